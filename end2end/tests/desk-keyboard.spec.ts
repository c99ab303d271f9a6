// The journey of an operator by keyboard alone: from a template to a notice that keeps
// its secret, its updates and its postmortem; and what that costs in strokes.

import { addOperator, OPERATOR } from "./support/desk.ts";
import { Effort } from "./support/effort.ts";
import { expect, test } from "./support/fixtures.ts";
import { Keyboard } from "./support/hands.ts";
import { expectLift, expectOnlyWhatIsPublic, expectWholeStory, LOOKING_BACK, nameWhoIsResponsible, OUTAGE, typed, UPDATE, window } from "./support/story.ts";

test("by keys alone, an embargoed update is told from its template to its postmortem", async ({ newReader, emptyServer }) => {
  test.setTimeout(120_000);
  await addOperator(emptyServer);
  await nameWhoIsResponsible(emptyServer);
  const { page } = await newReader({}, emptyServer);
  const english = (await newReader({ language: "en" }, emptyServer)).page;
  const german = (await newReader({ language: "de", device: "phone" }, emptyServer)).page;
  const effort = new Effort("Security update under embargo", "keyboard");
  const hands = new Keyboard(page, effort);
  const byId = (id: string) => page.locator(`[id="${id}"]`);

  effort.begin("Sign in");
  await page.goto("/admin/");
  await hands.expectAt(page.getByLabel("E-mail address"));
  await hands.type(OPERATOR.email);
  await hands.tabTo(page.getByLabel("Password"));
  await hands.type(OPERATOR.password);
  await hands.press("Enter");
  await hands.arrive();

  effort.begin("Template to published, in two languages, with a sealed text");
  await hands.press("Control+k");
  await hands.find("emb");
  await hands.press("Enter");
  await expect(page.locator("#next-blank[data-alive]")).toBeVisible();
  await hands.expectAt(byId("text-en-title"));
  await hands.type(UPDATE.site);
  await hands.press("F8");
  await hands.expectAt(byId("text-de-title"));
  await hands.type(UPDATE.site);
  const { start, end } = window();
  const lift = Math.floor(Date.now() / 1000) * 1000 + 25_000;
  for (const [field, words] of [
    ["window-start", start],
    ["window-end", end],
    ["systems", UPDATE.system],
    ["hosts-paste", UPDATE.hosts.join("\n")],
    ["disclosures-0-lift_at", typed(lift)],
    ["disclosures-0-text-en-body", UPDATE.sealed.en],
    ["disclosures-0-text-de-body", UPDATE.sealed.de],
  ] as const) {
    await hands.press("F8");
    await hands.expectAt(byId(field));
    await hands.type(words);
  }
  await hands.press("F8");
  await hands.expectAt(page.getByRole("button", { name: "Publish now" }));
  await hands.press("Enter");
  await expect(page.getByText("Published. Readers see it.")).toBeVisible();
  effort.end();
  await expectOnlyWhatIsPublic(english, german);
  expect(Date.now(), "all this was looked at before the lift").toBeLessThan(lift);

  for (const [index, post] of UPDATE.posts.entries()) {
    const state = ["", "verifying", "completed"][index]!;
    effort.begin(`Update ${index + 1}, from anywhere${state ? ", with a state" : ""}`);
    if (index === 0) {
      await hands.press("g");
      await hands.press("d");
      await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
    }
    await hands.arrive();
    await hands.press("u");
    await hands.expectAt(page.locator(".quick textarea").first());
    if (state) {
      await hands.press("Shift+Tab");
      const wanted = page.locator(`.quick input[value="${state}"]`);
      for (let steps = 0; steps < 6 && !(await wanted.isChecked()); steps += 1) await hands.press("ArrowRight");
      await expect(wanted).toBeChecked();
      await hands.press("Tab");
      await hands.expectAt(page.locator(".quick textarea").first());
    }
    await hands.type(post.en);
    await hands.tabTo(page.locator(".quick textarea").nth(1));
    await hands.type(post.de);
    await hands.press("Control+Enter");
    await expect(page.getByText("The update is posted.")).toBeVisible();
    effort.end();
  }
  await expectLift(english, german, lift);

  effort.begin("Postmortem, published");
  await hands.arrive();
  await hands.press("Control+k");
  await hands.find("auck");
  await hands.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: UPDATE.title.en })).toBeVisible();
  await hands.arrive();
  await hands.press("p");
  await hands.expectAt(page.getByRole("button", { name: "Write a postmortem" }));
  await hands.press("Enter");
  await expect(page.locator("#next-blank[data-alive]")).toBeVisible();
  for (const language of ["en", "de"] as const) {
    for (const words of [LOOKING_BACK.happened, LOOKING_BACK.background, LOOKING_BACK.outlook]) {
      await hands.press("F8");
      await hands.expectAt(byId(`text-${language}-body`));
      await hands.type(words[language]);
    }
  }
  await hands.press("Control+Enter");
  await hands.expectAt(page.getByRole("button", { name: "Publish now" }));
  await hands.press("Enter");
  await expect(page.getByText("Published. Readers see it.")).toBeVisible();
  await effort.tell();
  await expectWholeStory(english, german);

  expect(effort.secondsOf("Template to published, in two languages, with a sealed text")).toBeLessThan(120);
});

test("by keys alone, an outage is told in two languages and once more", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  await nameWhoIsResponsible(emptyServer);
  const { page } = await newReader({}, emptyServer);
  const reader = (await newReader({ language: "de" }, emptyServer)).page;
  const effort = new Effort("Outage", "keyboard");
  const hands = new Keyboard(page, effort);
  await page.goto("/admin/");
  effort.begin("Sign in");
  await hands.type(OPERATOR.email);
  await hands.tabTo(page.getByLabel("Password"));
  await hands.type(OPERATOR.password);
  await hands.press("Enter");
  await hands.arrive();

  effort.begin("Template to published, in two languages");
  await hands.press("Control+k");
  await hands.find("outage");
  await hands.press("Enter");
  await expect(page.locator("#next-blank[data-alive]")).toBeVisible();
  await hands.expectAt(page.locator("#text-en-title"));
  for (const [index, words] of [...OUTAGE.blanks.en, ...OUTAGE.blanks.de, OUTAGE.system].entries()) {
    if (index > 0) await hands.press("F8");
    await hands.type(words);
  }
  await hands.press("F8");
  await hands.expectAt(page.getByRole("button", { name: "Publish now" }));
  await hands.press("Enter");
  await expect(page.getByText("Published. Readers see it.")).toBeVisible();
  effort.end();
  await reader.goto("/de/");
  await reader.getByRole("link", { name: OUTAGE.title.de }).first().click();
  await expect(reader.getByRole("main")).toContainText("antwortet seit 02:50 Uhr NZDT nicht");
  await expect(reader.getByRole("main")).not.toContainText("[");

  effort.begin("Update");
  await hands.arrive();
  await hands.press("u");
  await hands.type(OUTAGE.post.en);
  await hands.press("Tab");
  await hands.type(OUTAGE.post.de);
  await hands.press("Control+Enter");
  await expect(page.getByText("The update is posted.")).toBeVisible();
  await effort.tell();
  await expect(reader.getByText(OUTAGE.post.de)).toBeVisible();

  expect(effort.secondsOf("Template to published, in two languages")).toBeLessThan(120);
  expect(effort.secondsOf("Update")).toBeLessThan(15);
});
