// Every page of the desk: where it is, or what brings it about. A page that a route
// of the desk answers and that is not here fails a test.

import { expect, type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

/** What there is to be looked at, made before the pages are. */
export interface Stage {
  /** A public notice with everything that a notice can have. */
  notice: string;
  /** A draft of the operator's own, with text that they sealed. */
  draft: string;
  /** A template of their own. */
  template: string;
  /** What they typed and did not save. */
  kept: string;
  /** Another operator. */
  operator: string;
}

export interface DeskPage {
  name: string;
  /** The routes that answer with it, as the table of rights has them. */
  route: string;
  open: (page: Page, stage: Stage) => Promise<unknown>;
}

function at(name: string, route: string, address?: (stage: Stage) => string): DeskPage {
  return { name, route, open: (page, stage) => page.goto(address?.(stage) ?? route) };
}

/** The button that looks at or saves what was typed; they have a word of their own in every language. */
export async function pressDo(page: Page, word: string): Promise<void> {
  await page.locator(`main button[name="do"][value="${word}"]:visible`).first().click();
}

/** Pages of whoever is signed in. */
export const PAGES: DeskPage[] = [
  at("dashboard", "/admin/"),
  at("list", "/admin/notices"),
  at("list, narrowed to nothing", "/admin/notices", () => "/admin/notices?title=nothing-is-called-this"),
  at("go", "/admin/go", () => "/admin/go?q=host"),
  at("go, nothing found", "/admin/go", () => "/admin/go?q=nothing-is-called-this"),
  at("keys", "/admin/keys"),
  at("new", "/admin/notices/new"),
  at("new incident", "/admin/notices/new", () => "/admin/notices/new?kind=incident"),
  at("new postmortem", "/admin/notices/new", () => "/admin/notices/new?kind=postmortem"),
  at("new from a template", "/admin/notices/new", () => "/admin/notices/new?template=embargoed-update"),
  {
    name: "new, with errors",
    route: "/admin/notices/new",
    open: async (page) => {
      await page.goto("/admin/notices/new?kind=maintenance");
      await page.locator("#window-start").fill("yesterday at noon");
      await pressDo(page, "publish");
      await expect(page.locator("#problems")).toBeFocused();
    },
  },
  at("notice", "/admin/notices/{id}", ({ notice }) => `/admin/notices/${notice}`),
  at("draft", "/admin/notices/{id}", ({ draft }) => `/admin/notices/${draft}`),
  at("notice, after an update", "/admin/notices/{id}", ({ notice }) => `/admin/notices/${notice}?done=posted`),
  at("editor of a public notice", "/admin/notices/{id}/edit", ({ notice }) => `/admin/notices/${notice}/edit`),
  at("editor with sealed text", "/admin/notices/{id}/edit", ({ draft }) => `/admin/notices/${draft}/edit`),
  {
    name: "editor, two on one notice",
    route: "/admin/notices/{id}/edit",
    open: async (page, { draft }) => {
      const other = await page.context().newPage();
      for (const [tab, words] of [[page, "Mine"], [other, "Theirs"]] as const) {
        await tab.goto(`/admin/notices/${draft}/edit`);
        await tab.locator("#text-en-summary").fill(`${words}, ${Date.now()}.`);
      }
      await pressDo(other, "save");
      await expect(other.locator(".flash")).toBeVisible();
      await other.close();
      await pressDo(page, "save");
      await expect(page.locator("#conflict")).toBeVisible();
    },
  },
  at("preview", "/admin/notices/{id}/preview", ({ notice }) => `/admin/notices/${notice}/preview`),
  at("preview after the lift", "/admin/notices/{id}/preview", ({ draft }) => `/admin/notices/${draft}/preview?as=lift`),
  at("delete", "/admin/notices/{id}/delete", ({ draft }) => `/admin/notices/${draft}/delete`),
  at("paste", "/admin/notices/{id}/hosts/paste", ({ notice }) => `/admin/notices/${notice}/hosts/paste`),
  {
    name: "paste, looked at",
    route: "/admin/notices/{id}/hosts/paste",
    open: async (page, { notice }) => {
      await page.goto(`/admin/notices/${notice}/hosts/paste`);
      await page.locator("textarea[name=text]").fill("host1.example.net - Completed\nhost9.example.net; 2031-02-10 20:00\nnowhere.example.net - boom");
      await pressDo(page, "look");
    },
  },
  at("waves", "/admin/notices/{id}/hosts/waves", ({ notice }) => `/admin/notices/${notice}/hosts/waves`),
  at("host", "/admin/notices/{id}/host/{name}", ({ notice }) => `/admin/notices/${notice}/host/host1.example.net`),
  at("history", "/admin/notices/{id}/history", ({ draft }) => `/admin/notices/${draft}/history`),
  at("difference", "/admin/notices/{id}/history/{revision}", ({ draft }) => `/admin/notices/${draft}/history/2`),
  at("restore", "/admin/notices/{id}/history/{revision}/restore", ({ draft }) => `/admin/notices/${draft}/history/1/restore`),
  at("kept", "/admin/kept/{id}", ({ kept }) => `/admin/kept/${kept}`),
  at("templates", "/admin/templates"),
  at("new template", "/admin/templates/new", ({ draft }) => `/admin/templates/new?from=${draft}`),
  at("template", "/admin/templates/{id}", ({ template }) => `/admin/templates/${template}`),
  at("feedback", "/admin/feedback"),
  at("tokens", "/admin/tokens"),
  {
    name: "token, made",
    route: "/admin/tokens",
    open: async (page) => {
      await page.goto("/admin/tokens");
      await page.locator("#name").fill("Reports of hosts");
      await page.locator("input[name=scope]").first().check();
      await page.locator('form[action="/admin/tokens"] button.is-main').click();
    },
  },
  at("operators", "/admin/operators"),
  {
    name: "operators, with errors",
    route: "/admin/operators",
    open: async (page) => {
      await page.goto("/admin/operators");
      await page.locator('form[action="/admin/operators"] button').last().click();
    },
  },
  at("operator", "/admin/operators/{id}", ({ operator }) => `/admin/operators/${operator}`),
  at("remove operator", "/admin/operators/{id}/remove", ({ operator }) => `/admin/operators/${operator}/remove`),
  at("alerts", "/admin/alerts"),
  at("audit", "/admin/audit"),
  at("clock", "/admin/clock"),
  at("zones", "/admin/zones"),
  at("settings", "/admin/settings"),
  {
    name: "settings, with errors",
    route: "/admin/settings",
    open: async (page) => {
      await page.goto("/admin/settings");
      await page.locator("#zone").fill("Atlantis");
      await page.locator("input[name='accent.light']").fill("#fefefe");
      await pressDo(page, "save");
      await expect(page.locator("#problems")).toBeVisible();
      // The preview shows what is wrong with the color, and cannot be read: that is its point.
      await page.locator("figure[data-look] .look-body").evaluateAll((bodies) => bodies.forEach((body) => body.remove()));
    },
  },
  at("account", "/admin/account"),
  at("authenticator", "/admin/account/authenticator"),
  {
    name: "authenticator, begun",
    route: "/admin/account/authenticator",
    open: async (page) => {
      await page.goto("/admin/account/authenticator");
      await page.locator('form[action="/admin/account/authenticator/begin"] button').click();
      await expect(page.locator(".secret")).toBeVisible();
    },
  },
  at("nothing", "/admin/{*rest}", () => "/admin/nothing"),
  at("no such notice", "/admin/notices/{id}", () => "/admin/notices/no-such-notice"),
];

/** Routes of pages before a session, which a test of their own opens. */
export const BEFORE = ["/admin/sign-in", "/admin/setup/{code}", "/admin/invitation/{code}"];

/** What is no page: tables, style sheets, pictures, and what scripts ask for. */
const NO_PAGES = [
  "/admin/notices/{id}/hosts.csv",
  "/admin/notices/{id}/others",
  "/admin/settings/preview.css",
  "/admin/settings/pictures/{name}",
];

/** Routes that answer with a page and are in no table here, and rows of tables that no route answers. */
export async function unlooked(): Promise<string[]> {
  const rights = await readFile(resolve(import.meta.dirname, "../../../server/tests/admin/rights/table.rs"), "utf8");
  const routes = new Set([...rights.matchAll(/\(\s*"GET",\s*"(\/admin[^"]*)"/g)].map((found) => found[1]!));
  expect(routes.size, "the table of rights is read").toBeGreaterThan(20);
  const known = new Set([...PAGES.map(({ route }) => route), ...BEFORE, ...NO_PAGES]);
  return [...routes, ...known].filter((route) => routes.has(route) !== known.has(route));
}
