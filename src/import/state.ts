import type { FoundDate, PrintedDate } from "../news/dates/printed-date.ts";
import type { Reason } from "./messages.ts";
import type { FieldName, Mark, Role } from "./result.ts";

/** What a line may give to a field: one of the values of a list. */
export type ValueField =
  | Exclude<FieldName, "authors" | "editors" | "credits" | "tags" | "body">
  | "author"
  | "editor"
  | "credit"
  | "tag";

/** A value that a rule read out of a line. A rule that knows where it stands says so. */
export interface Finding extends Partial<Span> {
  field: ValueField;
  /** As it is printed; of a date nothing. */
  value: string;
  /** Of `published` and `updated`. */
  date?: PrintedDate;
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
  found: (Finding & Span)[];
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
  note(line, found);
}

/** Values of one field, as they were read. */
export const findings = (field: ValueField, values: string | readonly string[], sure: boolean): Finding[] =>
  [values].flat().map((value) => ({ field, value, sure }));

/** A date, as it was read. */
export const findingOfDate = (
  field: "published" | "updated",
  { date, start, end }: FoundDate,
  sure: boolean,
): Finding => ({ field, value: "", date, from: start, to: end, sure });

/** Keeps values that were read out of a line, each with its place in it. @param text the beginning of it that has them */
export function note(line: Line, found: readonly Finding[], text = line.text): void {
  line.found.push(...found.map((one) => ({ ...spanOf(text, one.value), ...one })));
}

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

/** Where a value stands in its text, in whatever casing; in half a headline, all of it. An empty span at the start if it is not there. */
function spanOf(text: string, value: string): Span {
  if (value === "") return { from: 0, to: 0 };
  const at = text.indexOf(value);
  if (at >= 0) return { from: at, to: at + value.length };
  const [inText, inValue] = [lettersOf(text), lettersOf(value)];
  const start = inText.letters.indexOf(inValue.letters);
  const last = inText.places[start + inValue.letters.length - 1];
  if (start >= 0 && last !== undefined) return { from: inText.places[start] ?? 0, to: last + 1 };
  const isPart = inText.letters !== "" && inValue.letters.includes(inText.letters);
  return { from: 0, to: isPart ? text.length : 0 };
}

/** The letters and digits of a text, in small letters, and where each stands. */
function lettersOf(text: string): { letters: string; places: number[] } {
  const signs = [...text.matchAll(/[\p{L}\p{N}]/gu)];
  return {
    letters: signs.map(([sign]) => sign.toLowerCase()).join(""),
    places: signs.flatMap(({ 0: sign, index }) => [...sign.toLowerCase()].map(() => index)),
  };
}
