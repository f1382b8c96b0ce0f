import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { lookRules } from "../../_includes/styles/look.ts";
import { errorCode } from "../content/files.ts";
import { escapeHtml } from "../content/markdown/text.ts";
import words from "../import/desk/words.json" with { type: "json" };
import { deskMessages } from "../import/messages.ts";
import type { Language } from "../messages/message.ts";
import { homePath } from "../news/addresses.ts";
import { bundledFile } from "../news/bundled-file.ts";
import kinds from "../news/kinds.json" with { type: "json" };
import type { SiteModel } from "../site/model.ts";

/** What the page's scripts import: Preact with templates, in one file. For `require` its package names one that it lacks. */
const preact = "htm/preact/standalone";
const preactFile = path.join(createRequire(import.meta.url).resolve("htm"), `../../preact/standalone.mjs`);

/**
 * The page of the import desk, which its scripts fill.
 *
 * @param token of this start of the preview: what the page asks for without it is refused
 * @param base the address of the desk
 * @param model undefined while there is none
 */
export function deskPage(token: string, language: Language, base: string, model?: SiteModel): Response {
  const { settings: { name: site = "" } = {}, addresses } = model ?? {};
  const data = { token, base, site, home: addresses?.prefixed(homePath) ?? homePath };
  const attributes = Object.entries(data).map(([key, value]) => `data-${key}="${escapeHtml(value)}"`);
  const topicKinds = Object.entries(kinds).map(([kind, label]) => [kind, label[language]]);
  const said = JSON.stringify({ ...words[language], kinds: topicKinds }).replaceAll("<", "\\u003c");
  const body = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${deskMessages.title()[language]}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="${base}desk.css">
<script type="module" src="${base}code/desk.js"></script></head>
<body><div id="desk" ${attributes.join(" ")}></div>
<script type="application/json" id="words">${said}</script></body></html>
`;
  const policy = [
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'",
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ];
  const headers = { "content-security-policy": policy.join("; "), "referrer-policy": "no-referrer" };
  return new Response(body, { headers: { "content-type": "text/html; charset=utf-8", ...headers } });
}

/**
 * A file of the desk's page: its styles, its scripts, and Preact.
 *
 * @param place below its address
 * @param model for the colours and fonts of the site; Warta's own while there is none
 * @returns undefined if it is none
 */
export function deskFile(place: string, model: SiteModel | undefined): Response | undefined {
  const [, script] = /^code\/([\w-]+\.js)$/.exec(place) ?? [];
  const as = (kind: string, body: string) =>
    new Response(body, { headers: { "content-type": `text/${kind}; charset=utf-8` } });
  try {
    if (script === "preact.js") return as("javascript", readFileSync(preactFile, "utf8"));
    const code = script && bundledFile(new URL(`../import/desk/browser/${script}`, import.meta.url));
    if (code) return as("javascript", code.replace(preact, "./preact.js"));
    if (place !== "desk.css") return undefined;
    const look = lookRules(model ?? { settings: {}, addresses: { prefixed: (path) => path } });
    const shared = bundledFile(new URL("../../_includes/styles/base.css", import.meta.url));
    const own = bundledFile(new URL("../import/desk/desk.css", import.meta.url));
    return as("css", look + shared + own);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
