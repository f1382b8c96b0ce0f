import { type Mistake, quote } from "./mistake.ts";
import type { ArticleFile } from "./read-article.ts";
import type { PageFile } from "./read-page.ts";
import { isTaken } from "./site-places.ts";
import { dayIn } from "./zone.ts";

/**
 * Checks that no two files want the same address: articles of one day with one name, pages with one name, and old
 * addresses, which may belong to nothing else.
 *
 * @param timeZone of the site, whose days articles stand under
 */
export function checkAddresses(articles: ArticleFile[], pages: PageFile[], timeZone: string): Mistake[] {
  const mistakes: Mistake[] = [];
  const owners = new Map<string, string>([["/", "the home page"]]);
  const own = (address: string, file: string, more: string): void => {
    const owner = owners.get(address);
    if (owner === undefined) owners.set(address, file);
    else {
      const message = `has the same address as ${owner}: ${address}. ${more}`;
      mistakes.push({ file, line: 1, column: 1, message });
    }
  };

  for (const { file, slug } of pages) {
    if (slug !== "") own(`/${slug}/`, file, "Rename one of the two files.");
  }
  const addresses = new Map<ArticleFile, string>();
  for (const article of articles) {
    const { date } = article.values;
    if (!date || article.slug === "") continue;
    const address = `/${dayIn(date.epoch, timeZone).replaceAll("-", "/")}/${article.slug}/`;
    addresses.set(article, address);
    own(address, article.file, "Rename one of the two files, or keep one of them.");
  }
  for (const article of articles) {
    for (const { text, place } of article.aliases) {
      if (text === addresses.get(article)) continue;
      const owner = owners.get(text) ?? ownPlace(text);
      if (owner === undefined) owners.set(text, article.file);
      else {
        const message = `${quote(text)} is already an address of ${owner}. Take it out here.`;
        mistakes.push({ file: article.file, ...place, key: "aliases", message });
      }
    }
  }
  return mistakes;
}

/** The lists and files of the site itself; years are free, as articles and their old addresses stand in them. */
function ownPlace(address: string): string | undefined {
  const [first = "", ...rest] = address.split("/").filter(Boolean);
  const free = /^\d{4}$/.test(first) && rest.length > 0;
  return isTaken(first) && !free ? "the site itself" : undefined;
}
