// "Your time": what a script says in the reader's own zone lies where the page has
// kept room for it. Whatever the zone, the language and the width, nothing moves.

import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";
import { importNotice } from "./support/notices.ts";
import { Server } from "./support/server.ts";
import { shiftsWhileIslandsComeToLife } from "./support/shifts.ts";

/** A maintenance under way from the end of September, the month with the longest short name. */
const MAINTENANCE = {
  slug: "storage-moves",
  kind: "maintenance",
  state: "in_progress",
  priority: "medium",
  systems: ["NZ Datacentre"],
  home_zone: "Pacific/Auckland",
  window: { start: "2020-09-30T10:37Z", end: "2040-12-31T22:07Z" },
  hosts: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({
    name: `host${number}.example.net`,
    start: `2020-09-30T${9 + number}:37Z`,
    state: "scheduled",
  })),
  source_language: "en",
  text: {
    en: { title: "Storage moves", summary: "Volumes move to other disks.", body: "One after another." },
    de: { title: "Umzug von Speichern", summary: "Datenträger ziehen um.", body: "Einer nach dem anderen." },
  },
  disclosures: [{ lift_at: "2040-09-28T22:37:00Z", text: { en: { title: "Why", body: "So." }, de: { title: "Warum", body: "Darum." } } }],
  publish_at: "2020-09-20T12:37Z",
};

const INCIDENT = {
  slug: "mail-is-late",
  kind: "incident",
  state: "investigating",
  priority: "high",
  systems: ["Mail"],
  home_zone: "Pacific/Auckland",
  window: { start: "2020-09-30T22:37Z" },
  source_language: "en",
  text: { en: { title: "Mail is late", body: "We look for the cause." }, de: { title: "E-Mails kommen spät", body: "Wir suchen." } },
  publish_at: "2020-09-30T22:40Z",
};

/** Zones with half and quarter hours, with short names, without any, and with the longest one. */
const ZONES = [
  "America/St_Johns",
  "Asia/Kathmandu",
  "Africa/Nairobi",
  "Pacific/Chatham",
  "Europe/Berlin",
  "Europe/Lisbon",
  "America/Argentina/ComodRivadavia",
  "Pacific/Auckland",
];

const WIDTHS = [320, 390, 1280];

const PATHS = ["", "notices/storage-moves", "notices/mail-is-late"];

test.describe("wherever a reader is", () => {
  let board: Server;

  test.beforeAll(async () => {
    board = await Server.start({ samples: false });
    await importNotice(board, MAINTENANCE);
    await importNotice(board, INCIDENT);
  });

  test.afterAll(() => board.stop());

  for (const language of ["en", "de"] as const) {
    for (const zone of ZONES) {
      test(`the time in ${zone} moves nothing and has room, in ${language}`, async ({ newReader }) => {
        const { page } = await newReader({ language, zone }, board);
        for (const path of PATHS) {
          // What is off the screen may move; so all of the page is on it.
          await page.setViewportSize({ width: 390, height: 5000 });
          const moved = await shiftsWhileIslandsComeToLife(page, `/${language}/${path}`);
          expect.soft(moved, `what moved on ${path}`).toEqual([]);
          // Browsers know some zones by another name.
          await expect(page.locator(".your-zone")).toContainText(/\(UTC|UTC$/);
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 900 });
            expect.soft(await overflows(page), `what outgrew its room on ${path} at ${width}`).toEqual([]);
          }
        }
      });
    }
  }

  for (const width of WIDTHS) {
    test(`nothing moves at a width of ${width}`, async ({ newReader }) => {
      const { page } = await newReader({ zone: "America/St_Johns" }, board);
      await page.setViewportSize({ width, height: 5000 });
      for (const language of ["en", "de"] as const) {
        for (const path of PATHS) {
          const moved = await shiftsWhileIslandsComeToLife(page, `/${language}/${path}`);

          expect.soft(moved, `what moved on ${path} in ${language}`).toEqual([]);
          await expect(page.locator(".your-time").first()).not.toHaveText("");
        }
      }
    });
  }
});

test("a range over midnight is told with both dates", async ({ newReader, emptyServer }) => {
  const window = { start: "2020-09-30T02:37Z", end: "2040-10-01T02:07Z" };
  await importNotice(emptyServer, { ...MAINTENANCE, window, hosts: [] });
  const { page } = await newReader({ zone: "America/St_Johns" }, emptyServer);
  await page.goto("/en/");

  await expect(page.locator(".card .your-time")).toHaveText(
    /^Your\stime:\sWed,?\s30\sSept?,\s00:07\sUTC-2:30\s–\sSun,?\s30\sSept?,\s23:37\sUTC-2:30$/u,
  );
});

test("a reader whose clock shows the same is told so, under whatever name", async ({ newReader, emptyServer }) => {
  await importNotice(emptyServer, { ...MAINTENANCE, home_zone: "Europe/Berlin" });
  const { page } = await newReader({ zone: "Europe/Vienna" }, emptyServer);
  await page.goto("/en/notices/storage-moves");

  const places = page.locator(".your-time");
  await expect(places.first()).toHaveText("Your time: the same");
  expect(new Set(await places.allTextContents())).toEqual(new Set(["Your time: the same"]));
});

/** The texts that are larger than the room that was kept for them. */
async function overflows(page: Page): Promise<string[]> {
  return page.locator(".room").evaluateAll((rooms) =>
    rooms.flatMap((room) => {
      const text = document.createRange();
      text.selectNodeContents(room);
      const [kept, needed] = [room.getBoundingClientRect(), text.getBoundingClientRect()];
      const fits = needed.bottom <= kept.bottom + 1 && needed.right <= kept.right + 1 && needed.height > 0;
      return fits ? [] : [`${room.textContent}: ${needed.width}×${needed.height} in ${kept.width}×${kept.height}`];
    }),
  );
}
