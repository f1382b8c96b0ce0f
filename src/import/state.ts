import type { PrintedDate } from "../news/dates/find-date.ts";
import { withoutDoubleSpacing } from "./double-spaced.ts";
import { splitLines } from "./lines.ts";
import { withoutTags } from "./pasted-tags.ts";
import type { Reason } from "./reasons.ts";
import type { FieldName, Mark, Role } from "./result.ts";
import { spanOf } from "./spans.ts";
import { joinWrapped, withoutQuoteMarks } from "./wrapped-lines.ts";

/** A value that a rule read out of a line. A rule that knows where it stands says so. */
export type Finding = (
  | { field: "date"; kind: "published" | "updated"; date: PrintedDate; sure: boolean }
  | { field: TextField; value: string; sure: boolean }
) &
  Partial<Span>;

/** Where something stands in the `text` of a line: its first character, and the one behind its last. */
export interface Span {
  from: number;
  to: number;
}

/** What a line may give to a field: one of the values of a list. */
export type TextField =
  | Exclude<FieldName, "authors" | "editors" | "published" | "updated" | "tags" | "body">
  | "author"
  | "editor"
  | "tag";

/** A line that is not blank, while the rules work on it. */
export interface Line {
  /** 1-based, in the input. */
  n: number;
  /** As it stands in the input. */
  raw: string;
  /** For reading: visible characters only, blanks single, entities decoded, trimmed. May be empty. */
  text: string;
  /** Reads like a paragraph of running text. */
  paragraph: boolean;
  /** Empty until a rule has decided. */
  roles: Role[];
  /** The name of that rule. */
  rule: string;
  reason?: Reason;
  /** What of it was taken out of the text, for that reason. */
  left?: string;
  /** What was made of it may be wrong, and so may the text. */
  doubt?: true;
  found: (Finding & Span)[];
  /** What the line gives to the body, where that is not all of `text`. */
  body?: string;
  /** What the source says it is, where it has means to say so. */
  mark?: Mark;
  /** A blank line, or the start of the text, stands above it. */
  afterBlank: boolean;
  /** The lines below it that are the rest of its paragraph, where that was broken into several. */
  rest?: { n: number; raw: string }[];
}

/** What all rules share: the lines, and where the parts of the text begin and end. */
export interface ExtractState {
  lines: Line[];
  /** Index in `lines` of the first line of the body; `lines.length` until `body-start` has run. */
  bodyStart: number;
  /** Index in `lines` after the last line of the body; `lines.length` until `body-end` has run. */
  bodyEnd: number;
}

/** A step of the chain: looks at all lines, decides some of them. */
export type Rule = (state: ExtractState) => void;

/** @param marks what the source says of its lines, by their 1-based number */
export function createState(text: string, marks?: ReadonlyMap<number, Mark>): ExtractState {
  // Markdown and HTML say themselves where a paragraph ends.
  const lines = marks
    ? splitLines(text)
    : joinWrapped(withoutDoubleSpacing(withoutQuoteMarks(withoutTags(splitLines(text)))));
  for (const line of marks ? lines : []) {
    const mark = marks?.get(line.n);
    if (mark) line.mark = mark;
  }
  return { lines, bodyStart: lines.length, bodyEnd: lines.length };
}

/** Whether no rule has decided the line yet. */
export const isOpen = (line: Line): boolean => line.roles.length === 0;

/** The authors that rules have read out of lines so far. */
export const authorsOf = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ found }) => found.flatMap((one) => (one.field === "author" ? [one.value] : [])));

/** The nearest line above or below that was not dropped, if it is near. */
export function neighbour(lines: readonly Line[], index: number, step: 1 | -1): Line | undefined {
  let at = index + step;
  while (lines[at]?.roles[0] === "noise" && Math.abs(at - index) < 4) at += step;
  return lines[at];
}

/** Decides a line: what it is, and what was read out of it. */
export function decide(line: Line, roles: Role[], found: Finding[] = []): void {
  line.roles = roles;
  line.rule = "";
  note(line, found);
}

/** Values of one field, as they were read. */
export const findings = (field: TextField, values: string | readonly string[], sure: boolean): Finding[] =>
  [values].flat().map((value) => ({ field, value, sure }));

/** Keeps values that were read out of a line, each with its place in it. */
export function note(line: Line, found: readonly Finding[]): void {
  for (const one of found) {
    const { from, to } = one;
    const span = from !== undefined && to !== undefined ? { from, to } : undefined;
    line.found.push({ ...one, ...(span ?? spanOf(line.text, "value" in one ? one.value : "")) });
  }
}

/** Drops a line, and keeps why. @param isGuess it may be text after all */
export function drop(line: Line, reason: Reason, isGuess = false): void {
  line.roles = ["noise"];
  line.rule = "";
  line.reason = reason;
  if (isGuess) line.doubt = true;
}

/** Drops those of some lines that no rule has decided. @param isGuess they may be text after all */
export function dropOpen(lines: Iterable<Line>, reason: Reason, isGuess = false): void {
  for (const line of lines) if (isOpen(line)) drop(line, reason, isGuess);
}

/** A rule that drops each line which is something by its words alone. */
export const dropEach =
  (reason: Reason, isOne: (text: string) => boolean): Rule =>
  ({ lines }) =>
    dropOpen(
      lines.filter((line) => isOpen(line) && isOne(line.text)),
      reason,
    );
