import type { Crumb } from "../../../_includes/components/breadcrumbs.tsx";
import type { SiteFrame } from "../../site/model.ts";
import { breadcrumbsId } from "./ids.ts";
import type { BreadcrumbsNode } from "./nodes.ts";

/**
 * The way to a page, as the page shows it.
 *
 * @param trail from the home page to the page itself
 * @param url absolute address of the page
 */
export const breadcrumbs = (
  trail: readonly Crumb[],
  url: string,
  { addresses }: SiteFrame,
): BreadcrumbsNode => ({
  "@type": "BreadcrumbList",
  "@id": breadcrumbsId(url),
  itemListElement: trail.map(({ name, path }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name,
    item: addresses.absolute(path),
  })),
});
