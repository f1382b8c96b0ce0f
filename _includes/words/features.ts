/*
 * The words of features, by their key among all words.
 */
/** For cards and charts in texts. */
export { textWords as text } from "../../src/features/blocks/model.ts";
export { default as factCheck } from "../../src/features/fact-check/words.json" with { type: "json" };
/** What readers must know about an article. */
export { default as labels } from "../../src/features/labels/words.json" with { type: "json" };
export { default as live } from "../../src/features/live/words.json" with { type: "json" };
export { default as republish } from "../../src/features/republish/words.json" with { type: "json" };
export { default as search } from "../../src/features/search/words.json" with { type: "json" };
