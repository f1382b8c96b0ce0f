import type { BreadcrumbListLeaf, Graph, ListItemLeaf, WebPage, WebPageLeaf } from "schema-dts";
import type { SiteContext } from "../../src/site/model.ts";
import type { Crumb } from "../components/breadcrumbs.tsx";
import { nodeId, organisation, website, websiteId } from "./site.ts";

/** The basic facts of a page, whatever its content. */
export interface PageFacts {
  type: WebPage["@type"];
  /** Address from the site's root. */
  path: string;
  /** The page's heading. */
  name: string;
  description?: string;
  /** BCP 47; defaults to the site's language. */
  language?: string;
  /** The page's breadcrumbs, from the home page to the page itself; empty for the home page. */
  trail: readonly Crumb[];
}

/**
 * A page's breadcrumbs.
 *
 * @param trail from the home page to the page itself
 * @param url absolute address of the page
 */
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

/**
 * The graph of a page that is not an article.
 *
 * @param more extra properties for this kind of page: what it is about, what it lists
 */
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
  const way = trail.length ? [breadcrumbs(trail, url, model)] : [];
  return { "@context": "https://schema.org", "@graph": [page, ...way, organisation(model), website(model)] };
}
