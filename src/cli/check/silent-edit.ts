import type { DateTime } from "luxon";
import type { Mistake } from "../../content/mistake.ts";
import type { ArticleFile } from "../../content/read-article.ts";
import { type Message, together } from "../../messages/message.ts";
import { saySilentEdits } from "../../messages/silent-edits.ts";
import { correctionChanges } from "./corrections.ts";
import type { FindPlace } from "./places.ts";
import { publishedSentences } from "./published-text.ts";
import { placeOfSentence } from "./sentence-place.ts";
import { correctionEdits, pictureEdits, retractionEdits, timeEdits } from "./silent-facts.ts";
import type { Lexicon } from "./spelling.ts";
import { type Change, changesOfSubstance } from "./substance.ts";
import { howToTell, isUpdated } from "./told.ts";

/** An article as a revision has it and as it is now. */
export interface Edit {
  before: ArticleFile;
  after: ArticleFile;
  /** The revision as the editor named it: `origin/main`. */
  revision: string;
  /** When the revision was committed. */
  committed: DateTime<true>;
  /** The site's, for times in messages. */
  timeZone: string;
  /** Finds places in the file of now. */
  place: FindPlace;
  /** The lead picture is another file. */
  isOtherPicture: boolean;
}

/**
 * Checks that readers are told when a published article comes to say something else: by a later `updated`, or by one more
 * correction. What readers were told that way stays: corrections, withdrawals, times.
 */
export function silentEdits(edit: Edit, lexicon: Lexicon): Mistake[] {
  const { before, after } = edit;
  const corrections = correctionChanges(
    before.values.corrections ?? [],
    after.values.corrections ?? [],
    lexicon,
  );
  const isCorrected = corrections.added > 0;
  const isTold = isCorrected || isUpdated(edit);
  if (before.values.retracted) return retractionEdits(edit, isTold, lexicon);
  if (after.values.retracted) return [];
  return [
    ...timeEdits(edit, isCorrected),
    ...correctionEdits(edit, corrections, isTold),
    ...pictureEdits(edit, isTold),
    ...(isTold ? [] : textEdits(edit, lexicon)),
  ];
}

function textEdits(edit: Edit, lexicon: Lexicon): Mistake[] {
  const { before, after, revision } = edit;
  const [first, ...more] = changesOfSubstance(publishedSentences(before), publishedSentences(after), lexicon);
  if (!first) return [];
  const message = together(
    saySilentEdits.saysSomethingElse(revision),
    wording(first),
    ...(more.length > 0 ? [saySilentEdits.morePlaces(more.length)] : []),
    howToTell(edit),
  );
  const place = first.near ? placeOfSentence(first.near, after, edit.place) : { line: 1, column: 1 };
  return [{ file: after.file, ...place, message }];
}

function wording({ before, after }: Change): Message {
  if (before === "") return saySilentEdits.isNew(quoteAround(after, 0));
  if (after === "") return saySilentEdits.isLost(quoteAround(before, 0));
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  return saySilentEdits.saidOther(quoteAround(before, same), quoteAround(after, same));
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
