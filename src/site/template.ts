import type { CollectionItem } from "../eleventy.ts";
import type { Moment } from "../news/dates/moment.ts";
import type { SiteModel } from "./model.ts";

/** The data Eleventy passes to a template: the site as global data `warta`, and the item of this page. */
export interface TemplateData<Item> {
  warta: SiteModel;
  pagination: { items: readonly [Item] };
  /** `all` are the site's own pages; of one that is paginated, the first. */
  collections: { all: readonly CollectionItem[] };
}

/** What a file of the site is drawn from, and what draws it as text. Its address has no prefix; a folder's means `index.html` in it. */
export interface PageFile extends Pick<SitemapEntry, "path" | "writtenWith"> {
  item: unknown;
  draw(): string;
}

/** A page for the sitemap. */
export interface SitemapEntry {
  path: string;
  /** When it last changed, if known. */
  modified?: Moment | undefined;
  /** See `Pages`. */
  writtenWith?: string | undefined;
}

/**
 * One kind of page or file, as a virtual template (https://www.11ty.dev/docs/virtual-templates/).
 * In a build Eleventy renders and writes it; the preview draws single files on request.
 */
export interface Template {
  /** Eleventy's name for it is `warta/<name>.11ty.js` in the input folder. */
  name: string;
  data: Record<string, unknown>;
  render(data: TemplateData<never>): string;
  files(site: SiteModel): PageFile[];
  sitemap(site: SiteModel): SitemapEntry[];
}

interface Pages<Item> {
  name: string;
  /** The items, one page each: a list of the model. */
  over: (site: SiteModel) => readonly Item[];
  /** An item's address from the site's root, without prefix. */
  permalink: (item: Item) => string;
  /** Of a site in volumes: the address of the story with which it is written, by default its own; undefined: with the open volume. */
  writtenWith?: (item: Item) => string | undefined;
  /** Gives the whole file as text. @param own the site's own pages; none in the preview */
  render: (item: Item, site: SiteModel, own: readonly CollectionItem[]) => string;
  /** Gives a page's sitemap entry, or `false` to keep the page out. Without it, no page is listed. */
  sitemap?: (item: Item, site: SiteModel) => Pick<SitemapEntry, "modified"> | false;
}

/** Makes a page or file for every item of a list. Listing all files would take too long where one is wanted: that is `fileOf`. */
export function paginated<Item>(pages: Pages<Item>) {
  const { name, over, permalink, render, sitemap, writtenWith = permalink } = pages;
  const place = (item: Item) => ({ path: permalink(item), writtenWith: writtenWith(item) });
  const draw: typeof render = (item, site, own) => {
    const text = render(item, site, own);
    return /(?:\/|\.html|\.xml)$/.test(permalink(item)) ? withReferences(text) : text;
  };
  const fileOf = (item: Item, site: SiteModel): PageFile => ({
    ...place(item),
    item,
    draw: () => draw(item, site, []),
  });
  return {
    name,
    fileOf,
    data: {
      // Warta's pages draw their layout themselves; collections are made from the model.
      layout: false,
      eleventyExcludeFromCollections: true,
      // The model is frozen, so Eleventy passes it by reference instead of copying it.
      // Pagination needs a key to start from; `before` puts the list in its place.
      pagination: {
        data: "warta",
        size: 1,
        before: (_: unknown, { warta }: TemplateData<Item>) =>
          over(warta).filter((item) => warta.volumes?.writes(writtenWith(item)) ?? true),
      },
      permalink: ({ pagination, warta }: TemplateData<Item>) => warta.folder + permalink(pagination.items[0]),
    },
    render: ({ pagination, warta, collections }: TemplateData<Item>) =>
      inLittleMemory(draw(pagination.items[0], warta, collections.all)),
    files: (site: SiteModel) => over(site).map((item) => fileOf(item, site)),
    sitemap: (site: SiteModel): SitemapEntry[] =>
      over(site).flatMap((item) => {
        const entry = sitemap?.(item, site);
        return entry ? [{ ...place(item), ...entry }] : [];
      }),
  };
}

/**
 * Writes letters beyond Latin-1, such as quotation marks, as references: one such letter makes each letter of its page take two
 * bytes. In scripts and styles there are no references.
 *
 * @param markup HTML or XML
 */
const withReferences = (markup: string): string =>
  markup.replace(/[^\0-\xff]+|<(script|style)\b.*?<\/\1>/gs, (found) =>
    found.startsWith("<") ? found : Array.from(found, (letter) => `&#${letter.codePointAt(0)};`).join(""),
  );

/** Copies a page into as little memory as it needs: Eleventy keeps all pages until the end of the build. */
const inLittleMemory = (page: string): string =>
  /[^\0-\xff]/.test(page) ? page : Buffer.from(page, "latin1").toString("latin1");

/** Makes a single page or file: its item is the site. @param page `when`: whether the site has it */
export const single = ({
  when = () => true,
  ...page
}: Omit<Pages<SiteModel>, "over"> & { when?: (site: SiteModel) => boolean }): Template =>
  paginated({ ...page, over: (site) => (when(site) ? [site] : []) });

export const asJson = (value: unknown): string => `${JSON.stringify(value)}\n`;
