import type { Mistake } from "../mistake.ts";
import { findHalfLinks } from "./half-links.ts";
import { findHalfMarks } from "./half-marks.ts";
import { findShownAsText } from "./shown-as-text.ts";

/**
 * What an editor ought to know of a Markdown text: the signs in it that readers see as they are written. Pictures and links whose
 * address alone is to blame are told with the pictures of a text, as mistakes.
 *
 * @param bodyLine line of the file that the text begins on
 */
export function findTextNotices(file: string, body: string, bodyLine: number): Mistake[] {
  return [findShownAsText, findHalfLinks, findHalfMarks].flatMap((find) => find(file, body, bodyLine));
}
