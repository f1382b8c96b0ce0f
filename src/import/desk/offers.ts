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
 */
export function doubtOffers(lines: readonly SourceLine[], doubts: readonly number[]): Offer[] {
  const text = lines.filter(({ kind }) => blockKinds.some((one) => one === kind));
  const isSure = ({ n }: SourceLine): boolean => !doubts.includes(n);
  const [first, last] = [text.findIndex(isSure), text.findLastIndex(isSure)];
  const above = text.slice(0, Math.max(first, 0));
  const inside = text.slice(above.length);
  const headings = inside.filter((line, at) => isShort(line) && above.length + at < last);
  const others = inside.filter((line) => !isSure(line) && !headings.includes(line));
  const offers: [LinesAs, SourceLine[]][] = [
    ["caption", above],
    ["heading", headings],
    ["nothing", others.length > 0 ? others : headings],
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
