// The history of a notice: who saved what, when and why, which words became which,
// and bringing an earlier revision back; and what readers are told of changes.

import type { Page } from "@playwright/test";
import { addOperator, OPERATOR, signIn } from "./support/desk.ts";
import { column, field, part, press } from "./support/editor.ts";
import { expect, expectAccessible, test, type Reader, type Server } from "./support/fixtures.ts";
import { importNotice } from "./support/notices.ts";
import { source } from "./support/surfaces.ts";

const NOTICE = {
  slug: "restart-of-five-hosts",
  kind: "maintenance",
  state: "scheduled",
  systems: ["NZ Datacentre"],
  home_zone: "Pacific/Auckland",
  window: { start: "2031-02-10T19:00", end: "2031-02-10T23:00" },
  hosts: [{ name: "host1.example.net" }],
  source_language: "en",
  text: {
    en: { title: "Restart of five hosts", body: "Each host restarts once." },
    de: { title: "Neustart von fünf Hosts", body: "Jeder Host startet einmal neu." },
  },
  publish_at: "2020-12-13T12:37",
};

type Open = (options?: object, server?: Server) => Promise<Reader>;

/** The page of the notice on the desk. */
async function openNotice(open: Open, server: Server): Promise<Page> {
  await addOperator(server);
  await importNotice(server, NOTICE);
  const { page } = await open({ bypassCsp: true }, server);
  await signIn(page);
  await page.goto("/admin/notices");
  await page.getByRole("link", { name: NOTICE.text.en.title, exact: true }).click();
  return page;
}

function text(page: Page, language: "en" | "de") {
  return field(column(part(page, "Text"), language), "Text");
}

async function change(page: Page, fill: () => Promise<void>): Promise<void> {
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await fill();
  await press(page, "Save for readers");
  await expect(page.locator(".flash")).toHaveText("Saved. Readers see it.");
}

test("every revision tells who, when and why, which words, and can be brought back", async ({ newReader, emptyServer }) => {
  const page = await openNotice(newReader, emptyServer);
  await change(page, () => text(page, "de").fill("Jeder Host startet zweimal neu."));
  await change(page, () => text(page, "en").fill("Each host restarts twice."));
  await page.getByRole("link", { name: "History", exact: true }).click();

  const revisions = page.locator(".revision");
  await expect(revisions).toHaveCount(3);
  for (const index of [0, 1]) {
    await expect(revisions.nth(index)).toContainText(OPERATOR.email);
    await expect(revisions.nth(index)).toContainText(/NZ[DS]T \(UTC\+1[23]\)/);
  }
  await expectAccessible(page);
  for (const [index, gone, came] of [[1, "einmal", "zweimal"], [0, "once", "twice"]] as const) {
    await revisions.nth(index).getByRole("link").click();
    await expect(page.locator("del")).toHaveText(new RegExp(`${gone}$`));
    await expect(page.locator("ins")).toHaveText(new RegExp(`${came}$`));
    await expectAccessible(page);
    await page.goBack();
  }
  await revisions.nth(0).getByRole("link").click();
  await field(page, "Texts in").selectOption("Deutsch");
  await press(page, "Compare");
  await expect(page.locator("del"), "nothing changed in German").toHaveCount(0);
  await field(page, "Texts in").selectOption("All");
  await field(page, "Compare with").selectOption({ index: 2 });
  await press(page, "Compare");
  await expect(page.locator("ins")).toHaveText([/zweimal$/, /twice$/]);

  await page.goBack();
  await page.goBack();
  await page.goBack();
  await revisions.nth(2).getByRole("link").click();
  await page.getByRole("link", { name: "Bring back", exact: false }).click();
  await expectAccessible(page);
  await press(page, "Bring back");
  await expect(page.getByRole("alert")).toContainText("Why times change");
  await field(page.getByRole("group", { name: "Why times change" }), "English").fill("Once is enough.");
  await press(page, "Bring back");
  await page.getByRole("link", { name: "History", exact: true }).click();
  await expect(revisions).toHaveCount(4);
  await expect(revisions.nth(0)).toContainText("Earlier revision brought back");
  await expect(revisions.nth(0)).toContainText("Once is enough.");
  expect(await source(emptyServer.origin, `/de/notices/${NOTICE.slug}`)).toContain("startet einmal neu");
  expect(await source(emptyServer.origin, `/en/notices/${NOTICE.slug}`)).toContain("restarts once");
});

test("another public time needs a reason, and readers are told what changed and when", async ({ newReader, emptyServer }) => {
  const page = await openNotice(newReader, emptyServer);
  const reader = (await newReader({ language: "de", bypassCsp: true }, emptyServer)).page;
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await field(part(page, "Window"), "Start").fill("2031-02-10 20:15");
  await text(page, "en").fill("Each host restarts twice.");
  await press(page, "Save for readers");

  await expect(page.getByRole("alert")).toContainText("Why times change");
  await expect(field(part(page, "Window"), "Start"), "nothing typed is lost").toHaveValue("2031-02-10 20:15");
  const why = page.getByRole("group", { name: "Why times change" });
  await field(why, "English").fill("The parts come late.");
  await field(why, "Deutsch").fill("Die Teile kommen später.");
  await press(page, "Save for readers");
  await expect(page.locator(".flash")).toHaveText("Saved. Readers see it.");

  await reader.goto(`/de/notices/${NOTICE.slug}`);
  const changes = reader.getByRole("region", { name: "Änderungen an dieser Meldung" });
  await expect(changes).toContainText("Beginn verschoben: von");
  await expect(changes).toContainText("20:15");
  await expect(changes).toContainText("Die Teile kommen später.");
  await expect(changes).toContainText("Text geändert (English)");
  await expect(changes.locator(".change-when time")).toHaveCount(1);
  await expectAccessible(reader);
  for (const path of [`/en/notices/${NOTICE.slug}`, "/en/feed.atom", `/api/v1/notices/${NOTICE.slug}`]) {
    const told = await source(emptyServer.origin, path);
    expect(told, path).toContain("The parts come late.");
    expect(told, "words that are gone are told nowhere").not.toContain("restarts once");
  }
});
