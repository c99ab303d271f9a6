// What a phone has to load in an outage, and when.

import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";
import { EMBARGOED } from "./support/pages.ts";

const KILOBYTE = 1000;

/** What the browser tells of one thing it loaded. */
interface Loaded {
  path: string;
  bytes: number;
  begun: number;
  blocksRendering: boolean;
}

for (const path of ["/en/", "/de/", EMBARGOED.path.en]) {
  test(`a phone that opens ${path} loads little, and reads before anything is scripted`, async ({ newReader }) => {
    const { page } = await newReader({ device: "phone" });
    await page.goto(path, { waitUntil: "networkidle" });

    const { usableAt, all } = await everythingLoaded(page);
    const scripts = all.filter(({ path }) => /\.(js|wasm)$/.test(path));
    const rest = all.filter(({ path }) => !/\.(js|wasm|svg)$/.test(path));

    expect(scripts.length, "islands were loaded").toBeGreaterThanOrEqual(3);
    expect(rest.map(({ path }) => path), "a page and its style").toEqual([path, expect.stringMatching(/main\.\w+\.css$/)]);
    expect(sum(rest), "HTML and CSS").toBeLessThan(30 * KILOBYTE);
    expect(sum(scripts), "scripts and WebAssembly").toBeLessThan(100 * KILOBYTE);
    expect(scripts.filter(({ blocksRendering }) => blocksRendering)).toEqual([]);
    // The boot module alone is fetched beside the page; what it starts waits.
    const early = scripts.filter(({ path, begun }) => !path.includes("/boot.") && begun < usableAt);
    expect(early).toEqual([]);
  });
}

async function everythingLoaded(page: Page): Promise<{ usableAt: number; all: Loaded[] }> {
  return page.evaluate(() => {
    const timing = (type: string) => performance.getEntriesByType(type) as PerformanceResourceTiming[];
    const all = [...timing("navigation"), ...timing("resource")].map((entry) => ({
      path: new URL(entry.name).pathname,
      bytes: entry.encodedBodySize,
      begun: entry.startTime,
      blocksRendering: (entry as { renderBlockingStatus?: string }).renderBlockingStatus === "blocking",
    }));
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return { usableAt: navigation?.loadEventStart ?? Infinity, all };
  });
}

function sum(loaded: Loaded[]): number {
  for (const { path, bytes } of loaded) expect(bytes, `${path} has a size`).toBeGreaterThan(0);
  return loaded.reduce((total, { bytes }) => total + bytes, 0);
}
