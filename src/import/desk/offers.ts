import { z } from "zod";
import { readCached, writeAtomic } from "../../content/files.ts";
import { kindForWord } from "../../news/meant-words.ts";
import type { ProposedTag } from "../result.ts";
import type { LinesAs, Topic } from "./changes.ts";
import type { SourceLine } from "./state.ts";
import { blockKinds } from "./text-blocks.ts";

/** A change that the desk offers for several lines at once. Nothing happens until an editor accepts it. */
export interface Offer {
  /** Line numbers. */
  lines: number[];
  as: LinesAs;
  /** Set if editors changed such lines in the same way before: in how many articles, and from which site. */
  before?: { times: number; site: string };
}

/** A subheading is shorter than this, in characters. */
const longest = 90;
const isShort = ({ kind, text }: SourceLine): boolean =>
  kind === "text" && text.length < longest && /\p{L}/u.test(text) && !/[.,;:]["”]?$/.test(text.trim());

/**
 * Returns offers for the lines that put a text in doubt: captions above it, subheadings for short ones inside it, nothing for the others.
 *
 * @param doubts the numbers of those lines
 * @param isWhole whether a line is a paragraph of its own
 */
export function doubtOffers(
  lines: readonly SourceLine[],
  doubts: readonly number[],
  isWhole: (line: SourceLine) => boolean,
): Offer[] {
  const text = lines.filter(({ kind }) => blockKinds.some((one) => one === kind));
  const isSure = ({ n }: SourceLine): boolean => !doubts.includes(n);
  const [first, last] = [text.findIndex(isSure), text.findLastIndex(isSure)];
  const above = text.slice(0, Math.max(first, 0));
  const inside = text.slice(above.length);
  const headings = inside.filter((line, at) => isShort(line) && isWhole(line) && above.length + at < last);
  // Offers to drop subheadings only if nothing else is in doubt.
  const doubtful = inside.filter((line) => !isSure(line));
  const others = doubtful.filter((line) => line.kind !== "heading" && !headings.includes(line));
  const offers: [LinesAs, SourceLine[]][] = [
    ["caption", above],
    ["heading", headings],
    ["nothing", others.length > 0 ? others : doubtful],
  ];
  return offers.flatMap(([as, some]) => (some.length > 0 ? { lines: some.map(({ n }) => n), as } : []));
}

/** Returns the topics that an import proposed. If there are none, and no tags, returns the place that the article is from. */
export const proposedTopics = (proposed: readonly ProposedTag[], tags: string, place: string): Topic[] =>
  proposed.length === 0 && tags === "" && place !== ""
    ? [{ name: place.split(",")[0] ?? "", aliases: [], kind: "City" }]
    : proposed.map(asTopic);

/** Returns a proposed topic, with a kind if its first or last word names one: `Dinas …`, `… University`. */
function asTopic({ name, aliases }: ProposedTag): Topic {
  const words = name.split(" ");
  const kind = kindForWord(words[0] ?? "") ?? kindForWord(words.at(-1) ?? "");
  return { name, aliases, ...(kind && words.length > 1 && { kind }) };
}

/** What an editor made of a line with a shape, in an article from a site. An empty shape stands for the section. */
const decisions = z.array(
  z.object({ site: z.string(), shape: z.string(), as: z.string(), article: z.string() }),
);

/** The shape that stands for a section. */
export const ofSection = "";

/** A decision becomes a habit after this many articles in a row. */
const fewest = 2;
/** How many decisions are remembered. */
const most = 10_000;

/**
 * Returns what a line shares with lines on other pages of its site: a label with its colon, or all of a short line, with numbers as 9.
 *
 * @returns undefined for running text, which no other page repeats
 */
export function shapeOf(text: string): string | undefined {
  const plain = text.toLowerCase().replace(/\s+/g, " ").trim().replace(/\d+/g, "9");
  const [label] = /^[\p{L}\d ]{2,30}[:|]/u.exec(plain) ?? [];
  return label ?? (plain.length <= 100 && plain !== "" ? plain : undefined);
}

/** The habits of a site's editors for texts from one other site. */
export type Habits = ReturnType<ReturnType<typeof openHabits>>;

/**
 * Opens the habits of a site's editors. Habits only create offers; an editor decides on each.
 *
 * @param file the cache file
 * @returns a function that opens the habits for texts from a site, and remembers nothing if the site is unknown
 */
export const openHabits = (file: string) => (site: string) => {
  const read = () => readCached(file, decisions) ?? [];
  /** Returns what each shape became last, and in which articles in a row. */
  function habits() {
    const last = new Map<string | undefined, { as: string; articles: Set<string> }>();
    for (const { shape, as, article } of read().filter((one) => one.site === site)) {
      const before = last.get(shape);
      const articles = before?.as === as ? before.articles : new Set<string>();
      last.set(shape, { as, articles: articles.add(article) });
    }
    return new Map([...last].filter(([, { articles }]) => articles.size >= fewest));
  }
  return {
    /** Remembers a decision. @param shapes those of the lines, or that of a section */
    note(article: string, shapes: readonly string[], as: string): void {
      const noted = [...new Set(shapes)].map((shape) => ({ site, shape, as, article }));
      if (site !== "" && noted.length > 0)
        writeAtomic(file, JSON.stringify([...read(), ...noted].slice(-most)));
    },
    /** Returns the section that editors chose last, if it is a habit. */
    section() {
      const habit = habits().get(ofSection);
      return habit && { value: habit.as, times: habit.articles.size, site };
    },
    /** Offers what editors made of such lines before, if this article has them otherwise. Returns one offer for each kind. */
    offers(article: string, lines: readonly SourceLine[]): Offer[] {
      const all = habits();
      const offers = new Map<string, Offer>();
      for (const { n, text, kind, keys } of all.size > 0 ? lines : []) {
        const { as = kind, articles = new Set() } = all.get(shapeOf(text)) ?? {};
        if (kind === as || keys.includes(as) || articles.has(article)) continue;
        const before = { times: articles.size, site };
        offers.set(as, { lines: [...(offers.get(as)?.lines ?? []), n], as: as as LinesAs, before });
      }
      return [...offers.values()];
    },
  };
};
