import { sayBuilds } from "../messages/builds.ts";
import type { Language } from "../messages/message.ts";
import type { Mistake } from "./mistake.ts";

/** One line, as compilers write it, so that terminals and editors link it: `content/articles/x.md:7:3 tags: …`. */
export function formatMistake({ file, line, column, key, message }: Mistake, language: Language): string {
  return `${file}:${line}:${column} ${key ? `${key}: ` : ""}${message[language]}`;
}

/** Prints what was found to standard error, each on a line that begins with its place, `file:line:column`. */
export function report(what: "notice" | "mistake", found: readonly Mistake[], language: Language): void {
  if (found.length === 0) return;
  const heading = what === "notice" ? sayBuilds.notices : sayBuilds.mistakes;
  const lines = found.map((mistake) => formatMistake(mistake, language));
  console.error([`[warta] ${heading(found.length)[language]}`, ...lines].join("\n"));
}

/**
 * Stops a build because of what an editor has to mend. The mistakes themselves are printed before; its own message says how many
 * they are.
 */
export class ContentError extends Error {
  /** To whoever runs the build: print no stack trace, an editor has no use for one. */
  readonly skipOriginalStack = true;

  /**
   * @param mistakes at least one
   * @param language in which the editor is told
   */
  constructor(
    readonly mistakes: readonly Mistake[],
    readonly language: Language,
  ) {
    super(sayBuilds.nothingWritten(mistakes.length)[language]);
  }
}
