// Whatever somebody writes stays text: in the editor, in its pane and its preview, in
// the history, on the page and in the feeds. The policy that would stop a script is off here, so
// that only what is written to a page stands between a text and its running.

import type { BrowserContext, Page } from "@playwright/test";
import { addOperator, signIn } from "./support/desk.ts";
import { expect, test, type Server } from "./support/fixtures.ts";
import { vectors, type Vector } from "./support/vectors.ts";

/** How many notices are looked at before the next ones are written: feeds hold this many. */
const BATCH = 20;

/** What a text may be made of, and which attributes those elements have. */
const ALLOWED: Record<string, string[]> = {
  a: ["href", "title", "class", "rel"], blockquote: [], br: [], code: [], del: [], em: [], h2: ["id"], h3: [], h4: [], h5: [], h6: [], hr: [],
  li: [], ol: ["start"], p: [], pre: ["tabindex"], strong: [], table: [], tbody: [], td: [], th: [], thead: [], tr: [], ul: [],
  div: ["class", "role", "aria-label", "tabindex"],
};

/** What an entry of a feed has besides: the facts of a notice. */
const OF_ENTRIES = { ...ALLOWED, dl: [], dt: [], dd: [] };

/** The pane beside the editor opens links in a window of their own, so that the editor stays. */
const OF_PANES = { ...ALLOWED, a: [...ALLOWED["a"]!, "target"] };

/** What the elements of a page or of an entry must not be. */
interface Findings {
  ran: string[];
  elements: string[];
}

test("nothing that is written runs or becomes an element that is not on the list", async ({ browser, emptyServer }) => {
  const all = vectors();
  test.setTimeout(60_000 + all.length * 5_000);
  await addOperator(emptyServer);
  const write = await writer(emptyServer);
  const context = await browser.newContext({ baseURL: emptyServer.origin, bypassCSP: true, serviceWorkers: "block" });
  const page = await open(context);
  await signIn(page);
  const problems: string[] = [];
  let [looks, refused] = [0, 0];
  for (let from = 0; from < all.length; from += BATCH) {
    const batch = all.slice(from, from + BATCH);
    const written = await Promise.all(batch.map((vector, index) => write(vector, from + index)));
    for (const [index, { id, slug }] of written.entries()) {
      if (id === undefined) {
        refused += 1;
        continue;
      }
      const ofDesk = ["edit", "preview", "history/1"].map((place) => `/admin/notices/${id}/${place}`);
      for (const path of [`/en/notices/${slug}`, ...ofDesk]) {
        await page.goto(path);
        if (path.endsWith("/edit")) await readAlong(page);
        looks += 1;
        problems.push(...told(batch[index]!, path, await look(page, path.endsWith("/edit") ? OF_PANES : ALLOWED)));
      }
    }
    for (const feed of ["feed.atom", "feed.rss", "feed.json"]) {
      const entries = await contents(page, `/en/${feed}`);
      expect(entries.length, feed).toBeGreaterThanOrEqual(Math.min(BATCH, written.filter(({ id }) => id).length));
      // As a reader would show it that believes every word.
      await page.goto("about:blank");
      await page.setContent(entries.map((entry) => `<article class="prose">${entry}</article>`).join(""));
      looks += 1;
      problems.push(...told({ from: `batch from ${from}`, text: feed }, feed, await look(page, OF_ENTRIES)));
    }
  }
  await context.close();
  console.log(`${all.length} texts, ${refused} of them refused, ${looks} looks`);
  expect(problems).toEqual([]);
  expect(refused, "most are taken, and shown").toBeLessThan(all.length / 4);
});

test("what runs, and what is not on the list, is seen", async ({ browser }) => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await open(context);
  await page.setContent(`<article class="prose"><u>x</u><a href="java\tscript:0" onclick="0">y</a></article><svg onload=alert(1)></svg>`);

  const { ran, elements } = await look(page, ALLOWED);

  expect(ran).toEqual(["alert(1)"]);
  expect(elements).toEqual(expect.arrayContaining(["<u> in a text", "<a onclick>", "<svg onload>", expect.stringContaining('<a href="java')]));
  await context.close();
});

