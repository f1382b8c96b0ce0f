import type { Correction } from "../../content/article.ts";
import { type Mistake, quote } from "../../content/mistake.ts";
import type { ArticleFile } from "../../content/read-article.ts";
import { publishedSentences } from "./published-text.ts";
import type { Lexicon } from "./spelling.ts";
import { type Change, changesOfSubstance } from "./substance.ts";

/** An article as a revision has it and as it is now. */
export interface Versions {
  before: ArticleFile;
  after: ArticleFile;
  /** The revision as the editor named it: `origin/main`. */
  revision: string;
}

/**
 * Checks that readers are told when a published article comes to say something else: by a later `updated`, or by one more
 * correction. A correction that was published stays.
 */
export function silentEdits({ before, after, revision }: Versions, lexicon: Lexicon): Mistake[] {
  const mistakes = lostCorrections(before, after, revision);
  if (isTold(before, after)) return mistakes;
  const [first, ...more] = changesOfSubstance(publishedSentences(before), publishedSentences(after), lexicon);
  if (!first) return mistakes;
  const others =
    more.length > 0 ? ` ${more.length} more ${more.length === 1 ? "place" : "places"} changed too.` : "";
  const message = `says something else than it did at ${revision}. ${wording(first)}${others} Tell readers: set "updated" to now, or add an entry to "corrections".`;
  return [...mistakes, { file: after.file, line: first.line, column: 1, message }];
}

function isTold({ values: before }: ArticleFile, { values: after }: ArticleFile): boolean {
  const isLater = (after.updated?.epoch ?? 0) > (before.updated?.epoch ?? 0);
  return isLater || (after.corrections?.length ?? 0) > (before.corrections?.length ?? 0);
}

/** Corrections that are there no more, neither by their moment nor by their words. */
function lostCorrections(before: ArticleFile, after: ArticleFile, revision: string): Mistake[] {
  const now = after.values.corrections ?? [];
  const isKept = (old: Correction): boolean =>
    now.some(({ date, text }) => date.epoch === old.date.epoch || text === old.text);
  return (before.values.corrections ?? [])
    .filter((old) => !isKept(old))
    .map(({ text }) => {
      const message = `had the correction ${quote(text)} at ${revision}, and has it no more. Put it back: what was corrected once stays told.`;
      return { file: after.file, line: 1, column: 1, key: "corrections", message };
    });
}

function wording({ before, after }: Change): string {
  if (before === "") return `New: ${quoteAround(after, 0)}.`;
  if (after === "") return `Gone: ${quoteAround(before, 0)}.`;
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  return `It said ${quoteAround(before, same)}; now it says ${quoteAround(after, same)}.`;
}

const longestQuote = 240;

/** A text in quotes, on one line; of a long one the part around a place. */
function quoteAround(text: string, place: number): string {
  const line = text.replace(/\s+/g, " ");
  if (line.length <= longestQuote) return `"${line}"`;
  const start = place < longestQuote / 2 ? 0 : line.lastIndexOf(" ", place - longestQuote / 3) + 1;
  const end = start + longestQuote < line.length ? line.lastIndexOf(" ", start + longestQuote) : line.length;
  const cut = line.slice(start, end > start ? end : start + longestQuote);
  return `"${start > 0 ? "…" : ""}${cut}${end < line.length ? "…" : ""}"`;
}
