// Our own printing of times against that of the browser, which has its data from
// the same source (Unicode's CLDR) and its program from elsewhere: 2,000 instants in
// eight zones and both languages.

import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "./support/fixtures.ts";

interface Printed {
  seconds: number;
  zone: string;
  language: "en" | "de";
  offset: number;
  date: string;
  weekdayDate: string;
  month: string;
  clock: string;
  clockToTheSecond: string;
  zoneLabel: string;
}

interface Compared {
  instants: number;
  agreed: number;
  /** What is printed otherwise. */
  different: string[];
  /** How often a browser reckons with another offset, by zone. */
  otherOffsets: Record<string, number>;
  /** The earliest such instant of each zone. */
  otherSince: Record<string, number>;
}

/** Zones whose rules changed so late that a browser may not know it yet, and when they did. */
const CHANGED_OF_LATE: Record<string, string> = {
  "America/Vancouver": "2026-11-01T00:00:00Z",
  "Africa/Casablanca": "2026-09-01T00:00:00Z",
};

function printedTimes(): Printed[] {
  const root = resolve(import.meta.dirname, "../..");
  const run = ["run", "--locked", "--quiet", "--package", "server", "--example", "printed_times"];
  const lines = execFileSync("cargo", run, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Printed);
}

/** Runs in the browser. */
function compare(rows: Printed[]): Compared {
  const formatters = new Map<string, Intl.DateTimeFormat>();
  const print = (row: Printed, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatPart[] => {
    const locale = row.language === "en" ? "en-GB" : "de";
    const key = JSON.stringify([locale, row.zone, options]);
    let formatter = formatters.get(key);
    if (formatter === undefined) {
      formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: row.zone });
      formatters.set(key, formatter);
    }
    return formatter.formatToParts(new Date(row.seconds * 1000));
  };
  // One of the two may keep words together by a narrow space that does not break.
  const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, " ");
  const text = (parts: Intl.DateTimeFormatPart[]): string => plain(parts.map((part) => part.value).join(""));
  const zoneName = (row: Printed, timeZoneName: "short" | "longOffset"): string =>
    print(row, { timeZoneName }).find((part) => part.type === "timeZoneName")?.value ?? "";
  const offset = (row: Printed): number => {
    const [, sign, hours, minutes] = /^GMT([+\u2212-])(\d+):(\d+)$/u.exec(zoneName(row, "longOffset")) ?? [];
    const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
    return sign === "+" || sign === undefined ? size : -size;
  };
  const found: Compared = { instants: 0, agreed: 0, different: [], otherOffsets: {}, otherSince: {} };
  const seen = new Set<number>();
  for (const row of rows) {
    seen.add(row.seconds);
    if (offset(row) !== row.offset) {
      found.otherOffsets[row.zone] = (found.otherOffsets[row.zone] ?? 0) + 1;
      found.otherSince[row.zone] = Math.min(found.otherSince[row.zone] ?? Infinity, row.seconds);
      continue;
    }
    const long = { day: "numeric", month: "long", year: "numeric" } as const;
    const hour = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    const pairs: [string, string][] = [
      [plain(row.date), text(print(row, long))],
      [plain(row.weekdayDate), text(print(row, { weekday: "long", ...long }))],
      [plain(row.month), text(print(row, { month: "long", year: "numeric" }))],
      [plain(row.clock), text(print(row, hour))],
      [plain(row.clockToTheSecond), text(print(row, { ...hour, second: "2-digit" }))],
    ];
    const name = zoneName(row, "short");
    // Where the browser has only an offset, ours may have a name besides.
    if (name !== "UTC" && !/^GMT[+\u2212-]/u.test(name)) {
      pairs.push([row.zoneLabel.replace(/ \(.*/u, ""), name]);
    }
    const other = pairs.find(([ours, theirs]) => ours !== theirs);
    if (other === undefined) {
      found.agreed += 1;
    } else if (found.different.length < 20) {
      found.different.push(`${row.seconds} ${row.zone} ${row.language}: ${other.join(" | ")}`);
    }
  }
  found.instants = seen.size;
  return found;
}

test("times are printed as the browser prints them", async ({ newReader }) => {
  // Where the example is not built yet, that takes its time.
  test.setTimeout(600_000);
  const rows = printedTimes();
  const { page } = await newReader({ language: "en" });
  await page.goto("/en/");

  const compared = await page.evaluate(compare, rows);

  expect(compared.different).toEqual([]);
  expect(compared.instants).toBe(2_000);
  const others = Object.values(compared.otherOffsets).reduce((sum, count) => sum + count, 0);
  expect(compared.agreed + others).toBe(2_000 * 8 * 2);
  for (const [zone, since] of Object.entries(compared.otherSince)) {
    const changed = CHANGED_OF_LATE[zone];
    expect(changed, `${zone} has another offset in the browser`).toBeDefined();
    expect(since * 1000, zone).toBeGreaterThanOrEqual(Date.parse(changed ?? ""));
  }
});
