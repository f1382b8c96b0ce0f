import { DateTime } from "luxon";
import { doubtfulLines } from "./body-doubt.ts";
import { agree, printDate } from "./print-date.ts";
import type { ExtractedArticle, FieldName } from "./result.ts";
import { wrongDay } from "./rules/dates.ts";
import { type Line, type ValueField, valuesOf } from "./state.ts";
import { ordinaryCasing } from "./words/known-names.ts";

type Found = { values: string[]; lines: number[]; sure: boolean };

/** The fields of an article from its labelled lines, but for its tags. */
export function fieldsFromLines(lines: readonly Line[], timeZone: string): ExtractedArticle {
  const confidence: ExtractedArticle["confidence"] = {};
  const provenance: ExtractedArticle["provenance"] = {};
  const note = (field: FieldName, { values, lines, sure }: Found, most?: number): string[] => {
    if (values.length === 0) return [];
    confidence[field] = sure ? "high" : "low";
    provenance[field] = lines.slice(0, most);
    return values.slice(0, most);
  };
  const all = (field: ValueField): string[] => note(field, collect(lines, field));
  const single = (field: ValueField): string | null => note(field, collect(lines, field), 1)[0] ?? null;

  const dates = readDates(lines, timeZone);
  const [published = null] = dates.published ? note("published", dates.published) : [];
  const [updated = null] = dates.updated ? note("updated", dates.updated) : [];
  const refused = lines.find(({ roles, text }) => roles[0] === "date" && wrongDay(text));
  if (published === null && refused) provenance.published = [refused.n];
  const title = single("title");
  const bodyLines = lines.filter((line) => line.roles[0] === "body" && (line.body ?? line.text) !== "");
  const body = bodyLines.map((line) => line.body ?? line.text);
  const doubts = doubtfulLines(lines, bodyLines).map(({ n }) => n);
  const isSure = body.length > 1 && doubts.length === 0;
  note("body", { values: body, lines: bodyLines.map(({ n }) => n), sure: isSure });
  const description = single("description");

  return {
    title,
    description,
    caption: single("caption"),
    authors: all("authors").map(inOrdinaryLetters),
    editors: all("editors").map(inOrdinaryLetters),
    credits: all("credits"),
    photographer: single("photographer"),
    initials: single("initials"),
    published,
    updated,
    dateline: single("dateline"),
    section: single("section"),
    tags: [],
    proposedTags: [],
    publisher: single("publisher"),
    source: single("source"),
    copyright: single("copyright"),
    body,
    doubts,
    lines: [],
    confidence,
    provenance,
  };
}

/** `ANI BUDI` as other names are written; a short form alone stays. */
const inOrdinaryLetters = (name: string): string =>
  /^(?=.*\p{Lu}{3})\S+ \S/u.test(name) ? ordinaryCasing(name) : name;

/** All values of a field, each once. Sure ones go before others; the whole is as sure as the surest value that leads it. */
function collect(lines: readonly Line[], field: ValueField): Found {
  const all = lines.flatMap(({ found, n }) =>
    found.flatMap(({ role, ...one }) =>
      one.field === field && one.value !== ""
        ? { ...one, n, value: role ? `${role}: ${inOrdinaryLetters(one.value)}` : one.value }
        : [],
    ),
  );
  if (/^(?:publisher|section|caption)$/.test(field)) all.sort((a, b) => Number(b.sure) - Number(a.sure));
  // A name that is only likely adds nothing where others are sure.
  const arePeople = /^(?:author|editor|credit)s$/.test(field);
  // What stands on a line of its own above several names, and is no byline, is a site's.
  const until = all.length > 1 ? (all[0]?.n ?? 0) : 0;
  const alone = lines.filter(({ n, roles }) => n < until && /^(?:noise|section)$/.test(roles[0] ?? ""));
  const named = arePeople ? [...valuesOf(lines, "publisher"), ...alone.map(({ text }) => text)] : [];
  const sites = new Set(named.map((site) => site.toLowerCase()));
  // `Reporter: Ani, Citra` below `Penulis: Ani Budi`: once more whom that names in full.
  const isKnown = ({ value, n }: (typeof all)[number]): boolean =>
    sites.has(value.toLowerCase()) ||
    (arePeople && all.some((one) => one.n < n && one.value.startsWith(`${value} `)));
  const own = all.filter((one) => !isKnown(one));
  const kept = arePeople && own.some(({ sure }) => sure) ? own.filter(({ sure }) => sure) : own;
  // A publisher, too, is one in any casing: `Contoh.com` over the text, `CONTOH.com` in the dateline.
  const fold = (value: string): string => (arePeople || field === "publisher" ? value.toLowerCase() : value);
  const firsts = new Map<string, (typeof all)[number]>();
  for (const one of kept) if (!firsts.has(fold(one.value))) firsts.set(fold(one.value), one);
  const used = [...firsts.values()];
  return {
    values: used.map(({ value }) => value),
    lines: [...new Set(used.map(({ n }) => n))],
    // Two lines that name the same person bear each other out.
    sure: (field === "section" ? used.slice(0, 1) : used).every(
      (one) =>
        one.sure || (arePeople && all.some((two) => two.n !== one.n && fold(two.value) === fold(one.value))),
    ),
  };
}

