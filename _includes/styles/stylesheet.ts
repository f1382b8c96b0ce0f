import { readFileSync } from "node:fs";
import { Features, type Targets, transform } from "lightningcss";

/**
 * The parts of the whole stylesheet, each a file, in this order: what stands later wins. A page has those it says it needs;
 * those marked `true` are on every page.
 */
const parts = {
  base: true,
  layout: true,
  "visually-hidden": false,
  byline: false,
  text: false,
  article: false,
  note: false,
  turn: false,
  home: false,
  lists: false,
  tags: false,
  counted: false,
  mentions: false,
  tag: false,
  "list-navigation": false,
  months: false,
  thread: false,
  search: false,
  print: true,
} as const;

type Part = keyof typeof parts;

/** A part that not every page has. */
export type StylePart = { [Name in Part]: (typeof parts)[Name] extends true ? never : Name }[Part];

const order = Object.keys(parts) as Part[];

/** All that a page can ask for. */
export const styleParts = order.filter((name): name is StylePart => !parts[name]);

const version = (major: number): number => major << 16;

/** Browsers of the last four years or so; what they lack is written out for them. */
const targets: Targets = {
  chrome: version(100),
  edge: version(100),
  firefox: version(100),
  safari: version(15),
  ios_saf: version(15),
  samsung: version(17),
};

const compiled = new Map<Part, string>();

/** A part, minified: once in the life of the program. */
function compile(name: Part): string {
  const known = compiled.get(name);
  if (known !== undefined) return known;
  const { code } = transform({
    filename: `${name}.css`,
    code: readFileSync(new URL(`${name}.css`, import.meta.url)),
    minify: true,
    targets,
    // No colour is given as light-dark(): what would stand in for it need not be on every page.
    exclude: Features.LightDark,
  });
  const css = code.toString();
  compiled.set(name, css);
  return css;
}

const joined = new Map<string, string>();

/**
 * The stylesheet of a kind of page, minified, to stand in its head.
 *
 * @param needed the parts it has beside those of every page, in any order: they come in that of the whole
 */
export function stylesheet(needed: readonly StylePart[]): string {
  const key = needed.join();
  const known = joined.get(key);
  if (known !== undefined) return known;
  const css = order
    .filter((name) => parts[name] || (needed as readonly Part[]).includes(name))
    .map(compile)
    .join("");
  joined.set(key, css);
  return css;
}
