import { slugify } from "../../news/slug.ts";
import { namesWriter } from "../bylines/labels.ts";
import { type ExtractOptions, readLines } from "../extract.ts";
import { fieldsFromLines } from "../fields-from-lines.ts";
import { reportLines } from "../left-out.ts";
import { ownNameTest } from "../lines.ts";
import { isDay, isoDate, sameDate } from "../print-date.ts";
import type { ExtractedArticle, FieldName, Role } from "../result.ts";
import { endsSentence, fold, longWords, wordCount } from "../shape.ts";
import { decide, type Line, toFindings, valuesOf } from "../state.ts";
import { takeTags } from "../tags/proposed-tags.ts";
import { type Byline, headByline, joined, says, settleHeadline, sharedWords } from "./head.ts";
import { type PageLine, pageText } from "./page-text.ts";
import { namesOf, type PageMeta, readMeta } from "./read-meta.ts";
import { parsePage } from "./visible-lines.ts";

/**
 * A field that two places of a page say differently. What its meta data says is taken: beside what its readers see in
 * the text, or beside a meta element (`article:published_time`) where JSON-LD was taken.
 */
export type Dispute = { field: FieldName; meta: string } & (
  | { text: string }
  | { element: string; says: string }
);

/**
 * Reads an article out of an HTML page: its visible text by the rules for plain text, and what JSON-LD and meta elements say. Meta data
 * goes first; where the text says something else, or JSON-LD and a meta element date it differently, the field is `low` and both are given.
 *
 * @param pictures addresses of those that are kept with the page
 * @returns line numbers are those of its visible `lines`
 * @throws RangeError if `timeZone` is not the name of a time zone; LocalizedError if it is no page of an article
 */
