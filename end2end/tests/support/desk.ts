// What an operator does before and after writing: getting in and out.

import { expect, type Page } from "@playwright/test";
import type { Server } from "./server.ts";

/** The operator of every test. */
export const OPERATOR = { email: "desk@example.net", password: "seven quiet lamps above the harbor" };

/** Opens the address from the terminal and becomes the first operator. */
export async function setUp(page: Page, server: Server): Promise<void> {
  await page.goto(await server.setUpAddress());
  await page.getByLabel("E-mail address").fill(OPERATOR.email);
  await page.getByLabel("Password", { exact: true }).fill(OPERATOR.password);
  await page.getByLabel("Password, once more").fill(OPERATOR.password);
  await page.getByRole("button", { name: "Create operator" }).click();
}

/** Adds the operator beside the running server, as an administrator's script would. */
export async function addOperator(server: Server): Promise<void> {
  const added = await server.command(
    ["operator", "add", OPERATOR.email, "--role", "administrator", "--password-stdin"],
    `${OPERATOR.password}\n`,
  );
  expect(added.code, `fenster operator add\n${added.stdout}${added.stderr}`).toBe(0);
}

/** Signs the operator in and lands on the dashboard. */
export async function signIn(page: Page): Promise<void> {
  await page.goto("/admin/");
  await typeCredentials(page, OPERATOR.password);
  await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
}

/** Fills in the sign-in page and sends it. */
export async function typeCredentials(page: Page, password: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(OPERATOR.email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
