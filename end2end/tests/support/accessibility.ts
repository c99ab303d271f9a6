// Asks axe what stands in a reader's way.

import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Fails with one line for each violation. The page's reader has to bypass the policy. */
export async function expectAccessible(page: Page): Promise<void> {
  // Our pages have no frames, and what passes need not be told: that takes a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}\n${failureSummary}`),
  );
  // The other pages and sizes of a test are looked at all the same.
  expect.soft(lines, `axe on ${page.url()} at ${page.viewportSize()?.width}`).toEqual([]);
}
