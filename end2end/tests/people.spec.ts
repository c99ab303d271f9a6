// People come and go: an invitation, a link to another password, sessions that are ended,
// and what a role does not allow.

import type { Page } from "@playwright/test";
import { addOperator, setUp, signIn } from "./support/desk.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";

const NEWCOMER = "newcomer@example.net";
const CHOSEN = "eight slow boats below the bridge";

async function invite(page: Page, role: string): Promise<string> {
  await page.goto("/admin/operators");
  await page.getByLabel("E-mail address").fill(NEWCOMER);
  await page.getByLabel("Role", { exact: true }).selectOption(role);
  await page.getByRole("button", { name: "Make the invitation" }).click();
  await expectAccessible(page);
  return page.locator("#link").inputValue();
}

async function choosePassword(page: Page, password: string): Promise<void> {
  await page.locator("input[name=password]").fill(password);
  await page.locator("input[name=again]").fill(password);
  await page.locator("form button[type=submit].is-main").click();
}

async function enterAs(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/admin/");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("the first operator comes in by the address on the terminal, and nobody after them", async ({ newReader, emptyServer }) => {
  const { page } = await newReader({ bypassCsp: true }, emptyServer);
  // To its end: what is still loading when one goes on counts as missing.
  await page.goto(await emptyServer.setUpAddress(), { waitUntil: "networkidle" });
  await expectAccessible(page);
  await setUp(page, emptyServer);

  await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
  const { page: late } = await newReader({}, emptyServer);
  const answer = await late.goto(await emptyServer.setUpAddress());
  expect(answer?.status()).toBe(404);
});

test("who is invited chooses a password that is not guessed soon, and is in", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const { page } = await newReader({ bypassCsp: true }, emptyServer);
  await signIn(page);
  const link = await invite(page, "author");

  const { page: other } = await newReader({ bypassCsp: true, device: "phone" }, emptyServer);
  await other.goto(link);
  await expectAccessible(other);
  await choosePassword(other, "Password1234");
  await expect(other.locator("#password-error")).toContainText("several words");
  await expectAccessible(other);
  await choosePassword(other, CHOSEN);
  await expect(other.getByText("Welcome. Your account is ready")).toBeVisible();
  await other.goto(link);
  await expect(other.getByRole("heading", { name: "This link is of no use any more" })).toBeVisible();

  await other.goto("/admin/notices/new?kind=incident");
  await expect(other.getByRole("button", { name: "Publish" })).toHaveCount(0);
  await other.goto("/admin/operators");
  await expect(other.getByText("Your role does not include it. Please ask an administrator")).toBeVisible();
  await expectAccessible(other);
});

test("a link to another password ends the old one, and works once", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const added = await emptyServer.command(["operator", "add", NEWCOMER, "--role", "publisher", "--password-stdin"], `${CHOSEN}\n`);
  expect(added.code, added.stderr).toBe(0);
  const made = await emptyServer.command(["operator", "reset", NEWCOMER]);
  const [link = ""] = /https?:\/\/\S+/.exec(made.stdout) ?? [];

  const { page } = await newReader({}, emptyServer);
  await page.goto(link);
  await choosePassword(page, "nine warm stones beside the well");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in to the desk" })).toBeVisible();
  await enterAs(page, NEWCOMER, CHOSEN);
  await expect(page.getByRole("alert")).toBeVisible();
  await enterAs(page, NEWCOMER, "nine warm stones beside the well");

  await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
});

test("the session of another browser is ended from the account", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const { page } = await newReader({ bypassCsp: true }, emptyServer);
  const { page: phone } = await newReader({ device: "phone" }, emptyServer);
  await signIn(page);
  await signIn(phone);
  await page.goto("/admin/account");
  await expect(page.locator("#account-sessions ~ table tbody tr")).toHaveCount(2);
  await expectAccessible(page);

  await page.locator("form[action='/admin/account/sessions/end'] button").click();

  await expect(page.locator("#account-sessions ~ table tbody tr")).toHaveCount(1);
  await phone.goto("/admin/");
  await expect(phone.getByRole("heading", { level: 1, name: "Sign in to the desk" })).toBeVisible();
});

test("a token does what it was made for until it is revoked", async ({ newReader, emptyServer, request }) => {
  await addOperator(emptyServer);
  const { page } = await newReader({ bypassCsp: true }, emptyServer);
  await signIn(page);
  await page.goto("/admin/tokens");
  await expectAccessible(page);
  await page.getByLabel("Name", { exact: true }).fill("the nightly script");
  await page.locator("input[name=scope][value='notices:write']").check();
  await page.getByRole("button", { name: "Create token" }).click();
  const token = await page.locator("#made").inputValue();
  await expectAccessible(page);
  const write = async (path: string) => {
    const answer = await request.post(`${emptyServer.origin}/api/v1/notices${path}`, {
      headers: { authorization: `Bearer ${token}` },
      data: {},
    });
    return answer.status();
  };

  expect(await write(""), "let in, and told that it lacks everything").toBe(422);
  expect(await write("/nothing/hosts"), "not made for hosts").toBe(403);
  await page.getByRole("button", { name: "Revoke the nightly script" }).click();
  await expect(page.getByText("Revoked on")).toBeVisible();
  expect(await write("")).toBe(401);
});
