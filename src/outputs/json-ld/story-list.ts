import type { Graph, ItemListLeaf, ListItemLeaf } from "schema-dts";
import type { Crumb } from "../../../_includes/components/breadcrumbs.tsx";
import { pageGraph } from "../../../_includes/json-ld/web-page.ts";
import { homePath } from "../../news/addresses.ts";
import { storiesOn } from "../../site/lists/home.ts";
import type { ListPage, SectionPage, SiteContext, SiteModel, StoryRef } from "../../site/model.ts";

/**
 * The articles a page lists, in order. Only the list's front page has the total: numbered pages must not change when an
 * article is added.
 */
export const storyList = (
  { items, total }: Pick<ListPage<StoryRef>, "items" | "total">,
  { addresses }: SiteContext,
): ItemListLeaf => ({
  "@type": "ItemList",
  numberOfItems: total,
  itemListElement: items.map(
    ({ title, path }, index): ListItemLeaf => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      url: addresses.absolute(path),
    }),
  ),
});

/** A section's page. @param trail the page's breadcrumbs */
export const sectionGraph = (
  { section, list }: SectionPage,
  trail: readonly Crumb[],
  model: SiteContext,
): Graph =>
  pageGraph(
    { type: "CollectionPage", path: list.path, name: section.name, description: section.description, trail },
    model,
    { mainEntity: storyList(list, model) },
  );

/** The home page: the site, its publisher, and the articles on it. */
export function homeGraph(model: SiteModel): Graph {
  const { settings, home, stories } = model;
  return pageGraph(
    {
      type: "CollectionPage",
      path: homePath,
      name: settings.name,
      description: settings.description,
      trail: [],
    },
    model,
    { mainEntity: storyList({ items: storiesOn(home), total: stories.length }, model) },
  );
}
