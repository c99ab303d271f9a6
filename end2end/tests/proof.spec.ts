// Proofreading reads along, and templates to begin with: by keyboard, on a phone as well.

import type { Page } from "@playwright/test";
import { addOperator, signIn } from "./support/desk.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";

const NEW = "/admin/notices/new?kind=incident";

test("a remark appears while one types, and its link selects the words", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const { page } = await newReader({}, emptyServer);
  await signIn(page);
  await page.goto(NEW);
  const body = page.locator("#text-en-body");
  await body.focus();

  await page.keyboard.type("Mail is late. We look into it tonight, at 19:00.");

  const panel = page.locator("#proof");
  await expect(panel).toContainText("“tonight”");
  await expect(page.locator("#text-en-body-remarks")).toContainText("“19:00” has no time zone");
  await expect(body).toBeFocused();
  const link = panel.locator("li", { hasText: "tonight" }).getByRole("link");
  await link.press("Enter");
  await expect(body).toBeFocused();
  const selected = await body.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
  expect(selected).toBe("tonight");
  await page.keyboard.type("on 14 December");
  await expect(panel).not.toContainText("“tonight”");
});

test("a template is chosen by keyboard and fills the editor in both languages", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const { page } = await newReader({}, emptyServer);
  await signIn(page);
  await page.goto("/admin/notices/new");

  const link = page.getByRole("link", { name: "Outage", exact: true });
  await link.focus();
  await page.keyboard.press("Enter");

  await expect(page.locator("#text-en-body")).toHaveValue(/## Situation/);
  await expect(page.locator("#text-de-body")).toHaveValue(/## Lage/);
  await expect(page.locator("#proof")).toContainText("still to be filled in");
});

for (const theme of ["light", "dark"] as const) {
  test(`remarks and templates stand in nobody's way in ${theme}`, async ({ newReader, emptyServer }) => {
    await addOperator(emptyServer);
    const { page } = await newReader({ theme, bypassCsp: true }, emptyServer);
    await signIn(page);
    for (const path of ["/admin/notices/new?template=vm-host-maintenance", "/admin/templates"]) {
      await page.goto(path);
      await expectUsable(page);
    }
  });
}

async function expectUsable(page: Page): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(beyond, `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
}
