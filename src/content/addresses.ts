import { asIs, type Message, quote, together } from "../messages/message.ts";
import { addressMessages } from "../messages/messages.ts";
import { addressKey, isTaken, readAddress, staticPagePath } from "../news/addresses.ts";
import { ownerOf } from "../news/group-by.ts";
import { type Diagnostic, displayFile, mistake } from "./diagnostic.ts";
import type { TextAt } from "./front-matter/yaml.ts";
import type { ArticleFile } from "./read-article.ts";
import type { NamedFile } from "./read-file.ts";
import type { Settings } from "./settings.ts";

/** Checks that no two files have the same address: articles with the same day and name, pages with the same name, and old addresses. */
export function checkAddresses(
  articles: ArticleFile[],
  pages: Pick<NamedFile, "file" | "slug" | "aliases">[],
  settings: Settings,
): Diagnostic[] {
  const owners = new Map<string, Message>([["/", addressMessages.theHomePage()]]);
  const pagesWithPath = pages.map(({ slug, ...page }) => ({ ...page, path: slug && staticPagePath(slug) }));
  const all = [...pagesWithPath, ...articles];
  const diagnostics = all.flatMap(({ file, path: address }) => {
    const shown = displayFile(file);
    const owner = address && ownerOf(owners, address, asIs(shown));
    if (!address || !owner) return [];
    const hint = shown === file ? addressMessages.renameOrKeepOne() : addressMessages.giveAnotherSlug();
    return [mistake({ file }, together(addressMessages.hasSameAddress({ owner, address }), hint))];
  });
  for (const { file, path, aliases } of all)
    for (const { text, place } of aliases) {
      if (text === path) continue;
      // If two addresses had the same key, one would redirect to itself or be overwritten.
      const key = addressKey(text);
      const known = owners.get(key) ?? checkOwnAddress(key, settings);
      const owner = known ?? ownerOf(owners, key, asIs(displayFile(file)));
      const message = owner && addressMessages.aliasIsTaken({ written: quote(text), owner });
      if (message) diagnostics.push(mistake({ file, ...place }, message, "aliases"));
    }
  return diagnostics;
}

/** Returns a message if an address belongs to one of the site's lists or files. Years are allowed: articles and old addresses begin with them. */
export function checkOwnAddress(address: string, settings: Settings): Message | undefined {
  const [first = "", ...rest] = address.split("/").filter(Boolean);
  const isUsed = isTaken(first, settings) || first === settings.addresses.corrections;
  const isYear = /^\d{4}$/.test(first) && rest.length > 0;
  return isUsed && !isYear ? addressMessages.theSiteItself() : undefined;
}

/** Normalises the old addresses of an article or page, without duplicates. `/lama/index.html` is `/lama/`. @param diagnostics receives mistakes */
export function normaliseAliases(file: string, written: TextAt[], diagnostics: Diagnostic[]): TextAt[] {
  const aliases = new Map<string, TextAt>();
  for (const { text, place } of written) {
    const address = readAddress(text);
    const path = typeof address === "string" ? address.replace(/\/index\.html$/, "/") : "";
    const message = typeof address === "string" ? checkPath(path, text) : address;
    if (message) diagnostics.push(mistake({ file, ...place }, message, "aliases"));
    else if (!aliases.has(path)) aliases.set(path, { text: path, place });
  }
  return [...aliases.values()];
}

/**
 * Checks that a page can be written at an address: a folder or an `.html` file, neither hidden nor a file that hosting services
 * read. Common file systems accept names of 255 bytes, and operating systems paths of 1,024, including the project's folder.
 */
function checkPath(path: string, written: string): Message | undefined {
  const isPage = /\/$|\.html$/.test(path) && !/\/\.|^\/(?:_|cname(?:\/|$))/i.test(path);
  if (!isPage) return addressMessages.aliasIsNoPage({ written: quote(written) });
  const [part, most] = [250, 700];
  const isLong =
    Buffer.byteLength(path) > most || path.split("/").some((name) => Buffer.byteLength(name) > part);
  return isLong ? addressMessages.aliasIsTooLong({ part, most }) : undefined;
}
