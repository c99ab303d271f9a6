// The journey of an operator by a thumb on a phone: the same stories as by keyboard,
// and what they cost in touches.

import { addOperator, OPERATOR } from "./support/desk.ts";
import { Effort } from "./support/effort.ts";
import { expect, test } from "./support/fixtures.ts";
import { Thumb } from "./support/hands.ts";
import { expectLift, expectOnlyWhatIsPublic, expectWholeStory, LOOKING_BACK, nameWhoIsResponsible, OUTAGE, typed, UPDATE, window } from "./support/story.ts";

const PHONE = { width: 390, height: 844 };

test("by thumb, an embargoed update is told from its template to its postmortem", async ({ newReader, emptyServer }) => {
  test.setTimeout(120_000);
  await addOperator(emptyServer);
  await nameWhoIsResponsible(emptyServer);
  const { page } = await newReader({ device: "phone" }, emptyServer);
  await page.setViewportSize(PHONE);
  const english = (await newReader({ language: "en" }, emptyServer)).page;
  const german = (await newReader({ language: "de", device: "phone" }, emptyServer)).page;
  const effort = new Effort("Security update under embargo", "phone");
  const thumb = new Thumb(page, effort);
  const blanks = page.locator("#next-blank[data-alive]");
  const byId = (id: string) => page.locator(`[id="${id}"]`);

  effort.begin("Sign in");
  await page.goto("/admin/");
  await thumb.write(page.getByLabel("E-mail address"), OPERATOR.email);
  await thumb.write(page.getByLabel("Password"), OPERATOR.password);
  await thumb.tap(page.getByRole("button", { name: "Sign in" }));
  await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();

  effort.begin("Template to published, in two languages, with a sealed text");
  await thumb.tap(page.getByRole("link", { name: "New notice", exact: true }));
  await thumb.tap(page.getByRole("link", { name: "Security update under embargo" }));
  await expect(blanks).toBeVisible();
  await expect(byId("text-en-title")).toBeFocused();
  await thumb.type(UPDATE.site);
  const { start, end } = window();
  const lift = Math.floor(Date.now() / 1000) * 1000 + 25_000;
  for (const [field, words] of [
    ["text-de-title", UPDATE.site],
    ["window-start", start],
    ["window-end", end],
    ["systems", UPDATE.system],
    ["hosts-paste", UPDATE.hosts.join("\n")],
    ["disclosures-0-lift_at", typed(lift)],
    ["disclosures-0-text-en-body", UPDATE.sealed.en],
    ["disclosures-0-text-de-body", UPDATE.sealed.de],
  ] as const) {
    await thumb.tap(blanks);
    await expect(byId(field)).toBeFocused();
    await thumb.type(words);
  }
  await expect(blanks).toContainText("0");
  await thumb.tap(page.getByRole("button", { name: "Publish now" }));
  await expect(page.getByText("Published. Readers see it.")).toBeVisible();
  effort.end();
  await expectOnlyWhatIsPublic(english, german);
  expect(Date.now(), "all this was looked at before the lift").toBeLessThan(lift);

  effort.begin("To the dashboard");
  await thumb.tap(page.getByRole("link", { name: "Dashboard" }));
  for (const [index, post] of UPDATE.posts.entries()) {
    const state = ["", "Verifying", "Completed"][index]!;
    effort.begin(`Update ${index + 1}, from the dashboard${state ? ", with a state" : ""}`);
    const notice = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: UPDATE.title.en }) });
    if (state) await thumb.tap(notice.locator("label", { hasText: state }));
    await thumb.write(notice.getByLabel("English"), post.en);
    await thumb.write(notice.getByLabel("Deutsch"), post.de);
    await thumb.tap(notice.getByRole("button", { name: "Post update" }));
    await expect(page.getByText("The update is posted.")).toBeVisible();
    effort.end();
  }
  await expectLift(english, german, lift);

  effort.begin("Postmortem, published");
  await thumb.tap(page.getByRole("link", { name: "Notices", exact: true }));
  await thumb.tap(page.getByRole("link", { name: UPDATE.title.en }));
  await thumb.tap(page.getByRole("button", { name: "Write a postmortem" }));
  await expect(blanks).toBeVisible();
  for (const language of ["en", "de"] as const) {
    for (const words of [LOOKING_BACK.happened, LOOKING_BACK.background, LOOKING_BACK.outlook]) {
      await thumb.tap(blanks);
      await expect(byId(`text-${language}-body`)).toBeFocused();
      await thumb.type(words[language]);
    }
  }
  await thumb.tap(page.getByRole("button", { name: "Publish now" }));
  await expect(page.getByText("Published. Readers see it.")).toBeVisible();
  await effort.tell();
  await expectWholeStory(english, german);
});

test("by thumb, an outage is told in two languages and once more", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  await nameWhoIsResponsible(emptyServer);
  const { page } = await newReader({ device: "phone" }, emptyServer);
  await page.setViewportSize(PHONE);
  const reader = (await newReader({ language: "de" }, emptyServer)).page;
  const effort = new Effort("Outage", "phone");
  const thumb = new Thumb(page, effort);
  const blanks = page.locator("#next-blank[data-alive]");
  await page.goto("/admin/");
  effort.begin("Sign in");
  await thumb.write(page.getByLabel("E-mail address"), OPERATOR.email);
  await thumb.write(page.getByLabel("Password"), OPERATOR.password);
  await thumb.tap(page.getByRole("button", { name: "Sign in" }));

  effort.begin("Template to published, in two languages");
  await thumb.tap(page.getByRole("link", { name: "New notice", exact: true }));
  await thumb.tap(page.getByRole("link", { name: "Outage", exact: true }));
  await expect(blanks).toBeVisible();
  for (const [index, words] of [...OUTAGE.blanks.en, ...OUTAGE.blanks.de, OUTAGE.system].entries()) {
    if (index > 0) await thumb.tap(blanks);
    await thumb.type(words);
  }
  await thumb.tap(page.getByRole("button", { name: "Publish now" }));
  await expect(page.getByText("Published. Readers see it.")).toBeVisible();
  effort.end();
  await reader.goto("/de/");
  await reader.getByRole("link", { name: OUTAGE.title.de }).first().click();
  await expect(reader.getByRole("main")).toContainText("antwortet seit 02:50 Uhr NZDT nicht");
  await thumb.tap(page.getByRole("link", { name: "Dashboard" }));

  effort.begin("Update, with a state");
  await thumb.tap(page.locator("label", { hasText: "Resolved" }));
  await thumb.write(page.getByLabel("English"), "Fixed");
  await thumb.write(page.getByLabel("Deutsch"), "Behoben");
  await thumb.tap(page.getByRole("button", { name: "Post update" }));
  await expect(page.getByText("The update is posted.")).toBeVisible();
  await effort.tell();
  await expect(reader.getByText("Behoben", { exact: true }).first()).toBeVisible();

  expect(effort.secondsOf("Template to published, in two languages")).toBeLessThan(120);
  expect(effort.secondsOf("Update, with a state")).toBeLessThan(15);
});
