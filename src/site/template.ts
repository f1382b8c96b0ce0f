import type { CollectionItem } from "../eleventy.ts";
import type { Moment } from "../news/dates/moment.ts";
import type { SiteModel } from "./model.ts";

/** The data Eleventy passes to a template: the site as global data `warta`, and the item of this page. */
export interface TemplateData<Item> {
  warta: SiteModel;
  pagination: { items: readonly [Item] };
  /** `all` contains the site's own pages; for a paginated one, only the first page. */
  collections: { all: readonly CollectionItem[] };
}

/** A file of the site: its data, and the function that renders it. Its address has no prefix; a folder stands for its `index.html`. */
export interface PageFile extends Pick<SitemapEntry, "path" | "writtenWith"> {
  item: unknown;
  draw(): string;
}

export interface SitemapEntry {
  path: string;
  modified?: Moment | undefined;
  writtenWith?: string | undefined;
}

/**
 * A kind of page or file, as a virtual template (https://www.11ty.dev/docs/virtual-templates/).
 * In a build, Eleventy renders and writes it; the preview renders single files on request.
 */
export interface Template {
  /** Eleventy knows it as `warta/<name>.11ty.js` in the input folder. */
  name: string;
  data: Record<string, unknown>;
  render(data: TemplateData<never>): string;
  files(site: SiteModel): PageFile[];
  /** The addresses of those that this build writes. */
  written(site: SiteModel): string[];
  sitemap(site: SiteModel): SitemapEntry[];
}

interface Pages<Item> {
  name: string;
  /** Returns the items, one page each: a list of the model. */
  over: (site: SiteModel) => readonly Item[];
  /** Returns the address of an item's page from the site's root, without prefix. */
  permalink: (item: Item) => string;
  /** On a site in volumes: returns the address of the story whose volume writes the page (by default its own); undefined for the open volume. */
  writtenWith?: (item: Item) => string | undefined;
  /** Renders the whole file. @param own the site's own pages; none in the preview */
  render: (item: Item, site: SiteModel, own: readonly CollectionItem[]) => string;
  /** Returns a page's sitemap entry, or `false` to omit the page. Without this function, no page is listed. */
  sitemap?: (item: Item, site: SiteModel) => Pick<SitemapEntry, "modified"> | false;
}

/** Makes a page or file for each item in a list. `fileOf` makes a single one, because listing all files takes long. */
export function paginated<Item>(pages: Pages<Item>) {
  const { name, over, permalink, render, sitemap, writtenWith = permalink } = pages;
  const writtenItems = (site: SiteModel) =>
    over(site).filter((item) => site.volumes?.writes(writtenWith(item)) ?? true);
  const place = (item: Item) => ({ path: permalink(item), writtenWith: writtenWith(item) });
  const draw: typeof render = (item, site, own) => {
    const text = render(item, site, own);
    return /(?:\/|\.html|\.xml)$/.test(permalink(item)) ? encodeNonLatin1(text) : text;
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
      // Warta's pages render their own layout, and collections are made from the model.
      layout: false,
      eleventyExcludeFromCollections: true,
      // The model is frozen, so Eleventy passes it by reference instead of copying it.
      // Pagination requires a data key; `before` replaces its value with the list.
      pagination: {
        data: "warta",
        size: 1,
        before: (_: unknown, { warta }: TemplateData<Item>) => writtenItems(warta),
      },
      permalink: ({ pagination, warta }: TemplateData<Item>) => warta.folder + permalink(pagination.items[0]),
    },
    render: ({ pagination, warta, collections }: TemplateData<Item>) =>
      compact(draw(pagination.items[0], warta, collections.all)),
    written: (site: SiteModel) => writtenItems(site).map(permalink),
    files: (site: SiteModel) => over(site).map((item) => fileOf(item, site)),
    sitemap: (site: SiteModel): SitemapEntry[] =>
      over(site).flatMap((item) => {
        const entry = sitemap?.(item, site);
        return entry ? [{ ...place(item), ...entry }] : [];
      }),
  };
}

/**
 * Replaces characters beyond Latin-1 in HTML or XML, such as quotation marks, with character references: a single one makes V8 use two
 * bytes for every character of the page. Skips scripts and styles, where references do not work.
 */
const encodeNonLatin1 = (markup: string): string =>
  markup.replace(/[^\0-\xff]+|<(script|style)\b.*?<\/\1>/gs, (match) =>
    match.startsWith("<") ? match : Array.from(match, (letter) => `&#${letter.codePointAt(0)};`).join(""),
  );

/** Copies a page to a compact string, because Eleventy keeps all pages in memory until the end of the build. */
const compact = (page: string): string =>
  /[^\0-\xff]/.test(page) ? page : Buffer.from(page, "latin1").toString("latin1");

/** Makes a single page or file, whose item is the site. @param page `when` decides whether the site has it */
export const single = ({
  when = () => true,
  ...page
}: Omit<Pages<SiteModel>, "over"> & { when?: (site: SiteModel) => boolean }): Template =>
  paginated({ ...page, over: (site) => (when(site) ? [site] : []) });

export const asJson = (value: unknown): string => `${JSON.stringify(value)}\n`;
