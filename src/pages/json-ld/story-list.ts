import type { ListPage, SiteFrame, StoryRef } from "../../site/model.ts";
import type { ItemListNode } from "./nodes.ts";

/**
 * The articles a page lists, in its order. How many the whole list has stands on its front page alone: a numbered page
 * stays as it is when one more comes.
 */
export const storyList = (
  { items, number, total }: Pick<ListPage<StoryRef>, "items" | "number" | "total">,
  { addresses }: SiteFrame,
): ItemListNode => ({
  "@type": "ItemList",
  numberOfItems: number === null ? total : undefined,
  itemListElement: items.map(({ title, path }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: title,
    url: addresses.absolute(path),
  })),
});
