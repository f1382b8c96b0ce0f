import type { Correction } from "../../content/article.ts";
import { isSameMoment } from "./moments.ts";
import { sentencesOf } from "./published-text.ts";
import type { Lexicon } from "./spelling.ts";
import { changesOfSubstance } from "./substance.ts";

/** What has become of the corrections that an article had. */
export interface CorrectionChanges {
  gone: Correction[];
  /** Of the same moment, but says something else, or says the same of another moment. */
  rewritten: { before: Correction; after: Correction; index: number }[];
  /** How many there are that were not there. */
  added: number;
}

/**
 * Finds each correction among those of now: the one that says the same, else the one of the same moment. Mended
 * spelling is no change.
 *
 * @param after in the order of the file; `index` counts in it
 */
export function correctionChanges(
  before: readonly Correction[],
  after: readonly Correction[],
  lexicon: Lexicon,
): CorrectionChanges {
  const free = new Set(after.keys());
  const take = (isIt: (now: Correction) => boolean): number | undefined => {
    for (const index of free) {
      const now = after[index];
      if (!now || !isIt(now)) continue;
      free.delete(index);
      return index;
    }
    return undefined;
  };
  const saysTheSame = (old: Correction, now: Correction): boolean =>
    changesOfSubstance(sentencesOf(old.text), sentencesOf(now.text), lexicon).length === 0;
  const isOfSameMoment = (old: Correction, now: Correction): boolean => isSameMoment(old.date, now.date);

  const steps: ((old: Correction, now: Correction) => boolean)[] = [
    (old, now) => isOfSameMoment(old, now) && saysTheSame(old, now),
    saysTheSame,
    isOfSameMoment,
  ];
  let open = [...before];
  const rewritten: CorrectionChanges["rewritten"] = [];
  for (const [step, isIt] of steps.entries())
    open = open.filter((old) => {
      const index = take((now) => isIt(old, now));
      const now = index === undefined ? undefined : after[index];
      if (index === undefined || !now) return true;
      if (step > 0) rewritten.push({ before: old, after: now, index });
      return false;
    });
  return { gone: open, rewritten, added: free.size };
}
