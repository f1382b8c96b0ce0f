import { DateTime } from "luxon";
import { Document, isMap, isScalar, Scalar, stringify } from "yaml";
import { isBefore } from "../../content/check-dates.ts";
import { listedSections } from "../../content/resolve/resolve-tags.ts";
import type { Settings } from "../../content/settings.ts";
import { isMessage, type Language, type Message, spokenLanguage, together } from "../../messages/message.ts";
import { noteWords } from "../../messages/messages.ts";
import type { Moment } from "../../news/dates/moment.ts";
import { readMoment } from "../../news/dates/read-date.ts";
import { dayIn } from "../../news/dates/zone.ts";
import { shortSlug } from "../../news/slug.ts";
import type { Dispute } from "../html/extract-html.ts";
import { plainMarkdown } from "../markdown/body-markdown.ts";
import { importMessages, reasonMessage, roleMessages } from "../messages.ts";
import type { ExtractedArticle, FieldName, Role } from "../result.ts";
import { wrongDay } from "../rules/dates.ts";
import * as fromText from "./from-the-text.ts";
import { droppedNearText, isPrivate, printProposals, quotedLine, withFileHash } from "./notes.ts";
import type { ReadArticle } from "./sources.ts";

/** What the site and the call say, beside the article. */
export interface FileOptions extends Pick<Settings, "timeZone" | "language" | "sections"> {
  /** Section for articles that print none, and for all if it is given. */
  section?: string | undefined;
  /** Publication date for articles that print none, as an editor writes dates. */
  date?: string | undefined;
  /** The source's hash, kept in the file so that the next import knows it. */
  hash: string;
  /** Name of the source without folder and extension: stands in for a headline that was not found; but see `firstWords`. */
  sourceName: string;
  /** The time of the import: what is later has not been. Without it, nothing is, and no day that a text names is its date. */
  now?: DateTime<true>;
  /** Keys that no text says: of an article that was published elsewhere. */
  more?: Readonly<Record<string, unknown>>;
}

export type ArticleFile =
  | { ok: true; name: string; text: string; review: string[]; title: string; date: string; section: string }
  | { ok: false; message: Message };

/** Keys that are not called as the field they are for. */
const otherKeys: Partial<Record<FieldName, string>> = { published: "date", publisher: "source" };
const writtenFields: readonly FieldName[] = [
  ...(["title", "description", "published", "updated", "authors", "editors", "credits", "initials"] as const),
  ...(["dateline", "section", "tags", "publisher", "body"] as const),
];

/** The fields that are written, in the order of the front matter, by the names of their keys; the text as `body`. */
export const frontMatterKeys = writtenFields.map((field) => [field, otherKeys[field] ?? field] as const);

/** Fields that an article has no key for: kept as comments, for the editor to use or delete. */
export const fieldsWithoutKey = ["source", "photographer", "caption", "copyright"] as const;

/**
 * An extracted article as a file of `content/articles/`: front matter in the order editors know, the text as Markdown.
 * What was read with doubt, or is required and missing, stands in `review`, and the file is a draft until it is gone.
 *
 * @returns the file, or why there can be none: no text, or no date
 */
