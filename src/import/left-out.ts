import { labelNames } from "./bylines/labels.ts";
import { addTimeOfLine, findDate, type ReadDate } from "./dates/find-date.ts";
import { agree, printDate } from "./dates/print-date.ts";
import { joinedText } from "./lines.ts";
import type { Reason } from "./reasons.ts";
import type { ExtractedArticle, LineReport } from "./result.ts";
import type { KnownTag } from "./tags/known-tags.ts";
import { breadcrumbHomes } from "./words/sections.ts";
import { unquoted } from "./wrapped-lines.ts";

/** Words that say which field follows, or join names: read, where the field is. */
const labels: ReadonlySet<string> = new Set([
  ...labelNames.flatMap((label) => label.split(/[^\p{L}]+/u)),
  ...`dan and the di pada on at pukul pkl jam tanggal tgl waktu hari lalu tayang terbit diterbitkan dipublikasikan dipublikasi publikasi published publish
posted post diposkan diposting dibuat created diunggah diperbarui diperbaharui diupdate update updated last modified pembaruan terakhir diubah dimutakhirkan
tim redaksi kategori category rubrik kanal section tag tags topik topic topics label kata kunci keyword keywords tagar hashtag terkait trending tentang
date sent dikirim subject subjek perihal hal re fw fwd bls trs press release siaran pers rilis media`.split(
    /\s+/,
  ),
]);

interface Word {
  text: string;
  start: number;
  end: number;
  /** It is in the article, or says what is. */
  kept: boolean;
}

/**
 * The lines of an article, each with what of it went nowhere: a rule may have read a line as a second date, as a tag that
 * no one knows, as a name with a place beside it. What is neither in a field nor in the text is dropped, and listed.
 *
 * @param also further values that are given elsewhere: what the text of a page says where its meta data is taken
 */
export function withLeftOut(
  article: ExtractedArticle,
  timeZone: string,
  tags: readonly KnownTag[],
  also: readonly string[] = [],
): LineReport[] {
  const values = valuesOf(article, tags, also);
  const paragraphs = new Map(article.provenance.body?.map((n, index) => [n, article.body[index] ?? ""]));
  const rests = new Map<number, string[]>(article.lines.map(({ n }) => [n, []]));
  for (const { continues = 0, text } of article.lines) rests.get(continues)?.push(unquoted(text));
  const whole = new Map<number, Reason>();
  return article.lines.map((line): LineReport => {
    const { n, continues, roles } = line;
    const above = continues === undefined ? undefined : whole.get(continues);
    if (above !== undefined) return { ...line, roles: ["noise", ...roles], reason: above };
    if (continues !== undefined || line.reason !== undefined || roles.join() === "body") return line;
    const text = joinedText([line.text, ...(rests.get(n) ?? [])]);
    const paragraph = paragraphs.get(n);
    const at = paragraph === undefined ? -1 : text.lastIndexOf(paragraph);
    const around = at < 0 ? [text] : [text.slice(0, at), text.slice(at + (paragraph?.length ?? 0))];
    const left = around.flatMap((part) => leftOf(part, line, values, article, timeZone));
    if (left.length === 0) return line;
    const part = left.map((one) => one.text).join(", ");
    const reason = reasonFor(part, line);
    if (!left[0]?.isAll || left.length > 1 || paragraph !== undefined) return { ...line, left: part, reason };
    whole.set(n, reason);
    return { ...line, roles: ["noise", ...roles], reason };
  });
}

/** A dateline may say the day: `PALU, 12 Maret 2024 –`. */
const isDated = (roles: LineReport["roles"]): boolean => roles.includes("date") || roles.includes("dateline");

function reasonFor(left: string, { roles, rule }: LineReport): Reason {
  if (isDated(roles) && findDate(left)) return "not the date that was taken";
  // That a few words at the foot are tags is a guess.
  if (rule === "body-end") return "stands below the end of the text";
  return roles.includes("tags") ? "tag that the site does not have" : "fits no field of the article";
}

/** Words that a lost link ran together are two: `WIBPenulis`. */
const word = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lm}\p{Lo}]+|\p{N}+|\p{Lu}/gu;

/** What of a text is in no field, as it stands there, a run of words each; whether that, but for labels, is all of it. */
function leftOf(
  text: string,
  { roles }: LineReport,
  values: ReadonlySet<string>,
  article: ExtractedArticle,
  timeZone: string,
): { text: string; isAll: boolean }[] {
  const words: Word[] = Array.from(text.matchAll(word), ({ 0: one, index }) => {
    return { text: one.toLowerCase(), start: index, end: index + one.length, kept: false };
  });
  keepValues(words, values);
  if (isDated(roles)) keepDates(words, text, article, timeZone);
  const isAll = words.every(({ kept }) => !kept);
  for (const [index, one] of words.entries()) {
    // A printed tag may be such a word, too.
    const isLabel = !roles.includes("tags") || words.slice(0, index).every(({ kept }) => kept);
    const isHome = roles.includes("section") && breadcrumbHomes.has(one.text);
    one.kept ||= isLabel && (labels.has(one.text) || isHome);
  }
  const runs: Word[][] = [];
  for (const [index, one] of words.entries()) {
    if (one.kept) continue;
    if (index > 0 && words[index - 1]?.kept === false) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs.map((run) => ({ text: text.slice(run[0]?.start, run.at(-1)?.end), isAll }));
}

/** What the article says, by letters and digits alone: a lost blank makes no other value. */
function valuesOf(
  article: ExtractedArticle,
  tags: readonly KnownTag[],
  also: readonly string[],
): Set<string> {
  const { title, description, caption, photographer, initials, dateline, section, publisher, source } =
    article;
  const named = tags.filter(({ name }) => article.tags.includes(name));
  const all = [
    ...[title, description, caption, photographer, initials, dateline, section, publisher, source],
    ...[article.copyright, ...article.authors, ...article.editors, ...also],
    ...[...named, ...article.proposedTags].flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
  return new Set(all.map((value) => (value ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")));
}

function keepValues(words: Word[], values: ReadonlySet<string>): void {
  const longest = Math.max(0, ...Array.from(values, ({ length }) => length));
  for (const index of words.keys()) {
    let letters = "";
    for (let end = index; end < words.length && letters.length < longest; ) {
      letters += words[end++]?.text ?? "";
      if (values.has(letters)) for (const one of words.slice(index, end)) one.kept = true;
    }
  }
}

/** A date that says no other time than those of the article is kept, with its day, time and zone. */
function keepDates(words: Word[], text: string, article: ExtractedArticle, timeZone: string): void {
  const taken = [article.published, article.updated].filter((date) => date !== null);
  for (let found = findDate(text); found; found = findDate(text, found.end)) {
    const { date, start, end } = found;
    if (!taken.some((one) => agree(one, printDate(date, timeZone)))) continue;
    for (const one of words) one.kept ||= one.start >= start && one.end <= end;
  }
  // A time alone, on the line below its date.
  const clock: ReadDate = { year: 0, month: 1, day: 1 };
  if (!addTimeOfLine(text, clock)) return;
  const time = `T${String(clock.hour).padStart(2, "0")}:${String(clock.minute).padStart(2, "0")}`;
  if (taken.some((one) => one.includes(time))) for (const one of words) one.kept = true;
}
