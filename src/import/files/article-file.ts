import { DateTime } from "luxon";
import { Scalar, stringify } from "yaml";
import { sectionFinder } from "../../content/resolve-names.ts";
import type { Settings } from "../../content/settings.ts";
import { isMessage, type Language, spokenLanguage } from "../../messages/message.ts";
import { noteWords } from "../../messages/messages.ts";
import { isBefore } from "../../news/dates/moment.ts";
import { readMoment } from "../../news/dates/read-date.ts";
import { dayIn } from "../../news/dates/zone.ts";
import { shortSlug } from "../../news/slug.ts";
import type { Dispute } from "../html/extract-html.ts";
import { plainMarkdown } from "../markdown/body-markdown.ts";
import { importMessages, reasonMessage, roleMessages } from "../messages.ts";
import type { ExtractedArticle, FieldName, Role } from "../result.ts";
import { aboutWriter } from "../rules/title.ts";
import { likelyLanguage } from "../shape.ts";
import { findDomain, startsLike } from "../words/known-names.ts";
import * as fromText from "./from-the-text.ts";
import { droppedNearText, isPrivate, printProposals, quotedLine, withFileHash } from "./notes.ts";
import type { ReadArticle } from "./sources.ts";

/** Options from the site and the command line, beside the article. */
export interface FileOptions extends Pick<Settings, "timeZone" | "language" | "sections"> {
  /** The section for articles that print none, or for all if it is given. */
  section?: string | undefined;
  /** The publication date for articles that print none, as an editor writes dates. */
  date?: string | undefined;
  /** The source's hash, stored in the file so that the next import recognises it. */
  hash: string;
  /** Name of the source without folder and extension: replaces a missing headline; but see `firstWords`. */
  sourceName: string;
  /** The time of the import, to reject later dates. Without it none is rejected, and a text needs a date. */
  now?: DateTime<true>;
  /** Keys that no text contains, for an article that was published elsewhere. */
  more?: Readonly<Record<string, unknown>>;
}

/** Keys whose name differs from the field's. */
const otherKeys: Partial<Record<FieldName, string>> = { published: "date", publisher: "source" };
const writtenFields: readonly FieldName[] = [
  ...(["title", "description", "published", "updated", "authors", "editors", "credits", "initials"] as const),
  ...(["dateline", "section", "tags", "publisher", "body"] as const),
];

/** The fields that are written, with their keys, in the order of the front matter; the text as `body`. */
export const frontMatterKeys = writtenFields.map((field) => [field, otherKeys[field] ?? field] as const);

/** Fields without a front matter key: kept as comments, for the editor to use or delete. */
export const fieldsWithoutKey = ["source", "photographer", "caption", "copyright"] as const;

/**
 * Makes a file of `content/articles/` from an extracted article: front matter in the order editors know, the text as Markdown.
 * Doubtful and missing required fields are listed in `review`, and the file is a draft until that is removed.
 *
 * @returns the file, or why there is none: no text, or neither a date nor the time of the import
 */
