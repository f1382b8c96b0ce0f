import { findDate } from "../../news/dates/find-date.ts";
import { isPersonName } from "../bylines/names.ts";
import { decide, drop, type Finding, type Line, type Rule } from "../state.ts";

/** What mail programs put above a mail that they quote: `Pada Kam, 23 Jul 2015 pukul 16.08, Ani <ani@contoh.com> menulis:`. */
const attribution = /(?:menulis|wrote) ?:$/i;
/** How far down it stands: an answer is short. */
const deepest = 8;

/** How many times over a line is quoted: `> > ` is twice. */
const depthOf = ({ raw }: Line): number => /^(?:\s*>)+/.exec(raw)?.[0].replace(/\s/g, "").length ?? 0;

/**
 * A mail that another quotes, and that holds the text: who wrote it when is read, with doubt, from the line above it; the
 * answer over that line is none of the text, nor is what the mail quotes itself.
 */
export const quotedMail: Rule = ({ lines }) => {
  const end = lines.slice(0, deepest).findIndex(({ text }) => attribution.test(text));
  const quoted = lines[end + 1];
  if (end < 0 || !quoted || depthOf(quoted) === 0 || depthOf(lines[end] as Line) > 0) return;
  const start = lines.findLastIndex(({ afterBlank }, index) => index <= end && afterBlank);
  const [first, ...others] = lines.slice(start, end + 1) as [Line, ...Line[]];
  const text = [first, ...others].map((line) => line.text).join(" ");
  const date = findDate(text);
  const writer = /([^,<>]{3,50}?) ?(?:<[^<>]*>)? ?$/
    .exec(text.slice(date?.end ?? 0).replace(attribution, ""))?.[1]
    ?.trim();
  const found: Finding[] = date
    ? [{ field: "date", kind: "published", date: date.date, sure: false, from: date.start, to: date.end }]
    : [];
  if (writer && isPersonName(writer)) found.push({ field: "author", value: writer, sure: false });
  decide(first, ["date"], found);
  for (const line of others) drop(line, "header of a mail");
  for (const line of lines.slice(0, start)) drop(line, "heads a mail that was passed on");
  for (const line of lines.slice(end + 1)) {
    if (depthOf(line) <= depthOf(quoted)) continue;
    drop(line, "stands below the end of the text");
    line.doubt = true;
  }
};
