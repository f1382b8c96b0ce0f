import { createHash } from "node:crypto";
import { escapeHtml } from "../../content/markdown/tokens.ts";
import type { Settings } from "../../content/settings.ts";
import { spokenLanguage } from "../../messages/message.ts";
import { createAddresses } from "../../news/addresses.ts";
import { editorWords } from "./cms-config.ts";
import type { AdminSettings } from "./keys.ts";

/** Addresses of modules imported by name, relative to the screen. */
export type ImportMap = Record<string, string>;

/** Where repositories are, and the page that says whether all is well there. */
const hosts: Record<AdminSettings["backend"], { api: string; status: string[] }> = {
  github: { api: "https://api.github.com", status: ["https://www.githubstatus.com"] },
  gitlab: { api: "https://gitlab.com", status: ["https://status-api.hostedstatus.com"] },
  gitea: { api: "https://gitea.com", status: [] },
};

/** The hosts that the screen talks to. `baseUrl` gives an access token to those who sign in. */
function talksTo({ backend, apiRoot, baseUrl }: AdminSettings): string[] {
  const { api, status } = hosts[backend];
  const own = [apiRoot ?? api, ...(baseUrl ? [baseUrl] : [])].map((address) => new URL(address).origin);
  return [...new Set([...own, ...status])];
}

/**
 * The page of the editor's screen. Its Content Security Policy (https://www.w3.org/TR/CSP3/) allows scripts only from its own
 * folder, and connections only to the repository's host. Portraits of editors may be anywhere.
 *
 * @param scripts addresses of the start script and the imported modules
 * @returns HTML
 */
export function screenPage(settings: Settings, scripts: { start: string; imports: ImportMap }): string {
  const texts = editorWords[spokenLanguage(settings.language)];
  const importMap = JSON.stringify({ imports: scripts.imports });
  const hash = createHash("sha256").update(importMap).digest("base64");
  const { admin } = settings;
  const pictures = admin ? " https:" : "";
  // Signing in opens a window of the host, which this policy does not affect.
  const connections = ["'self' data: blob:", ...(admin ? talksTo(admin) : [])].join(" ");
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}' 'wasm-unsafe-eval'`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    `img-src 'self' data: blob:${pictures}`,
    `media-src 'self' blob:${pictures}`,
    `connect-src ${connections}`,
    "frame-src 'self' blob:",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="${spokenLanguage(settings.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="same-origin">
<link rel="icon" href="..${createAddresses(settings, "/").icon}">
<title>${escapeHtml(`${settings.name} · ${texts.screen}`)}</title>
<script type="importmap">${importMap}</script>
<script type="module" src="${scripts.start}"></script>
</head>
<body>
<noscript>${escapeHtml(texts.needsScript)}</noscript>
</body>
</html>
`;
}
