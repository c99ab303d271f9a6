// What the islands add to pages that are complete without them.

import { expect, test, type Reader, type Server } from "./support/fixtures.ts";
import { addOperator, signIn } from "./support/desk.ts";
import { importNotice } from "./support/notices.ts";
import { EMBARGOED } from "./support/pages.ts";
import { shiftsWhileIslandsComeToLife } from "./support/shifts.ts";

const SLUG = "kernel-update-of-eight-hosts";

/** A maintenance with enough hosts to be worth filtering, under way in Auckland. */
const NOTICE = {
  slug: SLUG,
  kind: "maintenance",
  state: "scheduled",
  priority: "medium",
  systems: ["NZ Datacentre"],
  home_zone: "Pacific/Auckland",
  window: { start: "2031-02-10T19:00", end: "2031-02-10T23:00" },
  hosts: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({
    name: `host${number}.example.net`,
    start: `2031-02-10T${18 + Math.ceil(number / 2)}:00`,
    state: "scheduled",
  })),
  source_language: "en",
  text: { en: { title: "Kernel update of eight hosts", summary: "All hosts restart once.", body: "One after another." } },
  publish_at: "2020-12-13T12:37",
};

async function openNotice(server: Server, newReader: (options: object, server: Server) => Promise<Reader>, options = {}) {
  await importNotice(server, NOTICE);
  const reader = await newReader({ zone: "Europe/Berlin", ...options }, server);
  await reader.page.goto(`/en/notices/${SLUG}`);
  return reader.page;
}

test("the theme follows the reader's choice, also after a reload and on the next page", async ({ newReader }) => {
  const { page } = await newReader({ theme: "light" });
  const root = page.locator("html");
  await page.goto("/en/");
  const button = page.getByRole("button", { name: /^Appearance/ });
  await expect(button).toHaveAccessibleName("Appearance: automatic");
  const ground = () => root.evaluate((html) => getComputedStyle(html).backgroundColor);
  const light = await ground();

  // The first press leaves the system's theme for light, the second takes dark.
  await expect(async () => {
    await button.click();
    await expect(root).toHaveAttribute("data-theme", "dark", { timeout: 500 });
  }).toPass();
  expect(await ground()).not.toBe(light);
  await page.reload();
  await expect(root).toHaveAttribute("data-theme", "dark");
  await page.goto("/de/maintenance/");

  await expect(root).toHaveAttribute("data-theme", "dark");
  await expect(button.or(page.getByRole("button", { name: "Darstellung: dunkel" }))).toHaveAttribute("data-mode", "dark");
});

test("times are also told in the reader's own zone", async ({ newReader, emptyServer }) => {
  const page = await openNotice(emptyServer, newReader);

  // 19:00 in Auckland, in summer, is 07:00 in Berlin, in winter.
  await expect(page.locator(".your-time").first()).toHaveText(/^Your\sTime:.*07:00\sCET\s\(UTC\+1\)$/i);
  await expect(page.getByText("Your device is set to Europe/Berlin (UTC+1)")).toBeVisible();
});

for (const device of ["phone", "desktop"] as const) {
  for (const path of ["/en/", EMBARGOED.path.en, EMBARGOED.path.de]) {
    test(`nothing on ${path} moves on a ${device} when the islands come to life`, async ({ newReader }) => {
      const { page } = await newReader({ device, zone: "America/St_Johns" });
      // What is off the screen may move; so all of the page is on it.
      await page.setViewportSize({ width: page.viewportSize()!.width, height: 5000 });
      const moved = await shiftsWhileIslandsComeToLife(page, path);

      expect(moved).toEqual([]);
      await expect(page.locator(".your-time").first()).not.toHaveText("");
    });
  }
}

test("a reader finds their host among many", async ({ newReader, emptyServer }) => {
  const page = await openNotice(emptyServer, newReader);
  const rows = page.locator("tr[data-host]");
  const field = page.locator("#host-filter");
  await expect(rows).toHaveCount(8);

  await expect(async () => {
    await field.fill("");
    await field.fill("host3");
    await expect(rows.filter({ visible: true })).toHaveCount(1, { timeout: 500 });
  }).toPass();

  await expect(rows.filter({ visible: true })).toContainText("host3.example.net");
});

for (const javaScript of [true, false]) {
  test(`an answer and a remark are one to the desk, ${javaScript ? "with" : "without"} JavaScript`, async ({
    newReader,
    emptyServer,
  }) => {
    const page = await openNotice(emptyServer, newReader, { javaScript });
    // Before its island is alive the form works alone, and leads to a page of its own.
    if (javaScript) await expect(page.locator(".your-time").first()).not.toHaveText("");

    await page.getByRole("button", { name: "No" }).click();
    await expect(page.getByText("Thank you. Your answer has arrived.")).toBeVisible();
    await page.getByLabel("Would you like to add anything?").fill("Which hosts?");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByText(javaScript ? "Thank you. Your remark has arrived." : "Thank you. Your answer")).toBeVisible();
    await expect(page.getByLabel("Would you like to add anything?")).toBeHidden();
    await expect(page).toHaveURL(javaScript ? /\/notices\/[^/]+$/ : /\/feedback$/);

    const { page: desk } = await newReader({}, emptyServer);
    await addOperator(emptyServer);
    await signIn(desk);
    await expect(async () => {
      await desk.goto("/admin/feedback");
      await expect(desk.getByText("Which hosts?")).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(desk.getByText("0 of 1 readers were helped.")).toBeVisible();
  });
}

test("a remark that could not be sent is still there, to be sent again", async ({ newReader, emptyServer }) => {
  const page = await openNotice(emptyServer, newReader);
  await expect(page.locator(".your-time").first()).not.toHaveText("");
  await page.getByRole("button", { name: "Yes" }).click();
  const field = page.getByLabel("Would you like to add anything?");
  await field.fill("A sentence that took a while to write.");

  await page.route("**/feedback", (route) => route.abort());
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("alert")).toHaveText("Your answer could not be sent. Please try again in a moment.");
  await expect(field).toHaveValue("A sentence that took a while to write.");
  await page.unroute("**/feedback");
  await page.getByRole("button", { name: "Send" }).click();

  await expect(page.getByText("Thank you. Your remark has arrived.")).toBeVisible();
  await expect(page.getByRole("alert")).toBeEmpty();
});

test("without JavaScript nothing is offered that would need it", async ({ newReader, emptyServer }) => {
  const page = await openNotice(emptyServer, newReader, { javaScript: false });

  await expect(page.locator("button.theme")).toBeHidden();
  await expect(page.locator("tr[data-host]").filter({ visible: true })).toHaveCount(8);
  // The field asks for a page, then.
  await page.getByLabel("Find your host").fill("host3");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.locator("tr[data-host]")).toHaveCount(1);
});
