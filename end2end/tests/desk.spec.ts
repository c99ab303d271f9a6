// The desk's pages as such: valid, in nobody's way, on a phone as well.

import type { Page } from "@playwright/test";
import { addOperator, signIn } from "./support/desk.ts";
import { press } from "./support/editor.ts";
import { expect, expectAccessible, expectValidHtml, test } from "./support/fixtures.ts";
import { importNotice } from "./support/notices.ts";

/** Everything that a notice can have, in one language, so that the other is missing. */
const NOTICE = {
  slug: "all-that-a-notice-can-have",
  kind: "maintenance",
  state: "scheduled",
  systems: ["NZ Datacentre"],
  home_zone: "Pacific/Auckland",
  window: { start: "2031-02-10T19:00", end: "2031-02-10T23:00" },
  timing: { tolerance: "PT2H", expected_min: "PT20M", expected_typical: "PT45M", expected_max: "PT60M", reserved: "PT2H" },
  hosts: [{ name: "host1.example.net" }, { name: "host2.example.net", state: "completed" }],
  source_language: "en",
  text: { en: { title: "All that a notice can have", summary: "In one place.", body: "## Why\n\nTo look at it." } },
  disclosures: [{ lift_at: "2031-02-11T12:00:00Z", text: { en: { title: "Later", body: "Sealed until then." } } }],
  updates: [{ at: "2020-12-14T20:10", text: { en: { body: "Planned." } } }],
  publish_at: "2020-12-13T12:37",
};

for (const theme of ["light", "dark"] as const) {
  test(`no page of the desk stands in an operator's way in ${theme}`, async ({ newReader, emptyServer }) => {
    await addOperator(emptyServer);
    await importNotice(emptyServer, NOTICE);
    const { page, context } = await newReader({ theme, bypassCsp: true }, emptyServer);
    await page.goto("/admin/");
    await expectUsable(page);
    await signIn(page);
    await page.goto("/admin/notices");
    await page.getByRole("row").getByRole("link", { name: NOTICE.text.en.title }).click();
    const notice = new URL(page.url()).pathname;
    for (const path of [
      "/admin/",
      "/admin/notices",
      "/admin/notices/new?kind=incident",
      notice,
      `${notice}/edit`,
      `${notice}/preview?as=lift`,
      "/admin/feedback",
      "/admin/tokens",
      "/admin/operators",
      "/admin/alerts",
      "/admin/clock",
      "/admin/audit",
    ]) {
      await page.goto(path);
      await expectUsable(page);
      if (theme === "light") await expectValidHtml(context.request, path);
    }
    await page.goto("/admin/notices/new?kind=maintenance");
    await press(page, "Publish now");
    await expect(page.getByRole("alert")).toBeVisible();
    await expectUsable(page);
  });
}

async function expectUsable(page: Page): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(beyond, `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
}
