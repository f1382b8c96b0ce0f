import { readDateline } from "../dateline.ts";
import { joinedText } from "../lines.ts";
import { endsSentence, wordCount } from "../shape.ts";
import { isOpen, type Line, type Rule } from "../state.ts";
import { joined } from "../wrapped-lines.ts";
import { longestHead } from "./body-start.ts";

const mostPieces = 4;
/** What the dateline's line has of a sentence that goes on with a capital. */
const mostWords = 3;

/**
 * A first paragraph that was broken in its first sentence, at a link that stood there: `CONTOH.CO.ID, BOGOR -- PT` over
 * the rest of the name. The pieces are one line again.
 */
export const brokenOpening: Rule = ({ lines }) => {
  for (let index = 0; index < Math.min(lines.length, longestHead); index++) {
    const count = piecesBelow(lines, index);
    if (count === 0) continue;
    lines.splice(index, count + 1, joined(lines.slice(index, index + count + 1)));
    return;
  }
};

/** How many of the lines below are the rest of this one. */
function piecesBelow(lines: readonly Line[], index: number): number {
  const [line, ...below] = lines.slice(index, index + mostPieces + 1);
  if (!line || !isPiece(line) || endsSentence(line.text)) return 0;
  const last = below.findIndex((one) => one.paragraph || endsSentence(one.text));
  const pieces = below.slice(0, last + 1);
  const [first, ...others] = pieces;
  if (!first || !pieces.every(isPiece)) return 0;
  const rest = joinedText(pieces.map(({ text }) => text));
  const dateline = readDateline(`${line.text} ${rest}`);
  // The dateline ends inside the first line, which goes on behind it.
  const own = (dateline?.rest.length ?? 0) - rest.length - 1;
  if (!dateline?.sure || dateline.city === undefined || own < 1) return 0;
  const goOn = others.every(isSmall);
  if (isSmall(first) && goOn) return pieces.length;
  if (first.afterBlank || wordCount(dateline.rest.slice(0, own)) > mostWords) return 0;
  // `CONTOH.CO.ID, BOGOR -- PT`; `JAKARTA -- PT` may also be the headline, where no other stands above it.
  const isHeaded = lines.slice(0, index).some((one) => isOpen(one) && wordCount(one.text) > 1);
  return dateline.publisher !== undefined || (isHeaded && goOn) ? pieces.length : 0;
}

const isPiece = (line: Line): boolean => isOpen(line) && line.mark === undefined;
const isSmall = ({ text }: Line): boolean => /^\p{Ll}/u.test(text);
