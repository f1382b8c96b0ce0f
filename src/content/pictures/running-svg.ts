import { asIs, type Message } from "../../messages/message.ts";
import { pictureMessages } from "../../messages/pictures.ts";

/**
 * Finds active content in an SVG. Opened by its own address, an SVG runs with the site's origin, which the editor's screen
 * shares. Searches the text instead of parsing it: this refuses some harmless files, but nothing slips through because
 * browsers parse broken XML differently. Active content: https://www.w3.org/TR/SVG2/interact.html#ScriptElement,
 * #EventAttributes, and links to `javascript:`.
 *
 * @returns what was found, for the editor: `<script>`; undefined for a harmless picture
 */
export function runningPart(bytes: Uint8Array): Message | undefined {
  const text = new TextDecoder().decode(bytes).toLowerCase();
  const encoding = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text)?.[1];
  // Other encodings can write "<script" with other bytes (UTF-16, UTF-7).
  if (text.includes("\0") || (encoding !== undefined && !plainEncodings.has(encoding)))
    return pictureMessages.anotherEncoding;
  for (const [pattern, name] of signs) {
    const match = pattern.exec(text);
    if (match) return name ?? asIs(match[1] ?? match[0]);
  }
  // Entities can hide what an attribute says: `xmlns="http&#58;//www.w3.org/1999/xhtml"`.
  const decoded = decodeEntities(text);
  if (xhtml.test(decoded)) return pictureMessages.htmlInIt;
  if (animatedEvent.test(decoded)) return pictureMessages.anOnAttribute;
  // Browsers ignore white space and control characters in addresses: `java&#10;script:`.
  const addresses = decoded.replace(/[\s\p{C}]+/gu, "");
  const running = /(?:java|vb|live)script:/.exec(addresses)?.[0] ?? runningData(addresses);
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

/**
 * Patterns to search for, with the name to report if it is not the match itself. A prefix ends with one of XML's own blanks:
 * JavaScript's `\s` has more, U+1680 and U+FEFF, which XML allows in names (https://www.w3.org/TR/xml/#NT-Name).
 */
const signs: readonly (readonly [RegExp, Message?])[] = [
  [/<(?:[^<>/:\t\n\r ]*:)?script\b/, asIs("<script>")],
  [/<(?:[^<>/:\t\n\r ]*:)?foreignobject\b/, asIs("<foreignObject>")],
  // SVG Tiny: https://www.w3.org/TR/SVGTiny12/script.html
  [/<(?:[^<>/:\t\n\r ]*:)?(?:handler|listener)\b/, asIs("<handler>")],
  [/<(?:[^<>/:\t\n\r ]*:)?(?:iframe|embed|object)\b/, asIs("<iframe>")],
  // Event attributes, after white space or a slash; lenient parsers also accept a quotation mark.
  [/[\s"'/](on[a-z]+)\s*=/],
  // Custom entities can hide any of these, attribute lists and XSL style sheets can add them.
  [/<!(?:entity|attlist|element|notation)\b/, asIs("<!DOCTYPE […]>")],
  [/<\?xml-stylesheet\b/, asIs("<?xml-stylesheet?>")],
];

const xhtml = /http:\/\/www\.w3\.org\/1999\/xhtml/;
/** An animation that sets an event attribute. */
const animatedEvent = /attributename\s*=\s*["']?\s*(?:[^"'<>:\t\n\r ]*:)?on[a-z]/;

/** The type of a `data:` address that is a document, no picture or font. Each sign is looked at once, however many there are. */
const runningData = (addresses: string): string | undefined =>
  addresses
    .match(/data:[^,"')]*/g)
    ?.find((type) => /data:text\/(?!css)|html|xml|script/.test(type))
    ?.slice(0, 60);

const named: Readonly<Record<string, string>> = { tab: "", newline: "", colon: ":", lpar: "(", amp: "&" };

/** Decodes entities of letters and of characters in addresses, to lower case. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));?/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code).toLowerCase() : whole;
  });
}
