import type { Crumb } from "../../../_includes/components/breadcrumbs.tsx";
import type { SiteFrame } from "../../site/model.ts";
import { breadcrumbs } from "./breadcrumbs.ts";
import { breadcrumbsId, websiteId } from "./ids.ts";
import type { Graph, WebPageNode } from "./nodes.ts";
import { organisation, website } from "./site.ts";

/** A page as it is known before anything is said of what it holds. */
export interface PageFacts {
  type: WebPageNode["@type"];
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
 * The graph of a page that is not an article.
 *
 * @param more what this kind of page says besides: what it is about, what it lists
 */
export function pageGraph(facts: PageFacts, model: SiteFrame, more: Partial<WebPageNode> = {}): Graph {
  const { type, path, name, description, language, trail } = facts;
  const url = model.addresses.absolute(path);
  const page: WebPageNode = {
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
  return [page, ...way, organisation(model), website(model)];
}
