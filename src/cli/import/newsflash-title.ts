import { wordCount } from "../../extract/shape.ts";
import { cutSentences } from "../../site/text/sentences.ts";

const longest = 100;
const fewestWords = 4;

/**
 * Where a clause ends that can stand alone: before who says so, why, or when, and at a dash or semicolon. A comma alone
 * may part the items of a list.
 */
const clauseEnd =
  /;? [–—] |; |, (?=(?:kata|ujar|tutur|ucap|jelas|ungkap|menurut|demikian|katanya|ujarnya|setelah|sesudah|usai|karena|sebab|sehingga|hingga|ketika|meski|meskipun|walau|walaupun|sementara|sedangkan|sebelum|tetapi|tapi|namun|said|says|according|after|because|while|when|before|but|although)(?!\p{L}))| (?=(?:setelah|sesudah|karena|sehingga|ketika|meski|meskipun|walaupun|sementara|sedangkan|sebelum|after|because|while|when|although) )/gu;

/**
 * What names a newsflash of one paragraph without a headline: its first sentence; of one that is too long for a title
 * the clauses that fit, or else its first words.
 *
 * @returns undefined if there are more paragraphs, or no words
 */
export function newsflashTitle(body: readonly string[]): string | undefined {
  const [paragraph] = body;
  if (paragraph === undefined || body.length > 1) return undefined;
  const [first] = cutSentences(paragraph);
  const sentence = paragraph.slice(first?.start, first?.end).replace(/(?<!\.)\.$/, "");
  const title = sentence.length <= longest ? sentence : (clausesOf(sentence) ?? firstWords(sentence));
  return /[\p{L}\d]/u.test(title) ? title : undefined;
}

function clausesOf(sentence: string): string | undefined {
  const start = sentence.slice(0, longest + 1);
  return [...sentence.matchAll(clauseEnd)]
    .filter(({ index }) => index <= longest)
    .map(({ index }) => start.slice(0, index))
    .findLast((clauses) => wordCount(clauses) >= fewestWords && isClosed(clauses));
}

/** Whether each quotation and bracket that opens ends, too. */
const isClosed = (text: string): boolean =>
  [
    ["“", "”"],
    ["(", ")"],
    ["«", "»"],
  ].every(([open = "", end = ""]) => count(text, open) === count(text, end)) && count(text, '"') % 2 === 0;

const count = (text: string, sign: string): number => text.split(sign).length - 1;

const firstWords = (sentence: string): string =>
  `${sentence.slice(0, longest).replace(/[\s\p{P}]+\S*$/u, "")}…`;
