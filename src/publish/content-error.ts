import type { Mistake } from "../content/mistake.ts";

/**
 * Stops a build because of what an editor has to mend. The mistakes themselves are printed once, before: Eleventy prints an
 * error's message twice.
 */
export class ContentError extends Error {
  /** Eleventy prints no stack trace of an error that says so: an editor has no use for one. */
  readonly skipOriginalStack = true;

  /** @param mistakes at least one */
  constructor(readonly mistakes: readonly Mistake[]) {
    const count = mistakes.length;
    super(`${count === 1 ? "1 mistake" : `${count} mistakes`} in the content; nothing was written.`);
  }
}
