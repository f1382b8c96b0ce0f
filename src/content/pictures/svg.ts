import { asIs, type Message } from "../../messages/message.ts";
import { pictureMessages } from "../../messages/messages.ts";

/**
 * Finds active content in an SVG. An SVG opened at its own address runs with the site's origin, which the editor shares.
 * Searches the text instead of parsing it: this rejects some harmless files, but does not depend on how browsers parse broken
 * XML. Active content: https://www.w3.org/TR/SVG2/interact.html#ScriptElement, #EventAttributes, and links to `javascript:`.
 *
 * @returns what was found, for the message: `<script>`; undefined for a harmless picture
 */
export function activeContent(bytes: Uint8Array): Message | undefined {
  const text = new TextDecoder().decode(bytes).toLowerCase();
  const encoding = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text)?.[1];
  // Other encodings (UTF-16, UTF-7) can represent "<script" with other bytes.
  if (text.includes("\0") || (encoding !== undefined && !plainEncodings.has(encoding)))
    return pictureMessages.anotherEncoding();
  for (const [pattern, shown] of activePatterns) {
    const [found] = pattern.exec(text) ?? [];
    if (found) return asIs(found.replace(pattern, shown));
  }
  // Entity references can hide the value of an attribute: `xmlns="http&#58;//www.w3.org/1999/xhtml"`.
  const decoded = decodeEntities(text);
  if (xhtml.test(decoded)) return pictureMessages.htmlInIt();
  if (animatedEvent.test(decoded)) return pictureMessages.anOnAttribute();
  // Browsers ignore white space and control characters in addresses: `java&#10;script:`.
  const addresses = decoded.replace(/[\s\p{C}]+/gu, "");
  const activeAddress = /(?:java|vb|live)script:/.exec(addresses)?.[0] ?? activeDataAddress(addresses);
  return activeAddress === undefined ? undefined : asIs(activeAddress);
}

const plainEncodings: ReadonlySet<string> = new Set(
  "utf-8 utf8 us-ascii ascii iso-8859-1 windows-1252".split(" "),
);

/** Patterns to search for, and how messages name them. */
const activePatterns: readonly [pattern: RegExp, shown: string][] = [
  // Excludes only XML white space from prefixes: JavaScript's `\s` also matches U+1680 and U+FEFF, which XML allows in names
  // (https://www.w3.org/TR/xml/#NT-Name). SVG Tiny has handlers and listeners: https://www.w3.org/TR/SVGTiny12/script.html
  [/<(?:[^<>/:\t\n\r ]*:)?(script|foreignobject|handler|listener|iframe|embed|object)\b/, "<$1>"],
  // Event attributes, after white space or a slash; lenient parsers also accept a quotation mark.
  [/[\s"'/](on[a-z]+)\s*=/, "$1"],
  // Custom entities can hide any of these; attribute lists and XSL style sheets can add them.
  [/<!(?:entity|attlist|element|notation)\b/, "<!DOCTYPE […]>"],
  [/<\?xml-stylesheet\b/, "<?xml-stylesheet?>"],
];

const xhtml = /http:\/\/www\.w3\.org\/1999\/xhtml/;
/** An animation that sets an event attribute. The prefix excludes `=`, so that a scan ends where the next begins. */
const animatedEvent = /attributename\s*=\s*["']?\s*(?:[^"'<>:=\t\n\r ]*:)?on[a-z]/;

/** Finds a `data:` address that contains a document, not a picture or font. Takes linear time. */
const activeDataAddress = (addresses: string): string | undefined =>
  addresses
    .match(/data:[^,"')]*/g)
    ?.find((type) => /data:text\/(?!css)|html|xml|script/.test(type))
    ?.slice(0, 60);

const namedEntities = new Map(Object.entries({ tab: "", newline: "", colon: ":", lpar: "(", amp: "&" }));

/** Decodes entity references of letters and of characters in addresses, to lower case. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));?/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return namedEntities.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code).toLowerCase() : whole;
  });
}

/**
 * Returns the intrinsic size of an SVG in CSS pixels (https://www.w3.org/TR/SVG2/coords.html#SizingSVGInCSS).
 *
 * With only a `viewBox`, an SVG has an aspect ratio but no size, and browsers fill the available width. Returns a width that fills
 * every column of the site then.
 *
 * @returns in whole pixels; a message if it is not an SVG, or has neither a `viewBox` nor both `width` and `height`
 */
export function svgSize(bytes: Uint8Array): { ending: "svg"; width: number; height: number } | Message {
  const root = findRootTag(new TextDecoder().decode(bytes));
  if (root === undefined) return pictureMessages.isNoPicture();
  const [width, height] = ["width", "height"].map((name) => length(attribute(root, name)));
  const sized = (width: number, height: number) => ({
    ending: "svg" as const,
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round(height)),
  });
  if (width && height) return sized(width, height);
  const [, , viewBoxWidth = 0, viewBoxHeight = 0] = (attribute(root, "viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!(viewBoxWidth > 0 && viewBoxHeight > 0)) return pictureMessages.hasNoSize();
  if (height) return sized((height * viewBoxWidth) / viewBoxHeight, height);
  const shownWidth = width ?? defaultWidth;
  return sized(shownWidth, (shownWidth * viewBoxHeight) / viewBoxWidth);
}

/** The width of the largest JPEG made from photos; pages are 880 pixels wide. */
const defaultWidth = 1200;

/** Finds the `<svg>` start tag, with or without a namespace prefix, after XML declaration, doctype and comments. */
function findRootTag(text: string): string | undefined {
  // Match comments only before it: searching everywhere takes hours if many begin and none ends.
  const before =
    /^(?:\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!doctype[^>[]*(?:\[[\s\S]*?\]\s*)?>)*/i.exec(text)?.[0] ?? "";
  const drawing = text.slice(before.length);
  return /^<(?:[\w-]+:)?svg(?:[\s/](?:[^>"']|"[^"]*"|'[^']*')*)?>/.exec(drawing)?.[0];
}

function attribute(tag: string, name: string): string | undefined {
  const [, , value] = new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`, "s").exec(tag) ?? [];
  return value;
}

/** CSS pixels per unit; `em` and `ex` for the default font size. https://www.w3.org/TR/css-values/#absolute-lengths */
const absolute = { px: 1, pt: 96 / 72, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, q: 96 / 101.6 };
const pixels = new Map(Object.entries({ ...absolute, em: 16, rem: 16, ex: 8 }));

/** Converts a length to CSS pixels; undefined for a percentage, `auto` or a missing length. */
function length(written: string | undefined): number | undefined {
  const [, number, unit = ""] =
    /^\+?((?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]*)$/i.exec(written?.trim() ?? "") ?? [];
  const value = Number(number) * (pixels.get(unit.toLowerCase() || "px") ?? Number.NaN);
  return value > 0 && Number.isFinite(value) ? value : undefined;
}
