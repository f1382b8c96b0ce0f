import { asIs, type Message } from "../../messages/message.ts";
import { pictureMessages } from "../../messages/messages.ts";

/**
 * Finds active content in an SVG. An SVG opened at its own address runs with the site's origin, which the editor shares.
 * Searches the text instead of parsing it: this rejects some harmless files, but does not depend on how browsers parse broken
 * XML. Active content: https://www.w3.org/TR/SVG2/interact.html#ScriptElement, #EventAttributes, and links to `javascript:`.
 *
 * @returns what was found, for the message: `<script`; undefined for a harmless picture
 */
export function activeContent(bytes: Uint8Array): Message | undefined {
  const text = new TextDecoder().decode(bytes).toLowerCase();
  const encoding = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? "utf-8";
  // Other encodings (UTF-16, UTF-7) can represent "<script" with other bytes.
  if (text.includes("\0") || !/^(?:utf-?8|(?:us-)?ascii|iso-8859-1|windows-1252)$/.test(encoding))
    return pictureMessages.anotherEncoding();
  // Entity references can hide the value of an attribute: `xmlns="http&#58;//www.w3.org/1999/xhtml"`.
  const decoded = decodeEntities(text);
  // Browsers ignore white space and control characters in addresses: `java&#10;script:`.
  const addresses = decoded.replace(/[\s\p{C}]+/gu, "");
  const [markup] = activeMarkup.flatMap((pattern) => pattern.exec(text) ?? pattern.exec(decoded) ?? []);
  const found = markup ?? activeAddress(addresses);
  return found === undefined ? undefined : asIs(found.slice(0, 60));
}

const activeMarkup: readonly RegExp[] = [
  // Excludes only XML white space from prefixes: JavaScript's `\s` also matches U+1680 and U+FEFF, which XML allows in names
  // (https://www.w3.org/TR/xml/#NT-Name). SVG Tiny has handlers and listeners: https://www.w3.org/TR/SVGTiny12/script.html
  /<(?:[^<>/:\t\n\r ]*:)?(?:script|foreignobject|handler|listener|iframe|embed|object)\b/,
  // Event attributes, after white space or a slash; lenient parsers also accept a quotation mark.
  /(?<=[\s"'/])on[a-z]+(?=\s*=)/,
  // Custom entities can hide any of these; attribute lists and XSL style sheets can add them.
  /<!(?:entity|attlist|element|notation)\b|<\?xml-stylesheet\b/,
  /http:\/\/www\.w3\.org\/1999\/xhtml/,
  // An animation that sets an event attribute. The prefix excludes `=`, so that a scan ends where the next begins.
  /attributename\s*=\s*["']?\s*(?:[^"'<>:=\t\n\r ]*:)?on[a-z]/,
];

/** Finds an address that runs something, or a `data:` address that contains a document, not a picture or font. Takes linear time. */
const activeAddress = (addresses: string): string | undefined =>
  /(?:java|vb|live)script:/.exec(addresses)?.[0] ??
  addresses.match(/data:[^,"')]*/g)?.find((type) => /data:text\/(?!css)|html|xml|script/.test(type));

const namedEntities = new Map(Object.entries({ tab: "", newline: "", colon: ":", lpar: "(", amp: "&" }));

/** Decodes entity references of letters and of characters in addresses, to lower case. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));?/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return namedEntities.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code).toLowerCase() : whole;
  });
}

/** The width of a drawing that has only a `viewBox`: browsers fill the available width, and no column of the site is wider. */
const defaultWidth = 1200;

/**
 * Returns the size of an SVG in whole CSS pixels. Its `viewBox` alone, or with a size in other units, says only the shape: it is drawn as
 * large as there is room. Returns a message if it is not an SVG, or has neither a `viewBox` nor both `width` and `height` in pixels.
 */
export function svgSize(bytes: Uint8Array): { ending: "svg"; width: number; height: number } | Message {
  const text = new TextDecoder().decode(bytes);
  // XML declaration, doctype and comments. Searching for comments everywhere takes hours if many begin and none ends.
  const before =
    /^(?:\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!doctype[^>[]*(?:\[[\s\S]*?\]\s*)?>)*/i.exec(text)?.[0] ?? "";
  const [root] =
    /^<(?:[\w-]+:)?svg(?:[\s/](?:[^>"']|"[^"]*"|'[^']*')*)?>/.exec(text.slice(before.length)) ?? [];
  if (root === undefined) return pictureMessages.isNoPicture();
  const attribute = (name: string): string =>
    new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`, "s").exec(root)?.[2]?.trim() ?? "";
  const [, , boxWidth = 0, boxHeight = 0] = attribute("viewBox")
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = ["width", "height"].map((name) => Number(attribute(name).replace(/px$/, "")) || 0);
  const ratio = width && height ? width / height : boxWidth / boxHeight;
  if (!(ratio > 0 && Number.isFinite(ratio))) return pictureMessages.hasNoSize();
  const shownWidth = width || (height ? height * ratio : defaultWidth);
  const whole = (size: number): number => Math.max(1, Math.round(size));
  return { ending: "svg", width: whole(shownWidth), height: whole(height || shownWidth / ratio) };
}
