// What happens to somebody who makes a mistake: a clear answer, and nothing typed
// is lost.

import type { Page } from "@playwright/test";
import { addOperator, OPERATOR, signIn, typeCredentials } from "./support/desk.ts";
import { field, part, press, write } from "./support/editor.ts";
import { expect, test } from "./support/fixtures.ts";

const WRONG_ADDRESSES = [
  ["an unknown slug", "/en/notices/no-such-notice", 404, "There is no such page"],
  ["an unknown slug in German", "/de/notices/keine-meldung", 404, "Diese Seite gibt es nicht"],
  ["an unknown system", "/en/systems/no-such-system", 404, "There is no such page"],
  ["an unknown language", "/fr/", 404, "There is no such page"],
  ["an unknown month", "/en/history/2026/13", 404, "There is no such page"],
  ["an unknown zone", "/en/?tz=Mars/Olympus", 400, "This time zone is not known"],
  ["broken UTF-8", "/en/notices/%FF%FE", 400, "This request cannot be understood"],
] as const;

for (const [what, path, status, title] of WRONG_ADDRESSES) {
  test(`${what} gets an answer that leads on`, async ({ newReader }) => {
    const { page } = await newReader();

    const response = await page.goto(path);

    expect(response?.status()).toBe(status);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    const waysOn = page.getByRole("main").getByRole("link");
    await waysOn.first().click();
    await expect(page).toHaveURL(/\/(en|de)\/$/);
  });
}

test("a wrong password is refused without telling whether the operator exists", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const { page } = await newReader({}, emptyServer);
  await page.goto("/admin/");
  const refusal = page.getByRole("alert");

  await typeCredentials(page, "not the password at all");
  await expect(refusal).toHaveText("This e-mail address and password do not belong together. Please check both.");
  await expect(page.getByLabel("E-mail address"), "what was typed is still there").toHaveValue(OPERATOR.email);
  await expect(page.getByLabel("Password")).toHaveValue("");
  const known = await refusal.textContent();
  await page.getByLabel("E-mail address").fill("nobody@example.net");
  await page.getByLabel("Password").fill("not the password at all");
  await press(page, "Sign in");
  await expect(page.getByLabel("E-mail address")).toHaveValue("nobody@example.net");
  expect(await refusal.textContent()).toBe(known);
});

test.describe("in the editor", () => {
  let page: Page;

  test.beforeEach(async ({ newReader, emptyServer }) => {
    await addOperator(emptyServer);
    page = (await newReader({}, emptyServer)).page;
    await signIn(page);
    await page.goto("/admin/notices/new?kind=maintenance");
  });

  test("every mistake is told next to its field, and what was typed stays", async () => {
    const when = part(page, "Window");
    await field(when, "Home zone").fill("Europe/Berlin");
    await field(when, "Start").fill("2027-05-02T22:00");
    await field(when, "End").fill("2027-05-02T21:00");
    await field(when, "Typically").fill("about an hour");
    await write(page, "de", { title: "Größere Arbeiten", body: "Zwei Zeilen,\n\nein <b>Absatz</b> & mehr." });
    await press(page, "Add five rows");
    await field(page, "Host 1, Host name").fill("host1.example.net");
    await field(page, "Host 2, Host name").fill("two words");
    await press(page, "Publish now");

    const summary = page.getByRole("alert");
    await expect(summary.getByRole("heading")).toHaveText(/^\d+ things have to be put right$/);
    await expectError(page, field(when, "End"), "The end must be later than the start.");
    await expectError(page, field(when, "Typically"), "“about an hour” is not a duration.");
    await expectError(page, field(page, "Host 2, Host name"), "“two words” is not a host name.");
    await expect(field(when, "Typically")).toHaveValue("about an hour");
    await expect(field(page, "Host 2, Host name")).toHaveValue("two words");
    await expect(field(when, "Start")).toHaveValue("2027-05-02 22:00");
    const german = part(page, "Text").getByRole("group", { name: /^Deutsch/ });
    await expect(field(german, "Title")).toHaveValue("Größere Arbeiten");
    await expect(field(german, "Text")).toHaveValue("Zwei Zeilen,\n\nein <b>Absatz</b> & mehr.");

    await summary.getByRole("link", { name: /not a host name/ }).click();
    await expect(page).toHaveURL(/#hosts-1-name$/);
    await page.goto("/admin/notices");
    await expect(page.getByText("No notices fit."), "nothing was saved").toBeVisible();
  });

  test("a time that clocks skip is refused, with the next one that exists", async () => {
    const when = part(page, "Window");
    await writeWindow(when, "2027-03-28T02:30", "2027-03-28T05:00");
    await press(page, "Save draft");

    await expectError(page, field(when, "Start"), "Clocks go forward over this time, so it does not exist.");
    await expectError(page, field(when, "Start"), "3:00");
    await expect(field(when, "Start")).toHaveValue("2027-03-28T02:30");
  });

  test("a time that happens twice is asked about, and the answer counts", async ({ emptyServer }) => {
    const when = part(page, "Window");
    await writeWindow(when, "2027-10-31T02:30", "2027-10-31T05:00");
    await press(page, "Publish now");

    const question = when.getByRole("group", { name: "This time happens twice. Which one is meant?" });
    await expect(question.getByRole("radio")).toHaveCount(2);
    await expect(question.getByRole("radio", { checked: true }), "nothing is guessed").toHaveCount(0);
    await question.getByLabel(/^The second: .*UTC\+1\)/).check();
    await press(page, "Publish now");
    await expect(page.getByText("Published. Readers see it.")).toBeVisible();

    const published = await fetch(`${emptyServer.origin}/en/notices/night-work`);
    expect(await published.text()).toContain('<time datetime="2027-10-31T01:30:00Z">');
  });

  async function writeWindow(when: ReturnType<typeof part>, start: string, end: string): Promise<void> {
    await field(when, "Home zone").fill("Europe/Berlin");
    await field(when, "Start").fill(start);
    await field(when, "End").fill(end);
    await write(page, "en", { title: "Night work", body: "While the clocks change." });
  }
});

/** The sentence belongs to the field for those who see it and for those who hear it. */
async function expectError(page: Page, control: ReturnType<typeof field>, sentence: string): Promise<void> {
  await expect(control).toHaveAttribute("aria-invalid", "true");
  const ids = (await control.getAttribute("aria-describedby")) ?? "";
  const error = page.locator(`#${ids.split(" ")[0]}`);
  await expect(error).toContainText(sentence);
  await expect(error).toBeVisible();
}