/** Writes a notice that says the same everywhere. */
async function writer(server: Server) {
  const { stdout } = await server.command(["token", "create", "--scope", "notices:write"]);
  const headers = { authorization: `Bearer ${stdout.trim()}`, "content-type": "application/json" };
  return async ({ text }: Vector, number: number): Promise<{ id?: string; slug: string }> => {
    const slug = `text-${number}`;
    const line = text.replace(/\s+/g, " ").slice(0, 190);
    const document = {
      slug,
      kind: "incident",
      state: "investigating",
      text: { en: { title: line, summary: line, body: text, action_required: text }, de: { title: `Text ${number}`, body: text } },
      updates: [{ at: "2026-01-01T10:00Z", text: { en: { body: text } } }],
      publish_at: "2020-12-13T12:37Z",
    };
    const answer = await fetch(`${server.origin}/api/v1/notices`, { method: "POST", headers, body: JSON.stringify(document) });
    const told = (await answer.json()) as { id?: string };
    // What is refused is refused with a reason, and never with an error of ours.
    expect([201, 422], `${answer.status} ${JSON.stringify(told)} for ${text}`).toContain(answer.status);
    return answer.status === 201 ? { id: told.id!, slug } : { slug };
  };
}

/** A window in which every way to draw attention is noted. */
async function open(context: BrowserContext): Promise<Page> {
  await context.addInitScript(() => {
    const ran: string[] = [];
    Object.defineProperty(window, "ran", { value: ran });
    for (const name of ["alert", "confirm", "prompt", "print", "open"] as const) {
      Object.defineProperty(window, name, { value: (what: unknown) => void ran.push(`${name}(${String(what)})`) });
    }
  });
  const page = await context.newPage();
  page.on("dialog", (dialog) => void dialog.dismiss());
  return page;
}

/** Opens the pane beside the editor, which stays open on the next page, and waits for what it shows. */
async function readAlong(page: Page): Promise<void> {
  const pane = page.locator("#live-preview");
  await page.locator("#live-switch[data-alive]").waitFor();
  if (await pane.isHidden()) await page.locator("#live-switch").click();
  await expect(pane.locator("h1")).toBeVisible();
}

/** What ran, and what is there that must not be. */
async function look(page: Page, list: Record<string, string[]>): Promise<Findings> {
  return page.evaluate((allowed) => {
    const elements: string[] = [];
    const isScheme = (value: string) => /^[\u0000-\u0020]*([a-z][a-z0-9+.\s-]*):/i.exec(value)?.[1]?.toLowerCase();
    for (const element of document.querySelectorAll("*")) {
      const name = element.localName;
      if (["iframe", "frame", "object", "embed", "base", "style", "math", "foreignobject"].includes(name)) elements.push(`<${name}>`);
      if (name === "script" && !/^\/pkg\/(boot|desk)\./.test(element.getAttribute("src") ?? "")) elements.push("<script>");
      for (const { name: attribute, value } of element.attributes) {
        if (attribute.startsWith("on") || ["srcdoc", "style", "http-equiv"].includes(attribute)) elements.push(`<${name} ${attribute}>`);
        if (["href", "src", "action", "formaction", "data", "xlink:href", "poster", "background"].includes(attribute)) {
          const scheme = isScheme(value);
          if (scheme !== undefined && !["http", "https", "mailto"].includes(scheme)) elements.push(`<${name} ${attribute}="${value}">`);
        }
      }
    }
    for (const element of document.querySelectorAll(".prose *")) {
      const attributes = allowed[element.localName];
      if (attributes === undefined) elements.push(`<${element.localName}> in a text`);
      else for (const attribute of element.getAttributeNames()) if (!attributes.includes(attribute)) elements.push(`<${element.localName} ${attribute}> in a text`);
    }
    return { ran: (window as unknown as { ran?: string[] }).ran ?? ["the page was replaced"], elements };
  }, list);
}

function told({ from, text }: Vector, path: string, { ran, elements }: Findings): string[] {
  return [...new Set([...ran, ...elements])].map((what) => `${what} at ${path} by ${JSON.stringify(text)} (${from})`);
}

/** The HTML of each entry of a feed, as a program reads it. */
async function contents(page: Page, path: string): Promise<string[]> {
  const answer = await page.context().request.get(path);
  const text = await answer.text();
  if (path.endsWith(".json")) {
    return (JSON.parse(text) as { items: { content_html: string }[] }).items.map((item) => item.content_html);
  }
  return page.evaluate((xml) => {
    const feed = new DOMParser().parseFromString(xml, "application/xml");
    if (feed.querySelector("parsererror")) throw new Error(feed.documentElement.textContent ?? "no feed");
    const named = feed.querySelectorAll("entry > content, item > description, item > *|encoded");
    return [...named].map((content) => content.textContent ?? "");
  }, text);
}
