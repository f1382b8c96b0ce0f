import { readFileSync } from "node:fs";
import { Features, type Targets, transform } from "lightningcss";
import { errorCode } from "../../src/content/error-code.ts";

/**
 * The parts of the stylesheet, each a file, in cascade order. Parts marked `true` are on every page; a page asks for the
 * others it needs.
 */
const parts = {
  base: true,
  layout: true,
  "visually-hidden": false,
  byline: false,
  text: false,
  blocks: false,
  chart: false,
  embed: false,
  article: false,
  note: false,
  live: false,
  "previous-next": false,
  thumbnail: false,
  "story-card": false,
  home: false,
  lists: false,
  tags: false,
  counted: false,
  mentions: false,
  tag: false,
  author: false,
  "list-navigation": false,
  months: false,
  timeline: false,
  controls: false,
  search: false,
  invitations: false,
  print: true,
} as const;

type Part = keyof typeof parts;

/** A part that not every page has. */
export type StylePart = { [Name in Part]: (typeof parts)[Name] extends true ? never : Name }[Part];

/** The folders of parts that lie with their feature. */
const features: Partial<Record<Part, string>> = { timeline: "timeline" };

const order = Object.keys(parts) as Part[];

/** All parts that a page can ask for. */
export const styleParts = order.filter((name): name is StylePart => !parts[name]);

/** The parts that only some texts need, each with a mark of what needs it. */
const marks: readonly (readonly [StylePart, mark: RegExp])[] = [
  ["blocks", / class="(?:quote|box|gallery)"/],
  ["chart", / class="chart"/],
  ["embed", / class="embed /],
  ["controls", / class="search-form"/],
];

/** The parts for blocks and cards in a page's text. @param html of the page's content */
export const partsForText = (html: string): StylePart[] =>
  marks.flatMap(([part, mark]) => (mark.test(html) ? part : []));

const version = (major: number): number => major << 16;

/** Browsers of about the last four years; newer CSS is compiled for them. */
const targets: Targets = {
  chrome: version(100),
  edge: version(100),
  firefox: version(100),
  safari: version(15),
  ios_saf: version(15),
  samsung: version(17),
};

const compiled = new Map<Part, string>();

/** Minifies a part; cached for the life of the process. */
function compile(name: Part): string {
  const known = compiled.get(name);
  if (known !== undefined) return known;
  const folder = features[name] ? `../../src/features/${features[name]}/` : "./";
  const css = minify(`${name}.css`, readFileSync(new URL(`${folder}${name}.css`, import.meta.url)));
  compiled.set(name, css);
  return css;
}

function minify(filename: string, code: Uint8Array): string {
  // Keep light-dark(): its fallback needs rules that are not on every page.
  return transform({ filename, code, minify: true, targets, exclude: Features.LightDark }).code.toString();
}

let own = "";

/**
 * Adds a site's own styles to the end of every page's stylesheet from now on: a process builds one site.
 *
 * @param files from the project's root
 * @throws if a file cannot be read or is no CSS, with its place
 */
export function setOwnStyles(files: readonly string[]): void {
  joined.clear();
  own = files
    .map((file) => {
      try {
        return minify(file, readFileSync(file));
      } catch (error) {
        const { message, loc } = error as Error & { loc?: { line: number; column: number } };
        const place = [file, loc?.line, loc?.column].filter(Boolean).join(":");
        throw new Error(`styles: ${place} ${errorCode(error) === "ENOENT" ? "is not there." : message}`);
      }
    })
    .join("");
}

const joined = new Map<string, string>();

/**
 * The minified parts of the stylesheet for a kind of page, to be inlined in its head after the rules of `look.ts`.
 *
 * @param needed the parts besides those of every page, in any order
 */
export function stylesheet(needed: readonly StylePart[]): string {
  const key = needed.join();
  const known = joined.get(key);
  if (known !== undefined) return known;
  const css = order
    .filter((name) => parts[name] || (needed as readonly Part[]).includes(name))
    .map(compile)
    .join("")
    .concat(own);
  joined.set(key, css);
  return css;
}
