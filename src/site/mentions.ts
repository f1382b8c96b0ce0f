import type { Tag } from "../content/tag.ts";
import type { Mention } from "./model.ts";
import { hintSlot, type NameIndex, sameCharacters, type TagName } from "./names.ts";
import type { Run, TextBlock } from "./paragraphs.ts";
import { endsWord, startsWord, wordFrom } from "./words.ts";

/** A name in a paragraph's text: from `start` up to, not including, `end`. */
export interface NamedPlace {
  block: TextBlock;
  tag: Tag;
  start: number;
  end: number;
  /** Index into `block.sentences`. */
  sentence: number;
  /** The one token that holds it whole; absent where markup runs through the name. */
  run?: Run;
}

/**
 * Finds where a text names tags: name or alias, whole words, case as the tag writes it (a small first letter may be a
 * capital where a sentence or a quotation opens). The longest name wins. A suffix after a hyphen (`TikTok-nya`) is no part
 * of the name, a doubled word (`pajak-pajak`) is one. Names in code are none.
 *
 * One pass over the words, whatever the number of tags.
 *
 * @param counts whether a tag is to be looked for in this text
 */
export function findNames(
  blocks: TextBlock[],
  names: NameIndex,
  counts: (tag: Tag) => boolean,
): NamedPlace[] {
  return blocks.flatMap((block) => findInBlock(block, names, counts));
}

function findInBlock(block: TextBlock, names: NameIndex, counts: (tag: Tag) => boolean): NamedPlace[] {
  const places: NamedPlace[] = [];
  const text = sameCharacters(block.text);
  let free = 0;
  let sentence = 0;
  let runIndex = 0;
  for (let word = wordFrom(text, 0); word.start < word.end; word = wordFrom(text, word.end)) {
    if (!names.hints[hintSlot(text.charCodeAt(word.start), word.end - word.start)]) continue;
    const candidates = names.byFirstWord.get(text.slice(word.start, word.end));
    if (!candidates) continue;
    while (word.start >= (block.sentences[sentence]?.end ?? text.length)) sentence++;

    const found = candidates.find(({ lead, text: name, onlyOpensSentence, tag }) => {
      const start = word.start - lead;
      return (
        start >= free &&
        text.startsWith(name, start) &&
        startsWord(text, start) &&
        endsWord(text, start + name.length) &&
        (!onlyOpensSentence || opensSentence(text, start, block.sentences[sentence]?.start ?? 0)) &&
        counts(tag)
      );
    });
    if (!found) continue;
    const start = word.start - found.lead;
    free = endOf(text, start, found);
    while (start >= (block.runs[runIndex]?.end ?? text.length)) runIndex++;
    const run = block.runs[runIndex];
    if (run?.kind === "code") continue;
    const whole = run && start >= run.start && free <= run.end ? { run } : {};
    places.push({ block, tag: found.tag, start, end: free, sentence, ...whole });
  }
  return places;
}

/** Whether only quotes and blanks lie between the sentence's start and a place, or a quotation opens right before it. */
function opensSentence(text: string, place: number, sentenceStart: number): boolean {
  if (/[“‘"«]/.test(text[place - 1] ?? "")) return true;
  return wordFrom(text, sentenceStart).start >= place;
}

/** Where the name ends; a doubled word (`pajak-pajak`) ends after its second half. */
function endOf(text: string, start: number, { text: name }: TagName): number {
  const end = start + name.length;
  if (text[end] !== "-") return end;
  const again = end + 1 + name.length;
  const second = text.slice(end + 1, again);
  return second.toLowerCase() === name.toLowerCase() && endsWord(text, again) ? again : end;
}

/** The places as readers of the model need them: each sentence once for each tag, in text order. */
export function listMentions(places: NamedPlace[]): Mention[] {
  const seen = new Set<string>();
  const mentions: Mention[] = [];
  for (const { block, tag, start, end, sentence } of places) {
    const key = `${tag.slug} ${block.paragraph.id} ${sentence}`;
    if (seen.has(key)) continue;
    seen.add(key);
    mentions.push({
      tag: tag.slug,
      paragraph: block.paragraph.id,
      sentence: block.paragraph.sentences[sentence] ?? "",
      name: block.text.slice(start, end),
    });
  }
  return mentions;
}
