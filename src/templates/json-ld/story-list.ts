import type { ListPage, SiteFrame, StoryRef } from "../../site/model.ts";
import type { ItemListNode } from "./nodes.ts";

/**
 * The articles a page lists, in its order. How many the whole list has stands on its front page alone: a numbered page
 * stays as it is when one more comes.
 */
export const storyList = (
  { items, total }: Pick<ListPage<StoryRef>, "items" | "total">,
  { addresses }: SiteFrame,
): ItemListNode => ({
  "@type": "ItemList",
  numberOfItems: total,
  itemListElement: items.map(({ title, path }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: title,
    url: addresses.absolute(path),
  })),
});
