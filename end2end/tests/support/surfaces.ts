// Every form in which the board is read, fetched as a program fetches it.

import { expect } from "@playwright/test";
import type { Language } from "./editor.ts";

const LANGUAGES = ["en", "de"] as const;

/** Where a notice can be met, by the languages whose text stands there. */
export interface Surface {
  path: string;
  languages: readonly Language[];
}

/** Surfaces that carry a notice's whole text. */
export function wholeTexts(slugs: Record<Language, string>): Surface[] {
  const ofLanguage = LANGUAGES.flatMap((language) =>
    [`notices/${slugs[language]}`, "feed.atom", "feed.rss", "feed.json", "maintenance/feed.atom", "maintenance/feed.rss"].map(
      (place) => ({ path: `/${language}/${place}`, languages: [language] }),
    ),
  );
  const ofPrograms = ["/api/v1/notices", `/api/v1/notices/${slugs.en}`].map((path) => ({ path, languages: LANGUAGES }));
  return [...ofLanguage, ...ofPrograms];
}

/** Surfaces that name a notice without its whole text. */
export function mentions(): Surface[] {
  const ofLanguage = LANGUAGES.flatMap((language) =>
    ["", "maintenance/", "history/", "systems/"].map((place) => ({ path: `/${language}/${place}`, languages: [language] })),
  );
  return [...ofLanguage, { path: "/sitemap.xml", languages: LANGUAGES }];
}

/** The source of a page or document. */
export async function source(origin: string, path: string): Promise<string> {
  const response = await fetch(origin + path);
  expect(response.status, path).toBe(200);
  return response.text();
}

/** Which of these surfaces hold at least one of the words, as "path: word". */
export async function traces(origin: string, surfaces: Surface[], words: string[]): Promise<string[]> {
  const found = surfaces.map(async ({ path }) => {
    const text = await source(origin, path);
    return words.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`);
  });
  return (await Promise.all(found)).flat();
}

/** Which of these surfaces lack a word of their languages, as "path: word". */
export async function gaps(origin: string, surfaces: Surface[], words: Record<Language, string[]>): Promise<string[]> {
  const missing = surfaces.map(async ({ path, languages }) => {
    const text = await source(origin, path);
    const expected = languages.flatMap((language) => words[language]);
    return expected.filter((word) => !text.includes(word)).map((word) => `${path}: ${word}`);
  });
  return (await Promise.all(missing)).flat();
}
