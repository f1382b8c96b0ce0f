import type { SiteModel } from "../site/model.ts";

/** What Eleventy gives a template to draw from: the site as global data `warta`, and the item of this page. */
interface TemplateData {
  warta: SiteModel;
  pagination: { items: readonly unknown[] };
}

/** A file of the site, not drawn yet. */
export interface PageFile {
  /** Its address from the site's root, without prefix; that of a folder stands for the `index.html` in it. */
  path: string;
  /** The whole file, as text. */
  draw(): string;
}

/**
 * One kind of page or file: a virtual template of Eleventy's (https://www.11ty.dev/docs/virtual-templates/).
 * A build has Eleventy render and write it; the preview draws single files of it when they are asked for.
 */
export interface Template {
  /** Eleventy knows it as `warta/<name>.11ty.js` in the input folder. */
  name: string;
  data: Record<string, unknown>;
  render(data: TemplateData): Buffer;
  /** Every file of this kind that the site has. */
  files(site: SiteModel): PageFile[];
}

/** The lists of the model that have a page an item. */
type ListKey = {
  [Key in keyof SiteModel]-?: SiteModel[Key] extends readonly object[] ? Key : never;
}[keyof SiteModel];

/** Warta's pages name their layout themselves, and are listed in collections made from the model. */
const always = { layout: false, eleventyExcludeFromCollections: true };

/**
 * A page or file for every item of a list of the model.
 *
 * @param over key of the list in `SiteModel`
 * @param permalink an item's address from the site's root, without prefix
 * @param render gives the whole file as text
 */
export function paginated<Key extends ListKey>({
  name,
  over,
  permalink,
  render,
}: {
  name: string;
  over: Key;
  permalink: (item: SiteModel[Key][number]) => string;
  render: (item: SiteModel[Key][number], site: SiteModel) => string;
}): Template {
  const itemOf = ({ pagination }: TemplateData) => pagination.items[0] as SiteModel[Key][number];
  return {
    name,
    data: {
      ...always,
      // By reference: the model is frozen, and Eleventy copies nothing that is.
      pagination: { data: `warta.${over}`, size: 1 },
      permalink: (data: TemplateData) => permalink(itemOf(data)),
    },
    // Eleventy keeps every text until the end. A Buffer reaches it in one piece, not as the thousand pieces it was joined from.
    render: (data) => Buffer.from(render(itemOf(data), data.warta)),
    files: (site) =>
      site[over].map((item: SiteModel[Key][number]) => ({
        path: permalink(item),
        draw: () => render(item, site),
      })),
  };
}

/**
 * A page or file there is one of.
 *
 * @param permalink its address from the site's root, without prefix
 * @param when whether the site has it; it always does, if not given
 * @param render gives the whole file as text
 */
export function single({
  name,
  permalink,
  when,
  render,
}: {
  name: string;
  permalink: string;
  when?: (site: SiteModel) => boolean;
  render: (site: SiteModel) => string;
}): Template {
  return {
    name,
    data: {
      ...always,
      permalink,
      // Over one thing, or none: then there is no page.
      ...(when && {
        pagination: {
          data: "warta.sections",
          size: 1,
          before: (_: unknown, { warta }: TemplateData) => (when(warta) ? [permalink] : []),
        },
      }),
    },
    render: ({ warta }) => Buffer.from(render(warta)),
    files: (site) => (when?.(site) === false ? [] : [{ path: permalink, draw: () => render(site) }]),
  };
}

/** A value as the text of a JSON file. */
export const asJson = (value: unknown): string => `${JSON.stringify(value)}\n`;
