import type { Story, TagRef } from "../model.ts";
import { groupBy } from "./group-by.ts";
import { toldIn } from "./told-in.ts";

/** The stories that are told in a language, by their places in the site's order: a smaller one is newer. */
export interface Telling {
  told: readonly number[];
  byTag: ReadonlyMap<TagRef, readonly number[]>;
}

/**
 * What is told in each language; without one, in whatever language. Where no article is there in two, it is the same.
 *
 * @param stories newest first
 */
export function tellings(stories: readonly Story[]): (language: Story["language"] | undefined) => Telling {
  const whole = tellingOf(stories.map((_, index) => index));
  const known = new Map<Story["language"] | undefined, Telling>([[undefined, whole]]);
  return (language) => {
    const telling = known.get(language) ?? tellingIn(language);
    known.set(language, telling);
    return telling;
  };

  function tellingIn(language: Story["language"] | undefined): Telling {
    const told = language ? toldIn(language, stories) : stories;
    if (told === stories) return whole;
    const isTold = new Set(told);
    return tellingOf(stories.flatMap((story, index) => (isTold.has(story) ? [index] : [])));
  }

  function tellingOf(told: readonly number[]): Telling {
    return { told, byTag: groupBy(told, (index) => stories[index]?.tags ?? []) };
  }
}

/** Where a number stands, or would, in a list of growing numbers. */
export function placeIn(list: readonly number[], number: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
