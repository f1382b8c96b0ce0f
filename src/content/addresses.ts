import { asIs, type Message, quote, together } from "../messages/message.ts";
import { addressMessages } from "../messages/messages.ts";
import { isTaken, readAddress } from "../news/addresses.ts";
import type { Written } from "./front-matter/yaml-source.ts";
import type { Mistake } from "./mistake.ts";
import type { ArticleFile } from "./read-article.ts";
import type { TextFile } from "./read-file.ts";
import type { Settings } from "./settings.ts";

/**
 * Checks that no two files have the same address: articles of the same day and name, pages of the same name, and old
 * addresses.
 *
 * @param settings with the words in addresses
 */
export function checkAddresses(articles: ArticleFile[], pages: TextFile[], settings: Settings): Mistake[] {
  const mistakes: Mistake[] = [];
  const owners = new Map<string, Message>([["/", addressMessages.theHomePage()]]);
  const own = (address: string, file: string, more: Message): void => {
    const owner = owners.get(address);
    if (owner === undefined) owners.set(address, asIs(file));
    else {
      const message = together(addressMessages.hasSameAddress({ owner, address }), more);
      mistakes.push({ file, line: 1, column: 1, message });
    }
  };

  for (const { file, slug } of pages) {
    if (slug !== "") own(`/${slug}/`, file, addressMessages.renameOne());
  }
  for (const { file, path } of articles) if (path) own(path, file, addressMessages.renameOrKeepOne());
  for (const article of articles) {
    for (const { text, place } of article.aliases) {
      if (text === article.path) continue;
      const owner = owners.get(text) ?? ownPlace(text, settings);
      if (owner === undefined) owners.set(text, asIs(article.file));
      else {
        const message = addressMessages.aliasIsTaken({ written: quote(text), owner });
        mistakes.push({ file: article.file, ...place, key: "aliases", message });
      }
    }
  }
  return [...mistakes, ...filesAsFolders(articles, [...owners.keys()])];
}

/** Reports an old address that is a file, `/lama.d`, and also a folder of another, `/lama.d/berita.html`. */
function filesAsFolders(articles: ArticleFile[], addresses: readonly string[]): Mistake[] {
  return articles.flatMap(({ file, aliases }) =>
    aliases.flatMap(({ text, place }) => {
      const below = text.endsWith("/")
        ? undefined
        : addresses.find((address) => address.startsWith(`${text}/`));
      if (below === undefined) return [];
      const message = addressMessages.aliasHoldsAnother({ written: quote(text), below });
      return [{ file, ...place, key: "aliases", message }];
    }),
  );
}

/** A message if an address is one of the site's lists or files. Years are allowed: articles and old addresses begin with them. */
function ownPlace(address: string, settings: Settings): Message | undefined {
  const [first = "", ...rest] = address.split("/").filter(Boolean);
  const isOwn = isTaken(first, settings) || first === settings.addresses.corrections;
  const free = /^\d{4}$/.test(first) && rest.length > 0;
  return isOwn && !free ? addressMessages.theSiteItself() : undefined;
}

/** In bytes: the longest name of a file or folder on common file systems is 255, and `.html` may follow. */
const longestSegment = 250;
/** In bytes: systems take paths of 1,024 or 4,096, the project's folder included. */
const longestPath = 700;

/** Whether a page can be written at an address: a folder's, or that of an `.html` file. Not hidden, and no file that hosts read. */
function canHoldPage(path: string): boolean {
  const segments = path.split("/").filter(Boolean);
  const [first = ""] = segments;
  if (segments.some((segment) => segment.startsWith(".")) || /^(?:_|cname$)/i.test(first)) return false;
  return path.endsWith("/") || path.endsWith(".html");
}

/** Normalises the old addresses of an article; each once. `/lama/index.html` is `/lama/`. */
export function locateAliases(file: string, written: Written[]): { aliases: Written[]; mistakes: Mistake[] } {
  const aliases: Written[] = [];
  const mistakes: Mistake[] = [];
  const seen = new Set<string>();
  for (const { text, place } of written) {
    const reading = readAddress(text);
    const wrong = (message: Message) => mistakes.push({ file, ...place, key: "aliases", message });
    if (!reading.ok) {
      wrong(reading.message);
      continue;
    }
    const path = reading.path.replace(/\/index\.html$/, "/");
    if (!canHoldPage(path)) wrong(addressMessages.aliasIsNoPage({ written: quote(text) }));
    else if (
      Buffer.byteLength(path) > longestPath ||
      path.split("/").some((segment) => Buffer.byteLength(segment) > longestSegment)
    )
      wrong(addressMessages.aliasIsTooLong({ part: longestSegment, most: longestPath }));
    else if (!seen.has(path)) {
      seen.add(path);
      aliases.push({ text: path, place });
    }
  }
  return { aliases, mistakes };
}
