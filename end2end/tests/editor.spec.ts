// The editor with its scripts: toolbars, the preview while one types, and what a
// translation lags behind.

import type { Page } from "@playwright/test";
import { addOperator, signIn } from "./support/desk.ts";
import { column, field, part, press, write } from "./support/editor.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { importNotice } from "./support/notices.ts";

const NOTICE = {
  slug: "restart-of-five-hosts",
  kind: "maintenance",
  state: "scheduled",
  systems: ["NZ Datacentre"],
  home_zone: "Pacific/Auckland",
  window: { start: "2031-02-10T19:00", end: "2031-02-10T23:00" },
  hosts: [1, 2, 3, 4, 5].map((number) => ({ name: `host${number}.example.net` })),
  source_language: "en",
  text: {
    en: { title: "Restart of five hosts", summary: "Each host restarts once.", body: "One after another.\n\nIt takes an hour." },
    de: { title: "Neustart von fünf Hosts", summary: "Jeder Host startet einmal neu.", body: "Einer nach dem anderen.\n\nEs dauert eine Stunde." },
  },
  updates: [{ at: "2020-12-14T20:10", text: { en: { body: "Planned." }, de: { body: "Geplant." } } }],
  publish_at: "2020-12-13T12:37",
};

async function openEditor(page: Page): Promise<void> {
  await signIn(page);
  await page.goto("/admin/");
  await page.getByRole("link", { name: NOTICE.text.en.title }).first().click();
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await expect(page.locator(".tools[data-alive]").first()).toBeVisible();
}

test("a toolbar is walked by arrows, marks the selection, and undo takes it back", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const { page } = await newReader({}, emptyServer);
  await signIn(page);
  await page.goto("/admin/notices/new?kind=incident");
  const english = column(part(page, "Text"), "en");
  const text = field(english, "Text");
  await text.fill("Mail is late");
  await expect(english.getByRole("toolbar", { name: "Formatting" }).first()).toBeVisible();

  await text.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Shift+Home");
  await page.keyboard.press("ControlOrMeta+b");
  await expect(text).toHaveValue("**Mail is late**");
  await page.keyboard.press("ControlOrMeta+b");
  await expect(text).toHaveValue("Mail is late");
  await page.keyboard.press("ControlOrMeta+z");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(text).toHaveValue("Mail is late");

  // From the text one tab back into the bar, which is one stop.
  await page.keyboard.press("Shift+Tab");
  const bar = english.getByRole("toolbar", { name: "Formatting" }).first();
  await expect(bar.getByRole("button", { name: "Bold" })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(bar.getByRole("button", { name: "Quotation" })).toBeFocused();
  await page.keyboard.press("Home");
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowRight");
  await expect(bar.getByRole("button", { name: "Heading" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(text).toBeFocused();
  await expect(text).toHaveValue("## Mail is late");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(text).toHaveValue("Mail is late");
  await page.keyboard.press("Shift+Tab");
  await expect(bar.getByRole("button", { name: "Heading" })).toBeFocused();

  await text.fill("ask us");
  await text.selectText();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("https://example.net/help");
  await expect(text).toHaveValue("[ask us](https://example.net/help)");
});

test("the preview reads along without moving the focus or the page", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  await importNotice(emptyServer, NOTICE);
  const { page } = await newReader({}, emptyServer);
  await openEditor(page);
  await page.getByRole("button", { name: "Live preview" }).click();
  const pane = page.getByRole("region", { name: "Live preview" });
  await expect(pane.getByRole("heading", { name: NOTICE.text.en.title })).toBeVisible();

  const text = field(column(part(page, "Text"), "en"), "Text");
  await text.focus();
  const down = await page.evaluate(() => window.scrollY);
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" Or **two**.");
  await expect(pane.locator(".prose strong")).toHaveText("two");
  await expect(text).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(down);

  await pane.getByRole("button", { name: "Deutsch" }).click();
  await expect(pane.getByRole("heading", { name: NOTICE.text.de.title })).toBeVisible();
  await expect(pane.getByRole("button", { name: "Deutsch" })).toBeFocused();

  await field(column(part(page, "Text"), "en"), "Title").fill("");
  await expect(pane.getByText("Left out until it is complete: English, Title")).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(pane.getByRole("heading", { name: NOTICE.text.en.title })).toBeVisible();
});

test("what the German text lags behind is shown, and settled by a box", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  await importNotice(emptyServer, NOTICE);
  const { page } = await newReader({}, emptyServer);
  await openEditor(page);
  await write(page, "en", { title: NOTICE.text.en.title, body: "One after another.\n\nIt takes two hours." });
  await press(page, "Save for readers");
  await page.getByRole("link", { name: "Edit", exact: true }).click();

  const german = column(part(page, "Text"), "de");
  await expect(german.getByText("German is behind: 1 paragraph changed.")).toBeVisible();
  await german.getByText("Show what changed in English").click();
  await expect(german.locator("del")).toContainText("an hour");
  await expect(german.locator("ins")).toContainText("two hours");
  await expectAccessible(page);

  await german.getByLabel("German is up to date").check();
  await press(page, "Save for readers");
  await expect(page.getByText("German is behind")).toHaveCount(0);
  await page.goto("/admin/");
  await expect(page.getByText("German is behind")).toHaveCount(0);
});

test("a rare field that is wrong is not hidden, and a closed fold loses nothing", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const { page } = await newReader({}, emptyServer);
  await signIn(page);
  await page.goto("/admin/notices/new?kind=incident");
  await write(page, "en", { title: "Mail is late", body: "We look.", address: "No such address!" });
  await page.getByText("Priority, address, related notices").click();
  await press(page, "Save draft");

  await expect(field(page, "Address in English")).toBeVisible();
  await expect(field(page, "Address in English")).toHaveValue("No such address!");
});
