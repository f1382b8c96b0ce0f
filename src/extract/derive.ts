import { DateTime } from "luxon";
import { agree, printDate } from "./dates/print-date.ts";
import type { Confidence, ExtractedArticle, FieldName, LineReport } from "./result.ts";
import { endsSentence, isParagraph } from "./shape.ts";
import type { Finding, Line, TextField } from "./state.ts";
import { type KnownTag, knownTagsIn } from "./tags/known-tags.ts";
import { proposeTags } from "./tags/proposed-tags.ts";
import { isOwnName } from "./words/sites.ts";

interface Found {
  values: string[];
  lines: number[];
  sure: boolean;
}

/** The fields of an article from its labelled lines. */
export function derive(
  lines: readonly Line[],
  timeZone: string,
  tags: readonly KnownTag[],
): ExtractedArticle {
  const confidence: Partial<Record<FieldName, Confidence>> = {};
  const provenance: Partial<Record<FieldName, number[]>> = {};
  const note = (field: FieldName, found: Found): void => {
    if (found.values.length === 0) return;
    confidence[field] = found.sure ? "high" : "low";
    provenance[field] = found.lines;
  };
  const list = (field: FieldName, of: TextField): string[] => {
    const found = collect(lines, of);
    note(field, found);
    return found.values;
  };
  const single = (field: FieldName, of: TextField): string | null => {
    const found = collect(lines, of);
    const kept = { ...found, values: found.values.slice(0, 1), lines: found.lines.slice(0, 1) };
    note(field, kept);
    return kept.values[0] ?? null;
  };

  const dates = readDates(lines, timeZone);
  if (dates.published) note("published", dates.published);
  if (dates.updated) note("updated", dates.updated);

  const title = single("title", "title");
  const bodyLines = lines.filter((line) => line.roles[0] === "body" && (line.body ?? line.text) !== "");
  const body = bodyLines.map((line) => line.body ?? line.text);
  // A short line without a sentence's end may be a subheading, or furniture of the page that no rule knows.
  const allSentences = bodyLines.every(
    ({ mark }, index) => mark !== undefined || readsLikeText(body[index] ?? ""),
  );
  note("body", { values: body, lines: bodyLines.map(({ n }) => n), sure: body.length > 1 && allSentences });
  const description = single("description", "description");

  const printed = collect(lines, "tag").values;
  const texts = [title ?? "", ...body];
  const named = knownTagsIn(texts, printed, tags);
  note("tags", { values: named, lines: namingLines(lines, named.length, tags), sure: true });

  return {
    title,
    description,
    caption: single("caption", "caption"),
    authors: list("authors", "author"),
    editors: list("editors", "editor"),
    photographer: single("photographer", "photographer"),
    initials: single("initials", "initials"),
    published: dates.published?.values[0] ?? null,
    updated: dates.updated?.values[0] ?? null,
    dateline: single("dateline", "dateline"),
    section: single("section", "section"),
    tags: named,
    proposedTags: proposeTags(texts, printed, tags, named),
    publisher: single("publisher", "publisher"),
    source: single("source", "source"),
    copyright: single("copyright", "copyright"),
    body,
    lines: lines.flatMap(report),
    confidence,
    provenance,
  };
}

const readsLikeText = (text: string): boolean =>
  isParagraph(text) || endsSentence(text) || text.endsWith(":");

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

/** A line as it stands in the input, and each of those that it was broken into. */
function report({ n, raw, roles, rule, reason, rest = [] }: Line): LineReport[] {
  const why = reason === undefined ? {} : { reason };
  const [first = "body"] = roles;
  return [
    { n, text: raw, roles, rule, ...why },
    ...rest.map((one): LineReport => {
      return { n: one.n, text: one.raw, roles: [first], rule, continues: n, ...why };
    }),
  ];
}

/** All values of a field, each once. Sure ones go before others; the whole is as sure as the surest value that leads it. */
function collect(lines: readonly Line[], of: TextField): Found {
  const all: { value: string; n: number; sure: boolean }[] = [];
  for (const { found, n } of lines) {
    for (const one of found) {
      if (one.field !== "date" && one.field === of && one.value !== "")
        all.push({ value: one.value, n, sure: one.sure });
    }
  }
  if (of === "publisher" || of === "section") all.sort((a, b) => Number(b.sure) - Number(a.sure));
  // A name that is only likely adds nothing where others are sure.
  const people = of === "author" || of === "editor";
  const kept = people && all.some(({ sure }) => sure) ? all.filter(({ sure }) => sure) : all;
  // A house, too, is one in any casing: `Contoh.com` over the text, `CONTOH.com` in the dateline.
  const fold = (value: string): string => (people || of === "publisher" ? value.toLowerCase() : value);
  // The site is no source of its own news.
  const others = of === "publisher" ? kept.filter(({ value }) => !isOwnName(value)) : kept;
  const firsts = new Map(others.toReversed().map((one) => [fold(one.value), one]));
  const used = kept.filter((one) => firsts.get(fold(one.value)) === one);
  const values = used.map(({ value }) => value);
  return {
    values,
    lines: [...new Set(used.map(({ n }) => n))],
    sure: used.length > 0 && used.every(({ sure }) => sure),
  };
}

type FoundDate = Extract<Finding, { field: "date" }> & { n: number };

/** The first date that is no update is the publication; an update alone counts as it. */
function readDates(lines: readonly Line[], timeZone: string): { published?: Found; updated?: Found } {
  const all: FoundDate[] = [];
  for (const { found, n, roles } of lines) {
    if (!roles.includes("date")) continue;
    for (const one of found) if (one.field === "date") all.push({ ...one, n });
  }
  const firstBody =
    lines.find(({ roles, mark }) => roles[0] === "body" && mark !== "picture")?.n ?? Number.POSITIVE_INFINITY;
  const above = all.filter(({ n }) => n < firstBody);
  // Below the text stand the dates of other articles and comments, too.
  const trusted = above.length > 0;
  const candidates = trusted ? above : all;
  const firsts = candidates.filter(({ kind }) => kind === "published");
  const published = firsts.find(({ date }) => date.hour !== undefined) ?? firsts[0] ?? candidates[0];
  if (!published) return {};
  const print = ({ date }: FoundDate): string => printDate(date, timeZone);
  const value = print(published);
  const alone = firsts.every((one) => value.startsWith(print(one)));
  const found = (one: FoundDate, sure: boolean): Found => ({ values: [print(one)], lines: [one.n], sure });
  const updated = candidates.findLast((one) => one.kind === "updated" && one !== published);
  if (!updated) return { published: found(published, published.sure && trusted && alone) };
  // An update that lies before its publication: one of the two was misread or misprinted.
  const time = (one: FoundDate): DateTime => DateTime.fromISO(print(one), { zone: timeZone });
  const inOrder = agree(print(updated), value) || time(updated) > time(published);
  if (!inOrder) return { published: found(published, false) };
  return {
    published: found(published, published.sure && trusted && alone),
    updated: found(updated, updated.sure && trusted),
  };
}
