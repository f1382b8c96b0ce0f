import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { lookRules } from "../../_includes/styles/look.ts";
import { escapeHtml } from "../content/markdown/text.ts";
import words from "../import/desk/words.json" with { type: "json" };
import { deskMessages } from "../import/messages.ts";
import type { Language } from "../messages/message.ts";
import { homePath } from "../news/addresses.ts";
import { bundledFile } from "../news/bundled-file.ts";
import kinds from "../news/kinds.json" with { type: "json" };
import type { SiteModel } from "../site/model.ts";

/** What the page's scripts import: Preact with templates, in one file. For `require`, the package names a file that it lacks. */
const preact = "htm/preact/standalone";
const preactFile = path.join(createRequire(import.meta.url).resolve("htm"), `../../preact/standalone.mjs`);

/**
 * Returns the page of the import desk, which its scripts fill.
 *
 * @param token of this start of the preview; requests of the page without it are refused
 * @param base the address of the desk
 * @param model undefined while there is no site
 */
export function deskPage(token: string, language: Language, base: string, model?: SiteModel): Response {
  const { settings: { name: site = "" } = {}, addresses } = model ?? {};
  const data = { token, base, site, home: addresses?.prefixed(homePath) ?? homePath };
  const attributes = Object.entries(data).map(([key, value]) => `data-${key}="${escapeHtml(value)}"`);
  const topicKinds = Object.entries(kinds).map(([kind, label]) => [kind, label[language]]);
  const texts = JSON.stringify({ ...words[language], kinds: topicKinds }).replaceAll("<", "\\u003c");
  const body = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${deskMessages.title()[language]}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="${base}desk.css">
<script type="module" src="${base}code/desk.js"></script></head>
<body><div id="desk" ${attributes.join(" ")}></div>
<script type="application/json" id="words">${texts}</script></body></html>
`;
  const policy = [
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'",
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ];
  const headers = { "content-security-policy": policy.join("; "), "referrer-policy": "no-referrer" };
  return new Response(body, { headers: { "content-type": "text/html; charset=utf-8", ...headers } });
}

/**
 * Returns a file of the desk's page: its styles, its scripts, or Preact.
 *
 * @param place the path below the page's address
 * @param model for the site's colours and fonts; Warta's own are used while there is none
 * @returns undefined if there is no such file
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
    const styles = bundledFile(new URL("../import/desk/desk.css", import.meta.url));
    return as("css", look + shared + styles);
  } catch {
    return undefined;
  }
}
