import { buildMessages } from "../messages/builds.ts";
import type { Language } from "../messages/message.ts";
import { printable } from "../messages/printable.ts";
import type { Mistake } from "./mistake.ts";

/** One line in the style of compilers, which terminals and editors turn into a link: `content/articles/x.md:7:3 tags: …`. */
export function formatMistake({ file, line, column, key, message }: Mistake, language: Language): string {
  return printable(`${file}:${line}:${column} ${key ? `${key}: ` : ""}${message[language]}`);
}

/** Prints notices or mistakes to standard error, one a line, each beginning with its place, `file:line:column`. */
export function report(what: "notice" | "mistake", found: readonly Mistake[], language: Language): void {
  if (found.length === 0) return;
  const heading = what === "notice" ? buildMessages.notices : buildMessages.mistakes;
  const lines = found.map((mistake) => formatMistake(mistake, language));
  console.error([`[warta] ${heading(found.length)[language]}`, ...lines].join("\n"));
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
    super(buildMessages.nothingWritten(mistakes.length)[language]);
  }
}
