import { findDate, type PrintedDate } from "../news/dates/printed-date.ts";
import { parts as labelParts } from "./bylines/names.ts";
import type { Reason } from "./messages.ts";
import { agree, printDate } from "./print-date.ts";
import type { ExtractedArticle, LineReport } from "./result.ts";
import { wrongDay } from "./rules/dates.ts";
import { fold, runsIn } from "./shape.ts";
import type { Line, Span } from "./state.ts";
import type { KnownTag } from "./tags/names-in-texts.ts";
import { breadcrumbHomes, wordList } from "./words/known-names.ts";

/** Words that say which field follows, or join names: read, where the field is. */
const labels: ReadonlySet<string> = new Set([
  ...[...labelParts.keys()].flatMap((label) => label.split(/[^\p{L}]+/u)),
  ...wordList(new URL("./words/beside-fields.txt", import.meta.url)),
]);

/**
 * Every line of the input and what became of it, with what of it went nowhere: a rule may have read a line as a second
 * date, as a tag that no one knows, as a name with a place beside it. What is neither in a field nor in the text is
 * dropped, and listed.
 *
 * @param also further values that are given elsewhere: what the text of a page says where its meta data is taken
 */
export function reportLines(
  lines: readonly Line[],
  article: ExtractedArticle,
  timeZone: string,
  tags: readonly KnownTag[],
  also: readonly string[] = [],
): LineReport[] {
  const named = [...tags.filter(({ name }) => article.tags.includes(name)), ...article.proposedTags];
  const own = ["title", "description", "caption", "photographer", "initials", "dateline", "section"] as const;
  const more = ["publisher", "source", "copyright", "authors", "editors"] as const;
  const said = [...own, ...more].flatMap((field) => article[field] ?? []);
  said.push(...article.credits.map((credit) => credit.replace(/^.*?: /, "")));
  said.push(...also, ...named.flatMap(({ name, aliases }) => [name, ...aliases]));
  const values = new Set(said.map(fold));
  const dates = [article.published, article.updated].filter((date) => date !== null);
  const isTaken = (date: PrintedDate): boolean => dates.some((one) => agree(one, printDate(date, timeZone)));
  const title = fold(article.title ?? "");
  return lines.flatMap((line) => {
    const { n, raw, roles, rule, found, rest = [] } = line;
    const taken = found.flatMap(({ date, span }) => (date && span && isTaken(date) ? span : []));
    const { left, reason, isAll } =
      line.reason === undefined ? leftOf(line, taken, values, title) : { ...line, isAll: false };
    const all: LineReport["roles"] = isAll ? ["noise", ...roles] : roles;
    const isPart = left !== undefined && all[0] !== "noise";
    const why = reason === undefined ? {} : { reason };
    const ofRest: LineReport["roles"] = [...(isAll ? (["noise"] as const) : []), roles[0] ?? "body"];
    const whyRest = isAll || !isPart ? why : {};
    return [
      { n, text: raw, roles: all, rule, ...(isPart && { left }), ...why },
      ...rest.map((one) => ({ n: one.n, text: one.raw, roles: ofRest, rule, continues: n, ...whyRest })),
    ];
  });
}

/** Words that a lost link ran together are two: `WIBPenulis`. */
const word = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lm}\p{Lo}]+|\p{N}+|\p{Lu}/gu;

/**
 * What of a line is in no field and not in the text, and why; whether that, but for labels, is all of it.
 *
 * @param taken where dates of the article stand in it @param title of the article, folded as its `values`
 */
function leftOf(line: Line, taken: readonly Span[], values: ReadonlySet<string>, title: string) {
  const { text, roles } = line;
  if (roles.join() === "body") return { isAll: false };
  const paragraph = roles.includes("body") ? bodyOf(line) : undefined;
  const spans = [paragraph, ...taken];
  const words = Array.from(text.matchAll(word), ({ 0: one, index }) => {
    const end = index + one.length;
    const kept = spans.some((span) => span && index >= span.from && end <= span.to);
    return { text: fold(one), start: index, end, kept };
  });
  keepValues(words, values);
  // One of the lines of a headline.
  const isPart = roles[0] === "title" && title.includes(fold(text));
  for (const one of isPart ? words : []) one.kept = true;
  const isAll = paragraph === undefined && words.every(({ kept }) => !kept);
  for (const [index, one] of words.entries()) {
    // A printed tag may be such a word, too.
    const isLabel = !roles.includes("tags") || words.slice(0, index).every(({ kept }) => kept);
    const isHome = roles.includes("section") && breadcrumbHomes.has(one.text);
    one.kept ||= isLabel && (labels.has(one.text) || isHome);
  }
  const runs = runsIn(words, (one, next) => one.kept === next.kept).filter((run) => !run[0]?.kept);
  const parts = runs.map((run) => text.slice(run[0]?.start, run.at(-1)?.end));
  if (parts.length === 0) return { isAll: false };
  const left = parts.join(", ");
  return { left, reason: reasonFor(left, line), isAll: isAll && parts.length === 1 };
}

/** Keeps what another line gave: a site's name, a caption that is printed twice. A lost blank makes no other value. */
function keepValues(words: { text: string; kept: boolean }[], values: ReadonlySet<string>): void {
  const longest = Math.max(0, ...Array.from(values, ({ length }) => length));
  for (const index of words.keys()) {
    if (words[index]?.kept) continue;
    let letters = "";
    for (let end = index; end < words.length && letters.length < longest; ) {
      letters += words[end++]?.text ?? "";
      if (values.has(letters)) for (const one of words.slice(index, end)) one.kept = true;
    }
  }
}

/** Where the text of an article stands in a line. */
function bodyOf({ text, body = text }: Line): Span | undefined {
  const from = body === "" ? -1 : text.lastIndexOf(body);
  return from < 0 ? undefined : { from, to: from + body.length };
}

function reasonFor(left: string, { roles, rule }: Line): Reason {
  if (roles.includes("date") && wrongDay(left)) return "is no day of the calendar";
  // A dateline may say the day: `PALU, 12 Maret 2024 –`.
  if ((roles.includes("date") || roles.includes("dateline")) && findDate(left))
    return "not the date that was taken";
  // That a few words at the foot are tags is a guess.
  if (rule === "body-end") return "stands below the end of the text";
  return roles.includes("tags") ? "tag that the site does not have" : "fits no field of the article";
}
