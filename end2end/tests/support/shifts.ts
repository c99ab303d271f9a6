// Notes what moves on a page when its islands come to life, and nothing before: a
// page that is still being read in may be drawn in pieces.

import type { Page } from "@playwright/test";

/** A page's notes, while it is watched. */
type Watched = Window & { shifts: () => string[] };

/** Opens a page, lets it come to rest, lets the islands in, and tells what moved: a text for each shift. */
export async function shiftsWhileIslandsComeToLife(page: Page, path: string): Promise<string[]> {
  let letIn = () => {};
  const untilLetIn = new Promise<void>((done) => (letIn = done));
  const code = /islands[^/]*\.wasm$/;
  await page.route(code, async (route) => {
    await untilLetIn;
    await route.continue();
  });
  await page.goto(path);
  await atRest(page);
  await page.evaluate(watch);
  letIn();
  await page.locator(".your-zone > span").filter({ hasText: "UTC" }).waitFor();
  await atRest(page);
  await page.unroute(code);
  return page.evaluate(() => (window as unknown as Watched).shifts());
}

function watch(): void {
  interface Source {
    node?: Node;
    previousRect: DOMRectReadOnly;
    currentRect: DOMRectReadOnly;
  }
  const noted: string[] = [];
  const place = ({ x, y, width, height }: DOMRectReadOnly) => `${x},${y} ${width}×${height}`;
  const moved = ({ node, previousRect, currentRect }: Source) => {
    const element = node instanceof Element ? node : node?.parentElement;
    return `${element?.outerHTML.slice(0, 120)} from ${place(previousRect)} to ${place(currentRect)}`;
  };
  const note = (entry: PerformanceEntry) => {
    const { value, sources } = entry as PerformanceEntry & { value: number; sources: Source[] };
    noted.push([value.toFixed(6), ...sources.map(moved)].join("\n  "));
  };
  const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
  observer.observe({ type: "layout-shift" });
  Object.assign(window, { shifts: () => (observer.takeRecords().forEach(note), noted) });
}

/** Two frames, so that the last change has been laid out, drawn and noted. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
  });
}