export function articleFile({ article, markdown, disputes }: ReadArticle, options: FileOptions): ArticleFile {
  if (article.body.length === 0) return { ok: false, message: importMessages.hasNoText() };
  const today = options.now && dayIn(options.now, options.timeZone);
  const newest = (texts: string[]) => today && fromText.newestDayIn(texts, today);
  const named = article.published ?? options.date ?? newest(headOf(article)) ?? newest(article.body);
  // A draft may have the day of its import: it is asked about.
  const date = named ?? (options.more?.draft ? today : undefined);
  const printed = article.lines.find(({ n }) => n === article.provenance.published?.[0]);
  const why = together("", wrongDay(printed?.text ?? ""));
  if (date === undefined) return { ok: false, message: importMessages.hasNoDate({ why }) };
  const reading = readMoment(date, options.timeZone);
  if (isMessage(reading)) return { ok: false, message: reading };

  const title = article.title ?? fromText.firstWords(article.body) ?? options.sourceName;
  const language = spokenLanguage(options.language);
  const notes = noteWords[language];
  const updated = article.updated !== null && isPossible(article.updated, reading, options);
  const section = sectionOf(article, options);
  const toReview = fieldsToReview(article, disputes, options, section.sure);
  const review = toReview.map(([, key]) => key);
  // A text in a language of the site's own would be taken for one of those that Warta speaks.
  const likely = language === options.language ? fromText.likelyLanguage(article.body) : undefined;
  const { lang = likely, ...more } = options.more ?? {};
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
    ...Object.fromEntries(Object.entries(more).filter(([, value]) => value && !isEmpty(value))),
    ...(review.length > 0 && { draft: true, review: toReview.map(entryOf) }),
  };
  const headline = review.includes("title") && fromText.headlineInSmallLetters(title, article.body);
  const comments = [
    [notes.title, headline],
    [notes.sections, section.proposals.join(", ")],
    [notes.tags, printProposals(article.proposedTags)],
    ...fieldsWithoutKey.map((field) => [roleMessages[field]()[language], article[field]]),
    [roleMessages.updated()[language], updated ? null : article.updated],
    [notes.source, `sha256:${options.hash}`],
    ...droppedNearText(article).map(({ n, text }) => [`${notes.dropped} ${n}`, quotedLine(text)]),
  ].flatMap(([name, value]) => (value ? [`# ${name}: ${onOneLine(value)}\n`] : []));
  const body = markdown ?? plainMarkdown(article.body);
  const text = withFileHash(`---\n${frontMatter(front, article)}${comments.join("")}---\n\n${body}\n`);
  const day = dayIn(reading.at, options.timeZone);
  const name = fileName(day, title, options.sourceName, `artikel-${options.hash.slice(0, 8)}`);
  return { ok: true, name, text, review, title, date: day, section: section.name };
}

/** Short lines between headline and text, and the dateline, `Palu, 26/11 (KM) -`, `PALU, Nov 27 (KM) -`: days there are of the article. */
const headOf = ({
  lines,
  provenance: { title = [], body = [], dateline = [] },
}: ExtractedArticle): string[] =>
  lines.flatMap(({ n, text }) => {
    if (n > (title[0] ?? 0) && n < (body[0] ?? 0) && text.length < 60) return text;
    const opening = text.slice(0, 40).replace(/(\p{L}{3,9})\.? (\d{1,2})(?!\d| ?\p{L})/u, "$2 $1");
    return dateline.includes(n) ? opening.replace(/\d+\/\d+/, "($&)") : [];
  });

/** Whether an article of a date can have been updated at a time: the check refuses an update before it, and one that is to come. */
function isPossible(updated: string, published: Moment, { timeZone, now }: FileOptions): boolean {
  const reading = readMoment(updated, timeZone);
  if (isMessage(reading) || isBefore(reading, published, timeZone)) return false;
  return !now || reading.at <= DateTime.max(now, published.at);
}

/** The keys, with a standfirst as a comment where the text has none: to be used by taking away the sign. */
function frontMatter(front: object, { title, description, body }: ExtractedArticle): string {
  const document = new Document(front);
  // A newsflash is named by its first sentence.
  const proposed = title === null || description ? undefined : fromText.proposedDescription(body);
  const date = isMap(document.contents) && document.contents.items[1]?.key;
  if (proposed !== undefined && isScalar(date))
    date.commentBefore = ` ${stringify({ description: onOneLine(proposed) }, { lineWidth: 0 }).trim()}`;
  return document.toString({ lineWidth: 0 });
}

const kinds = /^\W*(?:(advertorial|pariwara)|opini|opinion|op-?ed|kolom|column)(?: ?[-–—|:\]]|$)/i;
const saysWho = /^[*()\s]*(?:penulis adalah|the (?:writer|author) is) |\bviews expressed\b/i;
/** What the page calls it, in its section or before its headline. Below an opinion it says who the writer is. */
function kindOf({ section, title, lines }: ExtractedArticle): "opinion" | "advertorial" | undefined {
  const textsOf = (role: Role) => lines.flatMap(({ text, roles }) => (roles[0] === role ? text : []));
  const labels = [section ?? "", title ?? "", ...textsOf("title")];
  const called = labels.map((one) => kinds.exec(one)).find(Boolean);
  if (called?.[1]) return "advertorial";
  const isOpinion = called || textsOf("noise").some((one) => saysWho.test(one));
  return isOpinion ? "opinion" : undefined;
}

