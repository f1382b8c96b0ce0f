import { align } from "./align.ts";
import type { Sentence } from "./published-text.ts";
import { isSpelling, type Lexicon } from "./spelling.ts";

/** What readers were told, and what they are told now in its place. One of the two may be empty. */
export interface Change {
  before: string;
  after: string;
  /** The first of the sentences that are there now; where they are gone the one behind them, or the last. */
  near: Sentence | undefined;
}

/**
 * Where an article says something else than it said. Sentences that say the same are set aside; of the others, words are
 * compared; what only mends spelling does not count. Order does: who "he" is depends on what comes before.
 *
 * @returns the changed sentences in the order of the text; empty if nothing changed in substance
 */
export function changesOfSubstance(
  before: readonly Sentence[],
  after: readonly Sentence[],
  lexicon: Lexicon,
): Change[] {
  const differences = align(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  return differences.flatMap((difference) => {
    const were = before.slice(...difference.before);
    const are = after.slice(...difference.after);
    if (!sayOther(were, are, lexicon)) return [];
    const near = after[difference.after[0]] ?? after.at(-1);
    return [{ before: textOf(were), after: textOf(are), near }];
  });
}

function sayOther(before: Sentence[], after: Sentence[], lexicon: Lexicon): boolean {
  const were = before.flatMap(({ words }) => words);
  const are = after.flatMap(({ words }) => words);
  const differences = align(
    were.map(({ key }) => key),
    are.map(({ key }) => key),
  );
  return differences.some(
    (difference) => !isSpelling(were.slice(...difference.before), are.slice(...difference.after), lexicon),
  );
}

const textOf = (sentences: Sentence[]): string => sentences.map(({ text }) => text).join(" ");
