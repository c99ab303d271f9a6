// What a template leaves to be filled in: found one after the other, filled in once for
// all its likes, and never from or into what is sealed.

import { addOperator, signIn } from "./support/desk.ts";
import { expect, test } from "./support/fixtures.ts";

test("what is put in for a blank is put in for its likes, and undo takes it back", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const { page } = await newReader({}, emptyServer);
  await signIn(page);
  await page.goto("/admin/notices/new?template=embargoed-update");
  await expect(page.locator("#next-blank[data-alive]")).toBeVisible();
  const [title, summary, german] = [page.locator("#text-en-title"), page.locator("#text-en-summary"), page.locator("#text-de-summary")];
  await expect(title).toBeFocused();

  await page.keyboard.type("Auckland");
  await page.keyboard.press("F8");
  await expect(title).toHaveValue("Security update in Auckland");
  await expect(summary).toHaveValue(/server in Auckland restarts/);
  await expect(german, "another language has other words").toHaveValue(/\[Standort\]/);
  await expect(page.locator("#text-de-title")).toBeFocused();

  await summary.focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.locator("#text-en-body")).toHaveValue(/\[site\]/);
});

test("no word goes from sealed text into another by itself, or from another into it", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const { page } = await newReader({}, emptyServer);
  await signIn(page);
  await page.goto("/admin/notices/new?template=embargoed-update");
  await expect(page.locator("#next-blank[data-alive]")).toBeVisible();
  const [sealed, summary] = [page.locator("#disclosures-0-text-en-body"), page.locator("#text-en-summary")];
  await page.keyboard.type("Auckland");
  await sealed.fill("It was [part] in [site].");
  await summary.fill("We mend [part] in [site].");

  await page.keyboard.press("F8");
  await expect(summary).toHaveValue("We mend [part] in Auckland.");
  await expect(sealed).toHaveValue("It was [part] in [site].");

  await sealed.focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("F8");
  await page.keyboard.type("the hypervisor");
  await page.keyboard.press("F8");
  await expect(sealed).toHaveValue("It was the hypervisor in [site].");
  await expect(summary).toHaveValue("We mend [part] in Auckland.");
});
