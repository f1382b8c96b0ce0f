import type { FoundDate, PrintedDate } from "../news/dates/printed-date.ts";
import type { Reason } from "./messages.ts";
import type { FieldName, Mark, Role } from "./result.ts";

/** What a line may give a value to. */
export type ValueField = Exclude<FieldName, "body">;

/** A value that a rule read out of a line. */
export interface Finding {
  field: ValueField;
  /** As it is printed; of a date nothing. */
  value: string;
  /** Of `published` and `updated`. */
  date?: PrintedDate;
  /** Where that stands in the `text` of the line. */
  span?: Span;
  /** Of a credit. */
  role?: string;
  sure: boolean;
}

/** Where something stands in the `text` of a line: its first character, and the one behind its last. */
export type Span = { from: number; to: number };

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
  /** All that were asked take it for text. */
  agreed?: true;
  found: Finding[];
  /** What the line gives to the body, where that is not all of `text`. */
  body?: string;
  /** What the source says it is, where it has means to say so. */
  mark?: Mark | undefined;
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
  /** What stands around the article on its page, of which the rules that follow see nothing. */
  above: Line[];
  below: Line[];
  /** The source has means to say what a line is, as plain text has not. */
  isMarked: boolean;
  /** Letters of the site's zone. */
  ownZone: readonly string[];
}

/** A step of the chain: looks at all lines, decides some of them. */
export type Rule = (state: ExtractState) => void;

/** Whether no rule has decided the line yet. */
export const isOpen = (line: Line): boolean => line.roles.length === 0;

/** Whether a line is text of the article, or may be. */
export const mayBeText = (line: Line): boolean => isOpen(line) || line.roles[0] === "body";

/** Whether a line is a paragraph of the article, or may be. */
export const isText = (line: Line | undefined): boolean => line?.paragraph === true && mayBeText(line);

/** Whether no rule has decided the line yet, nor the source. */
export const isFree = (line: Line): boolean => isOpen(line) && line.mark === undefined;

/** What rules have read out of lines so far for one field. */
export const valuesOf = (lines: readonly Line[], field: ValueField): string[] =>
  lines.flatMap(({ found }) => found.flatMap((one) => (one.field === field ? [one.value] : [])));

/** The nearest line above or below that was not dropped, if it is near. */
export function neighbour(lines: readonly Line[], index: number, step: 1 | -1): Line | undefined {
  let at = index + step;
  while (lines[at]?.roles[0] === "noise" && Math.abs(at - index) < 4) at += step;
  return lines[at];
}

/** Decides a line: what it is, and what was read out of it. */
export function decide(line: Line, roles: Role[], found: readonly Finding[] = []): void {
  line.roles = roles;
  line.rule = "";
  line.found.push(...found);
}

/** Values of one field, as they were read. */
export const findings = (field: ValueField, values: string | readonly string[], sure: boolean): Finding[] =>
  [values].flat().map((value) => ({ field, value, sure }));

/** A date, as it was read. */
export const findingOfDate = (
  field: "published" | "updated",
  { date, start, end }: FoundDate,
  sure: boolean,
): Finding => ({ field, value: "", date, span: { from: start, to: end }, sure });

/** Drops a line, and keeps why. @param isGuess it may be text after all */
export function drop(line: Line, reason: Reason, isGuess = false): void {
  line.roles = ["noise"];
  line.rule = "";
  line.reason = reason;
  if (isGuess) line.doubt = true;
}

/** Drops those of some lines that no rule has decided. */
export function dropOpen(lines: Iterable<Line>, reason: Reason): void {
  for (const line of lines) if (isOpen(line)) drop(line, reason);
}

/** A rule that drops each line which is something by its words alone. @param isGuess tells which may be text after all */
export const dropEach =
  (reason: Reason, isOne: (text: string) => boolean, isGuess?: (text: string) => boolean): Rule =>
  ({ lines }) => {
    for (const line of lines) if (isOpen(line) && isOne(line.text)) drop(line, reason, isGuess?.(line.text));
  };
