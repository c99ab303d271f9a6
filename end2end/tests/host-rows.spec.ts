// The host table as a whole: pasted on a phone and by keyboard, planned in waves,
// filtered and ticked off by the hundred.

import type { Page } from "@playwright/test";
import { addOperator, signIn } from "./support/desk.ts";
import { field, press } from "./support/editor.ts";
import { expect, expectAccessible, expectValidHtml, test } from "./support/fixtures.ts";
import { importNotice } from "./support/notices.ts";

function maintenance(hosts: string[]): object {
  return {
    slug: "restarts",
    kind: "maintenance",
    state: "scheduled",
    systems: ["NZ Datacentre"],
    home_zone: "Pacific/Auckland",
    window: { start: "2031-02-10T19:00", end: "2031-02-10T23:00" },
    timing: { expected_max: "PT60M" },
    hosts: hosts.map((name) => ({ name })),
    source_language: "en",
    text: { en: { title: "Every host restarts", body: "Once." }, de: { title: "Jeder Host startet neu", body: "Einmal." } },
    publish_at: "2020-12-13T12:37",
  };
}

const NAMES = Array.from({ length: 5 }, (_, n) => `host${n + 1}.example.net`);

const LIST = [
  "host1.example.net - 2031-02-10 19:30 - Completed",
  "host2.example.net - 2031-02-10 20:00 - exploded",
  "host3.example.net - in Arbeit",
  "host9.example.net - next week",
  "host4.example.net",
].join("\n");

async function openNotice(page: Page): Promise<string> {
  await signIn(page);
  await page.goto("/admin/notices");
  await page.getByRole("row").getByRole("link", { name: "Every host restarts" }).click();
  return new URL(page.url()).pathname;
}

