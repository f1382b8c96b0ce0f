import { formatMistake } from "../content/format-mistake.ts";
import type { Mistake } from "../content/mistake.ts";

/** Stops a build because of what an editor has to mend. Its message is every mistake, a line each. */
export class ContentError extends Error {
  override name = "ContentError";
  /** Eleventy prints no stack trace of an error that says so: an editor has no use for one. */
  readonly skipOriginalStack = true;

  constructor(readonly mistakes: Mistake[]) {
    const count = mistakes.length === 1 ? "1 mistake" : `${mistakes.length} mistakes`;
    super(`${count} in the content; nothing was written.\n${mistakes.map(formatMistake).join("\n")}`);
  }
}
