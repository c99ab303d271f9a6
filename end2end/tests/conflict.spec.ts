// Two at one notice: each is told of the other, what they changed apart is brought
// together, and what both changed is chosen; sealed text by those alone who may read it.

import type { Page } from "@playwright/test";
import { addColleague, COLLEAGUE, signInAsColleague } from "./support/colleague.ts";
import { addOperator, OPERATOR, signIn } from "./support/desk.ts";
import { column, field, part, press, write } from "./support/editor.ts";
import { expect, expectAccessible, test, type Reader, type Server } from "./support/fixtures.ts";
import { unheardOf } from "./support/random.ts";

const TITLES = { en: "Mail is late", de: "Mail kommt verspätet an" };
const BODIES = { en: "One.\n\nTwo.\n\nThree.", de: "Eins.\n\nZwei.\n\nDrei." };

type Open = (options?: object, server?: Server) => Promise<Reader>;

/** Two who have signed in, and the editor of a draft that the first one wrote. */
async function two(open: Open, server: Server, more: (page: Page) => Promise<void> = async () => {}) {
  await addOperator(server);
  await addColleague(server);
  const first = (await open({ bypassCsp: true }, server)).page;
  const second = (await open({ bypassCsp: true }, server)).page;
  await signIn(first);
  await signInAsColleague(second);
  await first.goto("/admin/notices/new?kind=incident");
  for (const language of ["en", "de"] as const) {
    await write(first, language, { title: TITLES[language], body: BODIES[language] });
  }
  await more(first);
  await press(first, "Save draft");
  await expect(first.locator(".flash")).toHaveText("Saved.");
  const edit = new URL(first.url()).pathname;
  return { first, second, edit };
}

async function openEditor(page: Page, edit: string): Promise<void> {
  await page.goto(edit);
  await expect(page.locator(".tools[data-alive]").first()).toBeVisible();
}

function text(page: Page, language: "en" | "de", label = "Text") {
  return field(column(part(page, "Text"), language), label);
}

async function save(page: Page): Promise<void> {
  await press(page, "Save draft");
  await expect(page.locator(".flash")).toHaveText("Saved.");
}

test("each is told of the other, and what they changed apart is in one text", async ({ newReader, emptyServer }) => {
  const { first, second, edit } = await two(newReader, emptyServer);
  await first.clock.install();
  await openEditor(first, edit);
  await openEditor(second, edit);

  await text(second, "en").fill("One.\n\nTwo.\n\nThree, by the second.");
  await expect(second.locator("#kept-status")).toContainText(/^Kept /);
  await first.clock.runFor(21_000);
  await expect(first.locator("#kept-others")).toContainText(`${COLLEAGUE.email} is editing this, too`);
  await text(first, "en").fill("One, by the first.\n\nTwo.\n\nThree.");
  await text(first, "de").fill("Eins, vom Ersten.\n\nZwei.\n\nDrei.");
  await first.clock.runFor(3_000);
  await expect(first.locator("#kept-status")).toContainText(/^Kept /);
  await openEditor(second, `${edit}?`);
  await expect(second.locator(".kept-note").filter({ hasText: OPERATOR.email })).toBeVisible();
  await text(second, "en").fill("One.\n\nTwo.\n\nThree, by the second.");
  await save(second);
  await first.clock.runFor(21_000);
  await expect(first.locator("#kept-others")).toContainText(`${COLLEAGUE.email} saved this notice at`);

  await press(first, "Save draft");
  const told = first.getByRole("region", { name: "Somebody saved this notice while you were typing" });
  await expect(told).toContainText(COLLEAGUE.email);
  await expect(told.locator("ins")).toContainText("by the second");
  await expectAccessible(first);
  await save(first);

  await openEditor(second, edit);
  await expect(text(second, "en")).toHaveValue("One, by the first.\n\nTwo.\n\nThree, by the second.");
  await expect(text(second, "de")).toHaveValue("Eins, vom Ersten.\n\nZwei.\n\nDrei.");
});

