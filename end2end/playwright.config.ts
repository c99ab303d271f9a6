// How the tests in the browser run. Which server they talk to, and what a reader
// looks like, is in tests/support.

import { defineConfig } from "@playwright/test";
import { browserOptions } from "./tests/support/browser.ts";

export default defineConfig({
  testDir: "tests",
  // One server, one browser: tests that publish would see each other's notices.
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env["CI"] !== undefined,
  // A test that passes the second time has found something.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  outputDir: "test-results",
  use: {
    browserName: "chromium",
    launchOptions: browserOptions(),
    screenshot: "only-on-failure",
  },
});
