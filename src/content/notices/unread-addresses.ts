import { sayTexts } from "../../messages/texts.ts";
import { type Mistake, quote } from "../mistake.ts";
import { searchText } from "./search-text.ts";

/**
 * Finds pictures and links that Markdown does not take, so that readers would see them as they are written: the name of
 * a file with blanks (an address ends at the first of them: CommonMark, 6.3), or a caption whose quotation marks are set
 * or stand within others. Each is a mistake that says how to write it. So is a link with an address that Markdown refuses, as it
 * could run something or lead into the reader's own computer (`javascript:`, `file:`).
 *
 * @param bodyLine line of the file that the text begins on
 */
export function findUnreadAddresses(file: string, body: string, bodyLine: number): Mistake[] {
  // Most texts have none, and are not parsed for it.
  if (!likely.test(body)) return [];
  return searchText(body, unread, bodyLine).flatMap(({ match, place }) => {
    const [, mark = "", label = "", inside = ""] = match;
    const { address, caption } = takeApart(inside);
    const isPicture = mark === "!";
    const hasBlank = address.includes(" ");
    if (address === "" || !(isPicture || looksLikeAddress.test(address) || refused.test(address))) return [];
    if (refused.test(address))
      return [{ file, ...place, message: sayTexts.isNoPlaceForReaders(quote(address)) }];
    if (!hasBlank && caption === undefined) return [];
    const better = `${mark}[${label}](${hasBlank ? withoutBlanks(address) : address}${caption ? ` "${caption}"` : ""})`;
    const say = isPicture ? ofPicture : ofLink;
    const message = (hasBlank ? say.blanks : say.quotes)(better.replace(/\s+/g, " "));
    return { file, ...place, message };
  });
}

const likely = /\]\((?:[^\n)]*\s|\s*<?(?:javascript|vbscript|file|data):\S)/i;

/** What markdown-it makes no link of, whatever follows. */
const refused = /^<?(?:javascript|vbscript|file|data):(?=\S)/i;

/** `![label](inside)` or `[label](inside)`, brackets within `inside` in pairs. A picture's is not looked at again as a link. */
const unread = /(?:(!)|(?<!(?<!\\)!))\[([^[\]]{0,500})\]\(((?:[^()<>]|\([^()<>]*\)){1,500})\)/y;

/** What of `[label](inside)` is meant as a link: `[2](lihat halaman tiga)` is not. */
const looksLikeAddress =
  /^(?:[a-z][a-z0-9+.-]*:\/\/|\.{0,2}\/|tel:\s?[+\d]|mailto:\s?\S+@)|\.[a-z][a-z0-9]{1,4}$/i;

/**
 * An address as Markdown takes it. The name of a file may have blanks and then stands between pointed brackets; a web address
 * has none: they slipped in beside a sign, or stand for themselves as `%20`. Nor has the number of a telephone.
 */
function withoutBlanks(address: string): string {
  if (/^(?:tel|mailto):/i.test(address)) return address.replace(/ /g, "");
  if (!/^https?:\/\//i.test(address)) return `<${address}>`;
  const [, host = "", path = ""] =
    /^([^/]*\/\/[^/?#]*)(.*)$/.exec(address.replace(/ ?([/.]) ?/g, "$1")) ?? [];
  // What stands behind a host is no part of the address.
  return host.includes(" ") ? host.replace(/ .*/, "") : `${host}${path.replace(/ /g, "%20")}`;
}

const ofPicture = { blanks: sayTexts.pictureHasBlanks, quotes: sayTexts.pictureHasOtherQuotes };
const ofLink = { blanks: sayTexts.linkHasBlanks, quotes: sayTexts.linkHasOtherQuotes };

/** The address, and what is said of it between quotation marks of any kind. */
function takeApart(inside: string): { address: string; caption?: string } {
  const text = inside.trim().replace(/\s+/g, " ");
  const [, address, caption] =
    /^(.*?) ["“”](.*?)["“”]?$/.exec(text) ?? /^(.*?) ['‘](.*)['’]$/.exec(text) ?? [];
  if (address === undefined) return { address: text };
  return { address, caption: (caption ?? "").replace(/["“”]/g, "'") };
}
