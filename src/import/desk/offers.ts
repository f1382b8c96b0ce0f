import { z } from "zod";
import { readStored, writeWhole } from "../../content/files.ts";
import { kindMeant } from "../../news/meant-words.ts";
import type { ProposedTag } from "../result.ts";
import type { LinesAs, Topic } from "./changes.ts";
import type { SourceLine } from "./state.ts";
import { blockKinds } from "./text-blocks.ts";

/** What several lines may be made at once. Nothing is done before an editor takes it. */
export interface Offer {
  /** Their numbers. */
  lines: number[];
  as: LinesAs;
  /** Where editors made such lines so before: in how many articles, from which site. */
  before?: { times: number; site: string };
}

/** A longer line is no subheading. In letters. */
const longest = 90;
const isShort = ({ kind, text }: SourceLine): boolean =>
  kind === "text" && text.length < longest && /\p{L}/u.test(text) && !/[.,;:]["”]?$/.test(text.trim());

/**
 * What the lines that put a text in doubt may be: captions above it, short ones inside it subheadings, all others nothing.
 *
 * @param doubts their numbers
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
  // Subheadings go only where nothing else is in doubt.
  const doubtful = inside.filter((line) => !isSure(line));
  const others = doubtful.filter((line) => line.kind !== "heading" && !headings.includes(line));
  const offers: [LinesAs, SourceLine[]][] = [
    ["caption", above],
    ["heading", headings],
    ["nothing", others.length > 0 ? others : doubtful],
  ];
  return offers.flatMap(([as, some]) => (some.length > 0 ? { lines: some.map(({ n }) => n), as } : []));
}

/** The topics that an import proposed; where it found none, the place that the article is from. */
export const proposedTopics = (proposed: readonly ProposedTag[], tags: string, place: string): Topic[] =>
  proposed.length === 0 && tags === "" && place !== ""
    ? [{ name: place.split(",")[0] ?? "", aliases: [], kind: "City" }]
    : proposed.map(asTopic);

/** A topic that was proposed, with the kind that its first or last word says: `Dinas …`, `… University`. */
function asTopic({ name, aliases }: ProposedTag): Topic {
  const words = name.split(" ");
  const kind = kindMeant(words[0] ?? "") ?? kindMeant(words.at(-1) ?? "");
  return { name, aliases, ...(kind && words.length > 1 && { kind }) };
}

/** What an editor made of lines of one shape, in articles from one site; without a shape, the section. */
const habitsSchema = z.array(
  z.object({ site: z.string(), shape: z.string(), as: z.string(), files: z.array(z.string()) }),
);
type Habit = z.output<typeof habitsSchema>[number];

/** The shape that stands for a section. */
export const ofSection = "";

/** Decided in so many articles, something is a habit. */
const fewest = 2;
const [mostHabits, mostFiles] = [2000, 20];

/**
 * What lines of pages from one site have in common: a label with its colon, or all of a short line, figures as 9.
 *
 * @returns undefined for running text, which no other page has
 */
export function shapeOf(text: string): string | undefined {
  const plain = text.toLowerCase().replace(/\s+/g, " ").trim().replace(/\d+/g, "9");
  const [label] = /^[\p{L}\d ]{2,30}[:|]/u.exec(plain) ?? [];
  return label ?? (plain.length <= 100 && plain !== "" ? plain : undefined);
}

export type Habits = ReturnType<typeof openHabits>;

/** The habits of a site's editors. They offer; nothing is done unseen. @param file in the cache */
export function openHabits(file: string) {
  const read = (): Habit[] => readStored(file, habitsSchema) ?? [];
  return {
    /** Remembers a decision. @param site that the article is from @param shapes of lines, or that of a section */
    note(site: string, article: string, shapes: readonly string[], as: string): void {
      if (shapes.length === 0) return;
      const before = read();
      const others = before.filter(
        (one) =>
          one.site !== site || !shapes.includes(one.shape) || (one.shape === ofSection && one.as !== as),
      );
      const noted = [...new Set(shapes)].map((shape) => {
        const same = before.find((one) => one.site === site && one.shape === shape && one.as === as);
        // Of lines another decision than the last ones begins anew.
        const files = [...new Set([...(same?.files ?? []), article])].slice(-mostFiles);
        return { site, shape, as, files };
      });
      writeWhole(file, JSON.stringify([...others, ...noted].slice(-mostHabits)));
    },
    /** The section that editors chose last for articles from a site. @param site empty if it is not known */
    section(site: string) {
      const own = site === "" ? [] : read().filter((one) => one.shape === ofSection && one.site === site);
      const { as: value, files } = own.findLast((one) => one.files.length >= fewest) ?? {};
      return value && files ? { value, times: files.length, site } : undefined;
    },
    /** What was made of such lines before, where this article has them otherwise: an offer for each thing they were made. */
    offers(site: string, article: string, lines: readonly SourceLine[]): Offer[] {
      const own = read().filter((one) => one.site === site && one.files.length >= fewest);
      const offers = new Map<string, Offer>();
      for (const { n, text, kind, keys } of own.length > 0 ? lines : []) {
        const habit = own.find(({ shape, files }) => shape === shapeOf(text) && !files.includes(article));
        if (!habit || kind === habit.as || keys.includes(habit.as)) continue;
        const before = offers.get(habit.as)?.lines ?? [];
        const as = habit.as as LinesAs;
        offers.set(as, { lines: [...before, n], as, before: { times: habit.files.length, site } });
      }
      return [...offers.values()];
    },
  };
}
