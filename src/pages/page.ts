import type { SiteFrame, SiteModel } from "../site/model.ts";

/** One file of the site, not drawn yet. */
export interface PageFile {
  /** Its address from the site's root, without prefix; that of a folder stands for the `index.html` in it. */
  path: string;
  /** All that it is drawn from beside the site's frame, and the kind of page it is; absent where that is the whole model. */
  item?: object;
  kind?: string;
  /** The whole file, as text. */
  draw(): string;
}

/** One kind of page. */
export interface Page {
  name: string;
  /** Every page of this kind that the site has. */
  files(model: SiteModel, frame: SiteFrame): PageFile[];
  /** The whole file of an item, where pages of this kind have one. */
  drawItem?(item: object, frame: SiteFrame): string;
}

/** The lists of the model that have a page an item. */
type ListKey = {
  [Key in keyof SiteModel]-?: SiteModel[Key] extends readonly object[] ? Key : never;
}[keyof SiteModel];

type ItemOf<Key extends ListKey> = SiteModel[Key][number];

/**
 * A page there is one of.
 *
 * @param path its address from the site's root, without prefix
 * @param draw the whole file
 */
export function singlePage(name: string, path: string, draw: (model: SiteModel) => string): Page {
  return { name, files: (model) => [{ path, draw: () => draw(model) }] };
}

/**
 * A page for every item of a list of the model. It sees its item and the frame of the site, nothing else: so a page whose
 * item and frame are those of the last build need not be drawn again, and no page changes because of an article that is
 * not on it.
 *
 * @param list key of the list in SiteModel
 * @param path an item's address from the site's root, without prefix
 * @param draw the whole file of an item
 */
export function pagePerItem<Key extends ListKey>(
  name: string,
  list: Key,
  path: (item: ItemOf<Key>) => string,
  draw: (item: ItemOf<Key>, frame: SiteFrame) => string,
): Page {
  return {
    name,
    files: (model, frame) =>
      model[list].map((item: ItemOf<Key>) => ({
        path: path(item),
        item,
        kind: name,
        draw: () => draw(item, frame),
      })),
    drawItem: (item, frame) => draw(item as ItemOf<Key>, frame),
  };
}
