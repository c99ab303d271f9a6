// Name, color and logo set at the desk: a page that is open shows them by itself, and
// all of it can be read.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, expectAccessible, expectValidHtml, test } from "./support/fixtures.ts";
import { addOperator, signIn } from "./support/desk.ts";
import { importNotice } from "./support/notices.ts";

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40">
  <path fill="#8a1c5a" d="M0 40 20 0l20 40zM30 40 45 10l15 30z"/></svg>`;

const NOTICE = {
  slug: "switches",
  kind: "maintenance",
  state: "in_progress",
  systems: ["Frankfurt"],
  home_zone: "Europe/Berlin",
  window: { start: "2020-12-14T19:00", end: "2031-02-10T23:00" },
  text: { en: { title: "New switches", summary: "Two switches.", body: "See [more](https://example.net)." } },
  publish_at: "2020-12-13T12:37",
};

test("an open page shows a new name, color and logo without being loaded anew", async ({ newReader, emptyServer }) => {
  await importNotice(emptyServer, NOTICE);
  await addOperator(emptyServer);
  const { page: reader } = await newReader({ language: "en" }, emptyServer);
  const { page: desk } = await newReader({ language: "en" }, emptyServer);
  await reader.goto("/en/");
  await expect(reader.locator(".live-sign")).toHaveAttribute("data-standing", "told");
  await reader.evaluate(() => Object.assign(window, { isTheSame: true }));
  await expect(reader.locator(".site .mark")).toBeVisible();

  await signIn(desk);
  await desk.goto("/admin/settings");
  await desk.getByLabel("Name of the provider").fill("Auenhost");
  await desk.getByLabel("Color on light").fill("#d9480f");
  await desk.getByLabel("Logo on light").setInputFiles({
    name: "logo.svg",
    mimeType: "image/svg+xml",
    buffer: Buffer.from(LOGO),
  });
  await desk.getByRole("button", { name: "Save settings" }).click();
  // Too faint: told, with a color that passes, and the logo is kept meanwhile.
  await expect(desk.getByRole("alert")).toContainText("4.5:1");
  await desk.getByRole("button", { name: /^Take #/ }).click();
  await expect(desk.locator(".picture img")).toBeVisible();
  await desk.getByRole("button", { name: "Save settings" }).click();
  await expect(desk.getByText("Saved. Readers see it already.")).toBeVisible();
  const color = await desk.getByLabel("Color on light").inputValue();

  await expect(reader.locator(".site .brand-name")).toHaveText("Auenhost");
  await expect(reader.locator(".site .logo")).toBeVisible();
  await expect(reader).toHaveTitle(/Auenhost/);
  const accent = () =>
    reader.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--accent"));
  await expect.poll(accent).toBe(color);
  await expect(reader.locator("link[data-site=brand]")).toHaveCount(1);
  expect(await reader.evaluate(() => "isTheSame" in window), "the page was not loaded anew").toBe(true);
});

test("pages in a color of the provider's can be read in both looks, and so can the form", async ({ newReader, emptyServer }) => {
  await importNotice(emptyServer, NOTICE);
  await addOperator(emptyServer);
  const file = JSON.stringify({
    settings: {
      name: "Auenhost",
      languages: ["en", "de"],
      accent: { light: "#a83a0b", dark: "#ff9c6e" },
      imprint: { text: { de: "# Impressum\n\nAuenhost, Berlin. <https://example.net>" } },
      support: [{ label: { en: "Support" }, url: "https://support.example.net" }],
    },
  });
  const folder = await mkdtemp(join(tmpdir(), "fenster-settings-"));
  await writeFile(join(folder, "settings.json"), file);
  const imported = await emptyServer.command(["settings", "import", join(folder, "settings.json")]);
  expect(imported.code, imported.stderr).toBe(0);
  const exported = await emptyServer.command(["settings", "export"]);
  expect(JSON.parse(exported.stdout)).toMatchObject(JSON.parse(file));
  await rm(folder, { recursive: true });

  for (const theme of ["light", "dark"] as const) {
    const { page, context } = await newReader({ language: "en", bypassCsp: true, theme }, emptyServer);
    for (const path of ["/en/", "/en/notices/switches", "/de/legal/imprint", "/en/legal/imprint"]) {
      await page.goto(path);
      await expectAccessible(page);
    }
    await signIn(page);
    await page.goto("/admin/settings");
    await expectAccessible(page);
    for (const path of ["/en/", "/en/legal/imprint"]) await expectValidHtml(context.request, path);
  }
});
