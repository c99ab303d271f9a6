// Passkeys in Chromium: added, shown at the door, in the second step and as a proof,
// refused without their owner, removed.

import type { Page } from "@playwright/test";
import { plugIn } from "./support/authenticator.ts";
import { OPERATOR, addOperator, signIn, typeCredentials } from "./support/desk.ts";
import { expect, expectAccessible, expectValidHtml, test } from "./support/fixtures.ts";

const dashboard = (page: Page) => page.getByRole("heading", { level: 1, name: "Dashboard" });
const passkeys = (page: Page) => page.getByRole("region", { name: /^Passkeys/ });

/** Adds a passkey on the page of the account. */
async function add(page: Page, name: string): Promise<void> {
  await page.goto("/admin/account");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Create passkey" }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.goto("/admin/account");
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await expect(page).toHaveURL(/\/admin\/sign-in/);
}

test("a passkey is added, opens the desk alone and as the second step, and is removed", async ({
  newReader,
  namedServer,
}) => {
  await addOperator(namedServer);
  const { page } = await newReader({}, namedServer);
  const authenticator = await plugIn(page);
  await signIn(page);

  await add(page, "Telephone");
  await expect(page.getByRole("listitem").filter({ hasText: /^[a-z2-7]{4}-/ })).toHaveCount(10);
  await page.goto("/admin/account");
  await expect(passkeys(page).getByRole("row", { name: "Telephone" })).toContainText("Not yet");
  expect((await authenticator.passkeys()).map((key) => key.isResidentCredential)).toEqual([true]);

  await signOut(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(dashboard(page)).toBeVisible();

  await signOut(page);
  await typeCredentials(page, OPERATOR.password);
  await expect(page.getByRole("heading", { level: 1, name: "One more step" })).toBeVisible();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(dashboard(page)).toBeVisible();
  expect((await authenticator.passkeys())[0]?.signCount).toBeGreaterThan(2);

  await page.goto("/admin/account");
  await passkeys(page).getByText("Rename", { exact: true }).click();
  await page.getByLabel("New name for Telephone").fill("Key ring");
  await page.getByRole("button", { name: "Save name" }).click();
  await expect(passkeys(page).getByRole("row", { name: "Key ring" })).toBeVisible();
  await passkeys(page).getByRole("button", { name: "Remove Key ring" }).click();
  await expect(page.locator(".flash")).toContainText("The passkey is removed.");
  await expect(passkeys(page).getByRole("row")).toHaveCount(0);

  await signOut(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("alert")).toContainText("This passkey was not accepted.");
  await typeCredentials(page, OPERATOR.password);
  await expect(dashboard(page)).toBeVisible();
});

test("whoever is not the owner is refused, and told in a sentence", async ({ newReader, namedServer }) => {
  await addOperator(namedServer);
  const { page } = await newReader({}, namedServer);
  const authenticator = await plugIn(page);
  const told = page.getByRole("alert").filter({ hasText: "Nothing was chosen" });
  await signIn(page);

  await authenticator.verify(false);
  await add(page, "Telephone");
  await expect(told).toBeVisible();
  expect(await authenticator.passkeys()).toEqual([]);
  await authenticator.verify(true);
  await page.getByRole("button", { name: "Create passkey" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your recovery codes" })).toBeVisible();

  await signOut(page);
  await authenticator.verify(false);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(told).toBeVisible();
  await expect(page).toHaveURL(/\/admin\/sign-in/);
  await typeCredentials(page, OPERATOR.password);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(told).toBeVisible();
  await authenticator.verify(true);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(dashboard(page)).toBeVisible();
});

test("a device that has a passkey makes no second one for the account", async ({ newReader, namedServer }) => {
  await addOperator(namedServer);
  const { page } = await newReader({}, namedServer);
  await plugIn(page);
  await signIn(page);
  await add(page, "Telephone");
  await expect(page.getByRole("heading", { level: 1, name: "Your recovery codes" })).toBeVisible();

  await add(page, "Telephone again");

  await expect(page.getByRole("alert").filter({ hasText: "There is a passkey for this account" })).toBeVisible();
});

test("without scripts the pages say so, and the other ways stay", async ({ newReader, namedServer }) => {
  await addOperator(namedServer);
  const { page: first } = await newReader({}, namedServer);
  await plugIn(first);
  await signIn(first);
  await add(first, "Telephone");
  const code = await first.getByRole("listitem").filter({ hasText: /^[a-z2-7]{4}-/ }).first().innerText();
  const { page } = await newReader({ javaScript: false }, namedServer);
  const told = page.locator("noscript p");

  await page.goto("/admin/");
  await expect(told).toBeVisible();
  await expect(told).toContainText("A passkey needs scripts");
  await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toBeHidden();
  await typeCredentials(page, OPERATOR.password);
  await expect(told).toBeVisible();
  await page.getByText("use a recovery code").click();
  await page.getByLabel("Recovery code").fill(code);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(dashboard(page)).toBeVisible();
});

for (const language of ["en", "de"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test(`the pages with passkeys are accessible, ${language} and ${theme}`, async ({ newReader, namedServer }) => {
      await addOperator(namedServer);
      const { page } = await newReader({ language, theme, bypassCsp: true }, namedServer);
      await plugIn(page);
      await page.goto("/admin/sign-in");
      await expectAccessible(page);
      await expectValidHtml(page.request, "/admin/sign-in");
      await page.locator("#email").fill(OPERATOR.email);
      await page.locator("#password").fill(OPERATOR.password);
      await page.locator("form[action='/admin/sign-in'] button").click();
      await page.goto("/admin/account");
      await page.locator("form[action='/admin/account/passkeys/new'] button").click();
      await expectAccessible(page);
      await page.locator(".passkey-prompt button").click();
      await expect(page.locator(".codes code")).toHaveCount(10);

      await page.goto("/admin/account");
      await page.locator(".passkeys summary").click();
      await expectAccessible(page);
      await expectValidHtml(page.request, "/admin/account");
    });
  }
}
