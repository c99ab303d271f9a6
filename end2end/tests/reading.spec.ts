// Every reader's page of the sample content: nothing stands in anybody's way, and
// nothing happens that a reader has not asked for.

import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectValidHtml, test } from "./support/fixtures.ts";
import { EMBARGOED, PAGES } from "./support/pages.ts";

const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

/** A page that is enlarged four times is as narrow as this. */
const SMALLEST = { width: 320, height: 640 };

for (const language of ["en", "de"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test(`no page stands in anybody's way in ${language} and ${theme}`, async ({ newReader }) => {
      test.setTimeout(120_000);
      const { page } = await newReader({ language, theme, bypassCsp: true });
      for (const { path } of PAGES) {
        await page.goto(path[language]);
        await expectAccessibleInEverySize(page);
      }
      await answerWithoutTheIsland(page, EMBARGOED.path[language]);
      await expectAccessibleInEverySize(page);
    });
  }

  for (const { name, path, status } of PAGES) {
    test(`the source of the page "${name}" is valid in ${language}`, async ({ request }) => {
      expect((await request.get(path[language])).status()).toBe(status);
      await expectValidHtml(request, path[language]);
    });
  }

  test(`no page in ${language} scrolls sideways, complains or asks elsewhere`, async ({ newReader, baseURL }) => {
    const { page } = await newReader({ language });
    for (const { path } of PAGES) {
      await page.goto(path[language], { waitUntil: "networkidle" });
      for (const size of [...SIZES, SMALLEST]) {
        await page.setViewportSize(size);
        expect.soft(await widthBeyondTheScreen(page), `${path[language]} at ${size.width}`).toBeLessThanOrEqual(0);
      }
      const origins = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).origin));
      expect(new Set(origins), path[language]).toEqual(new Set([baseURL]));
    }
    // What the pages complained of, the reader has noted; the fixture looks at it.
  });
}

test("each page names its other language, and that one names it back", async ({ newReader, baseURL }) => {
  const { page } = await newReader({ javaScript: false });
  for (const { path, isListed } of PAGES) {
    const en = await canonical(page, path.en, isListed);
    const inEnglish = await alternates(page);
    const de = await canonical(page, path.de, isListed);
    const inGerman = await alternates(page);

    expect(inEnglish, path.en).toEqual(isListed ? { en, de, "x-default": en } : {});
    expect(inGerman, path.de).toEqual(inEnglish);
  }

  /** Opens a page; its one address, which no choice of a zone changes. */
  async function canonical(page: Page, path: string, isListed: boolean): Promise<string> {
    await page.goto(path);
    // The history is wherever its newest month is.
    const address = `${baseURL}${new URL(page.url()).pathname}`;
    const link = page.locator("link[rel=canonical]");
    await expect(link, path).toHaveCount(isListed ? 1 : 0);
    if (isListed) await expect(link).toHaveAttribute("href", address);
    return address;
  }
});

test("a feed reader that is given any page finds feeds that answer", async ({ newReader, request }) => {
  const { page } = await newReader({ javaScript: false });
  const feeds = new Map<string, string>();
  for (const { path } of PAGES) {
    for (const language of ["en", "de"] as const) {
      await page.goto(path[language]);
      const found = await feedLinks(page);
      expect(found.length, path[language]).toBeGreaterThanOrEqual(2);
      for (const { href, type } of found) feeds.set(href, type);
    }
  }

  expect([...feeds.keys()]).toContain("/de/systems/nz-datacentre/feed.atom");
  for (const [href, type] of feeds) {
    const response = await request.get(href);
    expect(response.status(), href).toBe(200);
    expect(response.headers()["content-type"], href).toContain(type);
  }
});

test("somebody with a keyboard skips to the content", async ({ newReader }) => {
  const { page } = await newReader();
  await page.goto(EMBARGOED.path.en);
  const skip = page.getByRole("link", { name: "Skip to content" });

  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");

  await expect(page.getByRole("main")).toBeFocused();
});

test("a second zone is chosen by a form and stays chosen from page to page", async ({ newReader }) => {
  const { page } = await newReader({ javaScript: false });
  await page.goto(EMBARGOED.path.en);
  await expect(page.getByText("UTC+5:45")).toHaveCount(0);

  await page.getByLabel("Time zone").selectOption("Asia/Kathmandu");
  await page.getByRole("button", { name: "Show" }).click();

  await expect(page).toHaveURL(/\?tz=Asia(\/|%2F)Kathmandu$/);
  await expect(page.getByText("UTC+5:45").first()).toBeVisible();
  await expect(page.getByText(/NZ[DS]T \(UTC\+1[23]\)/).first(), "the home zone stays").toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Maintenance" }).click();
  await expect(page).toHaveURL(/\/en\/maintenance\/\?tz=Asia\/Kathmandu$/);
  await expect(page.getByLabel("Time zone")).toHaveValue("Asia/Kathmandu");
});

test("the language switch leads to the same notice and back", async ({ newReader }) => {
  const { page } = await newReader();
  await page.goto(EMBARGOED.path.en);

  await page.getByRole("link", { name: "Deutsch" }).click();
  await expect(page).toHaveURL(EMBARGOED.path.de);
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("heading", { level: 1, name: /^Sicherheitsaktualisierung/ })).toBeVisible();

  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(EMBARGOED.path.en);
});

async function expectAccessibleInEverySize(page: Page): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await expectAccessible(page);
  }
}

/** Comes to the page that thanks, which only a plain form leads to. */
async function answerWithoutTheIsland(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const answered = page.waitForURL("**/feedback");
  await page.locator("form.feedback").evaluate((form: HTMLFormElement) => {
    form.requestSubmit(form.querySelector("button[value=no]"));
  });
  await answered;
  await expect(page.getByRole("textbox", { name: /add anything|hinzufügen/ })).toBeVisible();
}

async function widthBeyondTheScreen(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function alternates(page: Page): Promise<Record<string, string>> {
  const links = page.locator("link[rel=alternate][hreflang]");
  return Object.fromEntries(
    await links.evaluateAll((all) => all.map((link) => [link.getAttribute("hreflang"), link.getAttribute("href")])),
  );
}

async function feedLinks(page: Page): Promise<{ href: string; type: string }[]> {
  return page.locator("link[rel=alternate][type]").evaluateAll((all) =>
    all.map((link) => ({ href: link.getAttribute("href") ?? "", type: link.getAttribute("type") ?? "" })),
  );
}
