import { isUnquoted } from "../../news/text/quotations.ts";
import type { DatedSentence } from "../../site/model.ts";
import type { NamedPlace } from "../../site/text/mentions.ts";
import type { TextBlock } from "../../site/text/paragraphs.ts";
import { datesAnEvent } from "./dated-clause.ts";
import { entryText } from "./entry-text.ts";
import { findDates } from "./find-dates.ts";
import { joinRetold } from "./repeats.ts";

/** In characters. A list of dates without a full stop is none, and looking for its clauses takes long. */
const longestSentence = 1000;

/**
 * Finds dated events in a text, in text order: not what somebody says, nor the day on which somebody spoke, nor a year that is
 * the article's own and tells a reader nothing. What is told twice is there once.
 *
 * @param places where the text names tags
 * @param published day of publication in the site's zone, `2020-01-24`
 */
export function findDatedSentences(
  blocks: readonly TextBlock[],
  places: readonly NamedPlace[],
  published: string,
): DatedSentence[] {
  const events = blocks.flatMap((block) => {
    const dates = findDates(block.text, published, block.sentences).filter(
      ({ date }) => date !== published.slice(0, 4),
    );
    return dates.length > 0
      ? eventsIn(
          block,
          dates,
          places.filter((place) => place.block === block),
        )
      : [];
  });
  return joinRetold(events);
}

function eventsIn(
  { text, sentences, paragraph, quotations }: TextBlock,
  dates: ReturnType<typeof findDates>,
  places: readonly NamedPlace[],
): DatedSentence[] {
  return dates.flatMap(({ date, start, end }): DatedSentence[] => {
    const sentence = sentences.find((span) => start < span.end);
    if (!sentence || sentence.end - sentence.start > longestSentence) return [];
    if (!isUnquoted(sentence, quotations())) return [];
    const own = text.slice(sentence.start, sentence.end);
    if (!datesAnEvent(own, { start: start - sentence.start, end: end - sentence.start })) return [];
    const entry = entryText(text, sentence, { start, end });
    if (!entry) return [];
    const named = places.filter((place) => place.start >= entry.start && place.end <= entry.end);
    return [
      {
        date,
        text: entry.text,
        paragraph: paragraph.id,
        tags: [...new Set(named.map(({ tag }) => tag.slug))],
      },
    ];
  });
}
