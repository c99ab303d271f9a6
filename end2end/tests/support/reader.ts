// Someone who reads the board: a language, a device, a theme, with JavaScript or
// without. While they read, everything is noted that must not happen.

import { devices, type Browser, type BrowserContext, type Page } from "@playwright/test";

export interface ReaderOptions {
  language?: "en" | "de";
  theme?: "light" | "dark";
  device?: "phone" | "desktop";
  javaScript?: boolean;
  /** The zone of the reader's own clock. */
  zone?: string;
  /** Needed by axe, which is a script that no page would let in. Nothing is noted then. */
  bypassCsp?: boolean;
}

export interface Reader {
  page: Page;
  context: BrowserContext;
  /** One line for each thing that must not happen. */
  problems: string[];
}

export async function openReader(browser: Browser, origin: string, options: ReaderOptions = {}): Promise<Reader> {
  const { language = "en", theme = "light", device = "desktop", javaScript = true, bypassCsp = false } = options;
  const context = await browser.newContext({
    ...(device === "phone" ? phone() : { viewport: { width: 1280, height: 900 } }),
    baseURL: origin,
    bypassCSP: bypassCsp,
    colorScheme: theme,
    javaScriptEnabled: javaScript,
    locale: language === "de" ? "de-DE" : "en-NZ",
    timezoneId: options.zone ?? "Europe/Berlin",
    serviceWorkers: "block",
  });
  const problems: string[] = [];
  note(context, origin, problems);
  return { page: await context.newPage(), context, problems };
}

function phone() {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices["Pixel 7"]!;
  return { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch };
}

function note(context: BrowserContext, origin: string, problems: string[]): void {
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !["about:", "blob:", "data:"].includes(url.protocol)) {
      problems.push(`request to another origin: ${url.href}`);
    }
  });
  context.on("response", (response) => {
    // A page may well be an error page, and one that reads itself again may find itself
    // gone; what a page needs may not be missing.
    const request = response.request();
    const isPage = request.isNavigationRequest() || (request.resourceType() === "xhr" && response.url() === request.frame().url());
    if (response.status() >= 400 && !isPage) {
      problems.push(`${response.status()} for ${response.url()}`);
    }
  });
  context.on("console", (message) => {
    // The console repeats failed responses without saying whose they are.
    const isResponse = message.text().startsWith("Failed to load resource");
    // Who goes on before the islands are loaded calls their loading off. An island that is not
    // there is a response, and is told as one.
    const isLeft = message.text().startsWith("islands did not start: TypeError: Failed to fetch");
    if (["error", "warning"].includes(message.type()) && !isResponse && !isLeft) {
      problems.push(`console: ${message.text()}`);
    }
  });
  context.on("weberror", (error) => problems.push(`script: ${error.error().message}`));
}
