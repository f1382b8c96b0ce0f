import type { Moment } from "../content/dates/moment.ts";
import type { SiteModel } from "../site/model.ts";

/** What Eleventy gives a template to draw from: the site as global data `warta`, and the item of this page. */
interface TemplateData<Item> {
  warta: SiteModel;
  pagination: { items: readonly [Item] };
}

/** A file of the site, not drawn yet. */
export interface PageFile {
  /** Its address from the site's root, without prefix; that of a folder stands for the `index.html` in it. */
  path: string;
  /** The whole file, as text. */
  draw(): string;
}

/** A page that search engines should know. */
export interface SitemapEntry {
  path: string;
  /** When it was last changed, where that is known. */
  modified?: Moment | undefined;
}

/**
 * One kind of page or file: a virtual template of Eleventy's (https://www.11ty.dev/docs/virtual-templates/).
 * A build has Eleventy render and write it; the preview draws single files of it when they are asked for.
 */
export interface Template {
  /** Eleventy knows it as `warta/<name>.11ty.js` in the input folder. */
  name: string;
  data: Record<string, unknown>;
  render(data: TemplateData<never>): Buffer;
  /** Every file of this kind that the site has. */
  files(site: SiteModel): PageFile[];
  /** Those of them that belong into the sitemap. */
  sitemap(site: SiteModel): SitemapEntry[];
}

interface Pages<Item> {
  name: string;
  /** What there is a page of, each: a list of the model. */
  over: (site: SiteModel) => readonly Item[];
  /** An item's address from the site's root, without prefix. */
  permalink: (item: Item) => string;
  /** Gives the whole file as text. */
  render: (item: Item, site: SiteModel) => string;
  /** Says of a page that search engines should know when it was last changed; `false` of one they should not. None are, if left out. */
  sitemap?: (item: Item, site: SiteModel) => Omit<SitemapEntry, "path"> | false;
}

/** A page or file for every item of a list. */
export function paginated<Item>({ name, over, permalink, render, sitemap }: Pages<Item>): Template {
  return {
    name,
    data: {
      // Warta's pages name their layout themselves, and are listed in collections made from the model.
      layout: false,
      eleventyExcludeFromCollections: true,
      // By reference: the model is frozen, and Eleventy copies nothing that is.
      pagination: {
        data: "warta",
        size: 1,
        before: (_: unknown, { warta }: TemplateData<Item>) => over(warta),
      },
      permalink: ({ pagination }: TemplateData<Item>) => permalink(pagination.items[0]),
    },
    // Eleventy keeps every text until the end. A Buffer reaches it in one piece, not as the thousand pieces it was joined from.
    render: ({ pagination, warta }) => Buffer.from(render(pagination.items[0], warta)),
    files: (site) => over(site).map((item) => ({ path: permalink(item), draw: () => render(item, site) })),
    sitemap: (site) =>
      over(site).flatMap((item) => {
        const entry = sitemap?.(item, site);
        return entry ? [{ path: permalink(item), ...entry }] : [];
      }),
  };
}

interface Page {
  name: string;
  /** Its address from the site's root, without prefix. */
  permalink: string;
  /** Whether the site has it; it always does, if not given. */
  when?: (site: SiteModel) => boolean;
  /** Gives the whole file as text. */
  render: (site: SiteModel) => string;
  /** As of `paginated`. */
  sitemap?: (site: SiteModel) => Omit<SitemapEntry, "path">;
}

/** A page or file there is one of. */
export const single = ({ name, permalink, when = () => true, render, sitemap }: Page): Template =>
  paginated({
    name,
    over: (site) => (when(site) ? [site] : []),
    permalink: () => permalink,
    render,
    ...(sitemap && { sitemap }),
  });

/** A value as the text of a JSON file. */
export const asJson = (value: unknown): string => `${JSON.stringify(value)}\n`;
