// The two stories that operators live through in the journeys, and what readers have
// to find in each of them.

import type { Page } from "@playwright/test";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Server } from "./fixtures.ts";
import { unheardOf } from "./random.ts";

const MINUTE = 60_000;

/** A site as providers have it: who is responsible is named, so that no page asks for it. */
export async function nameWhoIsResponsible(server: Server): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "fenster-settings-"));
  const file = join(folder, "settings.json");
  const settings = { languages: ["en", "de"], imprint: { link: "https://www.example.net/imprint" }, privacy: { link: "https://www.example.net/privacy" } };
  await writeFile(file, JSON.stringify({ settings, pictures: {} }));
  const { code, stderr } = await server.command(["settings", "import", file]);
  await rm(folder, { recursive: true });
  expect(code, stderr).toBe(0);
}

/** Sealed words that nobody says by chance. */
export const SEALED = { en: unheardOf(), de: unheardOf() };

/** A security update under embargo: every host restarted, and the reason follows. */
export const UPDATE = {
  title: { en: "Security update in Auckland", de: "Sicherheitsaktualisierung in Auckland" },
  site: "Auckland",
  system: "NZ Datacentre",
  hosts: ["host1.example.net", "host2.example.net"],
  sealed: { en: `A hole in ${SEALED.en}, closed.`, de: `Eine Lücke in ${SEALED.de}, geschlossen.` },
  posts: [
    { en: "Both hosts are back.", de: "Beide Hosts sind zurück." },
    { en: "We look once more.", de: "Wir sehen noch einmal nach." },
    { en: "All is done.", de: "Alles ist fertig." },
  ],
};

/** An outage without a secret. */
export const OUTAGE = {
  title: { en: "Mail in Auckland not reachable", de: "E-Mail in Auckland nicht erreichbar" },
  blanks: {
    en: ["Mail", "Auckland", "02:50 NZDT", "All mailboxes in Auckland"],
    de: ["E-Mail", "Auckland", "02:50 Uhr NZDT", "Alle Postfächer in Auckland"],
  },
  system: "Mail",
  post: { en: "Mail is back.", de: "Mail geht wieder." },
};

/** What is written into the postmortem of the update, blank by blank. */
export const LOOKING_BACK = {
  happened: { en: "Two hosts restarted at night.", de: "Zwei Hosts starteten nachts neu." },
  background: { en: "The hole was in the hypervisor.", de: "Die Lücke war im Hypervisor." },
  outlook: { en: "We update sooner.", de: "Wir aktualisieren früher." },
};

/** A time in UTC as somebody types it; to the second where it is near. */
export function typed(instant: number): string {
  const text = new Date(instant).toISOString().replace("T", " ");
  return text.slice(0, text.slice(17, 19) === "00" ? 16 : 19);
}

/** A window that is over, so that the work may be told of as done before the lift. */
export function window(): { start: string; end: string } {
  const now = Math.floor(Date.now() / MINUTE) * MINUTE;
  return { start: typed(now - 360 * MINUTE), end: typed(now - 10 * MINUTE) };
}

/** What a reader of each language is told, and what is still sealed. */
export async function expectOnlyWhatIsPublic(english: Page, german: Page): Promise<void> {
  for (const [page, language, line] of [[english, "en", "Details follow on"], [german, "de", "Einzelheiten folgen am"]] as const) {
    await page.goto(`/${language}/`);
    await page.getByRole("link", { name: UPDATE.title[language] }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: UPDATE.title[language] })).toBeVisible();
    await expect(page.getByText(line).first()).toBeVisible();
    await expect(page.getByText(UPDATE.hosts[1]!).first()).toBeVisible();
    const source = await (await page.context().request.get(page.url())).text();
    for (const word of Object.values(SEALED)) expect(source, "sealed words in a page").not.toContain(word);
    expect(source, "a blank of the template").not.toMatch(/\[(site|Standort)\]/);
  }
}

/** At the lift each open page tells what was sealed. */
export async function expectLift(english: Page, german: Page, at: number): Promise<void> {
  await expect(english.getByText(SEALED.en).first()).toBeVisible({ timeout: 60_000 });
  expect(Date.now(), "not before its instant").toBeGreaterThanOrEqual(at);
  await expect(german.getByText(SEALED.de).first()).toBeVisible();
}

/** The notice is done, its updates are there, and it links to what was learnt. */
export async function expectWholeStory(english: Page, german: Page): Promise<void> {
  for (const [page, language, completed, related] of [
    [english, "en", "Completed", "Related"],
    [german, "de", "Abgeschlossen", "Dazu gehört"],
  ] as const) {
    await page.reload();
    await expect(page.getByRole("main").getByText(completed).first()).toBeVisible();
    for (const post of UPDATE.posts) await expect(page.getByText(post[language])).toBeVisible();
    await expect(page.getByText(SEALED[language]).first()).toBeVisible();
    const other = page.getByRole("region", { name: related }).getByRole("link").first();
    await other.click();
    await expect(page.getByText(LOOKING_BACK.outlook[language])).toBeVisible();
    await page.getByRole("region", { name: related }).getByRole("link", { name: UPDATE.title[language], exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: UPDATE.title[language] })).toBeVisible();
    // Nobody listens any more when the server ends.
    await page.close();
  }
}
