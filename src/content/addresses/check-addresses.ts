import { sayAddresses } from "../../messages/addresses.ts";
import { asIs, type Message, together } from "../../messages/message.ts";
import { dayIn } from "../dates/zone.ts";
import { type Mistake, quote } from "../mistake.ts";
import type { ArticleFile } from "../read-article.ts";
import type { PageFile } from "../read-page.ts";
import { isTaken } from "./site-places.ts";

/**
 * Checks that no two files want the same address: articles of one day with one name, pages with one name, and old
 * addresses, which may belong to nothing else.
 *
 * @param timeZone of the site, whose days articles stand under
 */
export function checkAddresses(articles: ArticleFile[], pages: PageFile[], timeZone: string): Mistake[] {
  const mistakes: Mistake[] = [];
  const owners = new Map<string, Message>([["/", sayAddresses.theHomePage]]);
  const own = (address: string, file: string, more: Message): void => {
    const owner = owners.get(address);
    if (owner === undefined) owners.set(address, asIs(file));
    else {
      const message = together(sayAddresses.hasSameAddress(owner, address), more);
      mistakes.push({ file, line: 1, column: 1, message });
    }
  };

  for (const { file, slug } of pages) {
    if (slug !== "") own(`/${slug}/`, file, sayAddresses.renameOne);
  }
  const addresses = new Map<ArticleFile, string>();
  for (const article of articles) {
    const { date } = article.values;
    if (!date || article.slug === "") continue;
    const address = `/${dayIn(date.at, timeZone).replaceAll("-", "/")}/${article.slug}/`;
    addresses.set(article, address);
    own(address, article.file, sayAddresses.renameOrKeepOne);
  }
  for (const article of articles) {
    for (const { text, place } of article.aliases) {
      if (text === addresses.get(article)) continue;
      const owner = owners.get(text) ?? ownPlace(text);
      if (owner === undefined) owners.set(text, asIs(article.file));
      else {
        const message = sayAddresses.aliasIsTaken(quote(text), owner);
        mistakes.push({ file: article.file, ...place, key: "aliases", message });
      }
    }
  }
  return [...mistakes, ...filesAsFolders(articles, [...owners.keys()])];
}

/** Old addresses of files, `/lama.d`, below which another address stands, `/lama.d/berita.html`: no host can have both. */
function filesAsFolders(articles: ArticleFile[], addresses: readonly string[]): Mistake[] {
  return articles.flatMap(({ file, aliases }) =>
    aliases.flatMap(({ text, place }) => {
      const below = text.endsWith("/")
        ? undefined
        : addresses.find((address) => address.startsWith(`${text}/`));
      if (below === undefined) return [];
      const message = sayAddresses.aliasHoldsAnother(quote(text), below);
      return [{ file, ...place, key: "aliases", message }];
    }),
  );
}

/** The lists and files of the site itself; years are free, as articles and their old addresses stand in them. */
function ownPlace(address: string): Message | undefined {
  const [first = "", ...rest] = address.split("/").filter(Boolean);
  const free = /^\d{4}$/.test(first) && rest.length > 0;
  return isTaken(first) && !free ? sayAddresses.theSiteItself : undefined;
}
