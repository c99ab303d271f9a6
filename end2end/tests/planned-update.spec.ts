// An update that is planned for later, on a phone: it goes out by itself.

import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { addOperator, signIn } from "./support/desk.ts";
import { importNotice } from "./support/notices.ts";

const INCIDENT = {
  slug: "rack-seven",
  kind: "incident",
  state: "investigating",
  home_zone: "UTC",
  source_language: "en",
  text: {
    en: { title: "Rack seven is down", body: "We look for the cause." },
    de: { title: "Schrank sieben ist ausgefallen", body: "Wir suchen die Ursache." },
  },
  publish_at: "2020-12-13T12:37",
};

/** A time of the near future as operators write it, to the second. */
const inSeconds = (seconds: number): string =>
  new Date(Date.now() + seconds * 1000).toISOString().slice(0, 19).replace("T", " ");

test("an update is planned from the dashboard, changed, and goes out by itself", async ({ newReader, emptyServer }) => {
  await addOperator(emptyServer);
  await importNotice(emptyServer, INCIDENT);
  const { page } = await newReader({ bypassCsp: true }, emptyServer);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page);
  const open = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: INCIDENT.text.en.title }) });

  await open.getByRole("radio", { name: "Resolved" }).check();
  await open.getByLabel("English").fill("The switch works again.");
  await open.getByLabel("Deutsch").fill("Der Switch läuft wieder.");
  await open.getByText("At another time").click();
  await open.getByLabel("Time").fill(inSeconds(24 * 3600));
  await expectAccessible(page);
  await open.getByRole("button", { name: "Post update" }).click();
  await expect(page.getByText("The update is planned.")).toBeVisible();
  const next = page.getByRole("region", { name: "Due next" });
  await expect(next.getByText("Update goes out:")).toBeVisible();

  await next.getByRole("link", { name: INCIDENT.text.en.title }).click();
  const planned = page.getByRole("region", { name: "Planned updates" });
  await expect(planned.getByText("The switch works again.").first()).toBeVisible();
  await planned.getByText("Change", { exact: true }).click();
  await expectAccessible(page);
  await planned.getByLabel("English").fill("The new switch works.");
  await planned.getByLabel("Time").fill(inSeconds(8));
  await planned.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The planned update is changed.")).toBeVisible();

  await page.goto("/en/notices/rack-seven");
  await expect(page.getByText("Resolved").first()).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText("The new switch works.")).toBeVisible();
  await page.goto("/de/notices/rack-seven");
  await expect(page.getByText("Der Switch läuft wieder.")).toBeVisible();
});
