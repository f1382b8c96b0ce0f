import { capitalShare, endsSentence, isParagraph, wordCount } from "../shape.ts";
import { decide, drop, isOpen, type Line, type Rule } from "../state.ts";
import { sentenceOpeners } from "../tags/capitalised-names.ts";
import { tagsIn } from "./tag-lines.ts";

const name = "head-rest";

/**
 * What is left above the body: the standfirst or, failing that, an unmarked caption gives the description; tags in small
 * letters; what repeats an earlier line or fits nothing is dropped.
 */
export const headRest: Rule = ({ lines, bodyStart }) => {
  const seen = new Map<string, number>();
  const above = lines.slice(0, bodyStart);
  let described = false;
  for (const [index, line] of above.entries()) {
    const earlier = seen.get(line.text);
    if (!seen.has(line.text)) seen.set(line.text, line.n);
    if (!isOpen(line)) continue;
    if (line.text === "") drop(line, name, "shows nothing");
    else if (earlier !== undefined) drop(line, name, `repeats line ${earlier}`);
    else if (isSentence(line.text)) {
      const field = described ? "caption" : "description";
      const sure = isStandfirst(above, index) || above[index + 1]?.text === line.text;
      decide(line, name, [field], [{ field, value: line.text, sure }]);
      described = true;
    } else if (line.mark === undefined && areTags(line.text)) {
      decide(line, name, ["tags"], tagsIn(line.text));
    } else if (index === 0 && isOnlyHeadline(lines, line)) {
      decide(line, name, ["title"], [{ field: "title", value: line.text, sure: false }]);
    } else drop(line, name, "stands above the text and fits no field");
  }
};

/** Small letters throughout, as pages print tags without a label; what ends or begins as a sentence does is a piece of one. */
const areTags = (text: string): boolean =>
  text === text.toLowerCase() &&
  /\p{L}/u.test(text) &&
  text.length < 120 &&
  !endsSentence(text) &&
  !sentenceOpeners.has(/^\p{L}+/u.exec(text)?.[0] ?? "");

/** Short as a name, but at the very top of a text that has no other headline: `Listrik Padam`. */
const isOnlyHeadline = (lines: readonly Line[], { text }: Line): boolean =>
  wordCount(text) >= 2 && !/[:,;]$/.test(text) && !lines.some(({ roles }) => roles[0] === "title");

/** Between the headline and the date or byline: nothing else stands there. */
function isStandfirst(above: readonly Line[], index: number): boolean {
  const below = above[index + 1]?.roles[0];
  return above[index - 1]?.roles[0] === "title" && (below === "date" || below === "byline");
}

const isSentence = (text: string): boolean =>
  isParagraph(text) ||
  (wordCount(text) >= 6 && endsSentence(text)) ||
  (wordCount(text) >= 8 && text.length >= 50 && capitalShare(text) < 0.6);
