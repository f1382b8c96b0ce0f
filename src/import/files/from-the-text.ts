import type { Language } from "../../messages/message.ts";
import { cutSentences } from "../../news/text/sentences.ts";
import { capitalShare, endsSentence } from "../shape.ts";

const firstSentence = (text: string): string => {
  const [first] = cutSentences(text);
  return text.slice(first?.start, first?.end);
};

/**
 * What names a newsflash of one paragraph without a headline: its first sentence; of a long one its first words.
 *
 * @returns undefined if there are more paragraphs, or no words
 */
export function newsflashTitle([paragraph = "", ...others]: readonly string[]): string | undefined {
  const sentence = firstSentence(paragraph).replace(/(?<!\.)\.$/, "");
  if (others.length > 0 || !/[\p{L}\d]/u.test(sentence)) return undefined;
  if (sentence.length <= 100) return sentence;
  return `${sentence.slice(0, 100).replace(/[\s\p{P}]+\S*$/u, "")}…`;
}

const backwards = /^(?:Ia|Dia|Mereka|Ini|Itu|Hal|Dalam hal|Selain itu|Namun|Sementara itu)\b/;

/**
 * A standfirst for a text without one: its first sentence, as far as that stands by itself. One that quotes, asks, points
 * back, or has an address in it does not.
 */
export function proposedDescription([paragraph = ""]: readonly string[]): string | undefined {
  const sentence = firstSentence(paragraph);
  if (sentence.length < 50 || sentence.length > 220 || !endsSentence(sentence)) return undefined;
  const isOpen = /[?@"“”]|https?:|www\.|\.\.\.|…/i.test(sentence) || backwards.test(sentence);
  return /^[\p{Lu}\d]/u.test(sentence) && !isOpen && capitalShare(sentence) < 0.6 ? sentence : undefined;
}

/** Words that nearly every text of the language has, and none of the other. */
const usual: readonly (readonly [Language, RegExp])[] = [
  ["id", /(?<!\p{L})(?:yang|dan|di|dengan|untuk|dari|itu|ini|tidak|pada|akan)(?!\p{L})/giu],
  ["en", /(?<!\p{L})(?:the|of|and|to|in|was|that|with|for|said|has)(?!\p{L})/giu],
];
/** The language that a text is written in; undefined if it is too short to tell, or speaks both. */
export function likelyLanguage(paragraphs: readonly string[]): Language | undefined {
  const text = paragraphs.join("\n").slice(0, 20_000);
  const [most, next] = usual
    .map(([language, words]) => ({ language, count: text.match(words)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  // A newsflash has fewer words.
  return most && next && most.count >= 5 && most.count > next.count * 3 ? most.language : undefined;
}
