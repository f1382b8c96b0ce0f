import type { Language } from "../../messages/message.ts";
import { type Line, print, styled, type Terminal } from "../../messages/terminal.ts";
import { importMessages, outcomeMessages, reasonMessage, roleMessages, tableMessages } from "../messages.ts";
import type { Confidence, ExtractedArticle, FieldName, LineReport } from "../result.ts";
import { splitRuns } from "../shape.ts";
import { fieldsWithoutKey, frontMatterKeys } from "./article-file.ts";
import type { ImportOptions, Outcome } from "./import-source.ts";
import type { ReadArticle } from "./sources.ts";

/** More sources than this get one line each instead of a table: dropped lines inside a text are listed in its file. */
const maxTables = 10;

/** Prints what became of a source: for people in the terminal's language, with `--json` for programs in English. @param total number of sources */
export function report(
  outcome: Outcome,
  options: ImportOptions,
  { language, stdout, stderr }: Terminal,
  total: number,
): void {
  const { source, status, file = "", of = file, notice, message, review = [], read } = outcome;
  if (notice) print(stderr, [styled("yellow", `${source}: ${notice[language]}`)]);
  if (options.json) return void print(stdout, JSON.stringify(forPrograms(outcome)));
  const isWrong = status === "exists" || status === "duplicate" || status === "failed";
  const line = message
    ? `${source}: ${message[language]}`
    : outcomeMessages[status]({ source, file: of })[language];
  // With `--yes`, the report at the end lists what is left to check.
  const isReportedLater = review.length === 0 || (options.yes && status === "written");
  const reviewNote = importMessages.toReview({ keys: review.join(", ") })[language];
  if (isWrong) print(stderr, [styled("red", line)]);
  else print(stdout, [styled("bold", line), styled("yellow", isReportedLater ? "" : reviewNote)]);
  if (!read) return;
  const tables = total <= maxTables ? table(read, language, options, outcome) : [];
  // Whoever sees only standard output needs to know whose table it is.
  if (isWrong && total > 1 && tables.length > 0) print(stdout, [styled("bold", source)]);
  print(stdout, ...tables);
}

/** Programs compare words, so these are always English. They also get the text and each line. */
function forPrograms({ read, notice, message, ...outcome }: Outcome): unknown {
  const { body, lines = [], ...article } = read?.article ?? {};
  const dropped = lines.filter(({ reason }) => reason !== undefined);
  return {
    ...{ ...outcome, notice: notice?.en, message: message?.en },
    ...(read && { article, dropped, disputes: read.disputes, body, lines }),
  };
}

/** The fields that an editor checks, in the order of the front matter. */
const shownFields: readonly FieldName[] = [
  ...frontMatterKeys.flatMap(([field]) => (field === "body" ? [] : field)),
  ...fieldsWithoutKey,
];
/** Column widths in characters. */
const widths = { id: { name: 18, mark: 5 }, en: { name: 13, mark: 4 } };

/** Lists what was read from a text, one field a line, with its confidence and line numbers; then each dropped line with its reason. */
function table(
  { article, disputes }: ReadArticle,
  language: Language,
  given: Pick<ImportOptions, "date" | "section">,
  { section, review }: Pick<Outcome, "section" | "review">,
): Line[] {
  const width = widths[language];
  const row = (name: string, value: string, sure?: Confidence, lines: readonly number[] = []) => {
    const how = sure && (sure === "high" ? tableMessages.high() : tableMessages.low())[language];
    const mark = (how ?? "").padEnd(width.mark);
    const numbers = ranges(lines);
    const place = numbers && `  ${tableMessages.fromLines({ numbers })[language]}`;
    const colour = sure === "high" ? "green" : "yellow";
    return [`  ${name.padEnd(width.name)}`, styled(colour, mark), ` ${value}`, styled("dim", place)];
  };
  const rows = shownFields.flatMap((field): Line[] => {
    const value = [article[field] ?? []].flat().join(", ");
    const name = roleMessages[field]()[language];
    if (field === "published" && value === "" && given.date !== undefined)
      return [row(name, `${cut(given.date)}  --date`, "high")];
    if (field === "section" && given.section !== undefined)
      return [row(name, `${cut(given.section)}  --section`, "high")];
    // The page may be sure of its section, and the site have none of that name.
    const sure = field === "section" ? (review?.includes(field) ? "low" : "high") : article.confidence[field];
    const shown = field === "section" ? (section ?? value) : value;
    if (shown !== "") return [row(name, cut(shown), sure ?? "low", linesOf(article, field))];
    const missing = styled("red", tableMessages.notFound()[language]);
    return /^(?:title|published|section|tags)$/.test(field) ? [[...row(name, ""), missing]] : [];
  });
  const doubts = disputes.map((dispute) => {
    const [field, meta] = [roleMessages[dispute.field]()[language], cut(dispute.meta)];
    if ("text" in dispute) return tableMessages.dispute({ field, meta, text: cut(dispute.text) });
    const { element, says } = dispute;
    return tableMessages.elementDispute({ field, meta, element, value: cut(says) });
  });
  rows.push(...doubts.map((doubt) => [styled("yellow", `  ${doubt[language]}`)]));
  const newTags = article.proposedTags.map(({ name }) => name).join(", ");
  if (newTags !== "") rows.push(row(tableMessages.newTags()[language], cut(newTags)));
  const doubt = article.confidence.body === "low" ? "low" : undefined;
  const paragraphs = tableMessages.paragraphs({ count: article.body.length })[language];
  rows.push(row(roleMessages.body()[language], paragraphs, doubt, linesOf(article, "body")));
  const dropped = article.lines.filter(({ reason }) => reason !== undefined);
  const count = tableMessages.droppedLines({ count: dropped.length })[language];
  if (dropped.length > 0) rows.push(row(tableMessages.dropped()[language], count));
  // Adjacent lines of a page's menu or lists are one entry.
  const isSameMenu = (last: LineReport, { rule, reason }: LineReport): boolean =>
    rule === "whole-page" && last.rule === rule && last.reason === reason;
  for (const run of splitRuns(dropped, isSameMenu)) {
    const [line, last] = [run[0] as LineReport, run.at(-1) as LineReport];
    const text = run.length > 1 ? "…" : cut(line.left === undefined ? line.text : `… ${line.left}`, 48);
    const place = run.length > 1 ? `${line.n}–${last.n}` : `${line.n}`;
    const why = line.reason ? reasonMessage(line.reason)[language] : "";
    rows.push([styled("dim", `    ${place.padStart(4)}  ${text.padEnd(48)}  ${why}`)]);
  }
  return rows;
}

/** Returns a field's lines, including all lines of a paragraph that was broken into several. */
function linesOf({ provenance, lines }: ExtractedArticle, field: FieldName): number[] {
  const first = new Set(provenance[field]);
  const rest = lines.filter(({ continues }) => continues !== undefined && first.has(continues));
  return [...first, ...rest.map(({ n }) => n)].sort((one, other) => one - other);
}

/** Shortens a text to one line that fits into a terminal. */
export function cut(text: string, width = 72): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > width ? `${line.slice(0, width - 1)}…` : line;
}

/** `1, 2, 3, 7` → `1–3, 7` */
const ranges = (lines: readonly number[]): string =>
  splitRuns(lines, (one, next) => next === one + 1)
    .map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : run[0]))
    .join(", ");