/** Nothing beyond the edge, and nothing in anybody's way. */
async function expectUsable(page: Page, widths = [1280, 390]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(beyond, `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
}

test("two wrong lines of a list are corrected on a phone, and nothing is lost", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  await importNotice(emptyServer, maintenance(NAMES));
  const { page } = await newReader({ bypassCsp: true }, emptyServer);
  await page.setViewportSize({ width: 390, height: 844 });
  const notice = await openNotice(page);
  await page.getByRole("link", { name: "Paste a list or CSV" }).click();
  await expectUsable(page, [390]);

  await field(page, "A list or CSV").fill(LIST);
  await page.getByLabel("Update and add").check();
  await press(page, "Show what it means");
  await expect(page.getByRole("heading", { name: /^2 lines are wrong/ })).toBeVisible();
  await expect(field(page, "Line 2")).toHaveValue(/exploded/);
  await expect(page.getByText("“exploded” is not known here")).toBeVisible();
  await expect(page.getByText("10 February 2031, 19:30 NZDT (UTC+13)")).toBeVisible();
  await expectUsable(page, [390]);

  await field(page, "Line 2").fill("host2.example.net - failed");
  await page.getByRole("group", { name: "Why times change" }).getByLabel("English").fill("The parts come later.");
  await press(page, "Take these 3 rows");
  await expect(page.getByRole("status")).toContainText("4 rows are taken. One line is left");
  await expect(field(page, "Line 1")).toHaveValue("host9.example.net - next week");
  await field(page, "Line 1").fill("host9.example.net - 2031-02-10 22:00");
  await press(page, "Look again");
  await press(page, "Take this row");
  await expect(page.getByRole("status")).toContainText("The rows are taken.");
  await page.goto(notice);
  await expect(page.getByRole("row", { name: /host2\.example\.net/ })).toContainText("Failed");
  await expect(page.getByRole("row", { name: /host9\.example\.net/ })).toBeVisible();
});

test("a list is pasted, corrected and taken by keyboard alone", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  await importNotice(emptyServer, maintenance(NAMES));
  const { page, context } = await newReader({ bypassCsp: true }, emptyServer);
  const notice = await openNotice(page);
  await page.goto(`${notice}/hosts/paste`);
  await expectValidHtml(context.request, `${notice}/hosts/paste`);

  await tabTo(page, "A list or CSV");
  await page.keyboard.insertText("host1.example.net - done\nhost2.example.net - exploded");
  await tabTo(page, "Show what it means");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^One line is wrong/ })).toBeVisible();
  await tabTo(page, "Line 2");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("host2.example.net - fehlgeschlagen");
  // Enter in a box looks again, and takes nothing.
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^2 rows, 2 changes/ })).toBeVisible();
  await expectUsable(page);
  await tabTo(page, "Take these 2 rows");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: /host2\.example\.net/ })).toContainText("Failed");
});

test("waves are planned over the hosts of a system and shown before they are taken", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  await importNotice(emptyServer, maintenance(NAMES));
  const { page, context } = await newReader({ bypassCsp: true }, emptyServer);
  const notice = await openNotice(page);
  await page.getByRole("link", { name: "Plan waves" }).click();
  await expectUsable(page);
  await expectValidHtml(context.request, `${notice}/hosts/waves`);
  await page.getByLabel("Hosts that notices of a system had").selectOption("NZ Datacentre");
  await press(page, "Put them in");
  await expect(field(page, "Hosts")).toHaveValue(NAMES.join("\n"));
  await field(page, "First start").fill("2031-02-10T20:00");
  await field(page, "Hosts at a time").fill("2");
  await field(page, "Minutes between").fill("90");
  await press(page, "Show the rows");
  await expect(page.getByRole("row", { name: /host5\.example\.net/ })).toContainText("23:00 NZDT (UTC+13)");
  await expect(page.getByRole("row", { name: /host5\.example\.net/ })).toContainText("Outside the window");
  await expect(field(page, "Minutes between")).toHaveValue("90");
  await expectUsable(page);
  await page.getByRole("group", { name: "Why times change" }).getByLabel("English").fill("The parts come later.");
  await press(page, "Take these 5 rows");
  await expect(page.getByRole("row", { name: /host3\.example\.net/ })).toContainText("21:30");
});

test("five hundred hosts are filtered and marked without a script", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const names = Array.from({ length: 500 }, (_, n) => `host${n}.rack${n % 5}.example.net`);
  await importNotice(emptyServer, maintenance(names));
  const { page, context } = await newReader({ bypassCsp: true }, emptyServer);
  const notice = await openNotice(page);
  await expectUsable(page);
  await expectValidHtml(context.request, notice);
  await page.getByLabel("Name contains").fill("rack3.");
  await page.getByLabel("Name contains").press("Enter");
  await expect(page.getByText("100 of 500 hosts match.")).toBeVisible();
  await page.getByLabel("State to report").selectOption("Completed");
  await press(page, "Mark these 100");
  await expect(page.getByRole("status")).toContainText("Reported.");
  await expect(page.getByLabel("Name contains")).toHaveValue("rack3.");
  await page.getByRole("region", { name: /^Hosts/ }).getByRole("combobox", { name: "State", exact: true }).selectOption("Scheduled");
  await press(page.getByRole("search"), "Filter");
  await expect(page.getByText("No host matches.")).toBeVisible();
  await page.getByRole("link", { name: "Show all" }).click();
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page.getByText("Page 2 of 5")).toBeVisible();
  await page.getByRole("link", { name: "host100.rack0.example.net" }).click();
  await expectUsable(page);
  await field(page.getByRole("region", { name: /^Note/ }), "English").fill("A disk is replaced first.");
  await press(page, "Save this host");
  await expect(page.getByRole("status")).toContainText("The host is saved.");
  await page.goto(`${notice}/edit`);
  await expect(field(page, "All hosts as CSV")).toHaveValue(/host100\.rack0\.example\.net.*A disk is replaced first\./);
  await expectUsable(page);
});

/** Presses Tab until the control of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const target = page.getByLabel(name, { exact: true }).or(page.getByRole("button", { name, exact: true }));
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way by keyboard to ${name}`);
}
