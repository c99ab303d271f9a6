// How `npm run shots` runs: as the tests do, with what is in shots.ts.

import { defineConfig } from "@playwright/test";
import tests from "./playwright.config.ts";

export default defineConfig({ ...tests, testDir: ".", testMatch: "shots.ts", timeout: 300_000 });
