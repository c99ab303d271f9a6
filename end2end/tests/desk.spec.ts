// The desk's pages as such: valid, in nobody's way, in both languages, in light and
// dark, on a phone as well. Every page of the desk is looked at.

import type { Page } from "@playwright/test";
import { createHmac } from "node:crypto";
import { addOperator, OPERATOR, signIn } from "./support/desk.ts";
import { BEFORE, PAGES, pressDo, unlooked, type Stage } from "./support/desk-pages.ts";
import { expect, expectAccessible, expectValidHtml, test, type Server } from "./support/fixtures.ts";
import { importNotice } from "./support/notices.ts";

/** Everything that a notice can have, in one language, so that the other is missing. */
const NOTICE = {
  slug: "all-that-a-notice-can-have",
  kind: "maintenance",
  state: "scheduled",
  systems: ["NZ Datacentre"],
  home_zone: "Pacific/Auckland",
  window: { start: "2031-02-10T19:00", end: "2031-02-10T23:00" },
  timing: { tolerance: "PT2H", expected_min: "PT20M", expected_typical: "PT45M", expected_max: "PT60M", reserved: "PT2H" },
  hosts: [{ name: "host1.example.net" }, { name: "host2.example.net", state: "completed" }],
  source_language: "en",
  text: { en: { title: "All that a notice can have", summary: "In one place.", body: "## Why\n\nTo look at it, tonight at 19:00." } },
  disclosures: [{ lift_at: "2031-02-11T12:00:00Z", text: { en: { title: "Later", body: "Sealed until then." } } }],
  updates: [{ at: "2020-12-14T20:10", text: { en: { body: "Planned." } } }],
  publish_at: "2020-12-13T12:37",
};

/** Which of all combinations are asked of axe; what is too wide is looked for in all of them. */
const LOOKS = {
  en: [{ width: 1280, theme: "light" }, { width: 390, theme: "dark" }],
  de: [{ width: 1280, theme: "dark" }, { width: 390, theme: "light" }],
} as const;

const AUTHOR = { email: "author@example.net", password: "nine slow boats under the bridge" };

test("no page of the desk is forgotten", async () => {
  expect(await unlooked()).toEqual([]);
});

for (const language of ["en", "de"] as const) {
  test(`no page of the desk stands in an operator's way, in ${language}`, async ({ newReader, emptyServer }) => {
    test.setTimeout(300_000);
    await addOperator(emptyServer);
    const { page, context } = await newReader({ bypassCsp: true }, emptyServer);
    page.setDefaultTimeout(10_000);
    await signIn(page);
    const stage = await prepare(page, emptyServer);
    if (language === "de") await page.locator("button[name=language][value=de]").click();
    for (const { name, open } of PAGES) {
      await test.step(name, async () => {
        await page.setViewportSize({ width: 1280, height: 900 });
        await open(page, stage);
        await expectUsable(page, name, language);
      });
    }
    if (language === "en") {
      for (const path of ["/admin/", "/admin/notices", "/admin/notices/new", "/admin/keys", "/admin/templates", `/admin/notices/${stage.notice}`, `/admin/notices/${stage.notice}/edit`, `/admin/notices/${stage.draft}/edit`, "/admin/settings", "/admin/account", "/admin/nothing"]) {
        await expectValidHtml(context.request, path);
      }
    }
  });
}

