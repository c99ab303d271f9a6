// An authenticator app and recovery codes, from setting up to signing in.

import type { Page } from "@playwright/test";
import { OPERATOR, addOperator, signIn, typeCredentials } from "./support/desk.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { codeOf } from "./support/totp.ts";

/** Sets up an app; its secret, and the recovery codes. */
async function setUpApp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.goto("/admin/account");
  await page.getByRole("link", { name: "Set up an authenticator app" }).click();
  await page.getByRole("button", { name: "Show the secret" }).click();
  await expect(page.getByRole("img", { name: "The secret, as a square" })).toBeVisible();
  await expectAccessible(page);
  const secret = (await page.locator("code.secret").innerText()).replaceAll(/\s/g, "");
  await page.getByLabel("Code", { exact: true }).fill(codeOf(secret));
  await page.getByRole("button", { name: "Turn on" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your recovery codes" })).toBeVisible();
  await expectAccessible(page);
  const codes = await page.locator(".codes code").allInnerTexts();
  await page.getByRole("link", { name: "I have kept them" }).click();
  return { secret, codes };
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in to the desk" })).toBeVisible();
}

async function byRecovery(page: Page, code: string): Promise<void> {
  await page.getByText(/use a recovery code/).click();
  await page.getByLabel("Recovery code").fill(code);
  await page.getByRole("button", { name: "Sign in" }).last().click();
}

test("a code of the app is the second step, and a wrong one is told", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const { page } = await newReader({ bypassCsp: true }, emptyServer);
  await signIn(page);
  const { secret } = await setUpApp(page);
  await signOut(page);

  await typeCredentials(page, OPERATOR.password);
  await expect(page.getByRole("heading", { level: 1, name: "One more step" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await page.getByRole("button", { name: "Sign in" }).first().click();
  await expect(page.getByText("This code is not valid now")).toBeVisible();
  // The code of the first half minute was used up by the setting up.
  await page.getByLabel("Code", { exact: true }).fill(codeOf(secret, 1));
  await page.getByRole("button", { name: "Sign in" }).first().click();

  await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
  await expect(page.getByText("failed at the second step"), "it was the operator who mistyped").toHaveCount(0);
});

test("a recovery code stands in for the app, once, and failures of strangers are told", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const { page } = await newReader({ bypassCsp: true }, emptyServer);
  await signIn(page);
  const { codes } = await setUpApp(page);
  expect(codes).toHaveLength(10);
  await signOut(page);
  const [code = ""] = codes;

  await typeCredentials(page, OPERATOR.password);
  await byRecovery(page, code);
  await page.goto("/admin/account");
  await expect(page.getByText("9 left")).toBeVisible();

  const { page: stranger } = await newReader({}, emptyServer);
  await stranger.goto("/admin/");
  await typeCredentials(stranger, OPERATOR.password);
  await byRecovery(stranger, code);
  await expect(stranger.getByRole("heading", { level: 1, name: "One more step" })).toBeVisible();
  await page.reload();
  await expect(page.getByText("somebody named your password and failed at the second step, once")).toBeVisible();
  await expectAccessible(page);
});
