// A second operator, who edits what the first one edits.

import { expect, type Page } from "@playwright/test";
import type { Server } from "./server.ts";

/** May publish, and is cleared for nothing. */
export const COLLEAGUE = { email: "colleague@example.net", password: "nine slow barges under the bridge" };

/** Adds the second operator beside the running server. */
export async function addColleague(server: Server): Promise<void> {
  const added = await server.command(
    ["operator", "add", COLLEAGUE.email, "--role", "publisher", "--password-stdin"],
    `${COLLEAGUE.password}\n`,
  );
  expect(added.code, `fenster operator add\n${added.stdout}${added.stderr}`).toBe(0);
}

/** Signs the second operator in. */
export async function signInAsColleague(page: Page): Promise<void> {
  await page.goto("/admin/");
  await page.getByLabel("E-mail address").fill(COLLEAGUE.email);
  await page.getByLabel("Password").fill(COLLEAGUE.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
}
