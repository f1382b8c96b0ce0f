import { readDateline } from "../dateline.ts";
import { joinedText } from "../lines.ts";
import { endsSentence, isParagraph, wordCount } from "../shape.ts";
import { isOpen, type Line, type Rule } from "../state.ts";

/** How many lines a head has at most. */
const longestHead = 40;
/** A link broke the first sentence early; whole paragraphs without a full stop are longer. */
const longestPiece = 100;
const mostPieces = 4;
/** What the dateline's line has of a sentence that goes on with a capital. */
const mostWords = 3;

/**
 * A first paragraph that was broken in its first sentence, at a link that stood there: `CONTOH.CO.ID, BOGOR -- PT` over
 * the rest of the name. The pieces are one line again.
 */
export const brokenOpening: Rule = ({ lines }) => {
  for (let index = 0; index < Math.min(lines.length, longestHead); index++) {
    const line = lines[index] as Line;
    let pieces = 0;
    while (pieces < mostPieces && isPiece(lines, index, pieces)) {
      const [below] = lines.splice(index + 1, 1) as [Line];
      line.text = joinedText([line.text, below.text]);
      line.paragraph = isParagraph(line.text);
      line.rest = [...(line.rest ?? []), { n: below.n, raw: below.raw }, ...(below.rest ?? [])];
      pieces++;
    }
    if (pieces > 0) return;
  }
};

/** Whether the line goes on in the next. @param pieces how many it has taken already */
function isPiece(lines: readonly Line[], index: number, pieces: number): boolean {
  const [line, below] = lines.slice(index, index + 2);
  if (!line || !below || !isOpen(line) || !isOpen(below) || line.mark || below.mark) return false;
  if (endsSentence(line.text) || (pieces === 0 && line.text.length > longestPiece)) return false;
  const small = /^\p{Ll}/u.test(below.text);
  if (pieces > 0) return small;
  if (!below.paragraph && !endsSentence(below.text)) return false;
  const dateline = readDateline(joinedText([line.text, below.text]));
  // The dateline ends inside the first line, which goes on behind it.
  const own = (dateline?.rest.length ?? 0) - below.text.length - 1;
  if (!dateline?.sure || dateline.city === undefined || own < 1) return false;
  if (small) return true;
  // `CONTOH.CO.ID, BOGOR -- PT`; `JAKARTA -- PT` may also be the headline, where no other stands above it.
  if (below.afterBlank || wordCount(dateline.rest.slice(0, own)) > mostWords) return false;
  return (
    dateline.publisher !== undefined ||
    lines.slice(0, index).some((one) => isOpen(one) && wordCount(one.text) > 1)
  );
}
