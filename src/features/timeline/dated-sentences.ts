import { monthNames, weekdayNames } from "../../news/dates/names.ts";
import { findQuotations, isUnquoted } from "../../news/text/quotations.ts";
import type { SentenceSpan } from "../../news/text/sentences.ts";
import type { DatedSentence } from "../../site/model.ts";
import type { NamePosition } from "../../site/text/mentions.ts";
import type { TextBlock } from "../../site/text/paragraphs.ts";
import { datesAnEvent } from "./dated-clause.ts";
import { datesInText } from "./dates-in-text.ts";

/** In characters: an entry should be readable at a glance. */
const maxEntry = 300;
/** The minimum length beside the date: the answer `Maret 2027.` says nothing by itself. */
const minBeside = 10;

/**
 * Finds dated events in a text, in text order. Excludes quotations, the day on which somebody spoke, and the year of publication
 * alone, which tells readers nothing. Repeated events are included once.
 *
 * @param published day of publication in the site's zone, `2020-01-24`
 */
export function findDatedSentences(
  blocks: readonly TextBlock[],
  places: readonly NamePosition[],
  published: string,
): DatedSentence[] {
  const events = blocks.flatMap((block) => {
    const { text, sentences, paragraph, quotations } = block;
    return datesInText(text, published, sentences).flatMap(
      ({ date, start, end }, _, all): DatedSentence[] => {
        const sentence = sentences.find((span) => start < span.end);
        if (date === published.slice(0, 4) || !sentence) return [];
        const length = sentence.end - sentence.start;
        const isShort = length - (end - start) < minBeside;
        if (length > maxEntry || isShort || !isUnquoted(sentence, quotations())) return [];
        const whole = { ...sentence, text: text.slice(sentence.start, sentence.end) };
        const place = { start: start - sentence.start, end: end - sentence.start };
        if (!datesAnEvent(whole.text, place)) return [];
        const before = sentences[sentences.indexOf(sentence) - 1];
        const isDated = all.some((date) => before && date.start >= before.start && date.start < before.end);
        const entry = before && !isDated ? withSubject(whole, text, before) : whole;
        const isInEntry = (place: NamePosition): boolean =>
          place.block === block && place.start >= entry.start && place.end <= entry.end;
        // Without its subject, it is understood only in its article.
        const named = pronoun.test(entry.text) ? [] : places.filter(isInEntry);
        const tags = [...new Set(named.map(({ tag }) => tag.slug))];
        return [{ date, text: entry.text, paragraph: paragraph.id, tags }];
      },
    );
  });
  return withoutRepeats(events, sharedInText);
}

/**
 * Removes repeated events: those that share most words with an earlier sentence, under the same date or one that contains it. Of
 * `Oktober 2018` and `3 Oktober 2018` the more precise date is kept.
 *
 * @param minShared the share of words that two have in common if they report the same event
 */
export function withoutRepeats<One extends DatedText>(events: readonly One[], minShared: number): One[] {
  const kept: One[] = [];
  for (const event of events) {
    const earlier = kept.slice(-maxCompared).find((other) => sharedWords(other, event) >= minShared);
    if (!earlier) kept.push(event);
    else if (event.date.length > earlier.date.length) kept[kept.lastIndexOf(earlier)] = event;
  }
  return kept;
}

/** An event is only compared with the last ones, to limit the time for a topic with thousands. */
const maxCompared = 100;
/** In a topic, all events have its name in common. */
export const [sharedInText, sharedInTopic] = [0.6, 0.85];

type DatedText = Pick<DatedSentence, "date" | "text">;

/** Returns the share of content words that two events have in common; none under different dates. */
function sharedWords(one: DatedText, other: DatedText): number {
  if (!one.date.startsWith(other.date) && !other.date.startsWith(one.date)) return 0;
  if (one.text === other.text) return 1;
  const [words, others] = [contentWords(one.text), contentWords(other.text)];
  const shared = [...words].filter((word) => others.has(word)).length;
  // A single word in common (`dibuka`) is not enough.
  return shared / Math.max(2, Math.min(words.size, others.size));
}

/** Returns the content words: at least five letters, in lower case, without months and weekdays. */
function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return new Set(words.filter((word) => !monthNames.has(word) && !weekdayNames.has(word)));
}

/** The start of a sentence whose subject the previous sentence names: `Ia`, `Contohnya`, `Menara setinggi 38 meter itu`. */
const pronoun =
  /^(?:(?:Ia|Dia|Mereka|Beliau|Keduanya|Itu|Ini|He|She|They|It|This|That|His|Her|Their|Its)|\p{Lu}\p{Ll}+nya|\p{Lu}[\p{Ll}\d-]+(?: [\p{Ll}\d-]+){0,4} (?:itu|tersebut)),? /u;

/** Adds the previous sentence to an entry that means nothing without it, if both are short: `Ia diangkat pada 2019`. */
function withSubject(entry: SentenceSpan & { text: string }, text: string, before: SentenceSpan) {
  const both = `${text.slice(before.start, before.end)} ${entry.text}`;
  const canBeAdded = pronoun.test(entry.text) && both.length <= maxEntry && isBalanced(both);
  return canBeAdded ? { ...entry, start: before.start, text: both } : entry;
}

const isBalanced = (text: string): boolean =>
  findQuotations(text).every(({ isWhole }) => isWhole) && text.split("(").length === text.split(")").length;
