import { readFileSync } from "node:fs";
import path from "node:path";
import { parseHTML } from "linkedom";
import { filesBelow } from "../../src/content/files.ts";

/** Where a site is published. */
export interface Place {
  /** `https://kabar.example`, no slash at the end. */
  origin: string;
  /** `/` or `/warta/`. */
  prefix: string;
}

/** Elements that make a browser load what they name, by the attribute that names it. */
const loading = [
  ["script", "src"],
  ["link[rel~=stylesheet], link[rel~=icon], link[rel~=manifest], link[rel~=preload]", "href"],
  ["link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=modulepreload]", "href"],
  ["img, iframe, source, video, audio, embed, track, input", "src"],
  ["img, source", "srcset"],
  ["object", "data"],
] as const;

interface Page {
  document: Document;
  ids: Set<string>;
}

/**
 * Follows every link of a built site: each `href` and `src` with its fragment, where a redirect leads, and every absolute
 * address of the site itself in whatever file it stands (feeds, sitemaps, JSON-LD, canonical, texts). Also reported is what
 * makes a browser load something from another host, and a page that no other page leads to.
 *
 * @param folder of the site, `_site`
 * @returns a line for each that is wrong; empty for a sound site
 */
export function checkLinks(folder: string, { origin, prefix }: Place): string[] {
  const files = filesBelow(folder);
  const known = new Set(files);
  const pages = new Map<string, Page>();
  for (const file of files.filter((name) => name.endsWith(".html"))) {
    const { document } = parseHTML(readFileSync(path.join(folder, file), "utf8"));
    pages.set(file, {
      document: document as unknown as Document,
      ids: new Set([...document.querySelectorAll("[id]")].map(({ id }) => id)),
    });
  }
  const problems: string[] = [];
  const reached = new Set<string>();

  /** @returns the file an address of the site leads to; reports what is wrong with it otherwise */
  const follow = (from: string, address: URL, withFragment: boolean): string | undefined => {
    const report = (what: string): undefined => {
      problems.push(`${from}: ${address.href} ${what}`);
    };
    if (!address.pathname.startsWith(prefix)) return report("leaves the site's path");
    const inside = decodeURIComponent(address.pathname.slice(prefix.length));
    const file = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
    if (!known.has(file))
      return report(known.has(`${file}/index.html`) ? "lacks the slash at its end" : "leads nowhere");
    const fragment = decodeURIComponent(address.hash.slice(1));
    if (withFragment && fragment && !pages.get(file)?.ids.has(fragment))
      report("names a fragment that is not there");
    return file;
  };

  for (const [file, { document }] of pages) {
    const own = new URL(prefix + file.replace(/(^|\/)index\.html$/, "$1"), origin);
    const refresh = document.querySelector("meta[http-equiv=refresh]")?.getAttribute("content");
    const written = new Set([
      ...[...document.querySelectorAll("[href]")].map((element) => element.getAttribute("href") ?? ""),
      ...[...document.querySelectorAll("[src]")].map((element) => element.getAttribute("src") ?? ""),
      ...(refresh ? [refresh.replace(/^\d+; url=/, "")] : []),
    ]);
    for (const address of written) {
      if (!URL.canParse(address, own)) {
        problems.push(`${file}: "${address}" is no address`);
        continue;
      }
      const url = new URL(address, own);
      if (url.origin === origin) {
        const target = follow(file, url, true);
        if (target && target !== file) reached.add(target);
      } else if (!["https:", "http:", "mailto:"].includes(url.protocol))
        problems.push(`${file}: "${address}" is no address of the web`);
    }
    for (const [selector, attribute] of loading)
      for (const element of document.querySelectorAll(`:is(${selector})[${attribute}]`)) {
        const address = element.getAttribute(attribute) ?? "";
        if (!address.startsWith(prefix) || address.startsWith("//"))
          problems.push(`${file}: <${element.localName}> loads "${address}"`);
      }
    for (const style of document.querySelectorAll("style"))
      if (/url\(|@import|@font-face/i.test(style.textContent ?? ""))
        problems.push(`${file}: the stylesheet loads something`);
  }

  // In linked data a fragment names a thing, not a place on the page.
  for (const file of files)
    for (const address of absoluteAddresses(readFileSync(path.join(folder, file)), file, origin))
      follow(file, address, false);

  for (const [file, { document }] of pages) {
    const isRedirect = document.querySelector("meta[http-equiv=refresh]") !== null;
    if (!reached.has(file) && !isRedirect && file !== "404.html" && file !== "index.html")
      problems.push(`${file}: no page leads here`);
  }
  return [...new Set(problems)];
}

function absoluteAddresses(bytes: Buffer, file: string, origin: string): URL[] {
  if (!/\.(?:html|xml|json|txt|webmanifest|svg)$/.test(file)) return [];
  const signs: Record<string, string> = { "&lt;": "<", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
  const text = bytes
    .toString("utf8")
    .replace(/&(?:lt|quot|#39|amp);/g, (written) => signs[written] ?? written);
  const addresses = new Set(text.match(/https?:\/\/[^\s"'<>\\)]+/g));
  return [...addresses]
    .filter((address) => address.startsWith(origin) && URL.canParse(address))
    .map((address) => new URL(address))
    .filter((address) => address.origin === origin);
}