export function articleFile({ article, markdown, disputes }: ReadArticle, options: FileOptions) {
  if (article.body.length === 0) return { ok: false as const, message: importMessages.hasNoText() };
  const today = options.now && dayIn(options.now, options.timeZone);
  // Of a text that names no day, the editor has to write it: until then, the draft has that of its import.
  const date = article.published ?? options.date ?? (today && (dayInText(article, today) ?? today));
  if (date === undefined) return { ok: false as const, message: importMessages.hasNoDate() };
  const reading = readMoment(date, options.timeZone);
  if (isMessage(reading)) return { ok: false as const, message: reading };

  const title = article.title ?? fromText.firstWords(article.body) ?? options.sourceName;
  const language = spokenLanguage(options.language);
  const notes = noteWords[language];
  const update = readMoment(article.updated ?? "", options.timeZone);
  // The content check rejects updates before the publication and in the future.
  const isLate = isMessage(update) || isBefore(update, reading, options.timeZone);
  const updated = !isLate && (!options.now || update.at <= DateTime.max(options.now, reading.at));
  const section = sectionOf(article, options);
  const fields = fieldsToReview(article, disputes, options, section.sure);
  const review = fields.map(([, key]) => key);
  // If the site's language is not one that Warta speaks, its texts must not be taken for one of those.
  const lang = language === options.language ? likelyLanguage(article.body) : undefined;
  const entryOf = ([field, key]: readonly [FieldName, string]): Scalar => {
    const entry = new Scalar(key);
    entry.comment = sourceLines(article, field, language);
    return entry;
  };
  const values = {
    ...article,
    title,
    published: date,
    updated: updated ? article.updated : null,
    credits: creditsFrom(article.credits),
    section: section.name,
    publisher: article.publisher && { publisher: article.publisher },
    body: null,
  };
  const written = frontMatterKeys.filter(([field]) => field === "tags" || !isEmpty(values[field]));
  const front = {
    ...Object.fromEntries(written.map(([field, key]) => [key, values[field]])),
    kind: options.more?.aliases ? undefined : kindOf(article),
    lang: lang === options.language ? undefined : lang,
    ...Object.fromEntries(Object.entries(options.more ?? {}).filter(([, value]) => value && !isEmpty(value))),
    ...(review.length > 0 && { draft: true, review: fields.map(entryOf) }),
  };
  const comments = [
    [notes.title, review.includes("title") && fromText.headlineInSmallLetters(title, article)],
    [notes.sections, section.proposals.join(", ")],
    [notes.tags, printProposals(article.proposedTags)],
    ...fieldsWithoutKey.map((field) => [roleMessages[field]()[language], article[field]]),
    [roleMessages.updated()[language], updated ? null : article.updated],
    [notes.source, `sha256:${options.hash}`],
    ...droppedNearText(article).map(({ n, text }) => [`${notes.dropped} ${n}`, quotedLine(text)]),
  ].flatMap(([name, value]) => (value ? [`# ${name}: ${onOneLine(value)}\n`] : []));
  const body = markdown ?? plainMarkdown(article.body);
  const text = withFileHash(`---\n${stringify(front, { lineWidth: 0 })}${comments.join("")}---\n\n${body}\n`);
  const day = dayIn(reading.at, options.timeZone);
  const name = fileName(day, title, options.sourceName, `artikel-${options.hash.slice(0, 8)}`);
  return { ok: true as const, name, text, review, title, date: day, section: section.name };
}

/** Returns the newest day that a text without a date of publication names, above or in it; see `newestDayIn`. */
export function dayInText(article: ExtractedArticle, today: string): string | undefined {
  const texts = [...article.body, article.caption ?? ""];
  return fromText.newestDayIn(headOf(article), today) ?? fromText.newestDayIn(texts, today);
}

/** Returns what dates the article: short lines between headline and text, and the dateline, `Palu, 26/11 (KM) -`, `PALU, Nov 27 (KM) -`. */
const headOf = ({
  lines,
  provenance: { title = [], body = [], dateline = [] },
}: ExtractedArticle): string[] =>
  lines.flatMap(({ n, text }) => {
    if (n > (title[0] ?? 0) && n < (body[0] ?? 0) && text.length < 60) return text;
    // Up to the dash, or at least not into the middle of a date.
    const [start = ""] = /^.{0,40}?(?= [-–—])|^.{0,40}(?![\d/.])/u.exec(text) ?? [];
    const opening = start.replace(/(\p{L}{3,9})\.? (\d{1,2})(?!\d| ?\p{L})/u, "$2 $1");
    return dateline.includes(n) ? opening.replace(/\d+\/\d+/, "($&)") : [];
  });

const kinds = startsLike("kinds", "\\W*", "(?: ?[-–—|:\\]]|$)");
/** Returns the kind that the page prints in the section or before the headline. A note about the writer below the text makes it an opinion. */
function kindOf({ section, title, lines }: ExtractedArticle): "opinion" | "advertorial" | undefined {
  const textsOf = (role: Role) => lines.flatMap(({ text, roles }) => (roles[0] === role ? text : []));
  const labels = [section ?? "", title ?? "", ...textsOf("title"), ...textsOf("date")];
  const called = labels.map((one) => kinds.exec(one)).find(Boolean);
  if (called?.[1]) return "advertorial";
  return called || textsOf("noise").some((one) => aboutWriter.test(one)) ? "opinion" : undefined;
}

/** Empty values are not written. */
const isEmpty = (value: unknown): boolean => value === null || [value].flat().join("") === "";

