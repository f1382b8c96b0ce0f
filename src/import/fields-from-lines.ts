import { DateTime } from "luxon";
import { printDate, sameDate } from "../news/dates/iso-date.ts";
import { doubtfulLines } from "./body-doubt.ts";
import type { ExtractedArticle, FieldName } from "./result.ts";
import { wrongDay } from "./rules/dates.ts";
import type { Line, ValueField } from "./state.ts";
import { ordinaryCasing } from "./words/known-names.ts";

type Field = { values: string[]; lines: number[]; sure: boolean };

/** Reads the fields of an article from its labelled lines, except for its tags. */
export function fieldsFromLines(lines: readonly Line[], timeZone: string): ExtractedArticle {
  const confidence: ExtractedArticle["confidence"] = {};
  const provenance: ExtractedArticle["provenance"] = {};
  const record = (field: FieldName, { values, lines, sure }: Field, most?: number): string[] => {
    if (values.length === 0) return [];
    confidence[field] = sure ? "high" : "low";
    provenance[field] = lines.slice(0, most);
    return values.slice(0, most);
  };
  const all = (field: ValueField): string[] => record(field, collect(lines, field));
  const single = (field: ValueField): string | null => record(field, collect(lines, field), 1)[0] ?? null;

  const dates = readDates(lines, timeZone);
  const [published = null] = dates.published ? record("published", dates.published) : [];
  const [updated = null] = dates.updated ? record("updated", dates.updated) : [];
  const invalidDate = lines.find(({ roles, text }) => roles[0] === "date" && wrongDay(text));
  if (published === null && invalidDate) provenance.published = [invalidDate.n];
  const bodyLines = lines.filter((line) => line.roles[0] === "body" && (line.body ?? line.text) !== "");
  const body = bodyLines.map(({ text, body = text, item }) => (item ? `- ${body}` : body));
  const doubts = doubtfulLines(lines, bodyLines).map(({ n }) => n);
  const isSure = body.length > 1 && doubts.length === 0;
  record("body", { values: body, lines: bodyLines.map(({ n }) => n), sure: isSure });

  return {
    ...{ title: single("title"), description: single("description"), caption: single("caption") },
    authors: all("authors").map(inOrdinaryLetters),
    editors: all("editors").map(inOrdinaryLetters),
    ...{ credits: all("credits"), photographer: single("photographer"), initials: single("initials") },
    ...{ published, updated, dateline: single("dateline"), section: single("section") },
    ...{ tags: [], proposedTags: [], publisher: single("publisher"), source: single("source") },
    ...{ copyright: single("copyright"), body, doubts, lines: [], confidence, provenance },
  };
}

/** Writes `ANI BUDI` in ordinary casing. A single short form stays. */
const inOrdinaryLetters = (name: string): string =>
  /^(?=.*\p{Lu}{3})\S+ \S/u.test(name) ? ordinaryCasing(name) : name;