test("no page before, around and without a session stands in anybody's way", async ({ newReader, emptyServer }) => {
  test.setTimeout(180_000);
  const { page, context } = await newReader({ bypassCsp: true }, emptyServer);
  page.setDefaultTimeout(10_000);
  const inBoth = async (name: string, path: string) => {
    for (const language of ["en", "de"] as const) {
      await page.goto(`${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
      await expectUsable(page, name, language);
    }
  };
  expect(BEFORE).toHaveLength(3);
  await inBoth("set-up", await emptyServer.setUpAddress());
  await addOperator(emptyServer);
  await addAuthor(emptyServer);
  await inBoth("sign-in", "/admin/sign-in");
  await page.goto("/admin/sign-in?lang=en");
  await page.getByLabel("E-mail address").fill(OPERATOR.email);
  await page.getByLabel("Password").fill("no such password at all");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expectUsable(page, "sign-in, refused", "en");
  await page.goto("/admin/invitation/guessed");
  await expectUsable(page, "link that is of no use", "en");

  await signIn(page);
  const links = {
    invitation: await oneTimeLink(page, "/admin/operators", 'form[action="/admin/operators"]', "new@example.net"),
    reset: await oneTimeLink(page, await operatorPath(page), 'form[action$="/reset"]'),
  };
  await turnOnAuthenticator(page);
  await expectUsable(page, "recovery codes", "en");
  await context.clearCookies();
  for (const [name, path] of Object.entries(links)) await inBoth(name, path);
  await page.goto("/admin/sign-in?lang=de");
  await page.locator("input[name=email]").fill(OPERATOR.email);
  await page.locator("input[name=password]").fill(OPERATOR.password);
  await page.keyboard.press("Enter");
  await expect(page.locator("#code")).toBeVisible();
  await expectUsable(page, "second step", "de");

  await context.clearCookies();
  await page.goto("/admin/sign-in?lang=en");
  await page.locator("input[name=email]").fill(AUTHOR.email);
  await page.locator("input[name=password]").fill(AUTHOR.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
  expect((await page.goto("/admin/audit"))?.status()).toBe(403);
  await expectUsable(page, "not allowed", "en");
});

/** Makes what the pages are looked at with. */
async function prepare(page: Page, server: Server): Promise<Stage> {
  await importNotice(server, NOTICE);
  await addAuthor(server);
  await page.goto("/admin/notices");
  await page.getByRole("row").getByRole("link", { name: NOTICE.text.en.title }).click();
  const notice = idOf(page);
  await page.goto("/admin/notices/new?template=embargoed-update");
  await page.locator("#window-start").fill("2031-02-10 19:00");
  await page.locator("#window-end").fill("2031-02-10 23:00");
  await page.locator("#hosts-0-name").fill("host1.example.net");
  await page.locator("#disclosures-0-lift_at").fill("2031-02-11 12:00");
  await pressDo(page, "save");
  await expect(page.locator(".flash")).toBeVisible();
  const draft = idOf(page);
  await page.goto(`/admin/notices/${draft}/edit`);
  await page.locator("#text-en-summary").fill("Said in another way.");
  await pressDo(page, "save");
  await expect(page.locator(".flash")).toBeVisible();
  await page.goto(`/admin/templates/new?from=${draft}`);
  await page.locator("#name").fill("Our own");
  await page.locator('form[action="/admin/templates"] button.is-main').click();
  await expect(page).toHaveURL(/\/admin\/templates\/(?!new)[^/?]+/);
  const template = idOf(page);
  await page.goto("/admin/notices/new?kind=incident");
  await expect(page.locator("#next-blank[data-alive]")).toBeVisible();
  await page.locator("#text-en-title").fill("Typed and not saved");
  await expect(page.locator("#kept-status")).toContainText(/^Kept /);
  await page.goto("/admin/");
  const link = await page.locator('a[href*="kept"]').first().getAttribute("href");
  const kept = /kept[/=]([^/?&#]+)/.exec(link!)![1]!;
  const operator = (await operatorPath(page)).split("/").at(-1)!;
  return { notice, draft, template, kept, operator };
}

function idOf(page: Page): string {
  return new URL(page.url()).pathname.split("/")[3]!;
}

async function addAuthor(server: Server): Promise<void> {
  const added = await server.command(["operator", "add", AUTHOR.email, "--role", "author", "--password-stdin"], `${AUTHOR.password}\n`);
  expect(added.code, added.stderr).toBe(0);
}

/** The page of the other operator. */
async function operatorPath(page: Page): Promise<string> {
  await page.goto("/admin/operators");
  const other = page.locator("main").getByRole("link", { name: AUTHOR.email });
  return (await other.getAttribute("href"))!;
}

/** Sends a form that makes a link, and takes the link. */
async function oneTimeLink(page: Page, path: string, form: string, email?: string): Promise<string> {
  await page.goto(path);
  if (email !== undefined) await page.locator(`${form} #email`).fill(email);
  await page.locator(`${form} button`).last().click();
  const link = page.locator("input[value*='/admin/invitation/']");
  await expect(link).toBeVisible();
  await expectUsable(page, `link made at ${path}`, "en");
  return new URL(await link.inputValue()).pathname;
}

async function turnOnAuthenticator(page: Page): Promise<void> {
  await page.goto("/admin/account/authenticator");
  await page.locator('form[action="/admin/account/authenticator/begin"] button').click();
  const secret = (await page.locator(".secret").textContent())!.replace(/\s/g, "");
  await page.locator("#code").fill(codeOf(secret));
  await page.locator('form[action="/admin/account/authenticator"] button').click();
  await expect(page.locator("#code")).toHaveCount(0);
}

/** What an authenticator app shows now, by RFC 6238. */
function codeOf(secret: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = digest.at(-1)! & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

async function expectUsable(page: Page, name: string, language: "en" | "de"): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(beyond, `${name}, in ${language}, is wider than ${width} pixels`).toBeLessThanOrEqual(0);
    const look = LOOKS[language].find((look) => look.width === width);
    if (look === undefined) continue;
    // Without motion, for colors that go over into each other are asked for on their way.
    await page.emulateMedia({ colorScheme: look.theme, reducedMotion: "reduce" });
    await expectAccessible(page);
  }
}
