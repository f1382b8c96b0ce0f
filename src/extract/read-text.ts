import { chain } from "./chain.ts";
import { derive } from "./derive.ts";
import type { ExtractedArticle, Mark } from "./result.ts";
import { createState } from "./state.ts";
import type { KnownTag } from "./tags/known-tags.ts";

/**
 * What the rules read out of a text, before account is given of what they left out.
 *
 * @param timeZone IANA name of the zone that is meant where a time is printed without one
 * @param marks what the source says of its lines, by their 1-based number
 */
export function readText(
  text: string,
  timeZone: string,
  tags: readonly KnownTag[],
  marks?: ReadonlyMap<number, Mark>,
): ExtractedArticle {
  const state = createState(text, marks);
  for (const rule of chain) rule(state);
  return derive(state.lines, timeZone, tags);
}
