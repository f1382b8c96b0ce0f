import type { Article } from "../../content/content.ts";
import { createAddresses, rssPath } from "../../news/addresses.ts";
import { slugify } from "../../news/slug.ts";
import type { SiteModel } from "../model.ts";
import { fronts } from "./list-pages.ts";

/** An old address and a new one, from the site's root. */
export interface Redirect {
  from: string;
  to: string;
  title: string;
}

/**
 * Redirects to the site's lists from the addresses that they had with the words in `oldAddresses`: to the first page of
 * each, whose address readers and other sites know.
 */
export function movedPages(site: SiteModel): Redirect[] {
  const { settings, addresses, tags, sections, archive } = site;
  const words = { ...settings.addresses, ...settings.oldAddresses };
  const old = createAddresses({ ...settings, addresses: words }, "/");
  const named = [
    ...tags.map((tag) => ({ ...tag, from: old.tag(tag.slug) })),
    ...sections.map((section) => ({ ...section, from: old.section(section.slug) })),
    ...fronts(site.authorPages).map(({ author }) => ({ ...author, from: old.author(author.slug) })),
  ];
  const others = [
    { from: old.tags, to: addresses.tags },
    ...(settings.templates.archive ? [{ from: old.archive, to: addresses.archive }] : []),
    ...archive.flatMap(({ months }) => months.map(({ month, path: to }) => ({ from: old.month(month), to }))),
    { from: old.corrections, to: addresses.corrections },
    ...(settings.templates.search ? [{ from: old.search, to: addresses.search }] : []),
  ];
  return [
    ...named.map(({ from, path: to, name: title }) => ({ from, to, title })),
    ...others.map(({ from, to }) => ({ from, to, title: to })),
  ].filter(({ from, to }) => from !== to);
}

/**
 * Redirects from old addresses of articles to current ones. Skips an old address that is now an article's page, or that an
 * earlier article in the list also had.
 */
export function listRedirects(articles: readonly Article[]): Redirect[] {
  const taken = new Set(articles.map(({ path }) => path));
  return articles.flatMap(({ aliases, path: to, title }) =>
    aliases.filter((from) => isFree(from, taken)).map((from) => ({ from, to, title })),
  );
}

/** Whether an address is free. It is taken from then on. */
const isFree = (address: string, taken: Set<string>): boolean => taken.size < taken.add(address).size;

/**
 * Redirects to topics and sections, and to their feeds, from the addresses that their other names would have: one that was
 * renamed had one of them.
 */
export function otherNames({ tags, sectionPages, addresses, settings }: SiteModel): Redirect[] {
  const other = new Map(settings.sections.map(({ slug, aliases }) => [slug, aliases]));
  const renamed = [
    ...tags.map(({ tag: { aliases }, ...tag }) => ({ ...tag, aliases, address: addresses.tag })),
    ...fronts(sectionPages).map(({ section, list: { total: count = 0 } }) => {
      const aliases = other.get(section.slug) ?? [];
      return { ...section, count, aliases, address: addresses.section };
    }),
  ];
  const taken = new Set(renamed.map(({ path }) => path));
  return renamed.flatMap(({ path: to, name: title, count, aliases, address }) =>
    aliases.map(slugify).flatMap((slug) => {
      const from = address(slug);
      if (slug === "" || !isFree(from, taken)) return [];
      const hasFeed = settings.templates.feeds && count > 0;
      const feed = { from: rssPath(from), to: rssPath(to), title };
      return [{ from, to, title }, ...(hasFeed ? [feed] : [])];
    }),
  );
}
