/**
 * Gives the intrinsic size of an SVG in CSS pixels (https://www.w3.org/TR/SVG2/coords.html#SizingSVGInCSS).
 *
 * With only a `viewBox`, an SVG has a ratio but no size, and browsers fill the available width. So this gives a width that
 * fills every column of the site.
 *
 * @returns `undefined` if it has neither a `viewBox` nor both `width` and `height`; `"none"` if it is not an SVG
 */
export function svgSize(bytes: Uint8Array): { width: number; height: number } | undefined | "none" {
  const root = rootOf(new TextDecoder().decode(bytes));
  if (root === undefined) return "none";
  const width = length(attribute(root, "width"));
  const height = length(attribute(root, "height"));
  if (width && height) return { width, height };
  const [, , across = 0, down = 0] = (attribute(root, "viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!(across > 0 && down > 0)) return undefined;
  if (height) return { width: (height * across) / down, height };
  const given = width ?? fillsEveryColumn;
  return { width: given, height: (given * down) / across };
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
const pixels: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  pt: 96 / 72,
  pc: 16,
  em: 16,
  rem: 16,
  ex: 8,
};

/** A length in CSS pixels; undefined for a percentage, `auto` or a missing length. */
function length(written: string | undefined): number | undefined {
  const [, number, unit = ""] = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(written ?? "") ?? [];
  const value = Number(number) * (pixels[unit.toLowerCase()] ?? Number.NaN);
  return value > 0 && Number.isFinite(value) ? value : undefined;
}
