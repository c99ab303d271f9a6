// Checks the source of a page, as it came from the server, against the standard.

import { expect, type APIRequestContext } from "@playwright/test";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { resolve } from "node:path";

const validator = new HtmlValidate(new FileSystemConfigLoader());
const CONFIGURED_AS = resolve(import.meta.dirname, "../page.html");

/** Fails with one line for each mistake in the source of the page at this path. */
export async function expectValidHtml(request: APIRequestContext, path: string): Promise<void> {
  const response = await request.get(path);
  expect(response.headers()["content-type"]).toBe("text/html; charset=utf-8");
  const report = await validator.validateString(await response.text(), CONFIGURED_AS);
  const lines = report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
  );
  expect(lines, `html-validate on ${path}`).toEqual([]);
}