export async function extractHtml(
  html: string,
  options: ExtractOptions = {},
  pictures: Iterable<string> = [],
) {
  const { timeZone = "Asia/Jakarta", tags = [], ownNames = [] } = options;
  const document = parsePage(html);
  const isOwn = ownNameTest(ownNames);
  const meta = readMeta(document, timeZone, isOwn);
  const lines = await pageText(document, meta, new Set(pictures));
  const decided = readLines(lines, isOwn, timeZone);
  for (const line of decided) {
    const { doubt, markup } = lines[line.n - 1] ?? {};
    if (doubt) line.doubt = true;
    else if (markup) line.agreed = true;
    // What neither program takes for text is none, however much it reads like it.
    else if (line.roles[0] !== "body") delete line.doubt;
  }
  const byline = headByline(lines, meta.authors);
  if (byline) takeByline(byline, decided);
  doubtWhole(decided, lines);
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
 * Marks what puts the text of a page in doubt: much that reads like text was left out, or stands between its lines; much of it
 * are lists, tables or short lines, or it begins with a list; it has times of several entries, or cut beginnings of other articles.
 */
function doubtWhole(decided: readonly Line[], lines: readonly PageLine[]): void {
  const isBody = ({ roles }: Line): boolean => roles[0] === "body";
  const body = decided.filter(isBody);
  const inText = decided.slice(decided.findIndex(isBody), decided.findLastIndex(isBody) + 1);
  const between = inText.filter((line) => !isBody(line));
  const left = decided.filter(({ roles, paragraph }) => roles[0] === "noise" && paragraph);
  const items = body.filter(({ n }) =>
    /^[-*|\d]/.test(lines[n - 1]?.markup?.block || (lines[n - 1]?.text ?? "")),
  );
  const short = body.filter(({ text, mark }) => mark !== "heading" && wordCount(text) < 9);
  const timed = inText.filter(({ n }) => lines[n - 1]?.time !== undefined);
  const cut = body.filter(({ text, mark }) => mark !== "row" && /(?:…|\.\.\.)$|\S \| /.test(text));
  const sizeOf = (some: readonly Line[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const much = [left, between, items].filter((some) => sizeOf(some) * 3 > sizeOf(body));
  const many = [timed, cut].filter((some) => some.length > 1);
  const most = short.length * 2 > body.length ? short : [];
  const first = items.slice(0, items[0] === body[0] ? 1 : 0);
  for (const line of [...much, ...many, most, first].flat()) line.doubt = true;
}

/** Takes those whom the byline over a text names for its authors, and no one whom another line does but as a contributor. */
function takeByline({ names, n, hasMore }: Byline, decided: readonly Line[]): void {
  const line = decided.find((one) => one.n === n);
  if (!line || names.length === 0 || /^(?:title|body)$/.test(line.roles[0] ?? "")) return;
  for (const one of decided)
    one.findings = one.findings.filter(
      ({ field }) => field !== "authors" || /^kontributor ?:/i.test(one.text),
    );
  const roles: Role[] =
    line.roles[0] === "noise" ? ["byline"] : [...new Set<Role>(["byline", ...line.roles])];
  decide(line, roles, toFindings("authors", names, !hasMore));
  line.rule ||= "byline-labels";
  delete line.doubt;
  delete line.reason;
}

/** Puts what meta data says into an article that was read from the text. @returns where the two say different things */
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
  const [title, opening] = [article.title ?? "", article.body.slice(0, 3)];
  // A tab that shares nothing with the headline, and less with the text, is the site's name; `Kabar Muara :: Judul` ends with that.
  const isOfSite = wordCount(meta.tab) < 6 && sharedWords(meta.tab, [title]) === 0;
  const tab = isOfSite && sharedWords(meta.tab, opening) < sharedWords(title, opening) ? "" : meta.tab;
  const isInTab = meta.titles.length === 0 && fold(tab).endsWith(fold(title));
  const isSaid = wordCount(title) > 2 && (isInTab || meta.titles.some((one) => says(one, fold(title))));
  const printed = isHeading || isSaid ? title || undefined : undefined;
  const headline = settleHeadline(printed, meta.titles, tab, meta.isSite);
  if (headline) {
    if (!sameWords(headline.value, article.title ?? "")) provenance.title = [];
    article.title = headline.value;
    if (headline.sure !== undefined) confidence.title = headline.sure ? "high" : "low";
    if (headline.other !== undefined)
      disputes.push({ field: "title", meta: headline.other, text: headline.value });
  }
  // What a page prints may say the zone that its meta data leave out.
  const isSameHour = meta.isLocal && article.published?.slice(0, 16) === meta.published?.slice(0, 16);
  // An update that is printed alone was read as the day of publication.
  const isOne: Compare = (value, text) => [value, meta.updated ?? ""].some((one) => sameTime(one, text));
  take("published", (isSameHour && article.published) || meta.published, isOne);
  take("updated", meta.updated, sameTime);
  if (
    article.updated !== null &&
    article.published !== null &&
    sameDate(article.updated, article.published)
  ) {
    article.updated = null;
    delete confidence.updated;
    delete provenance.updated;
  }
  const times = meta.published ? lines.flatMap(({ time }) => time ?? []) : [];
  const witnesses = times.map((date) => ({ field: "published" as const, element: undefined, date }));
  for (const { field, element, date } of [...meta.others, ...witnesses]) {
    const taken = article[field];
    if (taken === null) continue;
    if (sameDate(taken, date)) {
      // What two places say to machines, no line of the page puts in doubt: it may be of the visit, or of an update.
      if (!isDay(taken)) confidence[field] = "high";
      disputes = disputes.filter((dispute) => dispute.field !== field || isDay(taken));
      continue;
    }
    if (element === undefined) continue;
    disputes.push({ field, meta: taken, element, says: date });
    confidence[field] = "low";
  }
  take("section", meta.section, () => true);
  if (article.section === null && meta.sectionOfAddress !== undefined) {
    take("section", meta.sectionOfAddress, sameWords);
    confidence.section = "low";
  }
  const { description = "" } = meta;
  // One that was cut off says less than the text; what shares few words with it is the site's own.
  const [, behind = ""] = article.body.join("\n").split(description.slice(-30));
  const isCut = !endsSentence(description) && /^(?!["”’)]*[.!?\n])./.test(behind);
  take("description", isCut ? undefined : meta.description, () => true);
  const isOwn = sharedWords(description, [article.title ?? "", ...article.body]) < 0.4;
  if (article.description === description && isOwn) confidence.description = "low";
  take("publisher", meta.publisher, () => true);
  take("authors", meta.authors, sameNames);
  // Whom nobody can read of may be who runs the site, and a single word or one of its own its name. Where metadata name nobody, or an agency beside them, only a label tells.
  const ofSite = longWords(meta.publisher ?? "");
  const page = lines.map(({ text }) => text.toLowerCase()).join("\n");
  const named = byline?.names ?? [];
  const isWriter = (name: string): boolean =>
    name.includes(" ")
      ? !joined.test(name) &&
        !longWords(name).some((word) => ofSite.includes(word)) &&
        page.includes(name.toLowerCase())
      : named.includes(name);
  const isNamed =
    (meta.authors.length > 0 && !meta.hasAgency) ||
    meta.tab === "" ||
    byline?.isLabelled ||
    provenance.authors?.some((n) => namesWriter(lines[n - 1]?.text ?? ""));
  const isOther = byline && (named.length === 0 || (byline.hasAgency && meta.authors.length <= named.length));
  const areWriters = article.authors.every(isWriter);
  if (confidence.authors && !(isNamed && areWriters && !isOther)) confidence.authors = "low";
  take("editors", meta.editors, sameNames);
  return disputes;
}

type Compare = (value: string, text: string) => boolean;
/** Or the same hour on the clock: a page prints that of its own place, and no zone. */
const sameTime: Compare = (value, text) => sameDate(value, text) || value.slice(0, 16) === text.slice(0, 16);
const sameWords: Compare = (value, text) => slugify(value) === slugify(text);
/** Or one of them names more, or says what they are: `Ani Budi, Jurnalis`. */
const sameNames: Compare = (value, text) => {
  const [all = [], printed = []] = [value, text].map((names) => names.split(", ").flatMap(namesOf).map(fold));
  const areIn = (some: string[], others: string[]): boolean =>
    some.length > 0 && some.every((one) => others.some((other) => other.includes(one)));
  return all.length >= printed.length && (areIn(all, printed) || areIn(printed, all));
};

/**
 * Where neither JSON-LD nor a meta element dates a page: the `<time>` between its headline and its text, unless another day is printed or a
 * time beside it. It is doubtful, as is a day without a time that stands over the headline: pages print that of the visit there.
 */
function dateByPlace(article: ExtractedArticle, lines: readonly PageLine[]): void {
  const { published, confidence, provenance } = article;
  const [n = 0] = provenance.published ?? [];
  if (published && isDay(published) && lines[n - 1]?.over) confidence.published = "low";
  const first = provenance.body?.[0] ?? lines.length + 1;
  const headline = provenance.title?.[0] ?? lines.length;
  for (const [index, { time: date, mark, over }] of lines.slice(0, first - 1).entries()) {
    const inHead = mark !== "aside" && (over === true || index + 1 >= headline);
    if (!inHead || date === undefined || provenance.updated?.includes(index + 1)) continue;
    if (published !== null && (!isDay(published) || !sameDate(date, published) || isDay(date))) continue;
    article.published = date;
    confidence.published = "low";
    provenance.published = [index + 1];
    return;
  }
}
