import { addressMessages } from "../../messages/addresses.ts";
import type { Message } from "../../messages/message.ts";
import type { Written } from "../front-matter/yaml-source.ts";
import { type Mistake, quote } from "../mistake.ts";

/** In bytes: the longest name of a file or folder on common file systems is 255, and `.html` may follow. */
const longestSegment = 250;
/** In bytes: systems take paths of 1,024 or 4,096, the project's folder included. */
const longestPath = 700;

/**
 * Normalises an old address: from the site's root, decoded, with a slash at the end unless it is a file.
 * `/lama//berita` → `/lama/berita/`, `/berita%20lama.html` → `/berita lama.html`.
 */
export function readAlias(written: string): { ok: true; path: string } | { ok: false; message: Message } {
  const wrong = (messageFor: (written: string) => Message) => ({
    ok: false as const,
    message: messageFor(quote(written)),
  });
  if (!written.startsWith("/")) return wrong(addressMessages.aliasHasNoSlash);
  if (/[?#]/.test(written)) return wrong(addressMessages.aliasHasQuery);
  let path: string;
  try {
    path = decodeURIComponent(written)
      .normalize("NFC")
      .replace(/\/{2,}/g, "/");
  } catch {
    return wrong(addressMessages.aliasHasLonePercent);
  }
  const segments = path.split("/");
  if (segments.some((segment) => segment === "." || segment === "..") || /[\p{Cc}\\<>:"|?*#]/u.test(path)) {
    return wrong(addressMessages.aliasIsNoFileName);
  }
  const last = segments.at(-1) ?? "";
  return { ok: true, path: last === "" || last.includes(".") ? path : `${path}/` };
}

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
    const reading = readAlias(text);
    const wrong = (message: Message) => mistakes.push({ file, ...place, key: "aliases", message });
    if (!reading.ok) {
      wrong(reading.message);
      continue;
    }
    const path = reading.path.replace(/\/index\.html$/, "/");
    if (!canHoldPage(path)) wrong(addressMessages.aliasIsNoPage(quote(text)));
    else if (path.split("/").some((segment) => Buffer.byteLength(segment) > longestSegment))
      wrong(addressMessages.aliasIsTooLong(longestSegment));
    else if (Buffer.byteLength(path) > longestPath) wrong(addressMessages.aliasIsTooLongInAll(longestPath));
    else if (!seen.has(path)) {
      seen.add(path);
      aliases.push({ text: path, place });
    }
  }
  return { aliases, mistakes };
}
