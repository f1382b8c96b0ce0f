import type { BreadcrumbListLeaf, Graph, ListItemLeaf, WebPage, WebPageLeaf } from "schema-dts";
import type { Crumb } from "../../../_includes/components/breadcrumbs.tsx";
import type { SiteContext } from "../../site/model.ts";
import { breadcrumbsId, websiteId } from "./script.ts";
import { organisation, website } from "./site.ts";

/** A page as it is known before anything is said of what it holds. */
export interface PageFacts {
  type: WebPage["@type"];
  /** Address from the site's root. */
  path: string;
  /** What the page calls itself in its heading. */
  name: string;
  description?: string;
  /** BCP 47; the site's where not given. */
  language?: string;
  /** The way to the page as it is shown there, from the home page to the page itself; empty for the home page. */
  trail: readonly Crumb[];
}

/**
 * The way to a page, as the page shows it.
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
  "@id": breadcrumbsId(url),
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
 * @param more what this kind of page says besides: what it is about, what it lists
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
    breadcrumb: trail.length ? { "@id": breadcrumbsId(url) } : undefined,
    ...more,
  };
  const way = trail.length ? [breadcrumbs(trail, url, model)] : [];
  return {
    "@context": "https://schema.org",
    "@graph": [page, ...way, organisation(model), website(model)],
  };
}
