// Pictures of every page in both languages, both themes and two widths, to be
// looked at by whoever changes the design. FENSTER_SHOTS says where they go.

import type { Page } from "@playwright/test";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { OPERATOR, signIn } from "./tests/support/desk.ts";
import { expect, test } from "./tests/support/fixtures.ts";
import { PAGES } from "./tests/support/pages.ts";

const FOLDER = resolve(process.env["FENSTER_SHOTS"] || join(import.meta.dirname, "test-results/shots"));

const WIDTHS = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

const LANGUAGES = ["en", "de"] as const;
const THEMES = ["light", "dark"] as const;

type Theme = (typeof THEMES)[number];

test.beforeAll(() => mkdir(FOLDER, { recursive: true }));

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    test(`readers' pages, ${language}, ${theme}`, async ({ newReader }) => {
      const { page } = await newReader({ language, theme });
      for (const { name, path } of PAGES) {
        await page.goto(path[language], { waitUntil: "networkidle" });
        await shoot(page, `${name}-${language}-${theme}`);
      }
    });
  }
}

test("the desk's pages", async ({ newReader, server }) => {
  await server.command(["operator", "add", OPERATOR.email, "--role", "administrator", "--password-stdin"], OPERATOR.password);
  for (const theme of THEMES) {
    const { page } = await newReader({ theme });
    await page.goto("/admin/");
    await inBothLanguages(page, "desk-sign-in", theme, (language) => page.goto(`/admin/sign-in?lang=${language}`));
    await page.goto("/admin/sign-in?lang=en");
    await signIn(page);
    const title = "Hypervisor security update in the NZ datacentre";
    await page.getByRole("row").filter({ hasText: title }).getByRole("link").click();
    const notice = new URL(page.url()).pathname;
    const places = [
      ["list", "/admin/"],
      ["new", "/admin/notices/new?kind=maintenance"],
      ["notice", notice],
      ["editor", `${notice}/edit`],
      ["preview", `${notice}/preview`],
      ["preview-after-lift", `${notice}/preview?as=lift`],
      ["feedback", "/admin/feedback"],
      ["tokens", "/admin/tokens"],
      ["operators", "/admin/operators"],
      ["account", "/admin/account"],
      ["alerts", "/admin/alerts"],
      ["clock", "/admin/clock"],
      ["audit", "/admin/audit"],
      ["message", "/admin/notices/no-such-notice"],
    ];
    for (const language of ["de", "en"] as const) {
      await speak(page, language);
      for (const [name, path] of places) {
        await page.goto(path!);
        await shoot(page, `desk-${name}-${language}-${theme}`);
      }
    }
    await page.goto("/admin/notices/new?kind=maintenance");
    await page.getByLabel("Home zone", { exact: true }).fill("Europe/Berlin");
    await page.getByRole("region", { name: /^Window/ }).getByLabel("Start", { exact: true }).fill("2027-10-31T02:30");
    await page.getByRole("region", { name: /^Window/ }).getByLabel("Typically").fill("about an hour");
    await page.getByRole("button", { name: "Add sealed text" }).click();
    await page.getByRole("button", { name: "Publish now" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await shoot(page, `desk-mistakes-en-${theme}`);
  }
});

test("the set-up page", async ({ newReader, emptyServer }) => {
  for (const theme of THEMES) {
    const { page } = await newReader({ theme }, emptyServer);
    const address = await emptyServer.setUpAddress();
    await inBothLanguages(page, "desk-set-up", theme, (language) => page.goto(`${address}?lang=${language}`));
  }
});

test("the empty board", async ({ newReader, emptyServer }) => {
  const { page } = await newReader({}, emptyServer);
  for (const [name, path] of [["now", "/en/"], ["list", "/en/incidents/"]] as const) {
    await page.goto(path);
    await shoot(page, `empty-${name}-en-light`);
  }
});

async function inBothLanguages(
  page: Page,
  name: string,
  theme: Theme,
  open: (language: "en" | "de") => Promise<unknown>,
): Promise<void> {
  for (const language of LANGUAGES) {
    await open(language);
    await shoot(page, `${name}-${language}-${theme}`);
  }
}

/** Changes the desk's language by the button in its bar, where it is another. */
async function speak(page: Page, language: "en" | "de"): Promise<void> {
  await page.goto("/admin/");
  const button = page.getByRole("button", { name: { en: "English", de: "Deutsch" }[language], exact: true });
  if (await button.isVisible()) await button.click();
  await expect(page.locator("html")).toHaveAttribute("lang", language);
}

async function shoot(page: Page, name: string): Promise<void> {
  for (const size of WIDTHS) {
    await page.setViewportSize(size);
    await page.screenshot({ path: join(FOLDER, `${name}-${size.width}.png`), fullPage: true });
  }
}
