// Puts a notice document on a server the way scripts do: `fenster import`.

import { expect } from "@playwright/test";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Server } from "./server.ts";

/** Imports one document and fails with what Fenster says of it. */
export async function importNotice(server: Server, notice: object): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "fenster-notice-"));
  const file = join(folder, "notice.json");
  await writeFile(file, JSON.stringify(notice));
  const { code, stdout, stderr } = await server.command(["import", file]);
  await rm(folder, { recursive: true });
  expect(code, `fenster import\n${stdout}${stderr}`).toBe(0);
}
