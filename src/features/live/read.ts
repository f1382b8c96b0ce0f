import type { DateTime } from "luxon";
import type { LiveEntry } from "../../content/content.ts";
import { type Diagnostic, mistake } from "../../content/diagnostic.ts";
import type { WrittenText } from "../../content/markdown/text.ts";
import { catalog } from "../../messages/catalog.ts";
import { isMessage, type Message, quote } from "../../messages/message.ts";
import type { Moment } from "../../news/dates/moment.ts";
import { indonesianZones } from "../../news/dates/names.ts";
import { clock } from "../../news/dates/printed-date.ts";
import { readMoment } from "../../news/dates/read-date.ts";
import { dayIn, timeIn, zoneAbbreviations } from "../../news/dates/zone.ts";
import texts from "./messages.json" with { type: "json" };

const liveMessages = catalog(texts);

/** Returns the form of an entry's heading, `10.45 Headline`, `6:05 p.m. Headline`, `12 Mei, 00.10 WIB – Headline`: day, time with zone, separator. */
const headingForm = (timeZone: string): RegExp =>
  new RegExp(
    String.raw`^(?:((?:\p{L}[\p{L}'’]*, ?)?\d{1,2} \p{L}+(?: \d{4})?|\d{4}-\d{1,2}-\d{1,2}),? )?(?:(?:pukul|at) )?` +
      // `Noon` alone may be a word of the headline.
      String.raw`((?=\d)${clock}(?: (?:${[indonesianZones, ...zoneAbbreviations(timeZone)].join("|")})(?!\p{L}))?)` +
      String.raw`(?: ?[-–—:|]+)? (?=\S)`,
    "iu",
  );

/**
 * Reads the entries of live coverage, oldest first as they are written. An entry without a day has the day of the one above it,
 * the first one that of the article. A day without a year is the next such day from there on.
 *
 * @param values of the article's front matter
 * @param problems gets a mistake for each heading without time or headline, and for each time that is impossible, goes back or is in the future
 * @returns undefined if it is not live coverage
 */
export function readLive(
  { file, bodyLine, text }: WrittenText,
  { date: published, live }: { date?: Moment | undefined; live?: boolean | undefined },
  timeZone: string,
  isInFuture: (at: DateTime<true>) => boolean,
  problems: Diagnostic[],
): LiveEntry[] | undefined {
  if (!published || !live) return undefined;
  const form = headingForm(timeZone);
  const entries: LiveEntry[] = [];
  const lines = text.body.split("\n");
  const blocks = text.tokens();
  let headings = 0;
  for (const [index, { type, markup, level, map }] of blocks.entries()) {
    if (type === "heading_open") headings++;
    // `## Words`, or a line of words above one of hyphens.
    if (type !== "heading_open" || !/^(?:##|-)$/.test(markup) || level !== 0 || !map) continue;
    const [line] = map;
    const [, heading = ""] = /^(?:[*_]{2,3})?(.*?)[*_]*$/.exec(blocks[index + 1]?.content ?? "") ?? [];
    const place = { line: bodyLine + line, column: (lines[line]?.indexOf(heading) ?? 0) + 1 };
    const report = (message: Message) => problems.push(mistake({ file, ...place }, message));
    const [, day, time] = form.exec(heading) ?? [];
    if (time === undefined) {
      if (form.test(`${heading} …`)) report(liveMessages.needsHeadline({ heading: quote(heading) }));
      else report(liveMessages.needsTime({ heading: quote(heading) }));
      continue;
    }
    const last = entries.at(-1)?.at;
    const reading = readTime(day, time, last ?? published.at, timeZone);
    if (isMessage(reading)) report(reading);
    else if (last && reading.at < last)
      report(liveMessages.goesBack({ time: quote(time), above: timeIn(last, timeZone) }));
    else {
      const words = blocks[index + 1]?.children?.map(({ content }) => content).join("");
      entries.push({ at: reading.at, heading: headings - 1, headline: (words ?? "").replace(form, "") });
      const message = liveMessages.inFuture({ time: quote(time) });
      if (isInFuture(reading.at)) problems.push(mistake({ file, ...place }, message, "live"));
    }
  }
  return entries;
}

/** @param from the time of the entry above, or of publication */
function readTime(day: string | undefined, time: string, from: DateTime<true>, timeZone: string) {
  const today = dayIn(from, timeZone);
  if (day === undefined) return readMoment(`${today} ${time}`, timeZone);
  if (/\d{4}/.test(day)) return readMoment(`${day} ${time}`, timeZone);
  const year = Number(today.slice(0, 4));
  const reading = readMoment(`${day} ${year} ${time}`, timeZone);
  const isNextYear = !isMessage(reading) && dayIn(reading.at, timeZone) < today;
  return isNextYear ? readMoment(`${day} ${year + 1} ${time}`, timeZone) : reading;
}
