import { styleText } from "node:util";
import type { Language } from "../../messages/message.ts";
import { printable } from "../../messages/terminal.ts";
import type { Confidence, ExtractedArticle, FieldName, LineReport } from "../extract.ts";
import { confidenceMessages, isRepeats, reasonMessage, roleMessages, tableMessages } from "../messages.ts";
import { fieldsWithoutKey, frontMatterKeys } from "./article-file.ts";
import type { ImportOptions } from "./import-source.ts";
import type { ReadArticle } from "./read-article-source.ts";

/** The fields an editor checks, in the order of the front matter. */
const shown: readonly FieldName[] = [
  ...frontMatterKeys.flatMap(([field]) => (field === "body" ? [] : field)),
  ...fieldsWithoutKey,
];
const required: ReadonlySet<FieldName> = new Set(["title", "published", "section", "tags"]);
/** How wide names and marks are, in letters. */
const widths = { id: { name: 18, mark: 5 }, en: { name: 13, mark: 4 } };
/** So much of a value is shown, in letters. */
const widest = 72;
const leastRoleWidth = 16;

/**
 * What was read out of a text, a field a line: name, value, how sure, and the lines it is from; then the text's extent
 * and each dropped line with its reason.
 *
 * @param given date and section that the call gives
 * @param standIn what names the article for want of a headline
 */
export function table(
  { article, disputes }: ReadArticle,
  language: Language,
  given: Pick<ImportOptions, "date" | "section">,
  standIn?: string,
): string {
  const { name: nameWidth, mark: markWidth } = widths[language];
  const row = (name: string, value: string, sure?: Confidence, lines: readonly number[] = []): string => {
    const mark = (sure ? confidenceMessages[sure]()[language] : "").padEnd(markWidth);
    const place =
      lines.length > 0 ? `  ${tableMessages.fromLines({ numbers: ranges(lines) })[language]}` : "";
    const markColour = sure === "high" ? "green" : "yellow";
    return `  ${name.padEnd(nameWidth)}${sure ? styleText(markColour, mark) : mark} ${value}${place && styleText("dim", place)}`;
  };
  const rows = shown.flatMap((field): string[] => {
    const value = [article[field] ?? []].flat().join(", ");
    const name = roleMessages[field]()[language];
    if (field === "published" && value === "" && given.date !== undefined)
      return [row(name, `${cut(given.date)}  --date`, "high")];
    if (field === "section" && given.section !== undefined)
      return [row(name, `${cut(given.section)}  --section`, "high")];
    if (value !== "")
      return [row(name, cut(value), article.confidence[field] ?? "low", linesOf(article, field))];
    return required.has(field) ? [row(name, styleText("red", tableMessages.notFound()[language]))] : [];
  });
  const doubts = disputes.map((dispute) => {
    const [name, meta] = [roleMessages[dispute.field]()[language], cut(dispute.meta)];
    return "text" in dispute
      ? tableMessages.dispute({ field: name, meta, text: cut(dispute.text) })
      : tableMessages.elementDispute({
          field: name,
          meta,
          element: dispute.element,
          value: cut(dispute.says),
        });
  });
  if (standIn !== undefined) doubts.unshift(tableMessages.standIn({ title: cut(standIn) }));
  rows.push(...doubts.map((doubt) => styleText("yellow", `  ${doubt[language]}`)));
  const newTags = article.proposedTags.map(({ name }) => name).join(", ");
  if (newTags !== "") rows.push(row(tableMessages.newTags()[language], cut(newTags)));
  const doubt = article.confidence.body === "low" ? "low" : undefined;
  const paragraphs = tableMessages.paragraphs({ count: article.body.length })[language];
  rows.push(row(roleMessages.body()[language], paragraphs, doubt, linesOf(article, "body")));
  const dropped = article.lines.filter(({ reason }) => reason !== undefined);
  if (dropped.length > 0)
    rows.push(
      row(tableMessages.dropped()[language], tableMessages.droppedLines({ count: dropped.length })[language]),
    );
  for (const line of dropped) {
    const what = cut(line.left === undefined ? line.text : `… ${line.left}`, 48).padEnd(48);
    rows.push(styleText("dim", `    ${String(line.n).padStart(4)}  ${what}  ${why(line, language)}`));
  }
  return `${rows.join("\n")}\n`;
}

/** So many dropped lines are quoted where each text has one line. */
const mostQuoted = 3;

/**
 * The lines that were dropped between the first and the last of the text, in one line: where many texts have no table each,
 * these are what an editor has to know of.
 *
 * @returns empty if there are none
 */
export function droppedLine(
  { lines, provenance: { body = [] } }: ExtractedArticle,
  language: Language,
): string {
  const [first = 0, last = 0] = [body[0], body.at(-1)];
  const dropped = lines.filter(({ n, reason }) => reason !== undefined && n > first && n <= last);
  if (dropped.length === 0) return "";
  const quoted = dropped.slice(0, mostQuoted).map((line) => {
    const { n, text, left, reason } = line;
    const what = reason && isRepeats(reason) ? why(line, language) : `“${cut(left ?? text, 40)}”`;
    return `${tableMessages.fromLines({ numbers: String(n) })[language]} ${what}`;
  });
  if (dropped.length > mostQuoted) quoted.push(`+${dropped.length - mostQuoted}`);
  return `${styleText("yellow", `  ${tableMessages.droppedInText()[language]}: ${quoted.join("; ")}`)}\n`;
}

const why = ({ reason }: LineReport, language: Language): string =>
  reason === undefined ? "" : reasonMessage(reason)[language];

/** The lines of a field, all of a paragraph that was broken into several. */
function linesOf({ provenance, lines }: ExtractedArticle, field: FieldName): number[] {
  const first = new Set(provenance[field]);
  const rest = lines.filter(({ continues }) => continues !== undefined && first.has(continues));
  return [...first, ...rest.map(({ n }) => n)].sort((one, other) => one - other);
}

/** On one line, and not longer than a terminal is wide. */
function cut(text: string, width = widest): string {
  const line = printable(text.trim().replace(/\s+/g, " "));
  return line.length > width ? `${line.slice(0, width - 1)}…` : line;
}

/** `1, 2, 3, 7` → `1–3, 7` */
function ranges(lines: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const n of lines) {
    const last = runs.at(-1);
    if (last?.[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(", ");
}

/** Every line with its role and the rule that decided it. */
export function explanation({ lines }: ExtractedArticle, language: Language): string {
  const names = lines.map(({ roles }) => roles.map((role) => roleMessages[role]()[language]).join("+"));
  const width = Math.max(leastRoleWidth, ...names.map(({ length }) => length));
  const rows = lines.map((line, index) => {
    const { n, text, roles, rule, left, reason } = line;
    const role = styleText(roles.includes("noise") ? "dim" : "bold", (names[index] ?? "").padEnd(width));
    const part = left === undefined ? "" : `“${printable(left)}” `;
    const because = reason === undefined ? rule : `${rule}: ${part}${why(line, language)}`;
    return `${String(n).padStart(5)}  ${role} ${cut(text, 60).padEnd(60)}  ${styleText("dim", because)}`;
  });
  return `${rows.join("\n")}\n`;
}
