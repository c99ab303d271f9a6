// Calendars, as an independent program reads them: each event where the API says it is.

import ICAL from "ical.js";
import { expect, test } from "./support/fixtures.ts";
import { importNotice } from "./support/notices.ts";
import type { Server } from "./support/server.ts";

const TWO_NIGHTS = {
  slug: "two-nights",
  kind: "maintenance",
  state: "scheduled",
  systems: ["Rack 7; row B, Köln"],
  home_zone: "Europe/Berlin",
  // The clocks go back in the second night: it has five hours, not four.
  windows: [
    { start: "2031-10-24T23:00", end: "2031-10-25T02:00" },
    { start: "2031-10-25T23:00", end: "2031-10-26T03:00" },
  ],
  timing: { tolerance: "PT30M", reserved: "PT2H" },
  hosts: [
    { name: "host1.example.net", start: "2031-10-24T23:00" },
    { name: "host2.example.net", start: "2031-10-26T02:30+02:00" },
    { name: "host3.example.net", start: "2031-10-26T02:30+01:00", state: "postponed" },
  ],
  source_language: "de",
  text: {
    de: { title: "Neue Netzteile; in zwei Nächten, nacheinander", summary: "Erst A,\ndann B.", body: "Details \\ folgen." },
    en: { title: "New power supplies", body: "In two nights." },
  },
  publish_at: "2020-12-13T12:37Z",
};

async function events(server: Server, path: string): Promise<ICAL.Event[]> {
  const answer = await fetch(new URL(path, server.origin));
  expect(answer.status, path).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  expect(calendar.name).toBe("vcalendar");
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

function instants(event: ICAL.Event): string[] {
  return [event.startDate, event.endDate].map((time) => {
    expect(time.zone.tzid, "instants are in UTC").toBe("UTC");
    return time.toJSDate().toISOString();
  });
}

test("every window is an event at its instants, also over the change of clocks", async ({ emptyServer }) => {
  await importNotice(emptyServer, TWO_NIGHTS);

  const found = await events(emptyServer, "/de/calendar.ics");

  expect(found.map(instants)).toEqual([
    ["2031-10-24T21:00:00.000Z", "2031-10-25T00:00:00.000Z"],
    ["2031-10-25T21:00:00.000Z", "2031-10-26T02:00:00.000Z"],
  ]);
  const [first, second] = found as [ICAL.Event, ICAL.Event];
  expect(first.uid).not.toBe(second.uid);
  expect(first.summary).toBe(TWO_NIGHTS.text.de.title);
  expect(first.location).toBe(TWO_NIGHTS.systems[0]);
  expect(first.description).toContain("Erst A, dann B.");
  expect(first.description).toContain("24. Oktober 2031, 23:00 Uhr");
  expect(second.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
});

test("hosts have calendars of their own, alone and together", async ({ emptyServer }) => {
  await importNotice(emptyServer, TWO_NIGHTS);

  const one = await events(emptyServer, "/en/hosts/host2.example.net/calendar.ics");
  const two = await events(emptyServer, "/en/hosts/calendar.ics?h=host2.example.net,host3.example.net");

  // Two and a half hours: it may begin half an hour late, and two are kept free.
  expect(one.map(instants)).toEqual([["2031-10-26T00:30:00.000Z", "2031-10-26T03:00:00.000Z"]]);
  expect(two.map((event) => event.component.getFirstPropertyValue("status"))).toEqual(["CONFIRMED", "CANCELLED"]);
  expect(two[0]?.uid).toBe(one[0]?.uid);
});

test("the calendar says the same as the API", async ({ server }) => {
  const list = (await (await fetch(new URL("/api/v1/notices?kind=maintenance", server.origin))).json()) as {
    notices: { id: string; window: { start: string; end: string } | null }[];
  };
  const found = await events(server, "/en/calendar.ics");

  expect(found.length).toBeGreaterThan(0);
  for (const event of found) {
    const id = event.uid.split(".")[0];
    const notice = list.notices.find((notice) => notice.id === id);
    if (!notice?.window) continue;
    expect(instants(event)).toEqual([notice.window.start, notice.window.end].map((time) => new Date(time).toISOString()));
  }
});