/** The first date that is no update is the publication; an update alone counts as it. */
function readDates(lines: readonly Line[], timeZone: string): { published?: Found; updated?: Found } {
  const all = lines.flatMap(({ found, n, roles, rule }) =>
    found.flatMap(({ field, date, sure }) =>
      date && roles.includes("date") ? { field, sure, n, rule, date, iso: printDate(date, timeZone) } : [],
    ),
  );
  const firstBody = lines.find(({ roles, mark }) => roles[0] === "body" && mark !== "picture")?.n;
  const isTimed = all.some(({ n, date }) => date.hour !== undefined && n < (firstBody ?? 0));
  const ofFoot = isTimed ? undefined : "dates-in-text";
  const above = all.filter(({ n, rule }) => n < (firstBody ?? n + 1) || rule === ofFoot);
  // Below the text stand the dates of other articles and comments, too.
  const trusted = above.length > 0;
  const candidates = trusted ? above : all;
  const firsts = candidates.filter(({ field }) => field === "published");
  // At the top of a page, far above the headline, its clock tells today.
  const headline = lines.findIndex(({ roles }) => roles[0] === "title");
  const isClock = ({ n }: (typeof all)[number]): boolean => n <= (lines[headline - 3]?.n ?? 0);
  const timed = firsts.filter(({ date }) => date.hour !== undefined);
  const untimed = firsts.find(({ sure }) => sure) ?? firsts[0] ?? candidates[0];
  const embargo = all.find(({ rule }) => rule === "embargo");
  const title = lines[headline]?.n ?? 0;
  const below = timed.find(({ n }) => n > title);
  const published = embargo ?? below ?? timed.find((one) => !isClock(one)) ?? timed[0] ?? untimed;
  if (!published) return {};
  const found = ({ iso, n }: typeof published, sure: boolean): Found => ({ values: [iso], lines: [n], sure });
  // `Last updated: …` over the headline is of the page, where its article is dated below that.
  const isOfPage = ({ n }: (typeof all)[number]): boolean => n < title && title < published.n;
  const updates = candidates.filter(({ field }) => field === "updated");
  const updated = updates.findLast((one) => one !== published && !isOfPage(one));
  // An update that lies before its publication: one of the two was misread or misprinted.
  const time = ({ iso }: typeof published): DateTime => DateTime.fromISO(iso, { zone: timeZone });
  if (updated && !agree(updated.iso, published.iso) && time(updated) <= time(published))
    return { published: found(published, false) };
  const alone = firsts.every(({ iso }) => published.iso.startsWith(iso));
  // Beside an embargo every date is one to choose.
  const shown = [...new Set([published, ...(embargo ? firsts : [])].map(({ n }) => n))];
  const ofVisit = published.date.hour === undefined && isClock(published);
  return {
    published: { ...found(published, published.sure && trusted && alone && !ofVisit), lines: shown },
    ...(updated && { updated: found(updated, updated.sure && trusted) }),
  };
}
