import { asIs, type Language, type Message } from "../messages/message.ts";
import { buildMessages } from "../messages/messages.ts";
import { print } from "../messages/terminal.ts";
import { placeInStack } from "./files.ts";

/** A place in a file, 1-based; columns in UTF-16 code units. Line 1 also stands for the whole file, column 1 for the whole line. */
export interface Place {
  line: number;
  column: number;
}

/** Converts an offset in a text to a place. @param firstLine the line of the file where the text begins */
export function placeAt(text: string, offset: number, firstLine = 1): Place {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: firstLine + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Something an editor must fix (a mistake), or should know (a notice). */
export interface Diagnostic extends Place {
  severity: "mistake" | "notice";
  /** Path from the project's root, with forward slashes: `content/articles/x.md`. */
  file: string;
  /** The front matter key that it is about, if any: `tags`. */
  key?: string | undefined;
  /** What is wrong and what to write instead: one or two plain sentences. */
  message: Message;
}

/** Makes diagnostics, about the whole file if line and column are omitted. */
const createDiagnostic =
  (severity: Diagnostic["severity"]) =>
  (at: { file: string } & Partial<Place>, message: Message, key?: string): Diagnostic => ({
    severity,
    line: 1,
    column: 1,
    ...at,
    key,
    message,
  });
export const mistake = createDiagnostic("mistake");
export const notice = createDiagnostic("notice");

/** Converts a thrown error to a mistake, at the first place in its stack that is in the project's own code. @param file used if there is none */
export function mistakeFromError(error: unknown, file: string, root?: string, key?: string): Diagnostic {
  const { stack, message = "" }: Partial<Error> = error instanceof Error ? error : { message: String(error) };
  return mistake(placeInStack(stack, root) ?? { file }, asIs(message), key);
}

export const isMistake = ({ severity }: Diagnostic): boolean => severity === "mistake";

/** Whether the result of reading is a diagnostic instead of a value. */
export const isDiagnostic = (result: object | string): result is Diagnostic =>
  typeof result === "object" && "severity" in result;

export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** Formats a file name for editors. An article from the option `articles` is named by its `id`, not by its cached file. */
export const displayFile = (file: string): string => {
  const [, id] = /^\.cache\/warta\/articles\/id-([^/]+)/.exec(file) ?? [];
  return id ? `articles (id ${decodeURIComponent(id)})` : file;
};

/** Formats a place for editors; empty without a file. */
export const displayPlace = ({ file, line, column }: Pick<Diagnostic, "file" | "line" | "column">): string =>
  file && `${displayFile(file)}:${line}:${column}`;

/** Formats a diagnostic in the style of compilers, which terminals and editors turn into a link: `content/articles/x.md:7:3 tags: …`. */
export const formatDiagnostic = ({ key, message, ...place }: Diagnostic, language: Language): string =>
  `${displayPlace(place)} ${key ? `${key}: ` : ""}${message[language]}`.trimStart();

/** Formats notices, then mistakes (last, where a terminal stops scrolling): for each a block of lines, below a heading with their number. */
export const diagnosticLines = (diagnostics: readonly Diagnostic[], language: Language): string[][] =>
  (["notice", "mistake"] as const).flatMap((severity) => {
    const list = diagnostics.filter((one) => one.severity === severity);
    const [count, lines] = [list.length, list.map((one) => formatDiagnostic(one, language))];
    const heading =
      severity === "notice" ? buildMessages.notices({ count }) : buildMessages.mistakes({ count });
    return count > 0 ? [[heading[language], ...lines]] : [];
  });

export function report(diagnostics: readonly Diagnostic[], language: Language): void {
  for (const [heading, ...lines] of diagnosticLines(diagnostics, language))
    for (const line of [`[warta] ${heading}`, ...lines]) print(process.stderr, line);
}

/** Stops a build because of mistakes. They have already been printed, so the error's message only contains their number. */
export class ContentError extends Error {
  /** No stack trace, which editors do not need. */
  readonly skipOriginalStack = true;

  /** @param mistakes at least one @param language of the message */
  constructor(
    readonly mistakes: readonly Diagnostic[],
    readonly language: Language,
  ) {
    super(buildMessages.nothingWritten({ mistakes: mistakes.length })[language]);
  }
}
