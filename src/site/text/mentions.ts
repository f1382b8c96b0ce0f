import { groupBy } from "../../news/group-by.ts";
import {
  hintSlot,
  isOffice,
  type NamedTag,
  type NameSearch,
  normaliseCharacters,
  type TagName,
} from "../../news/text/names.ts";
import { withQuotationMarks } from "../../news/text/quotations.ts";
import { endsWord, startsWord, wordEnd, wordStart } from "../../news/text/words.ts";
import type { Mention } from "../model.ts";
import type { Run, TextBlock } from "./paragraphs.ts";

/** The position of a name in a paragraph's text, from `start` up to but not including `end`. */
export interface NamePosition {
  block: TextBlock;
  tag: NamedTag;
  start: number;
  end: number;
  /** Index into `block.sentences`. */
  sentence: number;
  /** The token that contains the whole name; absent if there is markup inside it. */
  run?: Run;
}

/**
 * Finds names and aliases of tags in a text: whole words, in the tag's case (a lower-case first letter may be a capital at the start
 * of a sentence or quotation). The longest name wins. A suffix after a hyphen (`TikTok-nya`) is not part of the name. Names in code do
 * not count. Takes one pass over the words, whatever the number of tags.
 */
export const findNames = (blocks: TextBlock[], search: NameSearch): NamePosition[] =>
  blocks.flatMap((block) => findInBlock(block, search));

function findInBlock(block: TextBlock, { byFirstWord, hints, includes }: NameSearch): NamePosition[] {
  const places: NamePosition[] = [];
  const { sentences, runs } = block;
  const text = normaliseCharacters(block.text);
  /** Where the last name ended: the next must not begin before. */
  let nextStart = 0;
  let sentence = 0;
  let runIndex = 0;
  let end = 0;
  for (let word = wordStart(text, 0); word < text.length; word = wordStart(text, end)) {
    end = wordEnd(text, word);
    if (!hints[hintSlot(text.charCodeAt(word), end - word)]) continue;
    const candidates = byFirstWord.get(text.slice(word, end));
    if (!candidates || isOffice(text.slice(word - 5, word - 1), text.slice(word, end))) continue;
    while (word >= (sentences[sentence]?.end ?? text.length)) sentence++;

    const sentenceStart = sentences[sentence]?.start ?? 0;
    const last = places.at(-1);
    const match = candidates.find((name) => {
      const start = word - name.wordOffset;
      const isFree = start >= nextStart || (last?.tag === name.tag && start + name.text.length > nextStart);
      return isFree && occursAt(text, start, name, sentenceStart) && includes(name.tag);
    });
    if (!match) continue;
    // `Wali Kota Ratna` and `Ratna Wirakusuma` are one name in `Wali Kota Ratna Wirakusuma`.
    const continued = word - match.wordOffset < nextStart ? places.pop() : undefined;
    const start = continued?.start ?? word - match.wordOffset;
    nextStart = word - match.wordOffset + match.text.length;
    if (continued) runIndex = 0;
    while (start >= (runs[runIndex]?.end ?? text.length)) runIndex++;
    const run = runs[runIndex];
    if (run?.kind === "code") continue;
    const place: NamePosition = { block, tag: match.tag, start, end: nextStart, sentence };
    if (run && start >= run.start && nextStart <= run.end) place.run = run;
    places.push(place);
  }
  return places;
}

/** Whether a name occurs at an index as whole words. @param sentenceStart where the sentence starts */
function occursAt(text: string, start: number, tagName: TagName, sentenceStart: number): boolean {
  const { text: name, onlyAtSentenceStart } = tagName;
  return (
    text.startsWith(name, start) &&
    startsWord(text, start) &&
    endsWord(text, start + name.length) &&
    (!onlyAtSentenceStart || opensSentence(text, start, sentenceStart))
  );
}

/** Whether only quotes and spaces are between the start of the sentence and an index, or a quotation opens directly before it. */
const opensSentence = (text: string, place: number, sentenceStart: number): boolean =>
  /[“‘"«]/.test(text[place - 1] ?? "") || wordStart(text, sentenceStart) >= place;

/** Converts positions to mentions: each sentence once per tag, in text order. */
export function listMentions(places: NamePosition[]): Mention[] {
  const groups = groupBy(places, ({ block, tag, sentence }) => [
    `${tag.slug} ${block.paragraph.id} ${sentence}`,
  ]);
  return [...groups.values()].flatMap(([first]) => {
    const { block, tag, start, end, sentence } = first as NamePosition;
    const { text, paragraph, sentences } = block;
    const span = sentences[sentence];
    if (!span) return [];
    const quoted = withQuotationMarks(text, span, block.quotations());
    return { tag: tag.slug, paragraph: paragraph.id, sentence: quoted, name: text.slice(start, end) };
  });
}
