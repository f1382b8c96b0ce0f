import { styleText } from "node:util";
import type { Language } from "../../messages/message.ts";
import type { Confidence, ExtractedArticle, FieldName } from "../extract.ts";
import { isRepeats, reasonMessage } from "../messages/reasons.ts";
import { type TableWords, tableWords } from "../messages/table.ts";
import { frontMatterKeys, keyless } from "./article-file.ts";
import { droppedInText } from "./dropped-in-text.ts";
import type { ImportOptions } from "./import-source.ts";
import type { ReadArticle } from "./read-article-source.ts";

/** The fields an editor checks, in the order of the front matter. */
const shown: readonly FieldName[] = [
  ...frontMatterKeys.flatMap(([field]) => (field === "body" ? [] : field)),
  ...keyless,
];
const required: ReadonlySet<FieldName> = new Set(["title", "published", "section", "tags"]);
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
  const words = tableWords[language];
  const row = rowsIn(words);
  const rows = shown.flatMap((field): string[] => {
    const value = asText(article, field);
    const name = words.fields[field];
    if (field === "published" && value === "" && given.date !== undefined)
      return [row(name, `${given.date}  --date`, "high")];
    if (field === "section" && given.section !== undefined)
      return [row(name, `${given.section}  --section`, "high")];
    if (value === "") return required.has(field) ? [row(name, styleText("red", words.notFound))] : [];
    return [row(name, cut(value), article.confidence[field] ?? "low", linesOf(article, field))];
  });
  if (standIn !== undefined)
    rows.push(styleText("yellow", `  ${words.standIn(words.fields.title, cut(standIn))}`));
  for (const dispute of disputes) {
    const [name, meta] = [words.fields[dispute.field], cut(dispute.meta)];
    const text =
      "text" in dispute
        ? words.dispute(name, meta, cut(dispute.text))
        : words.elementDispute(name, meta, dispute.element, cut(dispute.says));
    rows.push(styleText("yellow", `  ${text}`));
  }
  if (article.proposedTags.length > 0) {
    rows.push(row(words.newTags, cut(article.proposedTags.map(({ name }) => name).join(", "))));
  }
  const paragraphs = words.paragraphs(article.body.length);
  const doubt = article.confidence.body === "low" ? "low" : undefined;
  rows.push(row(words.fields.body, paragraphs, doubt, linesOf(article, "body")));
  const dropped = article.lines.filter(({ reason }) => reason !== undefined);
  if (dropped.length > 0) rows.push(row(words.dropped, words.droppedLines(dropped.length)));
  for (const { n, text, left, reason } of dropped) {
    const why = reason === undefined ? "" : reasonMessage(reason)[language];
    const what = left === undefined ? text.trim() : `… ${left}`;
    rows.push(styleText("dim", `    ${String(n).padStart(4)}  ${cut(what, 48).padEnd(48)}  ${why}`));
  }
  return `${rows.join("\n")}\n`;
}

/** How many dropped lines are named where each text has one line. */
const mostNamed = 3;

/**
 * The lines that were dropped between the first and the last of the text, in one line: where many texts have no table each,
 * these are what an editor has to know of.
 *
 * @returns empty if there are none
 */
export function droppedLine(article: ExtractedArticle, language: Language): string {
  const dropped = droppedInText(article);
  if (dropped.length === 0) return "";
  const words = tableWords[language];
  const named = dropped.slice(0, mostNamed).map(({ n, text, left, reason }) => {
    const isRepeat = reason !== undefined && isRepeats(reason);
    const what = isRepeat ? reasonMessage(reason)[language] : `“${cut(left ?? text.trim(), 40)}”`;
    return `${words.fromLines(String(n))} ${what}`;
  });
  const more = dropped.length - named.length;
  const row = `${words.droppedInText}: ${named.join("; ")}${more > 0 ? `; +${more}` : ""}`;
  return `${styleText("yellow", `  ${row}`)}\n`;
}

/** How a row is set: its columns are as wide as the language's longest words. */
function rowsIn(words: TableWords) {
  const nameWidth = widthOf([...Object.values(words.fields), words.newTags, words.dropped]) + 1;
  const markWidth = widthOf([words.sure, words.doubtful]);
  const marks: Readonly<Record<Confidence, string>> = {
    high: styleText("green", words.sure.padEnd(markWidth)),
    low: styleText("yellow", words.doubtful.padEnd(markWidth)),
  };
  return (name: string, value: string, sure?: Confidence, lines: readonly number[] = []): string => {
    const mark = sure ? marks[sure] : " ".repeat(markWidth);
    const place = lines.length > 0 ? styleText("dim", `  ${words.fromLines(ranges(lines))}`) : "";
    return `  ${name.padEnd(nameWidth)}${mark} ${value}${place}`;
  };
}

const widthOf = (texts: readonly string[], least = 0): number =>
  texts.reduce((width, { length }) => Math.max(width, length), least);

/** The lines of a field, all of a paragraph that was broken into several. */
function linesOf({ provenance, lines }: ExtractedArticle, field: FieldName): number[] {
  const first = new Set(provenance[field]);
  const rest = lines.filter(({ continues }) => continues !== undefined && first.has(continues));
  return [...first, ...rest.map(({ n }) => n)].sort((one, other) => one - other);
}

function asText(article: ExtractedArticle, field: FieldName): string {
  const value = article[field];
  return Array.isArray(value) ? value.join(", ") : (value ?? "");
}

/** On one line, and not longer than a terminal is wide. */
function cut(text: string, width = widest): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ");
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
  const names = lines.map(({ roles }) => roles.map((role) => tableWords[language].roles[role]).join("+"));
  const width = widthOf(names, leastRoleWidth);
  const rows = lines.map(({ n, text, roles, rule, left, reason }, index) => {
    const role = (names[index] ?? "").padEnd(width);
    const shownRole = roles.includes("noise") ? styleText("dim", role) : styleText("bold", role);
    const part = left === undefined ? "" : `“${left}” `;
    const why = reason === undefined ? rule : `${rule}: ${part}${reasonMessage(reason)[language]}`;
    return `${String(n).padStart(5)}  ${shownRole} ${cut(text.trim(), 60).padEnd(60)}  ${styleText("dim", why)}`;
  });
  return `${rows.join("\n")}\n`;
}
