import { isDay, isoDate, sameDate } from "../../news/dates/iso-date.ts";
import { slugify } from "../../news/slug.ts";
import { namesWriter } from "../bylines/labels.ts";
import { camelCase, isPersonName } from "../bylines/names.ts";
import { readDateline } from "../dateline.ts";
import { type ExtractOptions, readLines } from "../extract.ts";
import { fieldsFromLines } from "../fields-from-lines.ts";
import { reportLines } from "../left-out.ts";
import { ownNameTest } from "../lines.ts";
import type { ExtractedArticle, FieldName, Role } from "../result.ts";
import { leadsToRest } from "../rules/page-furniture.ts";
import { endsSentence, fold, longWords, sharedWords, wordCount } from "../shape.ts";
import { decide, type Line, toFindings, valuesOf } from "../state.ts";
import { takeTags } from "../tags/proposed-tags.ts";
import { type Byline, headByline, matches, settleHeadline } from "./head.ts";
import { type PageLine, pageText } from "./page-text.ts";
import { addHiddenText, namesOf, type PageMeta, readMeta } from "./read-meta.ts";
import { parsePage } from "./visible-lines.ts";

/**
 * A field that two places of a page give differently. The value in the metadata is taken over what readers see, but for a headline
 * and for writers behind a label; and that of JSON-LD over a meta element (`article:published_time`).
 */
export type Dispute = { field: FieldName; meta: string } & (
  | { text: string }
  | { element: string; says: string }
);

/**
 * Reads an article from an HTML page: its visible text by the rules for plain text, and its metadata in JSON-LD and meta elements. Metadata
 * takes precedence. If the text differs, or JSON-LD and a meta element give different dates, the field is `low` and both are returned.
 *
 * @param pictures URLs of the pictures that are stored with the page
 * @returns the article, whose line numbers are those of `lines`, the visible lines
 * @throws RangeError if `timeZone` is not the name of a time zone; LocalizedError if the page is not an article
 */
export async function extractHtml(
  html: string,
  options: ExtractOptions = {},
  pictures: Iterable<string> = [],
) {
  const { timeZone = "Asia/Jakarta", tags = [], ownNames = [] } = options;
  const document = parsePage(html);
  const isOwnName = ownNameTest(ownNames);
  const meta = readMeta(document, timeZone, isOwnName);
  const wasHidden = addHiddenText(document, meta.text);
  const lines = await pageText(document, meta, new Set(pictures));
  const decided = readLines(lines, isOwnName, timeZone);
  for (const line of decided) {
    const { doubt, markup, out } = lines[line.n - 1] ?? {};
    if (out) Object.assign(line, { left: [line.left, out.left].filter(Boolean).join(", ") });
    if (out) line.reason = out.left === line.text ? out.reason : (line.reason ?? out.reason);
    if (doubt || wasHidden || leadsToRest.test(line.text)) line.doubt = true;
    else if (markup) line.agreed = true;
    // What neither extractor takes for text is none, however much it reads like it.
    else if (line.roles[0] !== "body") delete line.doubt;
  }
  const byline = headByline(lines, meta.authors.length > 0 ? meta.authors : meta.writers);
  if (byline) takeByline(byline, decided);
  markDoubts(decided, lines);
  const article = fieldsFromLines(decided, timeZone);
  for (const line of lines) line.time = isoDate(line.time, timeZone);
  if (meta.published === undefined) dateByPlace(article, lines);
  const disputes = applyMeta(article, meta, lines, byline);
  const tagLines = decided.filter(({ rule }) => rule === "tag-lines");
  takeTags(article, [...meta.keywords, ...valuesOf(tagLines, "tags")], tags);
  const fromText = disputes.flatMap((dispute) => ("text" in dispute ? dispute.text.split(", ") : []));
  article.lines = reportLines(decided, article, timeZone, tags, fromText);
  return { article, lines, disputes };
}

/**
 * Marks lines that put the text of a page in doubt: other text interrupts it; much of it is lists, tables or short lines, or it
 * starts with a list; it contains the times of several entries, or truncated teasers of other articles.
 */