/** Converts `Fotografer: Ani Budi` to the front matter's form. A name without a role has the previous one's. */
export function creditsFrom(list: readonly string[]): { role: string; name: string }[] {
  let role = "";
  return list.map((one) => {
    const [, given = role, name = ""] = /^(?:([^:]*\S) ?: ?)?(.*)$/.exec(one) ?? [];
    role = given;
    return { role, name };
  });
}

/** Returns the fields that an editor has to check, with their keys: missing, doubtful or disputed, and not given on the command line. */
function fieldsToReview(
  article: ExtractedArticle,
  disputes: readonly Dispute[],
  { date, more, now }: FileOptions,
  isSectionSure: boolean,
): (readonly [FieldName, string])[] {
  const isDoubtful = (field: FieldName): boolean => {
    if (field === "section") return !isSectionSure;
    if (field === "published" && article.published === null) return date === undefined;
    // What is to come may be the event that the text announces.
    if (field === "published" && now && !more?.aliases && DateTime.fromISO(article.published ?? "") > now)
      return true;
    if (/^(?:title|tags)$/.test(field) && isEmpty(article[field])) return true;
    // A site that is migrated has no further information.
    if (field === "authors" && isEmpty(article.authors) && !more?.aliases) return !isSignedOtherwise(article);
    return article.confidence[field] === "low" || disputes.some((dispute) => dispute.field === field);
  };
  return frontMatterKeys.filter(([field]) => isDoubtful(field));
}

/** Checks whether a newsroom, desk or agency signs a text without authors. A site before a dateline signs nothing. */
const isSignedOtherwise = ({ lines, provenance, ...article }: ExtractedArticle): boolean =>
  ([article.initials, article.source].some(Boolean) ||
    (!!provenance.publisher?.length && !findDomain(article.publisher ?? "")) ||
    article.confidence.photographer === "high" ||
    lines.some(({ roles, rule }) => rule === "initials" || roles.includes("byline"))) &&
  !lines.some(({ rule, text }) => rule === "head-rest" && /^(?:oleh|penulis|reporter|by)\b/i.test(text));

/** Writes a comment with the source lines of a doubtful value; for the body, the lines that put it in doubt. */
function sourceLines(article: ExtractedArticle, field: FieldName, language: Language): string | undefined {
  const { doubts, lines, provenance } = article;
  const from = (field === "body" ? doubts : (provenance[field] ?? [])).slice(0, 3);
  if (from.length === 0) return undefined;
  const texts = from.map((number) => {
    const { text = "", reason } = lines.find(({ n }) => n === number) ?? {};
    return reason && isPrivate.test(reason) ? reasonMessage(reason)[language] : quotedLine(text);
  });
  const joined = texts.join(" / ");
  const cut = `${joined.slice(0, 160).replace(/\s+\S*$|[\uD800-\uDBFF]$/, "")}…`;
  return onOneLine(` ${noteWords[language].lines} ${from.join(", ")}: ${joined.length > 160 ? cut : joined}`);
}

/** Returns the section given on the command line, else the page's, else the likeliest. If it is doubtful, all sections of the site are proposals, the one that is written first. */
function sectionOf(article: ExtractedArticle, { section: given, sections, language }: FileOptions) {
  const siteName = sectionFinder(sections);
  if (given !== undefined) return { name: siteName(given) ?? given, sure: true, proposals: [] };
  const [read, isSure] = [article.section, article.confidence.section === "high"];
  if (read !== null && sections.length === 0) return { name: read, sure: isSure, proposals: [] };
  const { printed, isPath, likely, names } = fromText.likelySections(article, sections);
  if (printed !== undefined) return { name: printed, sure: isSure || isPath, proposals: [] };
  const { anySection } = noteWords[spokenLanguage(language)];
  const name = likely ?? ((isSure && read) || (siteName(anySection) ?? anySection));
  return { name, sure: false, proposals: names.toSorted((a, b) => Number(b === name) - Number(a === name)) };
}

/** Removes line breaks, which would end the comment. */
const onOneLine = (text: string): string => text.replace(/[\r\n\u0085\u2028\u2029]+/g, " ");

/** Builds an article's file name, which becomes its address: day and title, cut between words; another text if the title has no letters. */
export function fileName(day: string, title: string, ...others: string[]): string {
  const slugs = [title, ...others].map((text) => shortSlug(text, 80));
  return `${day}-${slugs.find((slug) => slug !== "") ?? ""}.md`;
}
