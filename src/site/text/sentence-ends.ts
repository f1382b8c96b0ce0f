const segmenter = new Intl.Segmenter("id", { granularity: "sentence" });

/**
 * Where Unicode's rules (UAX #29) end a text's sentences, in text order, the text's own end among them; each place is the
 * start of the next sentence. Places that no blank stands before (`Rp2.500`) may be left out.
 */
export function sentenceEnds(text: string): number[] {
  return beyondPlain.test(text) ? segmentEnds(text) : plainEnds(text);
}

/**
 * What the short way does not know: all but ASCII, Latin letters with accents, and the quotes, dashes and dots of print. The
 * semicolon is left out because versions of Unicode differ in whether a sentence goes on before it.
 */
const beyondPlain = /[^ -:<-~À-ÖØ-öø-ÿ“”‘’–—…]/;

/** `SATerm Close* Sp*` of UAX #29, with at least one blank. */
const endAndBlanks = /[.?!]["'()[\]{}“”‘’]* +/g;

/** The rules for characters that `beyondPlain` does not find: a tenth of what the segmenter takes. */
function plainEnds(text: string): number[] {
  const ends: number[] = [];
  endAndBlanks.lastIndex = 0;
  while (endAndBlanks.test(text)) {
    const end = endAndBlanks.lastIndex;
    if (end < text.length && endsBefore(text, end)) ends.push(end);
  }
  if (text !== "") ends.push(text.length);
  return ends;
}

/** Whether a sentence may end before what follows its dot, sign, quotes and blanks. */
function endsBefore(text: string, next: number): boolean {
  if (isCapital(text.charCodeAt(next))) return true;
  // Rule SB8a: commas, colons, dashes and further signs belong to it.
  if (",-:.?!–—".includes(text[next] ?? "")) return false;
  if (!followsDot(text, next)) return true;
  // Rule SB8: after a dot, a small letter does, whatever stands before it but letters and ends.
  for (let index = next; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isSmall(code)) return false;
    if (isCapital(code) || code === 0x2e || code === 0x3f || code === 0x21) return true;
  }
  return true;
}

/** Whether it was a dot, not another sign, behind which the quotes and blanks before a place stand. */
function followsDot(text: string, place: number): boolean {
  let index = place - 1;
  while (!".?!".includes(text[index] ?? ".")) index--;
  return text[index] === ".";
}

const isCapital = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde);

const isSmall = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff);

/** The longest text that is handed to the segmenter at once: its time grows with the square of it. */
const longestPiece = 2_000;
/** Where a longer text may be cut for it: before a capital that follows the end of a sentence. */
const safeCut = /[.?!]["”’)]?\s+(?=\p{Lu})/gu;

function segmentEnds(text: string): number[] {
  const ends: number[] = [];
  let start = 0;
  while (start < text.length) {
    safeCut.lastIndex = start + longestPiece;
    const cut = text.length - start > longestPiece ? safeCut.exec(text) : null;
    const end = cut ? cut.index + cut[0].length : text.length;
    for (const { index, segment } of segmenter.segment(text.slice(start, end)))
      ends.push(start + index + segment.length);
    start = end;
  }
  return ends;
}
