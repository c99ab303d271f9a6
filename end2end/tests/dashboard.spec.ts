// The dashboard on a phone, and the whole desk by keys alone.

import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { addOperator, signIn } from "./support/desk.ts";
import { importNotice } from "./support/notices.ts";

const INCIDENT = {
  slug: "rack-seven",
  kind: "incident",
  state: "investigating",
  home_zone: "Europe/Berlin",
  source_language: "en",
  text: {
    en: { title: "Rack seven is down", body: "We look for the cause." },
    de: { title: "Schrank sieben ist ausgefallen", body: "Wir suchen die Ursache." },
  },
  publish_at: "2020-12-13T12:37",
};

test("an update takes a few touches on a phone", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  await importNotice(emptyServer, INCIDENT);
  const { page } = await newReader({ bypassCsp: true }, emptyServer);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page);
  await expectAccessible(page);
  const notice = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: INCIDENT.text.en.title }) });

  const started = Date.now();
  await notice.getByRole("radio", { name: "Identified" }).check();
  await notice.getByLabel("English").fill("A switch has failed.");
  await expect(notice.getByRole("note")).toBeVisible();
  await notice.getByLabel("Deutsch").fill("Ein Switch ist ausgefallen.");
  await expect(notice.getByRole("note")).toBeHidden();
  await notice.getByRole("button", { name: "Post update" }).click();
  await expect(page.getByText("The update is posted.")).toBeVisible();
  expect(Date.now() - started).toBeLessThan(15_000);

  await page.goto("/de/notices/rack-seven");
  await expect(page.getByText("Ein Switch ist ausgefallen.")).toBeVisible();
});

test("the palette and the shortcuts lead everywhere without a mouse", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  await importNotice(emptyServer, INCIDENT);
  const { page } = await newReader({ bypassCsp: true }, emptyServer);
  await signIn(page);

  const palette = page.getByRole("dialog", { name: "Go to" });
  // The page is there before what listens to keys is.
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(palette).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectAccessible(page);
  await page.keyboard.type("rack");
  await expect(palette.getByRole("link")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await expect(palette.getByRole("link")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: INCIDENT.text.en.title })).toBeVisible();

  await expect(async () => {
    await page.keyboard.press("u");
    await expect(page.locator("#part-update ~ form textarea").first()).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type("gd?");
  await expect(page.locator("#part-update ~ form textarea").first(), "typing is typing").toHaveValue("gd?");
  await page.locator("#part-update ~ form textarea").first().blur();

  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(keys).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();

  await page.keyboard.press("g");
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { level: 1, name: "Notices" })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page.getByLabel("Title contains")).toBeFocused({ timeout: 500 });
  }).toPass();

  await page.goto("/admin/keys");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Switch them off" }).press("Enter");
  await expect(page.getByText("are off")).toBeVisible();
  await page.keyboard.press("?");
  await expect(keys).toBeHidden();
});

test("words in an update that was not sent are not left without a question", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  await importNotice(emptyServer, INCIDENT);
  const { page } = await newReader({}, emptyServer);
  await signIn(page);
  await expect(page.locator(".palette").first()).toBeAttached();
  const text = page.locator(".quick textarea").first();
  await text.pressSequentially("The line is back");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });

  await page.getByRole("link", { name: "Notices", exact: true }).click();

  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await expect(text).toHaveValue("The line is back");
  await page.getByRole("button", { name: "Post update" }).first().click();
  await expect(page.getByText("The line is back")).toBeHidden();
  expect(asked, "what is sent needs no question").toEqual(["beforeunload"]);
});
