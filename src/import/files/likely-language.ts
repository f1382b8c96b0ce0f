import type { Language } from "../../messages/message.ts";

/** Words that nearly every text of the language has, and none of the other. */
const usual: readonly (readonly [Language, RegExp])[] = [
  ["id", /(?<!\p{L})(?:yang|dan|di|dengan|untuk|dari|itu|ini|tidak|pada|akan)(?!\p{L})/giu],
  ["en", /(?<!\p{L})(?:the|of|and|to|in|was|that|with|for|said|has)(?!\p{L})/giu],
];
/** A newsflash has fewer. */
const fewest = 5;

/** The language that a text is written in; undefined if it is too short to tell, or speaks both. */
export function likelyLanguage(paragraphs: readonly string[]): Language | undefined {
  const text = paragraphs.join("\n").slice(0, 20_000);
  const [most, next] = usual
    .map(([language, words]) => ({ language, count: text.match(words)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  return most && next && most.count >= fewest && most.count > next.count * 3 ? most.language : undefined;
}
