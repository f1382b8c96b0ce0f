import { DateTime } from "luxon";
import { doubtfulLines } from "./body-doubt.ts";
import { agree, printDate } from "./print-date.ts";
import type { ExtractedArticle, FieldName } from "./result.ts";
import type { Finding, Line, TextField } from "./state.ts";
import { type KnownTag, knownTagsIn } from "./tags/known-tags.ts";
import { proposeTags } from "./tags/proposed-tags.ts";
import { isOwnName } from "./words/known-names.ts";

interface Found {
  values: string[];
  lines: number[];
  sure: boolean;
}

/** The fields of an article from its labelled lines. */
export function fieldsFromLines(
  lines: readonly Line[],
  timeZone: string,
  tags: readonly KnownTag[],
): Omit<ExtractedArticle, "lines"> {
  const confidence: ExtractedArticle["confidence"] = {};
  const provenance: ExtractedArticle["provenance"] = {};
  const note = (field: FieldName, found: Found | undefined): string[] => {
    if (!found || found.values.length === 0) return [];
    confidence[field] = found.sure ? "high" : "low";
    provenance[field] = found.lines;
    return found.values;
  };
  const single = (field: TextField & FieldName): string | null => {
    const { values, lines: from, sure } = collect(lines, field);
    return note(field, { values: values.slice(0, 1), lines: from.slice(0, 1), sure })[0] ?? null;
  };

  const dates = readDates(lines, timeZone);
  const [published = null] = note("published", dates.published);
  const [updated = null] = note("updated", dates.updated);
  const title = single("title");
  const bodyLines = lines.filter((line) => line.roles[0] === "body" && (line.body ?? line.text) !== "");
  const body = bodyLines.map((line) => line.body ?? line.text);
  const doubts = doubtfulLines(lines, bodyLines).map(({ n }) => n);
  const isSure = body.length > 1 && doubts.length === 0;
  note("body", { values: body, lines: bodyLines.map(({ n }) => n), sure: isSure });
  const description = single("description");

  const printed = collect(lines, "tag").values;
  const texts = [title ?? "", ...body];
  const named = knownTagsIn(texts, printed, tags);
  note("tags", { values: named, lines: namingLines(lines, named.length, tags), sure: true });
  return {
    title,
    description,
    caption: single("caption"),
    authors: note("authors", collect(lines, "author")),
    editors: note("editors", collect(lines, "editor")),
    photographer: single("photographer"),
    initials: single("initials"),
    published,
    updated,
    dateline: single("dateline"),
    section: single("section"),
    tags: named,
    proposedTags: proposeTags(texts, printed, tags, named),
    publisher: single("publisher"),
    source: single("source"),
    copyright: single("copyright"),
    body,
    doubts,
    confidence,
    provenance,
  };
}

/** The lines that first name each of the known tags. @param count how many there are */
function namingLines(lines: readonly Line[], count: number, tags: readonly KnownTag[]): number[] {
  const numbers: number[] = [];
  const seen = new Set<string>();
  for (const { found, roles, body, text, n } of lines) {
    if (seen.size >= count) break;
    const isText = roles[0] === "title" || roles[0] === "body";
    const printed = found.flatMap((one) => (one.field === "tag" ? [one.value] : []));
    const before = seen.size;
    for (const name of knownTagsIn(isText ? [body ?? text] : [], printed, tags)) seen.add(name);
    if (seen.size > before) numbers.push(n);
  }
  return numbers;
}

/** All values of a field, each once. Sure ones go before others; the whole is as sure as the surest value that leads it. */
function collect(lines: readonly Line[], of: TextField): Found {
  const all = lines.flatMap(({ found, n }) =>
    found.flatMap((one) =>
      one.field !== "date" && one.field === of && one.value !== "" ? [{ ...one, n }] : [],
    ),
  );
  if (of === "publisher" || of === "section") all.sort((a, b) => Number(b.sure) - Number(a.sure));
  // A name that is only likely adds nothing where others are sure.
  const people = of === "author" || of === "editor";
  const kept = people && all.some(({ sure }) => sure) ? all.filter(({ sure }) => sure) : all;
  // A publisher, too, is one in any casing: `Contoh.com` over the text, `CONTOH.com` in the dateline.
  const fold = (value: string): string => (people || of === "publisher" ? value.toLowerCase() : value);
  // The site is no source of its own news.
  const others = of === "publisher" ? kept.filter(({ value }) => !isOwnName(value)) : kept;
  const firsts = new Map(others.toReversed().map((one) => [fold(one.value), one]));
  const used = kept.filter((one) => firsts.get(fold(one.value)) === one);
  return {
    values: used.map(({ value }) => value),
    lines: [...new Set(used.map(({ n }) => n))],
    sure: used.every(({ sure }) => sure),
  };
}

type FoundDate = Extract<Finding, { field: "date" }> & { n: number };

/** The first date that is no update is the publication; an update alone counts as it. */
function readDates(lines: readonly Line[], timeZone: string): { published?: Found; updated?: Found } {
  const all = lines.flatMap(({ found, n, roles }) =>
    found.flatMap((one): FoundDate[] =>
      roles.includes("date") && one.field === "date" ? [{ ...one, n }] : [],
    ),
  );
  const firstBody = lines.find(({ roles, mark }) => roles[0] === "body" && mark !== "picture")?.n;
  const above = all.filter(({ n }) => n < (firstBody ?? Number.POSITIVE_INFINITY));
  // Below the text stand the dates of other articles and comments, too.
  const trusted = above.length > 0;
  const candidates = trusted ? above : all;
  const firsts = candidates.filter(({ kind }) => kind === "published");
  const published = firsts.find(({ date }) => date.hour !== undefined) ?? firsts[0] ?? candidates[0];
  if (!published) return {};
  const print = ({ date }: FoundDate): string => printDate(date, timeZone);
  const value = print(published);
  const found = (one: FoundDate, sure: boolean): Found => ({ values: [print(one)], lines: [one.n], sure });
  const updated = candidates.findLast((one) => one.kind === "updated" && one !== published);
  // An update that lies before its publication: one of the two was misread or misprinted.
  const time = (one: FoundDate): DateTime => DateTime.fromISO(print(one), { zone: timeZone });
  if (updated && !agree(print(updated), value) && time(updated) <= time(published))
    return { published: found(published, false) };
  const alone = firsts.every((one) => value.startsWith(print(one)));
  return {
    published: found(published, published.sure && trusted && alone),
    ...(updated && { updated: found(updated, updated.sure && trusted) }),
  };
}