function markDoubts(decided: readonly Line[], lines: readonly PageLine[]): void {
  const isBody = ({ roles, mark }: Line): boolean => roles[0] === "body" && mark !== "picture";
  const body = decided.filter(isBody);
  const inText = decided.slice(decided.findIndex(isBody), decided.findLastIndex(isBody) + 1);
  const between = inText.filter(({ roles, n }) => roles[0] !== "body" && !lines[n - 1]?.out);
  const items = body.filter(({ n }) =>
    /^[-*|\d]/.test(lines[n - 1]?.markup?.block || (lines[n - 1]?.text ?? "")),
  );
  const short = body.filter(({ text, mark }) => mark !== "heading" && wordCount(text) < 9);
  const timed = inText.filter(({ n }) => lines[n - 1]?.time !== undefined);
  const cut = body.filter(({ text, mark }) => mark !== "row" && /(?:…|\.\.\.)$|\S \| /.test(text));
  const sizeOf = (some: readonly Line[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const much = [between, items].filter((some) => sizeOf(some) * 3 > sizeOf(body));
  const many = [timed, cut].filter((some) => some.length > 1);
  const most = short.length * 2 > body.length ? short : [];
  const first = items.slice(0, items[0] === body[0] ? 1 : 0);
  for (const line of [...much, ...many, most, first].flat()) line.doubt = true;
}

const writerLabel = /^(?:reporter|penulis|pewarta)\b/i;

/** Takes the authors from the byline above a text. Other lines may then only name contributors. */
function takeByline({ names, n, hasMore }: Byline, decided: readonly Line[]): void {
  const line = decided.find((one) => one.n === n);
  // A line with a label names the writers already.
  const isLabelled = decided.some(({ text }) => writerLabel.test(text) && namesWriter(text));
  if (!line || names.length === 0 || isLabelled || /^(?:title|body)$/.test(line.roles[0] ?? "")) return;
  for (const one of decided)
    one.findings = one.findings.filter(
      ({ field }) => field !== "authors" || /^kontributor ?:/i.test(one.text),
    );
  const others = line.roles[0] === "noise" ? [] : line.roles;
  decide(line, [...new Set<Role>(["byline", ...others])], toFindings("authors", names, !hasMore));
  line.rule ||= "byline-labels";
  delete line.reason;
}

/** Puts a page's metadata into the article read from its text. @returns the fields where they differ */
function applyMeta(article: ExtractedArticle, meta: PageMeta, lines: readonly PageLine[], byline?: Byline) {
  const { confidence, provenance } = article;
  let disputes: Dispute[] = [];
  const take = (field: FieldName, value: string | string[] | undefined, isSame: Compare): void => {
    if (value === undefined || value.length === 0) return;
    const [fromMeta = "", text = ""] = [value, article[field] ?? ""].map((one) => [one].flat().join(", "));
    const differs = text !== "" && !isSame(fromMeta, text);
    if (differs) disputes.push({ field, meta: fromMeta, text });
    confidence[field] = differs ? "low" : "high";
    if (text === "") provenance[field] = [];
    Object.assign(article, { [field]: value });
  };
  const isHeading = provenance.title?.some((n) => lines[n - 1]?.mark === "headline");
  const [title, opening] = [article.title ?? "", article.body.filter((one) => /\s/.test(one)).slice(0, 3)];
  // A tab title that shares nothing with the headline, and less with the text, is the site's name. `Kabar Muara :: Judul` ends with the headline.
  const isSiteName = wordCount(meta.tab) < 6 && sharedWords(meta.tab, [title]) === 0;
  const tab = isSiteName && sharedWords(meta.tab, opening) < sharedWords(title, opening) ? "" : meta.tab;
  const isInTab = meta.titles.length === 0 && fold(tab).endsWith(fold(title));
  const isShown = wordCount(title) > 2 && (isInTab || meta.titles.some((one) => matches(one, fold(title))));
  const heading = (isHeading || isShown) && title !== "" ? title : undefined;
  const headline = settleHeadline(heading, meta.titles, tab, meta.isSite, opening);
  if (headline) {
    if (!sameWords(headline.value, article.title ?? "")) provenance.title = [];
    article.title = headline.value;
    if (headline.sure !== undefined) confidence.title = headline.sure ? "high" : "low";
    if (headline.other !== undefined)
      disputes.push({ field: "title", meta: headline.other, text: headline.value });
  }
  // The text may give the time zone that the metadata omits.
  const isSameHour = meta.isLocal && article.published?.slice(0, 16) === meta.published?.slice(0, 16);
  // A printed update without a publication date was read as the publication date.
  const isEither: Compare = (value, text) => [value, meta.updated ?? ""].some((one) => sameTime(one, text));
  take("published", (isSameHour && article.published) || meta.published, isEither);
  take("updated", meta.updated, sameTime);
  if (article.updated && article.published && sameDate(article.updated, article.published)) {
    article.updated = null;
    delete confidence.updated;
    delete provenance.updated;
  }
  const times = meta.published ? lines.flatMap(({ time }) => time ?? []) : [];
  const timesOnPage = times.map((date) => ({ field: "published" as const, element: undefined, date }));
  for (const { field, element, date } of [...meta.others, ...timesOnPage]) {
    const taken = article[field];
    if (taken === null) continue;
    if (sameTime(taken, date)) {
      // If two places in the metadata agree, a line of the page does not make it doubtful: that may be today's date or an update.
      if (!isDay(taken)) confidence[field] = "high";
      disputes = disputes.filter((dispute) => dispute.field !== field || isDay(taken));
      continue;
    }
    if (element === undefined) continue;
    disputes.push({ field, meta: taken, element, says: date });
    confidence[field] = "low";
  }
  take("section", meta.section, () => true);
  if (article.section === null) {
    take("section", meta.sectionOfPath(), sameWords);
    if (article.section !== null) confidence.section = "low";
  }
  const { description = "" } = meta;
  // A truncated description says less than the text, and one that begins like it the same. One that shares few words with it is about the site.
  const [, following = ""] = article.body.join("\n").split(description.slice(-30));
  const isLead =
    fold(opening[0] ?? "").startsWith(fold(description)) || readDateline(`${description} ${title}`)?.sure;
  // Several sentences, and the last one has no end.
  const isCut = /[.!?]["”’]? \p{Lu}/u.test(description) && !endsSentence(description);
  const addsNothing =
    isLead ||
    isCut ||
    fold(description) === fold(title) ||
    (!endsSentence(description) && /^(?!["”’)]*[.!?\n])./.test(following));
  // What was read above the text as a standfirst may be a caption.
  const isOtherText = sharedWords(description, [article.description ?? ""]) < 0.4;
  if (!addsNothing && description !== "" && isOtherText) article.description = null;
  take("description", addsNothing ? undefined : meta.description, () => true);
  const isUnrelated = sharedWords(description, [article.title ?? "", ...article.body]) < 0.4;
  if (article.description === description && isUnrelated) confidence.description = "low";
  take("publisher", meta.publisher, () => true);
  const declared = meta.authors.length > 0 || byline?.isLabelled ? meta.authors : meta.writers;
  // Some pages call the paper, or the editor, the author too.
  const isWriting = (one: string) =>
    ![...article.editors, ...meta.editors].includes(one) && !meta.isSite(one);
  const [written = [], printed = []] = [declared, article.authors].map((names) => names.filter(isWriting));
  const isLabelled =
    byline?.isLabelled || provenance.authors?.some((n) => namesWriter(lines[n - 1]?.text ?? ""));
  const isSure = isLabelled && confidence.authors === "high" && printed.length > 0;
  if (printed.length > 0) article.authors = printed;
  take("authors", written.length + printed.length > 0 ? written : declared, sameNames);
  // What it says to its readers comes before what it says to machines.
  if (isSure && confidence.authors === "low") article.authors = printed;
  // An author whom the page does not show may run the site; a single word, or one of its name, may be the site. If an agency is named too, only a label helps.
  const siteWords = longWords(meta.publisher ?? "");
  const page = lines.map(({ text }) => text.toLowerCase()).join("\n");
  const named = byline?.names ?? [];
  const isWriter = (name: string): boolean =>
    name.includes(" ")
      ? !camelCase.test(name) &&
        !longWords(name).some((word) => siteWords.includes(word)) &&
        page.includes(name.toLowerCase())
      : named.includes(name);
  const isNamed = ((byline || meta.authors.length > 0) && !meta.hasAgency) || meta.tab === "" || isLabelled;
  const isOther = byline && (named.length === 0 || (byline.hasAgency && meta.authors.length <= named.length));
  // A name alone right above or below a byline without a label may be a second author's.
  const mayBeSecondAuthor = (at: number): boolean =>
    lines[at]?.mark === "head" && isPersonName(lines[at].text) && !meta.authors.includes(lines[at].text);
  const hasSecond = byline && !byline.isLabelled && [byline.n - 2, byline.n].some(mayBeSecondAuthor);
  const areWriters = !hasSecond && article.authors.every(isWriter);
  if (confidence.authors && !(isNamed && areWriters && !isOther)) confidence.authors = "low";
  take("editors", meta.editors, sameNames);
  return disputes;
}

type Compare = (value: string, text: string) => boolean;
/** Also accepts the same local time: a page prints that of its own place without a zone. */
const sameTime: Compare = (value, text) => sameDate(value, text) || value.slice(0, 16) === text.slice(0, 16);
const sameWords: Compare = (value, text) => slugify(value) === slugify(text);
/** Also accepts more names on one side, or names with roles: `Ani Budi, Jurnalis`. */
const sameNames: Compare = (value, text) => {
  const [all = [], printed = []] = [value, text].map((names) => names.split(", ").flatMap(namesOf).map(fold));
  const areIn = (some: string[], others: string[]): boolean =>
    some.length > 0 && some.every((one) => others.some((other) => other.includes(one)));
  return all.length >= printed.length && (areIn(all, printed) || areIn(printed, all));
};

/**
 * Dates a page without dates in its metadata: from the `<time>` between its headline and its text, unless the page prints another day, or a
 * time. The date is doubtful. So is a printed day without time above the headline, where pages show today's date.
 */
function dateByPlace(article: ExtractedArticle, lines: readonly PageLine[]): void {
  const { published, confidence, provenance } = article;
  const [n = 0] = provenance.published ?? [];
  if (published && isDay(published) && lines[n - 1]?.aboveTitle) confidence.published = "low";
  const first = provenance.body?.[0] ?? lines.length + 1;
  const headline = provenance.title?.[0] ?? lines.length;
  for (const [index, { time: date, mark, aboveTitle }] of lines.slice(0, first - 1).entries()) {
    const inHead = mark !== "aside" && (aboveTitle === true || index + 1 >= headline);
    if (!inHead || date === undefined || provenance.updated?.includes(index + 1)) continue;
    if (published !== null && (!isDay(published) || !sameDate(date, published) || isDay(date))) continue;
    article.published = date;
    confidence.published = "low";
    provenance.published = [index + 1];
    return;
  }
}
