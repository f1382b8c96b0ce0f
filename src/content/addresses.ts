import { asIs, type Message, quote, together } from "../messages/message.ts";
import { addressMessages } from "../messages/messages.ts";
import { addressKey, isTaken, readAddress, staticPagePath } from "../news/addresses.ts";
import { ownerOf } from "../news/group-by.ts";
import { type Diagnostic, mistake, shownFile } from "./diagnostic.ts";
import type { Written } from "./front-matter/yaml.ts";
import type { ArticleFile } from "./read-article.ts";
import type { NamedFile } from "./read-file.ts";
import type { Settings } from "./settings.ts";

/**
 * Checks that no two files have the same address: articles of the same day and name, pages of the same name, and old
 * addresses.
 */
export function checkAddresses(
  articles: ArticleFile[],
  pages: Pick<NamedFile, "file" | "slug" | "aliases">[],
  settings: Settings,
): Diagnostic[] {
  const owners = new Map<string, Message>([["/", addressMessages.theHomePage()]]);
  const shared = (address: string, file: string): Diagnostic[] => {
    const shown = shownFile(file);
    const owner = ownerOf(owners, address, asIs(shown));
    const same = owner && addressMessages.hasSameAddress({ owner, address });
    const hint = shown === file ? addressMessages.renameOrKeepOne() : addressMessages.giveAnotherSlug();
    return same ? [mistake({ file }, together(same, hint))] : [];
  };
  const atPath = pages.map(({ slug, ...page }) => ({ ...page, path: slug && staticPagePath(slug) }));
  const all = [...atPath, ...articles];
  const found = all.flatMap(({ file, path }) => (path ? shared(path, file) : []));
  const aliases = all.flatMap(({ file, path, aliases }) =>
    aliases.map(({ text, place }) => ({ text, path, file, place, key: addressKey(text) })),
  );
  for (const { text, path, file, place, key } of aliases) {
    // One of two with one key would lead to itself, or be written over.
    const known = owners.get(key) ?? ownPlace(key, settings);
    const owner = text === path ? undefined : (known ?? ownerOf(owners, key, asIs(shownFile(file))));
    const message = owner && addressMessages.aliasIsTaken({ written: quote(text), owner });
    if (message) found.push(mistake({ file, ...place }, message, "aliases"));
  }
  // A file, `/lama.d`, that is also a folder of another, `/lama.d/berita.html`.
  const inFolder = new Map<string, string>();
  for (const address of owners.keys())
    for (const { index } of address.matchAll(/\//g)) ownerOf(inFolder, address.slice(0, index), address);
  for (const { text, file, place, key } of aliases) {
    const below = text.endsWith("/") ? undefined : inFolder.get(key);
    const message = below && addressMessages.aliasHoldsAnother({ written: quote(text), below });
    if (message) found.push(mistake({ file, ...place }, message, "aliases"));
  }
  return found;
}

/** A message if an address is one of the site's lists or files. Years are allowed: articles and old addresses begin with them. */
export function ownPlace(address: string, settings: Settings): Message | undefined {
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

/** Normalises the old addresses of an article or a page; each once. `/lama/index.html` is `/lama/`. @param diagnostics where mistakes go */
export function locateAliases(file: string, written: Written[], diagnostics: Diagnostic[]): Written[] {
  const aliases = new Map<string, Written>();
  for (const { text, place } of written) {
    const address = readAddress(text);
    const path = typeof address === "string" ? address.replace(/\/index\.html$/, "/") : "";
    const wrong = typeof address === "string" ? wrongPath(path, text) : address;
    if (wrong) diagnostics.push(mistake({ file, ...place }, wrong, "aliases"));
    else if (!aliases.has(path)) aliases.set(path, { text: path, place });
  }
  return [...aliases.values()];
}

function wrongPath(path: string, written: string): Message | undefined {
  if (!canHoldPage(path)) return addressMessages.aliasIsNoPage({ written: quote(written) });
  const longest = Math.max(...path.split("/").map((segment) => Buffer.byteLength(segment)));
  const isShort = Buffer.byteLength(path) <= longestPath && longest <= longestSegment;
  return isShort ? undefined : addressMessages.aliasIsTooLong({ part: longestSegment, most: longestPath });
}
