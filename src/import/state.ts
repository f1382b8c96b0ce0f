import type { FoundDate, PrintedDate } from "../news/dates/printed-date.ts";
import type { Reason } from "./messages.ts";
import type { FieldName, Mark, Role } from "./result.ts";

/** A field that a line can give a value to. */
export type ValueField = Exclude<FieldName, "body">;

/** A value that a rule read out of a line. */
export interface Finding {
  field: ValueField;
  /** As printed; empty for a date. */
  value: string;
  /** For `published` and `updated` only. */
  date?: PrintedDate;
  /** Where the date stands in the line's `text`. */
  span?: Span;
  /** For a credit only. */
  role?: string;
  sure: boolean;
}

/** A range in a line's `text`: the index of its first character, and the index after its last. */
export type Span = { from: number; to: number };

/** A line that is not blank, as the rules see and change it. */
export interface Line {
  /** 1-based, in the input. */
  n: number;
  /** As it stands in the input. */
  raw: string;
  /** The readable text: visible characters only, single spaces, entities decoded, trimmed. May be empty. */
  text: string;
  /** Whether it reads like a paragraph of running text. */
  paragraph: boolean;
  /** Empty until a rule has decided the line. */
  roles: Role[];
  /** The name of that rule. */
  rule: string;
  reason?: Reason;
  /** The part that was taken out of the text, for that reason. */
  left?: string;
  /** What was read from it may be wrong, and so may the text. */
  doubt?: true;
  /** It is nothing but a link. */
  linked?: boolean;
  /** The words of its links, if the source is a page. */
  links?: readonly string[];
  /** Both extractors take it for text. */
  agreed?: true;
  findings: Finding[];
  /** What the line contributes to the body, if that is not all of `text`. */
  body?: string;
  /** In a plain text, an item of a list, without a sign that says so. */
  item?: true;
  /** What the source marks the line as, if it has markup. */
  mark?: Mark | undefined;
  /** Whether it follows a blank line or starts the text. */
  afterBlank: boolean;
  /** The lines below it that belong to the same paragraph, if that was broken into several lines. */
  rest?: { n: number; raw: string }[];
}

/** What all rules share: the lines, and the bounds of the body. */
export interface ExtractState {
  lines: Line[];
  /** Index in `lines` of the first line of the body; `lines.length` until `body-start` has run. */
  bodyStart: number;
  /** Index in `lines` after the last line of the body; `lines.length` until `body-end` has run. */
  bodyEnd: number;
  /** The lines of the page around the article, which later rules do not see. */
  above: Line[];
  below: Line[];
  /** Whether the source marks what each line is, which plain text cannot. */
  isMarked: boolean;
  /** Abbreviations of the site's time zone. */
  zoneLetters: readonly string[];
}

/** A step of the chain. It looks at all lines and decides some of them. */
export type Rule = (state: ExtractState) => void;

/** Checks that no rule has decided the line yet. */
export const isOpen = (line: Line): boolean => line.roles.length === 0;

/** Checks whether a line is, or may be, text of the article. */
export const mayBeText = (line: Line): boolean => isOpen(line) || line.roles[0] === "body";

/** Checks whether a line is, or may be, a paragraph of the article. */
export const isText = (line: Line | undefined): boolean => line?.paragraph === true && mayBeText(line);

/** Checks that neither a rule nor the source has decided the line yet. */
export const isFree = (line: Line): boolean => isOpen(line) && line.mark === undefined;

/** Returns the values of a field that rules have read so far. */
export const valuesOf = (lines: readonly Line[], field: ValueField): string[] =>
  lines.flatMap(({ findings }) => findings.flatMap((one) => (one.field === field ? [one.value] : [])));

/** Returns the nearest line above or below that was not dropped, within four lines. */
export function neighbour(lines: readonly Line[], index: number, step: 1 | -1): Line | undefined {
  let at = index + step;
  while (lines[at]?.roles[0] === "noise" && Math.abs(at - index) < 4) at += step;
  return lines[at];
}

/** Decides a line: sets its roles and adds the values read from it. */
export function decide(line: Line, roles: Role[], findings: readonly Finding[] = []): void {
  line.roles = roles;
  line.rule = "";
  line.findings.push(...findings);
}

export const toFindings = (field: ValueField, values: string | readonly string[], sure: boolean): Finding[] =>
  [values].flat().map((value) => ({ field, value, sure }));

export const dateFinding = (
  field: "published" | "updated",
  { date, start, end }: FoundDate,
  sure: boolean,
): Finding => ({ field, value: "", date, span: { from: start, to: end }, sure });

/** Drops a line and notes why. @param isGuess whether it may be text after all */
export function drop(line: Line, reason: Reason, isGuess = false): void {
  line.roles = ["noise"];
  line.rule = "";
  line.reason = reason;
  if (isGuess) line.doubt = true;
}

/** Drops those of the given lines that are still open. */
export function dropOpen(lines: Iterable<Line>, reason: Reason): void {
  for (const line of lines) if (isOpen(line)) drop(line, reason);
}

/** Makes a rule that drops each line whose text matches. @param isGuess tells which of them may be text after all */
export const dropEach =
  (reason: Reason, test: (text: string) => boolean, isGuess?: (text: string) => boolean): Rule =>
  ({ lines }) => {
    for (const line of lines) if (isOpen(line) && test(line.text)) drop(line, reason, isGuess?.(line.text));
  };
