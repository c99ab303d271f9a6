// Which Chromium runs, and with which switches.

import type { LaunchOptions } from "@playwright/test";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The one that FENSTER_CHROMIUM names, else the system's, else Playwright's own. */
export function browserOptions(): LaunchOptions {
  const executablePath = process.env["FENSTER_CHROMIUM"] || fromPath();
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      // The browser itself has nothing to say to anyone while it tests.
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-default-apps",
      "--disable-domain-reliability",
      "--disable-sync",
      "--no-first-run",
      "--no-pings",
      // Chromium cannot build its sandbox as root, which containers run as.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  };
}

function fromPath(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
