import { asIs, type Message } from "../../messages/message.ts";
import { pictureMessages } from "../../messages/pictures.ts";

/**
 * What of an SVG could run: a picture opened by its own address is a page of the site, where the editor's screen is too.
 * A text is searched, not a tree: it refuses rather too much, and nothing hides behind how a browser reads broken XML.
 * What SVG can run: https://www.w3.org/TR/SVG2/interact.html#ScriptElement, #EventAttributes, and links to `javascript:`.
 *
 * @returns what it is, in an editor's words: `<script>`; undefined for a picture that is nothing but one
 */
export function runningPart(bytes: Uint8Array): Message | undefined {
  const text = new TextDecoder().decode(bytes).toLowerCase();
  const encoding = /<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text)?.[1];
  // Others can write "<script" without these letters (UTF-16, UTF-7).
  if (text.includes("\0") || (encoding !== undefined && !plainEncodings.has(encoding)))
    return pictureMessages.anotherEncoding;
  for (const [pattern, name] of signs) {
    const match = pattern.exec(text);
    if (match) return name ?? asIs(match[1] ?? match[0]);
  }
  // An address is read without its blanks and controls, after its entities: `java&#10;script:`.
  const addresses = decodeEntities(text).replace(/[\s\p{C}]+/gu, "");
  const [running] = /(?:java|vb|live)script:/.exec(addresses) ?? runningData.exec(addresses) ?? [];
  return running === undefined ? undefined : asIs(running);
}

const plainEncodings: ReadonlySet<string> = new Set([
  "utf-8",
  "utf8",
  "us-ascii",
  "ascii",
  "iso-8859-1",
  "windows-1252",
]);

/** What to look for, and what to call it where that is not what was found. */
const signs: readonly (readonly [RegExp, Message?])[] = [
  [/<(?:[^\s<>/:]*:)?script\b/, asIs("<script>")],
  [/<(?:[^\s<>/:]*:)?foreignobject\b/, asIs("<foreignObject>")],
  // SVG Tiny's, https://www.w3.org/TR/SVGTiny12/script.html
  [/<(?:[^\s<>/:]*:)?(?:handler|listener)\b/, asIs("<handler>")],
  [/<(?:[^\s<>/:]*:)?(?:iframe|embed|object)\b/, asIs("<iframe>")],
  [/http:\/\/www\.w3\.org\/1999\/xhtml/, pictureMessages.htmlInIt],
  // Of an attribute's end or the element's name a blank or a slash, for lenient readers a quotation mark too.
  [/[\s"'/](on[a-z]+)\s*=/],
  [/attributename\s*=\s*["']?\s*(?:[^\s"'<>:]*:)?on[a-z]/, pictureMessages.anOnAttribute],
  // Entities of its own can stand for any of these; a style sheet of XSL can write them.
  [/<!entity\b/, asIs("<!ENTITY>")],
  [/<\?xml-stylesheet\b/, asIs("<?xml-stylesheet?>")],
];

/** `data:` addresses of documents, not of pictures and fonts. */
const runningData = /data:(?:text\/(?!css)|[^,"')]*(?:html|xml|script))/;

const named: Readonly<Record<string, string>> = { tab: "", newline: "", colon: ":", lpar: "(", amp: "&" };

/** Entities of letters and of what may stand in an address, in small letters. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,8})|#([0-9]{1,8})|([a-z]+));?/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code).toLowerCase() : whole;
  });
}
