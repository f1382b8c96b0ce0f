import { hash } from "node:crypto";
import { embedScript, pageScript, someScripts } from "../../_includes/layout/scripts.ts";
import { hasScreen } from "../features/editor/keys.ts";
import { editorPath, headersPath } from "../news/addresses.ts";
import type { SiteModel } from "../site/model.ts";
import { single } from "../site/template.ts";

/** Headers by name. */
type Headers = Record<string, string>;

const hashes = [pageScript, ...[embedScript, ...someScripts].map(({ code }) => code)].map(
  (script) => `'sha256-${hash("sha256", script, "base64")}'`,
);

/**
 * Makes the Content-Security-Policy (https://www.w3.org/TR/CSP3/) of pages. Their scripts are the same on all pages, so a few hashes
 * are enough. Their styles are not: they depend on the text, and pictures have their aspect ratio in an attribute.
 *
 * Forms may go to any https address if there is a newsletter, whose provider may redirect them.
 *
 * @param scripts other allowed sources of scripts
 */
const pagePolicy = ({ settings }: SiteModel, ...scripts: string[]): string =>
  [
    "default-src 'self'",
    ["script-src 'self'", ...hashes, ...scripts].join(" "),
    "style-src 'self' 'unsafe-inline'",
    ["frame-src", ...embedScript.frames].join(" "),
    `form-action 'self'${settings.invitations?.newsletter ? " https:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join("; ");

const csp = (policy: string): Headers => ({ "Content-Security-Policy": policy });

/** For pictures opened at their own address, where an SVG could run scripts with the site's origin. */
const picturePolicy = csp(
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
);

/** For files with a content hash in their names. */
const immutable: Headers = { "Cache-Control": "public, max-age=31536000, immutable" };

/**
 * Makes the headers for a site's files, by path from the site's root, general rules first; `*` matches any rest. Pages have no
 * `Cache-Control`: hosts that read these rules make browsers revalidate each page by default.
 */
const headerRules = (site: SiteModel): Record<string, Headers> => ({
  "/*": {
    ...csp(pagePolicy(site)),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  },
  // Pagefind uses WebAssembly. Its worker has the policy of its own file, not that of the page.
  ...(site.settings.templates.search && {
    [`${site.addresses.search}*`]: csp(pagePolicy(site, "'wasm-unsafe-eval'")),
  }),
  // The editor's page contains the rest of its policy. This directive only works in a header.
  ...(hasScreen(site.settings) && { [`${editorPath}*`]: csp("frame-ancestors 'none'") }),
  [site.addresses.icon]: picturePolicy,
  [`${site.addresses.pictures}*`]: { ...picturePolicy, ...immutable },
  // Browsers show a PDF in their own viewer, which a stricter policy would block.
  [`${site.addresses.documents}*`]: { ...csp("frame-ancestors 'self'"), ...immutable },
  [`${site.addresses.shareCards}*`]: immutable,
  [`${site.addresses.fonts}*`]: immutable,
});

/**
 * Renders `_headers`, for hosts that read it: Netlify (https://docs.netlify.com/manage/routing/headers/) and Cloudflare Pages
 * (https://developers.cloudflare.com/pages/configuration/headers/). If two rules for an address have the same header, Netlify uses
 * the later one, and ignores lines without a colon; Cloudflare joins both, unless `! Name` removes the earlier one.
 *
 * Pages do not contain the policy for other hosts: it would make every page larger, only to protect pages that contain nothing from
 * other sites.
 */
export function headersFile(site: SiteModel): string {
  const rules = Object.entries(headerRules(site));
  const general = rules[0]?.[1] ?? {};
  const blocks = rules.map(([path, headers]) => {
    const lines = Object.entries(headers).flatMap(([name, value]) => [
      ...(headers !== general && name in general ? [`  ! ${name}`] : []),
      `  ${name}: ${value}`,
    ]);
    return [site.addresses.prefixed(path), ...lines, ""].join("\n");
  });
  return ["# A content/_headers of your own takes the place of this file.", ...blocks].join("\n");
}

export const headers = single({ name: "headers-file", permalink: () => headersPath, render: headersFile });
