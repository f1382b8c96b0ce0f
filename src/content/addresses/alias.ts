import { addressMessages } from "../../messages/addresses.ts";
import { type Message, quote } from "../../messages/message.ts";
import { readAddress } from "../../news/addresses.ts";
import type { Written } from "../front-matter/yaml-source.ts";
import type { Mistake } from "../mistake.ts";

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
    if (!canHoldPage(path)) wrong(addressMessages.aliasIsNoPage(quote(text)));
    else if (
      Buffer.byteLength(path) > longestPath ||
      path.split("/").some((segment) => Buffer.byteLength(segment) > longestSegment)
    )
      wrong(addressMessages.aliasIsTooLong(longestSegment, longestPath));
    else if (!seen.has(path)) {
      seen.add(path);
      aliases.push({ text: path, place });
    }
  }
  return { aliases, mistakes };
}
