import { printDate, sameDate } from "../news/dates/iso-date.ts";
import { findDate, type PrintedDate } from "../news/dates/printed-date.ts";
import { labelRoles } from "./bylines/names.ts";
import type { Reason } from "./messages.ts";
import type { ExtractedArticle, LineReport } from "./result.ts";
import { wrongDay } from "./rules/dates.ts";
import { fold, splitRuns } from "./shape.ts";
import type { Line, Span } from "./state.ts";
import type { KnownTag } from "./tags/names-in-texts.ts";
import { breadcrumbHomes, wordList } from "./words/known-names.ts";

/** Words that name the field that follows, or join names. They count as read if their field was. */
const labels: ReadonlySet<string> = new Set([
  ...[...labelRoles.keys()].flatMap((label) => label.split(/[^\p{L}]+/u)),
  ...wordList("beside-fields"),
]);

/**
 * Reports every line of the input and what became of it, including the part of it that was not used: a rule may have read a second date, an
 * unknown tag, a name with a place beside it. Whatever is neither in a field nor in the text is reported as dropped.
 *
 * @param otherValues values that are stored elsewhere, such as what a page's text repeats of its metadata
 */
export function reportLines(
  lines: readonly Line[],
  article: ExtractedArticle,
  timeZone: string,
  tags: readonly KnownTag[],
  otherValues: readonly string[] = [],
): LineReport[] {
  const named = [...tags.filter(({ name }) => article.tags.includes(name)), ...article.proposedTags];
  const keys = ["title", "description", "caption", "photographer", "initials", "dateline"] as const;
  const otherKeys = ["section", "publisher", "source", "copyright", "authors", "editors"] as const;
  const usedValues = [...keys, ...otherKeys].flatMap((field) => article[field] ?? []);
  usedValues.push(...article.credits.map((credit) => credit.replace(/^.*?: /, "")));
  usedValues.push(...otherValues, ...named.flatMap(({ name, aliases }) => [name, ...aliases]));
  const values = new Set(usedValues.map(fold));
  const dates = [article.published, article.updated].filter((date) => date !== null);
  const isTaken = (date: PrintedDate) => dates.some((one) => sameDate(one, printDate(date, timeZone)));
  const title = fold(article.title ?? "");
  return lines.flatMap((line) => {
    const { n, raw, roles, rule, findings, rest = [] } = line;
    const takenSpans = findings.flatMap(({ date, span }) => (date && span && isTaken(date) ? span : []));
    const { left, reason, isAll } =
      line.reason === undefined ? unusedPart(line, takenSpans, values, title) : { ...line, isAll: false };
    const all: LineReport["roles"] = isAll ? ["noise", ...roles] : roles;
    const isPart = left !== undefined && all[0] !== "noise";
    const withReason = reason === undefined ? {} : { reason };
    const restRoles: LineReport["roles"] = [...(isAll ? (["noise"] as const) : []), roles[0] ?? "body"];
    const restWhy = isAll || !isPart ? withReason : {};
    return [
      { n, text: raw, roles: all, rule, ...(isPart && { left }), ...withReason },
      ...rest.map((one) => ({ n: one.n, text: one.raw, roles: restRoles, rule, continues: n, ...restWhy })),
    ];
  });
}

/** A word. Where a lost link ran two words together, each counts: `WIBPenulis`. */
const word = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lm}\p{Lo}]+|\p{N}+|\p{Lu}/gu;

/**
 * Returns the part of a line that is in no field and not in the text, why, and whether that is the whole line but for labels.
 *
 * @param takenSpans where the article's dates stand in the line @param title the article's title, folded like `values`
 */
function unusedPart(line: Line, takenSpans: readonly Span[], values: ReadonlySet<string>, title: string) {
  const { text, roles } = line;
  if (roles.join() === "body") return { isAll: false };
  const paragraph = roles.includes("body") ? bodySpan(line) : undefined;
  const spans = [paragraph, ...takenSpans];
  // One line of a headline that spans several.
  const isPart = roles[0] === "title" && title.includes(fold(text));
  const words = Array.from(text.matchAll(word), ({ 0: one, index }) => {
    const end = index + one.length;
    const kept = isPart || spans.some((span) => span && index >= span.from && end <= span.to);
    return { text: fold(one), start: index, end, kept };
  });
  markKept(words, values);
  const isAll = paragraph === undefined && words.every(({ kept }) => !kept);
  for (const [index, one] of words.entries()) {
    // A printed tag may be one of these words too.
    const isLabel = !roles.includes("tags") || words.slice(0, index).every(({ kept }) => kept);
    const isHome = roles.includes("section") && breadcrumbHomes.has(one.text);
    one.kept ||= isLabel && (labels.has(one.text) || isHome);
  }
  const runs = splitRuns(words, (one, next) => one.kept === next.kept).filter((run) => !run[0]?.kept);
  const parts = runs.map((run) => text.slice(run[0]?.start, run.at(-1)?.end));
  if (parts.length === 0) return { isAll: false };
  const left = parts.join(", ");
  return { left, reason: reasonFor(left, line), isAll: isAll && parts.length === 1 };
}

/** Marks words as kept if another line gave the same value: a site's name, a caption printed twice. Missing spaces do not matter. */
function markKept(words: { text: string; kept: boolean }[], values: ReadonlySet<string>): void {
  let letters = "";
  const wordAt = new Map<number, number>();
  for (const [index, { text }] of [...words, { text: "" }].entries()) {
    wordAt.set(letters.length, index);
    letters += text;
  }
  for (const [start, index] of wordAt)
    for (const value of words[index]?.kept ? [] : values) {
      const end = letters.startsWith(value, start) ? wordAt.get(start + value.length) : 0;
      for (const one of words.slice(index, end ?? 0)) one.kept = true;
    }
}

/** Returns where the article's text stands in a line. */
function bodySpan({ text, body = text }: Line): Span | undefined {
  const from = body === "" ? -1 : text.lastIndexOf(body);
  return from < 0 ? undefined : { from, to: from + body.length };
}

function reasonFor(left: string, { roles, rule }: Line): Reason {
  if (roles.includes("date") && wrongDay(left)) return "is no day of the calendar";
  // A dateline may include the day: `PALU, 12 Maret 2024 –`.
  if ((roles.includes("date") || roles.includes("dateline")) && findDate(left))
    return "not the date that was taken";
  // That a few words at the foot are tags is only a guess.
  if (rule === "body-end") return "stands below the end of the text";
  return roles.includes("tags") ? "tag that the site does not have" : "fits no field of the article";
}
