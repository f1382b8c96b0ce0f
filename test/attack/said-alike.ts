import { parseHTML } from "linkedom";
import { smartQuotes } from "../../src/news/text/quotations.ts";
import { unknownToSchemaOrg } from "../outputs/json-ld/schema-org.ts";
import { all, type Element, parseXml } from "../outputs/parse-xml.ts";
import { faultsOfSitemap } from "../outputs/sitemap-rules.ts";
import type { TestSite } from "../support/site.ts";
import type { Fault } from "./opened-pages.ts";

/** As pages show a text: one blank for any run of them and of control characters, no characters that nobody sees. */
const plain = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\p{Cf}|\p{Cn}|\uFFFD/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();

/**
 * Parses every file of a site as what it is. Looks whether pages, their linked data and ninjs give the headlines that were
 * written.
 *
 * @param titles the headlines that were written
 * @returns files that cannot be parsed, and pages that say another headline
 */
export async function faultsOfFiles(site: TestSite, titles: ReadonlySet<string>): Promise<Fault[]> {
  const known = new Set([...titles].map((title) => plain(smartQuotes(title))));
  const faults: Fault[] = [];
  for (const file of await site.files()) {
    const report = (what: string) => faults.push({ file, what });
    const text = /\.(?:html|json|webmanifest|xml|svg)$/.test(file) ? await site.read(file) : "";
    const isArticle = /^\d{4}\/\d\d\/\d\d\//.test(file);
    try {
      if (/\.(?:json|webmanifest)$/.test(file)) {
        const value: unknown = JSON.parse(text);
        if (isArticle)
          for (const title of headlines(value)) if (!known.has(plain(title))) report(`headline: ${title}`);
      }
      if (/\.(?:xml|svg)$/.test(file)) checkXml(parseXml(text));
      if (/^sitemap.*\.xml$/.test(file)) faultsOfSitemap(text).forEach(report);
      if (file.endsWith(".html")) {
        const { document } = parseHTML(text);
        const linked = [...document.querySelectorAll('script[type="application/ld+json"]')];
        const values = linked.map((script): unknown => JSON.parse(script.textContent ?? ""));
        unknownToSchemaOrg(values).forEach(report);
        if (!isArticle || text.includes('http-equiv="refresh"')) continue;
        const said = [document.querySelector("h1")?.textContent ?? "", ...values.flatMap(headlines)];
        for (const title of said) if (!known.has(plain(title))) report(`headline: ${title}`);
      }
    } catch (error) {
      report(String(error));
    }
  }
  return faults;
}

/** The headlines that JSON says of an article. */
function headlines(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(headlines);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "headline" && typeof inner === "string" ? [inner] : key === "@graph" ? headlines(inner) : [],
  );
}

/** @throws Error if an element of a feed or sitemap has an address that is none */
function checkXml(element: Element): void {
  for (const name of ["loc", "link"])
    for (const { text, attributes } of all(element, name)) {
      const address = text || attributes.href;
      if (address && !URL.canParse(address)) throw new Error(`${name}: ${address}`);
    }
  for (const child of element.children) checkXml(child);
}
