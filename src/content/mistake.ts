import type { Language, Message } from "../messages/message.ts";
import { buildMessages } from "../messages/messages.ts";
import { printable } from "../messages/terminal.ts";

/** A problem an editor must fix (a mistake), or should know about (a notice). */
export interface Mistake {
  /** Path from the project's root, with forward slashes: `content/articles/x.md`. */
  file: string;
  /** 1-based; 1 for the whole file. */
  line: number;
  /** 1-based, in UTF-16 code units; 1 for the whole line. */
  column: number;
  /** The front matter key, if it is about one: `tags`. */
  key?: string;
  /** What is wrong and what to write instead: one or two plain sentences. */
  message: Message;
}

/** Sorts mistakes by file, line and column. */
export function compareMistakes(a: Mistake, b: Mistake): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** One line in the style of compilers, which terminals and editors turn into a link: `content/articles/x.md:7:3 tags: …`. */
export function formatMistake({ file, line, column, key, message }: Mistake, language: Language): string {
  return printable(`${file}:${line}:${column} ${key ? `${key}: ` : ""}${message[language]}`);
}

/** Prints notices or mistakes to standard error, one a line, each beginning with its place, `file:line:column`. */
export function report(what: "notice" | "mistake", found: readonly Mistake[], language: Language): void {
  const count = found.length;
  if (count === 0) return;
  const heading = what === "notice" ? buildMessages.notices({ count }) : buildMessages.mistakes({ count });
  const lines = found.map((mistake) => formatMistake(mistake, language));
  console.error([`[warta] ${heading[language]}`, ...lines].join("\n"));
}

/**
 * Stops a build because of mistakes. They have been printed before; the error's message only gives their number.
 */
export class ContentError extends Error {
  /** For the build: print no stack trace; editors do not need one. */
  readonly skipOriginalStack = true;

  /**
   * @param mistakes at least one
   * @param language of the message
   */
  constructor(
    readonly mistakes: readonly Mistake[],
    readonly language: Language,
  ) {
    super(buildMessages.nothingWritten({ mistakes: mistakes.length })[language]);
  }
}
