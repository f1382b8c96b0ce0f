import { asIs, type Message, quote, together } from "../messages/message.ts";
import { addressMessages } from "../messages/messages.ts";
import { addressKey, isTaken, readAddress, staticPagePath } from "../news/addresses.ts";
import { ownerOf } from "../news/group-by.ts";
import { type Diagnostic, displayFile, mistake } from "./diagnostic.ts";
import type { TextAt } from "./front-matter/yaml.ts";
import type { ArticleFile } from "./read-article.ts";
import type { NamedFile } from "./read-file.ts";
import type { Settings } from "./settings.ts";

/**
 * Checks that no two files have the same address: articles with the same day and name, pages with the same name, and old
 * addresses.
 */
export function checkAddresses(
  articles: ArticleFile[],
  pages: Pick<NamedFile, "file" | "slug" | "aliases">[],
  settings: Settings,
): Diagnostic[] {
  const owners = new Map<string, Message>([["/", addressMessages.theHomePage()]]);
  const claim = (address: string, file: string): Diagnostic[] => {
    const shown = displayFile(file);
    const owner = ownerOf(owners, address, asIs(shown));
    const same = owner && addressMessages.hasSameAddress({ owner, address });
    const hint = shown === file ? addressMessages.renameOrKeepOne() : addressMessages.giveAnotherSlug();
    return same ? [mistake({ file }, together(same, hint))] : [];
  };
  const pagesWithPath = pages.map(({ slug, ...page }) => ({ ...page, path: slug && staticPagePath(slug) }));
  const all = [...pagesWithPath, ...articles];
  const diagnostics = all.flatMap(({ file, path }) => (path ? claim(path, file) : []));
  const aliases = all.flatMap(({ file, path, aliases }) =>
    aliases.map(({ text, place }) => ({ text, path, file, place, key: addressKey(text) })),
  );
  for (const { text, path, file, place, key } of aliases) {
    // If two addresses had the same key, one would redirect to itself or be overwritten.
    const known = owners.get(key) ?? checkOwnAddress(key, settings);
    const owner = text === path ? undefined : (known ?? ownerOf(owners, key, asIs(displayFile(file))));
    const message = owner && addressMessages.aliasIsTaken({ written: quote(text), owner });
    if (message) diagnostics.push(mistake({ file, ...place }, message, "aliases"));
  }
  // A file, `/lama.d`, that is also the folder of another, `/lama.d/berita.html`.
  const byFolder = new Map<string, string>();
  for (const address of owners.keys())
    for (const { index } of address.matchAll(/\//g)) ownerOf(byFolder, address.slice(0, index), address);
  for (const { text, file, place, key } of aliases) {
    const nested = text.endsWith("/") ? undefined : byFolder.get(key);
    const message = nested && addressMessages.aliasHoldsAnother({ written: quote(text), below: nested });
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

/** In bytes. Names of files and folders have at most 255 on common file systems, and `.html` may follow. */
const maxSegmentBytes = 250;
/** In bytes. Operating systems accept paths of 1,024 or 4,096, including the project's folder. */
const maxPathBytes = 700;

/** Whether a page can be written at an address: a folder or an `.html` file, neither hidden nor a file that hosting services read. */
function canHoldPage(path: string): boolean {
  const segments = path.split("/").filter(Boolean);
  const [first = ""] = segments;
  if (segments.some((segment) => segment.startsWith(".")) || /^(?:_|cname$)/i.test(first)) return false;
  return path.endsWith("/") || path.endsWith(".html");
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

function checkPath(path: string, written: string): Message | undefined {
  if (!canHoldPage(path)) return addressMessages.aliasIsNoPage({ written: quote(written) });
  const longest = Math.max(...path.split("/").map((segment) => Buffer.byteLength(segment)));
  const isShort = Buffer.byteLength(path) <= maxPathBytes && longest <= maxSegmentBytes;
  return isShort ? undefined : addressMessages.aliasIsTooLong({ part: maxSegmentBytes, most: maxPathBytes });
}
