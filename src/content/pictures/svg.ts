import { asIs, type Message } from "../../messages/message.ts";
import { pictureMessages } from "../../messages/messages.ts";

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
    return pictureMessages.anotherEncoding();
  for (const [pattern, shown] of signs) {
    const [found] = pattern.exec(text) ?? [];
    if (found) return asIs(found.replace(pattern, shown));
  }
  // Entities can hide what an attribute says: `xmlns="http&#58;//www.w3.org/1999/xhtml"`.
  const decoded = decodeEntities(text);
  if (xhtml.test(decoded)) return pictureMessages.htmlInIt();
  if (animatedEvent.test(decoded)) return pictureMessages.anOnAttribute();
  // Browsers ignore white space and control characters in addresses: `java&#10;script:`.
  const addresses = decoded.replace(/[\s\p{C}]+/gu, "");
  const running = /(?:java|vb|live)script:/.exec(addresses)?.[0] ?? runningData(addresses);
  return running === undefined ? undefined : asIs(running);
}

const plainEncodings: ReadonlySet<string> = new Set(
  "utf-8 utf8 us-ascii ascii iso-8859-1 windows-1252".split(" "),
);

/** Patterns to search for, with what is said of them. */
const signs: readonly [pattern: RegExp, shown: string][] = [
  // A prefix ends with one of XML's own blanks: JavaScript's `\s` has more, U+1680 and U+FEFF, which XML allows in names
  // (https://www.w3.org/TR/xml/#NT-Name). Handlers and listeners are of SVG Tiny: https://www.w3.org/TR/SVGTiny12/script.html
  [/<(?:[^<>/:\t\n\r ]*:)?(script|foreignobject|handler|listener|iframe|embed|object)\b/, "<$1>"],
  // Event attributes, after white space or a slash; lenient parsers also accept a quotation mark.
  [/[\s"'/](on[a-z]+)\s*=/, "$1"],
  // Custom entities can hide any of these, attribute lists and XSL style sheets can add them.
  [/<!(?:entity|attlist|element|notation)\b/, "<!DOCTYPE […]>"],
  [/<\?xml-stylesheet\b/, "<?xml-stylesheet?>"],
];

const xhtml = /http:\/\/www\.w3\.org\/1999\/xhtml/;
/** An animation that sets an event attribute. Its prefix has no `=`: a scan ends where the next begins. */
const animatedEvent = /attributename\s*=\s*["']?\s*(?:[^"'<>:=\t\n\r ]*:)?on[a-z]/;

/** The type of a `data:` address that is a document, no picture or font. Each sign is looked at once, however many there are. */
const runningData = (addresses: string): string | undefined =>
  addresses
    .match(/data:[^,"')]*/g)
    ?.find((type) => /data:text\/(?!css)|html|xml|script/.test(type))
    ?.slice(0, 60);

const named = new Map(Object.entries({ tab: "", newline: "", colon: ":", lpar: "(", amp: "&" }));

/** Decodes entities of letters and of characters in addresses, to lower case. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));?/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return named.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code).toLowerCase() : whole;
  });
}

/**
 * Gives the intrinsic size of an SVG in CSS pixels (https://www.w3.org/TR/SVG2/coords.html#SizingSVGInCSS).
 *
 * With only a `viewBox`, an SVG has a ratio but no size, and browsers fill the available width. So this gives a width that
 * fills every column of the site.
 *
 * @returns in whole pixels; a message if it is no SVG, or has neither a `viewBox` nor both `width` and `height`
 */
export function svgSize(bytes: Uint8Array): { ending: "svg"; width: number; height: number } | Message {
  const root = rootOf(new TextDecoder().decode(bytes));
  if (root === undefined) return pictureMessages.isNoPicture();
  const [width, height] = ["width", "height"].map((name) => length(attribute(root, name)));
  const sized = (width: number, height: number) => ({
    ending: "svg" as const,
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round(height)),
  });
  if (width && height) return sized(width, height);
  const [, , across = 0, down = 0] = (attribute(root, "viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!(across > 0 && down > 0)) return pictureMessages.hasNoSize();
  if (height) return sized((height * across) / down, height);
  const given = width ?? fillsEveryColumn;
  return sized(given, (given * down) / across);
}

/** The width of the widest JPEG made of photos; pages are 880 pixels wide. */
const fillsEveryColumn = 1200;

/** The `<svg>` start tag, with or without a namespace prefix, after XML declaration, doctype and comments. */
function rootOf(text: string): string | undefined {
  // Only what stands before it: to look for comments everywhere takes hours where many begin and none ends.
  const before =
    /^(?:\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!doctype[^>[]*(?:\[[\s\S]*?\]\s*)?>)*/i.exec(text)?.[0] ?? "";
  const drawing = text.slice(before.length);
  return /^<(?:[\w-]+:)?svg(?:[\s/](?:[^>"']|"[^"]*"|'[^']*')*)?>/.exec(drawing)?.[0];
}

function attribute(tag: string, name: string): string | undefined {
  const [, , value] = new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`, "s").exec(tag) ?? [];
  return value;
}

/** CSS pixels of a unit; `em` and `ex` for the default font size. https://www.w3.org/TR/css-values/#absolute-lengths */
const absolute = { px: 1, pt: 96 / 72, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, q: 96 / 101.6 };
const pixels = new Map(Object.entries({ ...absolute, em: 16, rem: 16, ex: 8 }));

/** A length in CSS pixels; undefined for a percentage, `auto` or a missing length. */
function length(written: string | undefined): number | undefined {
  const [, number, unit = ""] =
    /^\+?((?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]*)$/i.exec(written?.trim() ?? "") ?? [];
  const value = Number(number) * (pixels.get(unit.toLowerCase() || "px") ?? Number.NaN);
  return value > 0 && Number.isFinite(value) ? value : undefined;
}
