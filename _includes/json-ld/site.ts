import type {
  BreadcrumbListLeaf,
  Distance,
  Graph,
  ImageObjectLeaf,
  ListItemLeaf,
  NewsMediaOrganizationLeaf,
  WebPage,
  WebPageLeaf,
  WebSiteLeaf,
} from "schema-dts";
import { homePath } from "../../src/news/addresses.ts";
import type { SiteContext } from "../../src/site/model.ts";
import type { Rendition } from "../../src/site/pictures/renditions.ts";
import type { Crumb } from "../components/breadcrumbs.tsx";
import policies from "./policies.json" with { type: "json" };

/**
 * Serialises a graph as the text of `<script type="application/ld+json">`. Entities are not decoded in a script, so anything that could
 * end the element is written as a JSON escape: `<` and `>` open or close a tag, a comment (`<!--`, `-->`) or a CDATA section
 * (`]]>`); `&` is markup in XHTML. So are characters beyond Latin-1, for the same reason as in `encodeNonLatin1` in `src/site/template.ts`.
 */
export const jsonLdScript = (graph: Graph): string =>
  JSON.stringify(graph).replace(
    /[<>&\u0100-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** `@id`s of nodes that appear on more than one page: every page must use the same one. */
export const organisationId = ({ addresses }: SiteContext): string =>
  `${addresses.absolute(homePath)}#organization`;
export const websiteId = ({ addresses }: SiteContext): string => `${addresses.absolute(homePath)}#website`;
/** @param url absolute URL of the page about it, or with the breadcrumbs */
export const nodeId = (url: string, node: "article" | "author" | "thing" | "breadcrumbs"): string =>
  `${url}#${node}`;

/**
 * Converts a length in pixels. Search engines accept a number, although schema.org requires text with a unit:
 * https://github.com/schemaorg/schemaorg/issues/1668.
 */
const pixels = (count: number): Distance => count as unknown as Distance;

/** Describes one file of a picture, with its absolute URL. */
export const imageObject = (
  { path, width, height }: Rendition,
  { addresses }: SiteContext,
): ImageObjectLeaf => ({
  "@type": "ImageObject",
  url: addresses.absolute(path),
  width: pixels(width),
  height: pixels(height),
});

/** Describes the publisher, with links to policies that are pages of the site. */
export function organisation(model: SiteContext): NewsMediaOrganizationLeaf {
  const { settings, addresses, correctionsPolicy, pages } = model;
  const { name, url, logo, email, address, sameAs, foundingDate } = settings.publisher;
  const icon: ImageObjectLeaf = { "@type": "ImageObject", url: addresses.absolute(addresses.icon) };
  const paths = new Map(pages.map(({ slug, path }) => [slug, path]));
  /** For each policy, the first existing page with one of its slugs: newsrooms name these pages differently. */
  const policyPages = Object.entries(policies).flatMap(([policy, slugs]) => {
    const path = slugs.map((slug) => paths.get(slug)).find((known) => known !== undefined);
    return path ? [[policy, addresses.absolute(path)]] : [];
  });
  return {
    "@type": "NewsMediaOrganization",
    "@id": organisationId(model),
    name,
    url: url ?? addresses.absolute(homePath),
    logo: logo ? imageObject(logo, model) : icon,
    email,
    address,
    foundingDate,
    sameAs: sameAs.length ? sameAs : undefined,
    correctionsPolicy: correctionsPolicy && addresses.absolute(addresses.corrections),
    // The publishing principles are the Press Council's rules for online media, which every Indonesian news site must show. Feedback is
    // the right of reply, UU 40/1999 on the press.
    ...Object.fromEntries(policyPages),
  };
}

/** Describes the site as a whole. */
export function website(model: SiteContext): WebSiteLeaf {
  const { settings, addresses } = model;
  return {
    "@type": "WebSite",
    "@id": websiteId(model),
    url: addresses.absolute(homePath),
    name: settings.name,
    description: settings.description,
    inLanguage: settings.language,
    publisher: { "@id": organisationId(model) },
  };
}

/** The basic facts of any page. Its name is its heading; its language defaults to the site's. */
export interface PageFacts extends Crumb {
  type: WebPage["@type"];
  description?: string;
  /** The page's breadcrumbs, from the home page to the page itself; empty for the home page. */
  trail: readonly Crumb[];
}

/** Describes a page's breadcrumbs. @param trail from the home page to the page itself @param url the page's absolute URL */
export const breadcrumbs = (
  trail: readonly Crumb[],
  url: string,
  { addresses }: SiteContext,
): BreadcrumbListLeaf => ({
  "@type": "BreadcrumbList",
  "@id": nodeId(url, "breadcrumbs"),
  itemListElement: trail.map(
    ({ name, path }, index): ListItemLeaf => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: addresses.absolute(path),
    }),
  ),
});

/** Returns the graph of a page that is not an article. @param more additional properties for this kind of page: what it is about, what it lists */
export function pageGraph(
  facts: PageFacts,
  model: SiteContext,
  more: Pick<WebPageLeaf, "dateModified" | "about" | "mainEntity" | "hasPart"> = {},
): Graph {
  const { type, path, name, description, language, trail } = facts;
  const url = model.addresses.absolute(path);
  const page: WebPage = {
    "@type": type,
    "@id": url,
    url,
    name,
    description,
    inLanguage: language ?? model.settings.language,
    isPartOf: { "@id": websiteId(model) },
    breadcrumb: trail.length ? { "@id": nodeId(url, "breadcrumbs") } : undefined,
    ...more,
  };
  const list = trail.length ? [breadcrumbs(trail, url, model)] : [];
  return { "@context": "https://schema.org", "@graph": [page, ...list, organisation(model), website(model)] };
}
