// The shortest proof that the whole is there: a page, its style, its islands.

import { expect, test } from "./support/fixtures.ts";

for (const language of ["en", "de"] as const) {
  test(`the first page is there in ${language}, with and without JavaScript`, async ({ newReader }) => {
    for (const javaScript of [true, false]) {
      const { page } = await newReader({ language, javaScript });

      const response = await page.goto(`/${language}/`);

      expect(response?.status()).toBe(200);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
  });
}

test("the root sends a reader to their language", async ({ newReader }) => {
  const { page } = await newReader({ language: "de" });

  await page.goto("/");

  await expect(page).toHaveURL(/\/de\/$/);
});
