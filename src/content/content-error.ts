import { sayBuilds } from "../messages/builds.ts";
import type { Language } from "../messages/message.ts";
import type { Mistake } from "./mistake.ts";

/**
 * Stops a build because of what an editor has to mend. The mistakes themselves are printed before: whoever catches it prints its
 * message, which says how many they are.
 */
export class ContentError extends Error {
  /** Keeps the program that builds from printing a stack trace: an editor has no use for one. */
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
