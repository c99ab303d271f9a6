// The editor of a notice as an operator meets it: parts with a heading, in each
// the fields by their labels.

import type { Locator, Page } from "@playwright/test";

/** The two languages of every text. */
export type Language = "en" | "de";

/** What somebody writes in one language. */
export interface Words {
  title: string;
  summary?: string;
  body: string;
  address?: string;
}

const IN_ENGLISH = { en: "English", de: "German" };
const NAMES = { en: "English", de: "Deutsch" };

/** The part of the desk's page under this heading. */
export function part(page: Page, heading: string): Locator {
  return page.getByRole("region", { name: new RegExp(`^${heading}`) });
}

/** The column of a language within a part. */
export function column(within: Locator, language: Language): Locator {
  return within.getByRole("group", { name: new RegExp(`^${NAMES[language]}`) });
}

/** The field with exactly this label. */
export function field(within: Page | Locator, label: string): Locator {
  return within.getByLabel(label, { exact: true });
}

/** Fills in the public text of one language. */
export async function write(page: Page, language: Language, words: Words): Promise<void> {
  const text = column(part(page, "Text"), language);
  await field(text, "Title").fill(words.title);
  if (words.summary !== undefined) await field(text, "Summary").fill(words.summary);
  await field(text, "Text").fill(words.body);
  if (words.address !== undefined) {
    const publication = part(page, "Publication");
    await unfold(publication, "Priority, address, related notices");
    await field(publication, `Address in ${IN_ENGLISH[language]}`).fill(words.address);
  }
}

/** Opens what is folded away under this title. */
export async function unfold(within: Page | Locator, title: string): Promise<void> {
  const fold = within.locator("details", { hasText: title }).first();
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
}

/** Presses a button of the editor's bar or of a page of the desk. */
export async function press(within: Page | Locator, name: string): Promise<void> {
  await within.getByRole("button", { name, exact: true }).click();
}
