import { asIs, type Language, type Message } from "../messages/message.ts";
import { buildMessages } from "../messages/messages.ts";
import { print } from "../messages/terminal.ts";
import { placeInStack } from "./files.ts";

/** A place in a file, 1-based; columns in UTF-16 code units. 1 for the whole file, and for the whole line. */
export interface Place {
  line: number;
  column: number;
}

/** The place of an offset in a text. @param firstLine of the file, where the text begins */
export function placeAt(text: string, offset: number, firstLine = 1): Place {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: firstLine + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** What an editor must mend (a mistake), or should know about (a notice). */
export interface Diagnostic extends Place {
  severity: "mistake" | "notice";
  /** Path from the project's root, with forward slashes: `content/articles/x.md`. */
  file: string;
  /** The front matter key, if it is about one: `tags`. */
  key?: string | undefined;
  /** What is wrong and what to write instead: one or two plain sentences. */
  message: Message;
}

/** Makes diagnostics. Without line and column, they are about the whole file. */
const diagnosticOf =
  (severity: Diagnostic["severity"]) =>
  (at: { file: string } & Partial<Place>, message: Message, key?: string): Diagnostic => ({
    severity,
    line: 1,
    column: 1,
    ...at,
    key,
    message,
  });
export const mistake = diagnosticOf("mistake");
export const notice = diagnosticOf("notice");

/** What was thrown, at the first place of its stack that is in the project's own code. @param file if there is none */
export function mistakeOf(error: unknown, file: string, root?: string, key?: string): Diagnostic {
  const { stack, message = "" }: Partial<Error> = error instanceof Error ? error : { message: String(error) };
  return mistake(placeInStack(stack, root) ?? { file }, asIs(message), key);
}

export const isMistake = ({ severity }: Diagnostic): boolean => severity === "mistake";

/** Whether what was to be read is what is wrong with it. */
export const isDiagnostic = (read: object | string): read is Diagnostic =>
  typeof read === "object" && "severity" in read;

/** Sorts by file, line and column. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** A file for editors: an article that comes as data has the name that its data give it. */
export const shownFile = (file: string): string => {
  const [, id] = /^\.cache\/warta\/articles\/id-([^/]+)/.exec(file) ?? [];
  return id ? `articles (id ${decodeURIComponent(id)})` : file;
};

/** A place for editors. Empty without a file. */
export const shownPlace = ({ file, line, column }: Pick<Diagnostic, "file" | "line" | "column">): string =>
  file && `${shownFile(file)}:${line}:${column}`;

/** One line in the style of compilers, which terminals and editors turn into a link: `content/articles/x.md:7:3 tags: …`. */
export const formatDiagnostic = ({ key, message, ...place }: Diagnostic, language: Language): string =>
  `${shownPlace(place)} ${key ? `${key}: ` : ""}${message[language]}`.trimStart();

/**
 * Notices and mistakes, one a line below their numbers. Mistakes come last, where a terminal stops scrolling.
 *
 * @returns a block for each severity, the first of its lines being the heading
 */
export const diagnosticLines = (found: readonly Diagnostic[], language: Language): string[][] =>
  (["notice", "mistake"] as const).flatMap((severity) => {
    const own = found.filter((one) => one.severity === severity);
    const count = own.length;
    const heading =
      severity === "notice" ? buildMessages.notices({ count }) : buildMessages.mistakes({ count });
    return count > 0 ? [[heading[language], ...own.map((one) => formatDiagnostic(one, language))]] : [];
  });

/** Prints diagnostics to standard error, see `diagnosticLines`. */
export function report(found: readonly Diagnostic[], language: Language): void {
  for (const [heading, ...lines] of diagnosticLines(found, language))
    for (const line of [`[warta] ${heading}`, ...lines]) print(process.stderr, line);
}

/** Stops a build because of mistakes. They have been printed before; the error's message only gives their number. */
export class ContentError extends Error {
  /** For the build: print no stack trace; editors do not need one. */
  readonly skipOriginalStack = true;

  /** @param mistakes at least one @param language of the message */
  constructor(
    readonly mistakes: readonly Diagnostic[],
    readonly language: Language,
  ) {
    super(buildMessages.nothingWritten({ mistakes: mistakes.length })[language]);
  }
}
