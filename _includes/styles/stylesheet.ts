import { readFileSync } from "node:fs";
import path from "node:path";
import { Features, type Targets, transform } from "lightningcss";
import { errorCode } from "../../src/content/paths.ts";
import { blockStyles } from "../../src/features/blocks/styles.ts";
import { type Ids, idsIn } from "../../src/news/addresses.ts";
import { ownFile } from "../../src/news/own-file.ts";

/** A file of the stylesheet. */
interface Part {
  /** Beside this one, or in the folder of a feature. */
  file: string;
  /** Whether every page has it. */
  isCommon?: boolean;
  /** The classes in a page's HTML that need it. Without, a page asks for it by name. */
  classes?: readonly string[];
}

/** The parts of the stylesheet, in cascade order. */
const parts = {
  base: { file: "base.css", isCommon: true },
  layout: { file: "layout.css", isCommon: true },
  "visually-hidden": { file: "visually-hidden.css" },
  byline: { file: "byline.css" },
  text: { file: "text.css" },
  ...blockStyles,
  article: { file: "article.css" },
  note: { file: "note.css" },
  live: { file: "../../src/features/live/live.css", classes: ["live"] },
  "previous-next": { file: "previous-next.css" },
  thumbnail: { file: "thumbnail.css" },
  "story-card": { file: "story-card.css" },
  home: { file: "home.css" },
  lists: { file: "lists.css" },
  tags: { file: "tags.css" },
  counted: { file: "counted.css" },
  mentions: { file: "mentions.css" },
  tag: { file: "tag.css" },
  author: { file: "author.css" },
  "list-navigation": { file: "list-navigation.css" },
  months: { file: "months.css" },
  timeline: { file: "../../src/features/timeline/timeline.css" },
  controls: { file: "controls.css", classes: ["search-form"] },
  "search-box": { file: "search-box.css", classes: ["search-form"] },
  search: { file: "../../src/features/search/search.css" },
  invitations: { file: "invitations.css" },
  print: { file: "print.css", isCommon: true },
} as const satisfies Record<string, Part>;

type Name = keyof typeof parts;

/** A part that not every page has. */
export type StylePart = {
  [Each in Name]: (typeof parts)[Each] extends { isCommon: true } ? never : Each;
}[Name];

const order = Object.entries<Part>(parts) as [Name, Part][];

/** All parts that a page can ask for. */
export const styleParts = order.flatMap(([name, { isCommon }]) => (isCommon ? [] : (name as StylePart)));

const knownClasses = new RegExp(
  ` class="(${order.flatMap(([, { classes = [] }]) => classes).join("|")})[" ]`,
  "g",
);

/** The parts for what is in a page, such as blocks and cards in its text. @param html of the page's content */
export function partsForContent(html: string): StylePart[] {
  const found = new Set([...html.matchAll(knownClasses)].map(([, name]) => name));
  return order.flatMap(([name, { classes }]) =>
    classes?.some((one) => found.has(one)) ? (name as StylePart) : [],
  );
}

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

const compiled = new Map<string, string>();

/** Minifies a file; cached for the life of the process. */
function compile(file: string): string {
  const known = compiled.get(file);
  if (known !== undefined) return known;
  const css = minify(file, Buffer.from(ownFile(new URL(file, import.meta.url))));
  compiled.set(file, css);
  return css;
}

function minify(filename: string, code: Uint8Array): string {
  // Keep light-dark(): its fallback needs rules that are not on every page.
  return transform({ filename, code, minify: true, targets, exclude: Features.LightDark }).code.toString();
}

/**
 * A site's own styles, minified: they come last in the stylesheet of every page.
 *
 * @param root the project's folder
 * @param files from there
 * @throws if a file cannot be read or is no CSS, with its place
 */
export function ownStyles(root: string, files: readonly string[]): string {
  return files
    .map((file) => {
      try {
        return minify(file, readFileSync(path.resolve(root, file)));
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
 * @param ids the site's: the files name them by their keys
 */
export function stylesheet(needed: readonly StylePart[], ids: Ids = idsIn("id")): string {
  const key = `${ids.more} ${needed.join()}`;
  const known = joined.get(key);
  if (known !== undefined) return known;
  const css = order
    .filter(([name, { isCommon }]) => isCommon || (needed as readonly Name[]).includes(name))
    .map(([, { file }]) => compile(file))
    .join("")
    .replace(/#(more|count|suggestions)\b/g, (_, name: "more" | "count" | "suggestions") => `#${ids[name]}`);
  joined.set(key, css);
  return css;
}
