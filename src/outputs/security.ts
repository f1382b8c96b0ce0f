import { createHash } from "node:crypto";
import { embedScript, pageScript, someScripts } from "../../_includes/layout/scripts.ts";
import { hasScreen } from "../features/editor/keys.ts";
import { editorPath, headersPath, securityPath } from "../news/addresses.ts";
import { isWebAddress } from "../news/fields.ts";
import type { SiteModel } from "../site/model.ts";
import { single } from "../site/template.ts";

/** Headers by name. */
type Headers = Record<string, string>;

const hashes = [pageScript, ...[embedScript, ...someScripts].map(({ code }) => code)].map(
  (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
);

/**
 * The Content-Security-Policy (https://www.w3.org/TR/CSP3/) of pages. Their scripts are the same on all of them, so that two
 * hashes do. Their styles are not: what is in a text decides on them, and pictures have their shape in an attribute.
 *
 * A newsletter's provider may send its form on to any other address.
 *
 * @param scripts what else may run
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

/** For a picture that is opened by its own address, where an SVG could run scripts of the site. */
const asPicture = csp(
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
);

/** For files whose names have a hash of their bytes. */
const forever: Headers = { "Cache-Control": "public, max-age=31536000, immutable" };

/**
 * The headers that a site's files need, by path from the site's root, the general ones first; `*` matches any rest. Pages have
 * no `Cache-Control`: hosts that read these rules have browsers ask each time whether a page is still the same.
 */
const headerRules = (site: SiteModel): Record<string, Headers> => ({
  "/*": {
    ...csp(pagePolicy(site)),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  },
  // Pagefind is compiled code. Its worker has the policy of its own file, not that of the page.
  ...(site.settings.templates.search && {
    [`${site.addresses.search}*`]: csp(pagePolicy(site, "'wasm-unsafe-eval'")),
  }),
  // The editor's screen has the rest of its policy in its page. This can be said in a header only.
  ...(hasScreen(site.settings) && { [`${editorPath}*`]: csp("frame-ancestors 'none'") }),
  [site.addresses.icon]: asPicture,
  [`${site.addresses.pictures}*`]: { ...asPicture, ...forever },
  // Browsers show a PDF in a page of their own, which a stricter policy would stop.
  [`${site.addresses.documents}*`]: { ...csp("frame-ancestors 'self'"), ...forever },
  [`${site.addresses.shareCards}*`]: forever,
  [`${site.addresses.fonts}*`]: forever,
});

/**
 * `_headers`, for hosts that read it: Netlify (https://docs.netlify.com/manage/routing/headers/) and Cloudflare Pages
 * (https://developers.cloudflare.com/pages/configuration/headers/). If two rules for an address have the same header, Netlify
 * takes the later one, and skips lines without a colon; Cloudflare joins both, unless `! Name` takes the earlier one away.
 *
 * For other hosts the pages have no such policy in themselves: it would make every page larger, to guard pages that contain
 * nothing from elsewhere.
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

/** `security.txt` (RFC 9116): whom to tell of a hole in the site, and until when that holds. */
export function securityFile({ settings, addresses }: SiteModel): string {
  if (!settings.security) return "";
  const { contact, expires } = settings.security;
  return [
    `Contact: ${isWebAddress(contact) ? contact : `mailto:${contact}`}`,
    `Expires: ${expires.at.toUTC().toISO({ suppressMilliseconds: true })}`,
    `Canonical: ${addresses.absolute(securityPath)}`,
    "",
  ].join("\n");
}

export const security = [
  single({ name: "headers-file", permalink: () => headersPath, render: headersFile }),
  single({
    name: "security",
    permalink: () => securityPath,
    when: ({ settings }) => settings.security !== undefined,
    render: securityFile,
  }),
];
