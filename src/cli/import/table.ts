import type { ExtractedArticle, FieldName } from "../../extract/extract.ts";
import type { Colours } from "./colours.ts";
import type { ReadArticle } from "./read-article-source.ts";

/** The fields an editor checks, in the order of the front matter. */
const shown: readonly FieldName[] = [
  "title",
  "description",
  "published",
  "updated",
  "authors",
  "editors",
  "initials",
  "dateline",
  "section",
  "tags",
  "publisher",
  "source",
  "photographer",
  "caption",
  "copyright",
];
const required: ReadonlySet<FieldName> = new Set(["title", "published", "section", "tags"]);
const widest = 72;

/**
 * What was read out of a text, a field a line: name, value, how sure, and the lines it is from; then the text's extent
 * and each dropped line with its reason.
 */
export function table({ article, disputes }: ReadArticle, colours: Colours): string {
  const rows = shown.flatMap((field): string[] => {
    const value = asText(article, field);
    if (value === "") return required.has(field) ? [row(field, colours.bad("not found"), "", "")] : [];
    const sure = article.confidence[field] === "high";
    const mark = sure ? colours.good("high") : colours.doubtful("low ");
    return [row(field, cut(value), mark, ranges(article.provenance[field] ?? []), colours)];
  });
  for (const { field, meta, text } of disputes) {
    rows.push(colours.doubtful(`  ${field}: meta data says ${cut(meta)}; the text says ${cut(text)}`));
  }
  if (article.proposedTags.length > 0) {
    rows.push(
      row("new tags?", cut(article.proposedTags.map(({ name }) => name).join(", ")), "", "", colours),
    );
  }
  const bodyLines = article.provenance.body ?? [];
  const count = article.body.length;
  rows.push(row("body", `${count} paragraph${count === 1 ? "" : "s"}`, "", ranges(bodyLines), colours));
  const dropped = article.lines.filter(({ roles }) => roles.includes("noise"));
  if (dropped.length > 0) rows.push(row("dropped", `${dropped.length} lines`, "", "", colours));
  for (const { n, text, reason } of dropped) {
    rows.push(
      colours.quiet(`    ${String(n).padStart(4)}  ${cut(text.trim(), 48).padEnd(48)}  ${reason ?? ""}`),
    );
  }
  return `${rows.join("\n")}\n`;
}

function row(field: string, value: string, mark: string, lines: string, colours?: Colours): string {
  const place = lines === "" ? "" : `  line ${lines}`;
  const name = field.padEnd(13);
  return `  ${name}${mark === "" ? "     " : `${mark} `}${value}${colours ? colours.quiet(place) : place}`;
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
export function ranges(lines: readonly number[]): string {
  const parts: string[] = [];
  const sorted = [...lines].sort((a, b) => a - b);
  for (let index = 0; index < sorted.length; index++) {
    const from = sorted[index] ?? 0;
    let to = from;
    while (sorted[index + 1] === to + 1) {
      to++;
      index++;
    }
    parts.push(from === to ? String(from) : `${from}–${to}`);
  }
  return parts.join(", ");
}

/** Every line with its role and the rule that decided it. */
export function explanation({ lines }: ExtractedArticle, colours: Colours): string {
  const rows = lines.map(({ n, text, roles, rule, reason }) => {
    const role = roles.join("+").padEnd(16);
    const shownRole = roles.includes("noise") ? colours.quiet(role) : colours.strong(role);
    const why = reason === undefined ? rule : `${rule}: ${reason}`;
    return `${String(n).padStart(5)}  ${shownRole} ${cut(text.trim(), 60).padEnd(60)}  ${colours.quiet(why)}`;
  });
  return `${rows.join("\n")}\n`;
}
