// Texts that try to become more than text. Ours, by technique; and, where
// FENSTER_VECTORS names files of public collections, everything in those.

import { readFileSync } from "node:fs";
import { delimiter, extname } from "node:path";
import { runInNewContext } from "node:vm";

const RUN = "alert(1)";
const HANDLERS = ["onload", "onerror", "onclick", "onfocus autofocus onfocus", "onmouseover", "ontoggle", "onpointerover", "onanimationstart", "onbeforematch"];
const SCHEMES = ["javascript:", "JaVaScRiPt:", " javascript:", "java\tscript:", "javascript&colon;", "&#106;avascript:", "&#x6a;avascript:", "\u0001javascript:", "vbscript:", "data:text/html,<script>alert(1)</script>", "blob:", "file:///etc/passwd", "//javascript:", "javascript://example.net/%0a", "view-source:javascript:", "feed:javascript:"];

/** HTML that runs something where it is taken for HTML. */
const HTML = [
  `<script>${RUN}</script>`,
  `<SCRIPT SRC=data:text/javascript,${RUN}></SCRIPT>`,
  `<script\n>${RUN}</script\n>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><script href="data:,${RUN}"/></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
  `<svg><style><img src=x onerror=${RUN}></style></svg>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<template><img src=x onerror=${RUN}></template>`,
  `<template shadowrootmode=open><img src=x onerror=${RUN}></template>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="data:text/html,<script>${RUN}</script>">`,
  `<form action="javascript:${RUN}"><button autofocus>x</button></form>`,
  `<button form=x formaction="javascript:${RUN}">x</button><form id=x></form>`,
  `<base href="https://elsewhere.example.net/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<link rel=stylesheet href="https://elsewhere.example.net/x.css">`,
  `<link rel=import href="data:text/html,<script>${RUN}</script>">`,
  `<style>@import "https://elsewhere.example.net/x.css"; * { background: url(https://elsewhere.example.net/y) }</style>`,
  `<details open ontoggle=${RUN}><summary>x</summary></details>`,
  `<video><source onerror=${RUN} src=x></video>`,
  `<audio src=x onerror=${RUN}></audio>`,
  `<input type=image src=x onerror=${RUN}>`,
  `<body onload=${RUN}>`,
  `<html onclick=${RUN}>`,
  `<frameset onload=${RUN}></frameset>`,
  `<marquee onstart=${RUN}>x</marquee>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s></svg>`,
  `<svg><a><animate attributeName=href values="javascript:${RUN}"/><text>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>${RUN}</script></svg>#x"/></svg>`,
  `<svg><foreignObject><img src=x onerror=${RUN}></foreignObject></svg>`,
  `<math href="javascript:${RUN}">x</math>`,
  `<xss style="animation-name:x" onanimationstart=${RUN}></xss>`,
  `<img src=x onerror=${RUN}`,
  `<img src=x:${RUN} onerror=eval(src)>`,
  `<img/src=\`x\`onerror=${RUN}>`,
  `<img src="x\u0000" onerror=${RUN}>`,
  `"><img src=x onerror=${RUN}>`,
  `' onmouseover=${RUN} x='`,
  `</textarea><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `--><script>${RUN}</script>`,
  `]]><script>${RUN}</script>`,
  `<![CDATA[<script>${RUN}</script>]]>`,
  `<?xml version="1.0"?><script>${RUN}</script>`,
  `<!--[if IE]><script>${RUN}</script><![endif]-->`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&amp;lt;img src=x onerror=${RUN}&amp;gt;`,
  `\\x3cscript\\x3e${RUN}\\x3c/script\\x3e`,
  `＜script＞${RUN}＜/script＞`,
  `<leptos-island data-component="SendOnce_1" onclick=${RUN}></leptos-island>`,
  ...HANDLERS.map((handler) => `<svg ${handler}=${RUN} tabindex=1></svg>`),
];

/** Markdown whose result would run something, were it believed. */
const MARKDOWN = [
  ...SCHEMES.map((scheme) => `[press here](<${scheme}${RUN}>)`),
  ...SCHEMES.slice(0, 6).map((scheme) => `![a picture](<${scheme}${RUN}>)`),
  `<javascript:${RUN}>`,
  `[x]: javascript:${RUN}\n\n[x]`,
  `[x](https://example.net "\\" onmouseover=${RUN} \\"")`,
  `[x](https://example.net/" onmouseover="${RUN})`,
  `[x](https://example.net/'onmouseover='${RUN})`,
  `![" onerror="${RUN}](x)`,
  `[<img src=x onerror=${RUN}>](https://example.net)`,
  `\`</code><img src=x onerror=${RUN}>\``,
  `\`\`\`html" onmouseover="${RUN}\n<img src=x onerror=${RUN}>\n\`\`\``,
  `# <img src=x onerror=${RUN}>`,
  `| <img src=x onerror=${RUN}> |\n|---|\n| <script>${RUN}</script> |`,
  `https://example.net/"onmouseover="${RUN}`,
  `https://example.net/<script>${RUN}</script>`,
  `https://example.net/%22%3E%3Cscript%3E${RUN}%3C/script%3E`,
  `CVE-2020-1234"><img src=x onerror=${RUN}>`,
  `XSA-1<script>${RUN}</script>`,
  `- [ ] <input onfocus=${RUN} autofocus>`,
  `~~<del onclick=${RUN}>x</del>~~`,
  `<p>\n\n<script>\n\n${RUN}\n\n</script>`,
  `[^1]\n\n[^1]: <img src=x onerror=${RUN}>`,
  `${"> ".repeat(60)}<img src=x onerror=${RUN}>`,
  `\u202e<img src=x onerror=${RUN}>\u202c`,
];

/** One text that tries. */
export interface Vector {
  /** Where it comes from. */
  from: string;
  text: string;
}

/** All of them, each once. */
export function vectors(): Vector[] {
  const ours = [...HTML, ...MARKDOWN].map((text) => ({ from: "ours", text }));
  const files = (process.env["FENSTER_VECTORS"] ?? "").split(delimiter).filter((file) => file !== "");
  const theirs = files.flatMap((file) => collection(file).map((text) => ({ from: file, text })));
  const seen = new Set<string>();
  return [...ours, ...theirs].filter(({ text }) => text.trim() !== "" && !seen.has(text) && seen.add(text));
}

/** Reads a collection in the form it is published in. */
function collection(file: string): string[] {
  const content = readFileSync(file, "utf8");
  switch (extname(file)) {
    // Modules of objects that have the text under `payload`.
    case ".mjs": {
      const list: unknown = runInNewContext(content.replace(/export default/, "result ="), { result: null });
      return (list as { payload: string }[]).map(({ payload }) => payload);
    }
    // A module of objects that have it under `data`, with words to put in.
    case ".js": {
      const module = { exports: [] as { data: string }[] };
      runInNewContext(content, { module, exports: module.exports });
      return module.exports.map(({ data }) => filled(data));
    }
    // An article with them in blocks of code.
    case ".md":
      return [...content.matchAll(/^```\w*\n([^]*?)^```/gm)].map((block) => block[1]!.trim());
    // One long page: each in a `div` with a number.
    default:
      return content.split(/<div id="\d+">/).map((part) => part.replace(/\/\/\["'`-->\]\]>\](<\/div>)?\s*$/, ""));
  }
}

function filled(text: string): string {
  return text
    .replace(/%js_uri_alert%/g, `javascript:${RUN}`)
    .replace(/%js_alert%/g, RUN)
    .replace(/%\w+%/g, "x");
}
