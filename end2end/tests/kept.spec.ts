// What is typed and not saved: told beside the buttons, kept by itself, seen by nobody
// else, and there again after whatever happens to the browser, the line or the session.

import type { Page } from "@playwright/test";
import { addOperator, OPERATOR, signIn, typeCredentials } from "./support/desk.ts";
import { column, field, part, press, write } from "./support/editor.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { unheardOf } from "./support/random.ts";
import { mentions, traces } from "./support/surfaces.ts";

const NEW = "/admin/notices/new?kind=incident";
const EVERYWHERE = [
  ...mentions(),
  ...["/en/feed.atom", "/de/feed.rss", "/de/feed.json", "/api/v1/notices"].map((path) => ({ path, languages: [] })),
];

/** Opens a new notice whose scripts listen. */
async function openEditor(page: Page): Promise<void> {
  await page.goto(NEW);
  await expect(page.locator(".tools[data-alive]").first()).toBeVisible();
}

/** The field for the text of one language. */
function text(page: Page, language: "en" | "de") {
  return field(column(part(page, "Text"), language), "Text");
}

function status(page: Page) {
  return page.locator("#kept-status");
}

for (const width of [390, 1280]) {
  test(`at ${width} pixels, no button moves when it is told that something is kept`, async ({ newReader, emptyServer }) => {
    await addOperator(emptyServer);
    const { page } = await newReader({}, emptyServer);
    await page.setViewportSize({ width, height: 900 });
    await signIn(page);
    await openEditor(page);
    const publish = page.getByRole("button", { name: "Publish now" });
    const before = await publish.boundingBox();

    await field(column(part(page, "Text"), "en"), "Title").fill("Mail is late");
    await expect(status(page)).toContainText("Not kept yet");
    expect(await publish.boundingBox(), "between two strokes").toEqual(before);
    await expect(status(page)).toContainText(/^Kept /);
    expect(await publish.boundingBox(), "when it is kept").toEqual(before);
  });
}

test("what was typed outlives the browser, and no reader finds a word of it", async ({ newReader, emptyServer }) => {
  const words = { en: unheardOf(), de: unheardOf(), title: unheardOf() };
  await addOperator(emptyServer);
  const crashing = await newReader({}, emptyServer);
  await signIn(crashing.page);
  await openEditor(crashing.page);
  await write(crashing.page, "en", { title: words.title, body: `We look at ${words.en}.` });
  await write(crashing.page, "de", { title: "Mail kommt verspätet an", body: `Wir sehen nach: ${words.de}.` });
  await expect(status(crashing.page)).toContainText(/^Kept /);
  await crashing.context.close();

  expect(await traces(emptyServer.origin, EVERYWHERE, Object.values(words))).toEqual([]);
  const { page } = await newReader({ bypassCsp: true }, emptyServer);
  await signIn(page);
  await page.goto("/admin/");
  const kept = page.getByRole("region", { name: "Typed and not saved" });
  await expectAccessible(page);
  await kept.getByRole("link", { name: "See what differs, or discard" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Not saved: ${words.title}` })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Continue with it" }).click();
  await expect(text(page, "en")).toHaveValue(`We look at ${words.en}.`);
  await expect(text(page, "de")).toHaveValue(`Wir sehen nach: ${words.de}.`);
  await expectAccessible(page);
  await press(page, "Save draft");
  await expect(page.locator(".flash")).toHaveText("Saved.");

  await page.goto(NEW);
  await expect(page.locator(".kept-offer"), "it is saved, and offered no more").toHaveCount(0);
  expect(await traces(emptyServer.origin, EVERYWHERE, Object.values(words)), "and is a draft").toEqual([]);
});

test("what was typed last is sent when the page goes, and can be discarded", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const { page, context } = await newReader({}, emptyServer);
  await signIn(page);
  await openEditor(page);
  await text(page, "en").fill("Half a sent");
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await expect(async () => {
    await again.goto(NEW);
    await expect(again.locator(".kept-offer")).toBeVisible({ timeout: 500 });
  }).toPass();
  await again.getByRole("link", { name: "See what differs, or discard" }).click();
  await expect(again.getByText("Half a sent")).toBeVisible();
  await press(again, "Discard what I typed");
  await again.goto(NEW);
  await expect(again.locator(".kept-offer")).toHaveCount(0);
});

for (const javaScript of [true, false]) {
  test(`a session that ended loses nothing, ${javaScript ? "with" : "without"} scripts`, async ({ newReader, emptyServer }) => {
    await addOperator(emptyServer);
    const { page, context } = await newReader({ javaScript }, emptyServer);
    await signIn(page);
    await page.goto(NEW);
    if (javaScript) await expect(page.locator(".tools[data-alive]").first()).toBeVisible();
    await context.clearCookies();
    await write(page, "en", { title: "Mail is late", body: "A <queue> & a “disk” are full." });
    await write(page, "de", { title: "Mail kommt verspätet an", body: "Eine Warteschlange ist voll." });
    if (javaScript) await expect(status(page)).toContainText("your session has ended");

    await press(page, "Save draft");
    await expect(page.getByText("Your session has ended.")).toBeVisible();
    await typeCredentials(page, "not the password at all");
    await expect(page.getByRole("alert")).toContainText("do not belong together");
    await typeCredentials(page, OPERATOR.password);
    await expect(page.getByRole("heading", { level: 1, name: "You are signed in again" })).toBeVisible();
    await press(page, "Back to what I typed");
    await expect(text(page, "en")).toHaveValue("A <queue> & a “disk” are full.");
    await expect(text(page, "de")).toHaveValue("Eine Warteschlange ist voll.");
    await press(page, "Save draft");
    await expect(page.locator(".flash")).toHaveText("Saved.");
  });
}

test("a session that is ended from another browser loses nothing either", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const { page } = await newReader({}, emptyServer);
  const other = (await newReader({}, emptyServer)).page;
  await signIn(page);
  await openEditor(page);
  await signIn(other);
  await other.goto("/admin/account");
  await press(other, "End all other sessions");

  await field(column(part(page, "Text"), "en"), "Title").fill("Mail is late");
  await expect(status(page)).toContainText("your session has ended");
  await press(page, "Save draft");
  await typeCredentials(page, OPERATOR.password);
  await press(page, "Back to what I typed");
  await expect(field(column(part(page, "Text"), "en"), "Title")).toHaveValue("Mail is late");
});

test("what is typed without a line is kept when it is back", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const { page, context } = await newReader({}, emptyServer);
  await signIn(page);
  await openEditor(page);
  await context.setOffline(true);
  await text(page, "en").fill("In the tunnel.");
  await expect(status(page)).toContainText("Not kept: no connection");

  await context.setOffline(false);
  await expect(status(page)).toContainText(/^Kept /);
  const second = await context.newPage();
  await second.goto(NEW);
  await second.getByRole("link", { name: "Continue with it" }).click();
  await expect(text(second, "en")).toHaveValue("In the tunnel.");
});

test("leaving a page asks while something is not kept, and never after", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const { page } = await newReader({}, emptyServer);
  await signIn(page);
  await openEditor(page);
  await text(page, "en").click();
  await page.keyboard.type("Half a sent");

  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();

  await expect(status(page)).toContainText(/^Kept /);
  page.on("dialog", () => expect(true, "nothing is asked").toBe(false));
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
});
