import type { JavaScriptTemplate } from "../eleventy.ts";
import type { SiteModel } from "../site/model.ts";

/** One kind of page, ready to be handed to Eleventy. */
export interface Page {
  /** Names its virtual template: `warta/<name>.11ty.js`. */
  name: string;
  template: JavaScriptTemplate;
}

/** The lists of the model that have a page an item. */
type ListKey = {
  [Key in keyof SiteModel]-?: SiteModel[Key] extends readonly unknown[] ? Key : never;
}[keyof SiteModel];

type ItemOf<Key extends ListKey> = SiteModel[Key][number];

interface SingleData {
  warta: SiteModel;
}

interface ItemData<Key extends ListKey> extends SingleData {
  item: ItemOf<Key>;
}

/** Pages come from the model alone: Eleventy need not collect them too. */
const common = { eleventyExcludeFromCollections: true };

/**
 * A page there is one of.
 *
 * @param path its address from the site's root, without prefix
 * @param draw the whole file
 */
export function singlePage(name: string, path: string, draw: (model: SiteModel) => string): Page {
  return {
    name,
    template: {
      data: { ...common, permalink: path },
      render: ({ warta }: SingleData) => draw(warta),
    },
  };
}

/**
 * A page for every item of a list of the model.
 *
 * @param list key of the list in SiteModel
 * @param path an item's address from the site's root, without prefix
 * @param draw the whole file of an item
 */
export function pagePerItem<Key extends ListKey>(
  name: string,
  list: Key,
  path: (item: ItemOf<Key>) => string,
  draw: (item: ItemOf<Key>, model: SiteModel) => string,
): Page {
  return {
    name,
    template: {
      data: {
        ...common,
        pagination: { data: `warta.${list}`, size: 1, alias: "item" },
        permalink: ({ item }: ItemData<Key>) => path(item),
      },
      render: ({ item, warta }: ItemData<Key>) => draw(item, warta),
    },
  };
}