/** Values that are not written. */
const isEmpty = (value: unknown): boolean => value === null || [value].flat().join("") === "";

/** `Fotografer: Ani Budi` as files have it. A name without a role has that of the one before. */
export function creditsFrom(list: readonly string[]): { role: string; name: string }[] {
  let role = "";
  return list.map((one) => {
    const [, own = role, name = ""] = /^(?:([^:]*\S) ?: ?)?(.*)$/.exec(one) ?? [];
    role = own;
    return { role, name };
  });
}

/** The fields that an editor has to check, by their keys: missing, in doubt, or said in two ways, and not given with the call. */
function fieldsToReview(
  article: ExtractedArticle,
  disputes: readonly Dispute[],
  { date, more }: FileOptions,
  isSectionSure: boolean,
): (readonly [FieldName, string])[] {
  const isDoubtful = (field: FieldName): boolean => {
    if (field === "section") return !isSectionSure;
    if (field === "published" && article.published === null) return date === undefined;
    if (/^(?:title|tags)$/.test(field) && isEmpty(article[field])) return true;
    // A site that is moved has said all that it knows.
    if (field === "authors" && isEmpty(article.authors) && !more?.aliases) return !isSignedOtherwise(article);
    return article.confidence[field] === "low" || disputes.some((dispute) => dispute.field === field);
  };
  return frontMatterKeys.filter(([field]) => isDoubtful(field));
}

/** Whether a newsroom, a desk or an agency signs a text that names no author, and not its page alone in metadata. */
const isSignedOtherwise = ({ lines, provenance, ...article }: ExtractedArticle): boolean =>
  [article.initials, article.source, provenance.publisher?.length].some(Boolean) ||
  article.confidence.photographer === "high" ||
  lines.some(({ roles, rule }) => rule === "initials" || roles.includes("byline"));

/** A comment with the lines of the source that a doubtful value is from; of the text those that put it in doubt. */
function sourceLines(article: ExtractedArticle, field: FieldName, language: Language): string | undefined {
  const { doubts, lines, provenance } = article;
  const from = (field === "body" ? doubts : (provenance[field] ?? [])).slice(0, 3);
  if (from.length === 0) return undefined;
  const texts = from.map((number) => {
    const { text = "", reason } = lines.find(({ n }) => n === number) ?? {};
    return reason && isPrivate.test(reason) ? reasonMessage(reason)[language] : quotedLine(text);
  });
  const whole = texts.join(" / ");
  const cut = `${whole.slice(0, 160).replace(/\s+\S*$|[\uD800-\uDBFF]$/, "")}…`;
  return onOneLine(` ${noteWords[language].lines} ${from.join(", ")}: ${whole.length > 160 ? cut : whole}`);
}

/** The section that the call gives, else the page, else the likeliest; in doubt, with all sections of the site as proposals. */
function sectionOf(article: ExtractedArticle, { section: given, sections, language }: FileOptions) {
  const siteName = listedSections(sections);
  if (given !== undefined) return { name: siteName(given) ?? given, sure: true, proposals: [] };
  const [read, isSure] = [article.section, article.confidence.section === "high"];
  if (read !== null && sections.length === 0) return { name: read, sure: isSure, proposals: [] };
  const { printed, isWay, likely, names } = fromText.likelySections(article, sections);
  if (printed !== undefined) return { name: printed, sure: isSure || isWay, proposals: [] };
  const { anySection } = noteWords[spokenLanguage(language)];
  const name = likely ?? ((isSure && read) || (siteName(anySection) ?? anySection));
  return { name, sure: false, proposals: names };
}

/** A comment ends with its line, whatever the values hold. */
const onOneLine = (text: string): string => text.replace(/[\r\n\u0085\u2028\u2029]+/g, " ");

/** The name of an article's file, which becomes its address: day and title, cut between words; or another where no letter is left. */
export function fileName(day: string, title: string, ...others: string[]): string {
  const slugs = [title, ...others].map((text) => shortSlug(text, 80));
  return `${day}-${slugs.find((slug) => slug !== "") ?? ""}.md`;
}
