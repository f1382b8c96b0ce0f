import type { Tag } from "../content/tag.ts";
import type { Mention } from "./model.ts";
import { hintSlot, type NameSearch, sameCharacters, type TagName } from "./names.ts";
import type { Run, TextBlock } from "./paragraphs.ts";
import { endsWord, startsWord, wordEnd, wordStart } from "./words.ts";

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
 */
export function findNames(blocks: TextBlock[], search: NameSearch): NamedPlace[] {
  return blocks.flatMap((block) => findInBlock(block, search));
}

function findInBlock(block: TextBlock, { byFirstWord, hints, counts }: NameSearch): NamedPlace[] {
  const { sentences, runs } = block;
  const text = sameCharacters(block.text);
  const places: NamedPlace[] = [];
  let free = 0;
  let sentence = 0;
  let runIndex = 0;
  let end = 0;
  for (let word = wordStart(text, 0); word < text.length; word = wordStart(text, end)) {
    end = wordEnd(text, word);
    if (!hints[hintSlot(text.charCodeAt(word), end - word)]) continue;
    const candidates = byFirstWord.get(text.slice(word, end));
    if (!candidates) continue;
    while (word >= (sentences[sentence]?.end ?? text.length)) sentence++;

    const opening = sentences[sentence]?.start ?? 0;
    const found = candidates.find(
      (name) =>
        counts(name.tag) && word - name.lead >= free && standsAt(text, word - name.lead, name, opening),
    );
    if (!found) continue;
    const start = word - found.lead;
    free = endOf(text, start, found);
    while (start >= (runs[runIndex]?.end ?? text.length)) runIndex++;
    const run = runs[runIndex];
    if (run?.kind === "code") continue;
    const whole = run && start >= run.start && free <= run.end ? { run } : {};
    places.push({ block, tag: found.tag, start, end: free, sentence, ...whole });
  }
  return places;
}

/** Whether a text has a name at a place, as words of its own. */
function standsAt(
  text: string,
  start: number,
  { text: name, onlyOpensSentence }: TagName,
  opening: number,
): boolean {
  return (
    text.startsWith(name, start) &&
    startsWord(text, start) &&
    endsWord(text, start + name.length) &&
    (!onlyOpensSentence || opensSentence(text, start, opening))
  );
}

/** Whether only quotes and blanks lie between the sentence's start and a place, or a quotation opens right before it. */
function opensSentence(text: string, place: number, sentenceStart: number): boolean {
  if (/[“‘"«]/.test(text[place - 1] ?? "")) return true;
  return wordStart(text, sentenceStart) >= place;
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
