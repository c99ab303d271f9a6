// Everything that matters works without JavaScript, for readers and operators.

import { addOperator, signIn } from "./support/desk.ts";
import { field, part, press, write } from "./support/editor.ts";
import { expect, test } from "./support/fixtures.ts";
import { EMBARGOED } from "./support/pages.ts";

test("a reader gets from the first page to everything", async ({ newReader }) => {
  const { page } = await newReader({ javaScript: false });
  const main = page.getByRole("main");
  const places = page.getByRole("navigation", { name: "Main" });
  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });
  await page.goto("/");
  await expect(page).toHaveURL(/\/en\/$/);

  await main.getByRole("link", { name: "Hypervisor security update in the NZ datacentre" }).click();
  await expect(page).toHaveURL(EMBARGOED.path.en);
  await expect(main).toContainText(/4 of 5\s+completed/);
  await expect(main.getByText("Details follow on")).toBeVisible();
  await main.getByRole("link", { name: "NZ Datacentre" }).first().click();
  await expect(heading("NZ Datacentre")).toBeVisible();
  await places.getByRole("link", { name: "Incidents" }).click();
  await expect(heading("Incidents")).toBeVisible();
  await places.getByRole("link", { name: "Postmortems" }).click();
  await main.getByRole("link", { name: /^Warum waren virtuelle Server/ }).click();
  await expect(page.getByText("This text exists in German only.")).toBeVisible();
  await places.getByRole("link", { name: "History" }).click();
  await expect(page).toHaveURL(/\/en\/history\/\d{4}\/\d{2}$/);
  await page.getByRole("navigation", { name: "Neighboring months" }).getByRole("link").first().click();
  await expect(main.getByRole("listitem").first()).toBeVisible();
});

test("a reader searches", async ({ newReader }) => {
  const { page } = await newReader({ language: "de", javaScript: false });
  await page.goto("/de/");

  await page.getByRole("searchbox", { name: "Suche" }).fill("Glasfaserweg");
  await page.getByRole("button", { name: "Suche" }).click();
  await expect(page.getByRole("main").getByRole("status")).toHaveText("Eine Meldung nennt „Glasfaserweg“");
  await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Glasfaserweg");

  await page.goto("/de/search?q=zeppelin");
  await expect(page.getByRole("main").getByRole("status")).toHaveText("Nichts nennt „zeppelin“");
});

test("a reader answers, and adds a remark", async ({ newReader }) => {
  const { page } = await newReader({ javaScript: false });
  await page.goto(EMBARGOED.path.en);

  await page.getByRole("button", { name: "No", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Thank you. Your answer has arrived.");
  await page.getByLabel("Would you like to add anything?").fill("Which of the hosts is mine?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("status")).toHaveText("Thank you. Your answer has arrived.");
  await expect(page.getByLabel("Would you like to add anything?")).toHaveCount(0);

  await page.getByRole("link", { name: "Back to the notice" }).click();
  await expect(page).toHaveURL(EMBARGOED.path.en);
});

test("an operator writes, previews, publishes, mends and reports", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  const desk = (await newReader({ javaScript: false }, emptyServer)).page;
  const reader = (await newReader({ javaScript: false }, emptyServer)).page;
  const headline = (title: string) => reader.getByRole("heading", { level: 1, name: title, exact: true });
  await signIn(desk);

  await desk.getByRole("link", { name: "New: Incident" }).click();
  await write(desk, "en", { title: "Mail is slow", body: "We are looking for the cause." });
  await desk.getByRole("textbox", { name: "Systems" }).fill("E-Mail");
  await press(desk, "Preview");
  await expect(part(desk, "Preview").getByRole("heading", { name: "Mail is slow" })).toBeVisible();
  await press(desk, "Save draft");
  await expect(desk.locator(".flash")).toHaveText("Saved.");
  expect((await reader.goto("/en/notices/mail-is-slow"))?.status(), "a draft is nobody else's").toBe(404);

  await press(desk, "Publish now");
  await expect(desk.locator(".flash")).toHaveText("Published. Readers see it.");
  await reader.goto("/en/");
  await reader.getByRole("link", { name: "Mail is slow" }).first().click();
  await expect(headline("Mail is slow")).toBeVisible();

  await desk.getByRole("link", { name: "Edit", exact: true }).click();
  await write(desk, "en", { title: "Mail arrives late", body: "A queue is full. Nothing is lost." });
  await press(desk, "Save for readers");
  await expect(desk.locator(".flash")).toHaveText("Saved. Readers see it.");
  await reader.reload();
  await expect(headline("Mail arrives late")).toBeVisible();

  const update = part(desk, "Post an update");
  await field(update, "State").selectOption("Resolved");
  await field(update, "English").fill("The queue is empty again.");
  await press(update, "Post update");
  await reader.reload();
  await expect(reader.getByText("The queue is empty again.")).toBeVisible();
  await expect(reader.getByRole("main").getByText("Resolved").first()).toBeVisible();
});