/** Collects the values of a field without duplicates, sure ones first. The result is sure if all of these are; for a section, if the first is. */
function collect(lines: readonly Line[], field: ValueField): Field {
  const all = lines.flatMap(({ findings, n }) =>
    findings.flatMap(({ role, ...one }) =>
      one.field === field && one.value !== ""
        ? { ...one, n, value: role ? `${role}: ${inOrdinaryLetters(one.value)}` : one.value }
        : [],
    ),
  );
  if (/^(?:publisher|section|caption)$/.test(field)) all.sort((a, b) => Number(b.sure) - Number(a.sure));
  // A name that is only likely is dropped if others are sure.
  const arePeople = /^(?:author|editor|credit)s$/.test(field);
  // A line of its own above several names, and not a byline, is the site's name.
  const firstLine = all.length > 1 ? (all[0]?.n ?? 0) : 0;
  const isSite = (name: string): boolean =>
    lines.some(
      ({ n, roles: [role = ""], text }) => n < firstLine && /^(?:noise|section)$/.test(role) && text === name,
    );
  // `Reporter: Ani, Citra` below `Penulis: Ani Budi`: a person already named in full.
  const isRedundant = ({ value, n }: (typeof all)[number]): boolean =>
    arePeople && (isSite(value) || all.some((one) => one.n < n && one.value.startsWith(`${value} `)));
  const others = all.filter((one) => !isRedundant(one));
  const kept = arePeople && others.some(({ sure }) => sure) ? others.filter(({ sure }) => sure) : others;
  // A publisher's name may differ in casing too: `Contoh.com` above the text, `CONTOH.com` in the dateline.
  const fold = (value: string): string => (arePeople || field === "publisher" ? value.toLowerCase() : value);
  const firsts = new Map<string, (typeof all)[number]>();
  for (const one of kept) if (!firsts.has(fold(one.value))) firsts.set(fold(one.value), one);
  const unique = [...firsts.values()];
  return {
    values: unique.map(({ value }) => value),
    lines: [...new Set(unique.map(({ n }) => n))],
    // Two lines that name the same person confirm each other.
    sure: (field === "section" ? unique.slice(0, 1) : unique).every(
      (one) =>
        one.sure || (arePeople && all.some((two) => two.n !== one.n && fold(two.value) === fold(one.value))),
    ),
  };
}

/** The first date that is not an update is the publication date. If there are only updates, one of them is. */
function readDates(lines: readonly Line[], timeZone: string): { published?: Field; updated?: Field } {
  const all = lines.flatMap(({ findings, n, roles, rule }) =>
    findings.flatMap(({ field, date, sure }) =>
      date && roles.includes("date") ? { field, sure, n, rule, date, iso: printDate(date, timeZone) } : [],
    ),
  );
  const firstBody = lines.find(({ roles, mark }) => roles[0] === "body" && mark !== "picture")?.n;
  const dated = all.filter(({ n }) => n < (firstBody ?? n + 1));
  // Below the text there are also dates of other articles and comments.
  const trusted = dated.length > 0;
  const candidates = trusted ? dated : all;
  const publications = candidates.filter(({ field }) => field === "published");
  // The page's clock, far above the headline, shows today's date.
  const headline = lines.findIndex(({ roles }) => roles[0] === "title");
  const isClock = ({ n }: (typeof all)[number]): boolean => n <= (lines[headline - 3]?.n ?? 0);
  const timed = publications.filter(({ date }) => date.hour !== undefined);
  const untimed = publications.find(({ sure }) => sure) ?? publications[0] ?? candidates[0];
  const embargo = all.find(({ rule }) => rule === "embargo");
  const title = lines[headline]?.n ?? 0;
  const below = timed.find(({ n }) => n > title);
  const published = embargo ?? below ?? timed.find((one) => !isClock(one)) ?? timed[0] ?? untimed;
  if (!published) return {};
  const pick = ({ iso, n }: typeof published, sure: boolean): Field => ({ values: [iso], lines: [n], sure });
  // `Last updated: …` above the headline is about the page if the article's date stands below the headline.
  const isOfPage = ({ n }: (typeof all)[number]): boolean => n < title && title < published.n;
  const updates = candidates.filter(({ field }) => field === "updated");
  const updated = updates.findLast((one) => one !== published && !isOfPage(one));
  // If the update is earlier than the publication, one of the two was misread or misprinted.
  const time = ({ iso }: typeof published): DateTime => DateTime.fromISO(iso, { zone: timeZone });
  if (updated && !sameDate(updated.iso, published.iso) && time(updated) <= time(published))
    return { published: pick(published, false) };
  const areSame = publications.every(({ iso }) => published.iso.startsWith(iso));
  // If there is an embargo, the editor must choose among all dates.
  const numbers = [...new Set([published, ...(embargo ? publications : [])].map(({ n }) => n))];
  const isVisit = published.date.hour === undefined && isClock(published);
  return {
    published: { ...pick(published, published.sure && trusted && areSame && !isVisit), lines: numbers },
    ...(updated && { updated: pick(updated, updated.sure && trusted) }),
  };
}
