/*
 * The words of features, each in both languages, under the name that they have among all words.
 */
/** Cards and charts in texts. */
export { usualTextWords as text } from "../../src/features/blocks/words.ts";
export { liveWords as live } from "../../src/features/live/words.ts";
export { searchWords as search } from "../../src/features/search/words.ts";
