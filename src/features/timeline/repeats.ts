import type { PartialDate } from "../../news/dates/moment.ts";
import { monthNames, weekdayNames } from "../../news/dates/names.ts";
import type { TimelineEvent } from "./model.ts";

/** Something that happened, with its date. */
interface Dated {
  date: PartialDate;
  text: string;
}

/**
 * Leaves out what a text reports again: most words of an earlier sentence, under the same date or one that contains it. Of
 * `Oktober 2018` and `3 Oktober 2018` the closer date stays.
 *
 * @param events of one article
 * @returns in the same order
 */
export function joinRetold<Event extends Dated>(events: readonly Event[]): Event[] {
  const kept: Event[] = [];
  for (const event of events) {
    const at = kept.findIndex((other) => isSame(other, event));
    const earlier = kept[at];
    if (!earlier) kept.push(event);
    else if (event.date.length > earlier.date.length) kept[at] = event;
  }
  return kept;
}

/** The part of their words that two sentences share if they report the same. */
const most = 0.6;

function isSame(one: Dated, other: Dated): boolean {
  if (!one.date.startsWith(other.date) && !other.date.startsWith(one.date)) return false;
  if (one.text === other.text) return true;
  const words = contentWords(one.text);
  const others = contentWords(other.text);
  const shared = [...words].filter((word) => others.has(word)).length;
  // A single word in common (`dibuka`) does not make two events one.
  return shared / Math.max(2, Math.min(words.size, others.size)) >= most;
}

/** Words that say what happened: of five letters and more, in lower case, but no months and weekdays. */
const contentWords = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter(
      (word) => !monthNames.has(word) && !weekdayNames.has(word),
    ),
  );

/**
 * The events of many articles, without those that another article has in the same words on the same date. Only the same words
 * are the same event here: what the neighbours did may be told in words that are nearly so.
 *
 * @returns in the same order, of each the first
 */
export function withoutRepeats(events: readonly TimelineEvent[]): TimelineEvent[] {
  const seen = new Set<string>();
  return events.filter(({ kind, date, text }) => {
    const key = `${date} ${text}`;
    const isRepeat = kind === "sentence" && seen.has(key);
    seen.add(key);
    return !isRepeat;
  });
}
