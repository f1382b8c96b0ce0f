import { cutSentences } from "../../news/text/sentences.ts";
import { capitalShare, endsSentence } from "../shape.ts";

/** Whole sentences are titles up to here. */
const longestTitle = 100;

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
  if (sentence.length <= longestTitle) return sentence;
  return `${sentence.slice(0, longestTitle).replace(/[\s\p{P}]+\S*$/u, "")}…`;
}

/** A standfirst is no shorter and no longer. */
const leastDescription = 50;
const mostDescription = 220;

/**
 * A standfirst for a text without one: its first sentence, as far as that stands by itself. One that quotes, asks, points
 * back, or has an address in it does not.
 */
export function proposedDescription([paragraph = ""]: readonly string[]): string | undefined {
  const sentence = firstSentence(paragraph);
  const { length } = sentence;
  if (length < leastDescription || length > mostDescription || !endsSentence(sentence)) return undefined;
  if (!/^[\p{Lu}\d]/u.test(sentence) || /[?@"“”]|https?:|www\.|\.\.\.|…/i.test(sentence)) return undefined;
  if (/^(?:Ia|Dia|Mereka|Ini|Itu|Hal|Dalam hal|Selain itu|Namun|Sementara itu)\b/.test(sentence))
    return undefined;
  return capitalShare(sentence) < 0.6 ? sentence : undefined;
}
