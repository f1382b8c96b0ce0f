import { findQuotations } from "../../news/text/quotations.ts";
import type { SentenceSpan } from "../../news/text/sentences.ts";
import { readWords } from "./clause-words.ts";

/** In characters: an entry is read at a glance. */
const longestEntry = 220;

/** What begins another clause, after a comma or semicolon. */
const joint =
  /[,;] (?=(?:sehingga|sedangkan|sementara|namun|tetapi|tapi|padahal|bahkan|lalu|kemudian|dan|serta|setelah|sebelum|karena|sebab|meski|walau|agar|supaya|guna|untuk|dengan|termasuk|sekaligus|yang|saat|ketika|hingga|and|but|while|so|after|before|because|which|who|although|including|with)(?!\p{L}))/gu;
/** What begins a clause with a subject of its own: it can stand alone. */
const ownSubject = /^(?:sedangkan|sementara(?: itu)?|namun|tetapi|tapi|while|but) /u;

/**
 * The part of a sentence that a timeline shows: all of it, or the clauses around the date if it is long. A clause that is cut
 * off leaves an ellipsis; one that says whose words these are is not cut off.
 *
 * @param sentence the place of the sentence in the text
 * @param date the place of the date
 * @returns at most 220 characters, with the place in the text; undefined if that is not possible
 */
export function entryText(
  text: string,
  sentence: SentenceSpan,
  date: SentenceSpan,
): (SentenceSpan & { text: string }) | undefined {
  if (sentence.end - sentence.start <= longestEntry)
    return { ...sentence, text: text.slice(sentence.start, sentence.end) };

  const whole = text.slice(sentence.start, sentence.end);
  const joints = [...whole.matchAll(joint)].map(({ index }) => sentence.start + index);
  const begins = joints.flatMap((at) => {
    const opener = ownSubject.exec(text.slice(at + 2, at + 18))?.[0];
    return opener && at + 2 <= date.start ? [at + 2 + opener.length] : [];
  });
  const ends = [...joints.filter((at) => at >= date.end), sentence.end];
  for (const start of [sentence.start, ...begins]) {
    const end = ends.findLast((at) => at - start < longestEntry);
    if (end === undefined) continue;
    const cutOff = [text.slice(sentence.start, start), text.slice(end, sentence.end)];
    const kept = text.slice(start, end);
    if (cutOff.some(saysWhose) || !isBalanced(kept)) continue;
    const opened = kept.slice(0, 1).toUpperCase() + kept.slice(1);
    return { start, end, text: end === sentence.end ? opened : `${opened}…` };
  }
  return undefined;
}

const saysWhose = (text: string): boolean => readWords(text).some(({ role }) => role === "says");

const isBalanced = (text: string): boolean =>
  findQuotations(text).every(({ isWhole }) => isWhole) && text.split("(").length === text.split(")").length;
