const segmenter = new Intl.Segmenter("id", { granularity: "sentence" });

/**
 * Finds where sentences end by Unicode's rules (UAX #29), in text order, including the end of the text. Each end is the start
 * of the next sentence. May omit ends without a space before them (`Rp2.500`).
 */
export function sentenceEnds(text: string): number[] {
  return needsSegmenter.test(text) ? segmentEnds(text) : plainEnds(text);
}

/**
 * Characters that the fast path cannot handle: all except ASCII, accented Latin letters, and typographic quotes, dashes and
 * ellipsis. It does not handle semicolons, because Unicode versions disagree on them.
 */
const needsSegmenter = /[^ -:<-~À-ÖØ-öø-ÿ“”‘’–—…]/;

/** `SATerm Close* Sp*` of UAX #29, with at least one space. */
const endAndBlanks = /[.?!]["'()[\]{}“”‘’]* +/g;

/** The fast path, for texts without `needsSegmenter` characters: takes a tenth of the segmenter's time. */
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

/** Whether a sentence may end before an index, given the text that follows. */
function endsBefore(text: string, next: number): boolean {
  if (isUpper(text.charCodeAt(next))) return true;
  // Rule SB8a: the sentence continues with a comma, colon, dash or further punctuation.
  if (",-:.?!–—".includes(text[next] ?? "")) return false;
  if (!followsDot(text, next)) return true;
  // Rule SB8: after a dot, it continues with a lower-case letter, if no other letter or sentence end comes first.
  for (let index = next; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isLower(code)) return false;
    if (isUpper(code) || code === 0x2e || code === 0x3f || code === 0x21) return true;
  }
  return true;
}

/** Whether the quotes and spaces before an index follow a dot, not other punctuation. */
function followsDot(text: string, place: number): boolean {
  let index = place - 1;
  while (!".?!".includes(text[index] ?? ".")) index--;
  return text[index] === ".";
}

const isUpper = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde);

const isLower = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff);

/** The longest text passed to the segmenter at once, because its time is quadratic. */
const maxPieceLength = 2_000;
/** Where a longer text may be cut: before a capital after the end of a sentence. */
const safeCut = /[.?!]["”’)]?\s+(?=\p{Lu})/gu;
/** The length after which a text without such a place (other alphabets, only punctuation) is cut at a space or anywhere. */
const maxUncutLength = 20_000;

function segmentEnds(text: string): number[] {
  const ends: number[] = [];
  let start = 0;
  while (start < text.length) {
    safeCut.lastIndex = start + maxPieceLength;
    const cut = text.length - start > maxPieceLength ? safeCut.exec(text) : null;
    const safe = cut ? cut.index + cut[0].length : text.length;
    const end = safe - start > maxUncutLength ? forcedCut(text, start, start + maxUncutLength) : safe;
    for (const { index, segment } of segmenter.segment(text.slice(start, end)))
      ends.push(start + index + segment.length);
    start = end;
  }
  return ends;
}

/** Returns the index after the last space before `most`; without a space, `most` itself, but not inside a surrogate pair. */
function forcedCut(text: string, start: number, limit: number): number {
  const blank = text.lastIndexOf(" ", limit - 1);
  if (blank > start) return blank + 1;
  return /[\uDC00-\uDFFF]/.test(text[limit] ?? "") ? limit + 1 : limit;
}