for (const javaScript of [true, false]) {
  const how = javaScript ? "with" : "without";
  test(`what both changed in both languages is chosen field by field, ${how} scripts`, async ({ newReader, emptyServer }) => {
    const open: Open = (options, server) => newReader({ ...options, ...(javaScript ? {} : { javaScript, bypassCsp: false }) }, server);
    const { first, second, edit } = await two(open, emptyServer);
    await first.goto(edit);
    await second.goto(edit);
    for (const [page, who] of [[first, "Erster"], [second, "Zweiter"]] as const) {
      await text(page, "en", "Title").fill(`Mail is late: ${who}`);
      await text(page, "de", "Title").fill(`Mail kommt verspätet an: ${who}`);
    }
    await save(second);

    await press(first, "Save draft");
    const choice = first.locator("#conflict");
    const english = choice.getByRole("group", { name: "English, Title" });
    const german = choice.getByRole("group", { name: "Deutsch, Title" });
    await expect(english.locator("ins")).toHaveText([/Erster/, /Zweiter/]);
    await expect(german.locator("ins")).toHaveText([/Erster/, /Zweiter/]);
    if (javaScript) await expectAccessible(first);
    await english.getByLabel(`That of ${COLLEAGUE.email}`).check();
    await press(first, "Save draft");
    await expect(german.getByText("please choose one of the versions")).toBeVisible();
    await expect(english, "what was chosen is settled").toHaveCount(0);
    await german.getByLabel("Yours, as it stands in the form").check();
    await save(first);

    await second.goto(edit);
    await expect(text(second, "en", "Title")).toHaveValue("Mail is late: Zweiter");
    await expect(text(second, "de", "Title")).toHaveValue("Mail kommt verspätet an: Erster");
  });
}

test("sealed text is brought together for who may read it, and shown to nobody else", async ({ newReader, emptyServer }) => {
  const secret = { first: unheardOf(), second: unheardOf(), title: unheardOf(), german: unheardOf() };
  const sealed = (page: Page) => page.getByRole("group", { name: "Sealed section 1" });
  const { first, second, edit } = await two(newReader, emptyServer, async (page) => {
    await press(page, "Add sealed text");
    await field(sealed(page), "Lift, in UTC").fill("2031-12-15T12:00");
    for (const language of ["en", "de"] as const) {
      const words = column(sealed(page), language);
      await field(words, "Title").fill(secret.title);
      await field(words, "Text").fill(language === "de" ? secret.german : "The cause.");
    }
  });
  const words = Object.values(secret);
  const another = (await newReader({ bypassCsp: true }, emptyServer)).page;
  await signIn(another);
  await openEditor(first, edit);
  await openEditor(second, edit);
  await openEditor(another, edit);
  for (const word of words) await expect(second.locator("body"), word).not.toContainText(word);

  await field(column(sealed(another), "en"), "Text").fill(`The cause was ${secret.second}.`);
  await text(another, "en", "Title").fill("Mail is very late");
  await save(another);
  await field(column(sealed(first), "en"), "Text").fill(`The cause was ${secret.first}.`);
  await press(first, "Save draft");
  const clash = first.locator("#conflict fieldset");
  await expect(clash).toHaveCount(1);
  for (const [side, word] of [["Yours, as it stands in the form", secret.first], [`That of ${OPERATOR.email}`, secret.second]] as const) {
    const shown = clash.locator(".clash-side").filter({ has: first.getByLabel(side) });
    await expect(shown.locator("ins")).toContainText(word);
  }
  await clash.getByLabel("Yours, as it stands in the form").check();
  await save(first);

  await text(second, "en", "Title").fill("Mail is lost");
  await press(second, "Save draft");
  const groups = second.locator("#conflict fieldset legend");
  await expect(groups).toHaveText(["English, Title"]);
  const source = await second.content();
  expect(words.filter((word) => source.includes(word))).toEqual([]);
  await second.locator("#conflict").getByLabel("Yours, as it stands in the form").check();
  await save(second);
  await openEditor(first, edit);
  await expect(field(column(sealed(first), "en"), "Text")).toHaveValue(`The cause was ${secret.first}.`);
  await expect(field(column(sealed(first), "de"), "Text")).toHaveValue(secret.german);
  await expect(text(first, "en", "Title")).toHaveValue("Mail is lost");
});
