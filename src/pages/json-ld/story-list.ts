import type { SiteModel, StoryRef } from "../../site/model.ts";
import type { ItemListNode } from "./nodes.ts";

/**
 * The articles a page lists, in its order.
 *
 * @param total how many the whole list has, of which the page shows some
 */
export const storyList = (
  stories: readonly StoryRef[],
  total: number,
  { addresses }: SiteModel,
): ItemListNode => ({
  "@type": "ItemList",
  numberOfItems: total,
  itemListElement: stories.map(({ title, path }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: title,
    url: addresses.absolute(path),
  })),
});
