const segmenter = new Intl.Segmenter("id", { granularity: "sentence" });

/**
 * Where sentences end by Unicode's rules (UAX #29), in text order, including the end of the text. Each end is the start of
 * the next sentence. Ends without a space before them (`Rp2.500`) may be left out.
 */
export function sentenceEnds(text: string): number[] {
  return beyondPlain.test(text) ? segmentEnds(text) : plainEnds(text);
}

/**
 * Characters that the fast path does not handle: all but ASCII, accented Latin letters, and typographic quotes, dashes and
 * ellipsis. Semicolons are not handled because Unicode versions differ on them.
 */
const beyondPlain = /[^ -:<-~À-ÖØ-öø-ÿ“”‘’–—…]/;

/** `SATerm Close* Sp*` of UAX #29, with at least one space. */
const endAndBlanks = /[.?!]["'()[\]{}“”‘’]* +/g;

/** A fast path for texts without `beyondPlain` characters: takes a tenth of the segmenter's time. */
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

/** Whether a sentence may end before the text that follows its punctuation, quotes and spaces. */
function endsBefore(text: string, next: number): boolean {
  if (isCapital(text.charCodeAt(next))) return true;
  // Rule SB8a: the sentence continues with a comma, colon, dash or further punctuation.
  if (",-:.?!–—".includes(text[next] ?? "")) return false;
  if (!followsDot(text, next)) return true;
  // Rule SB8: after a dot, it continues with a lower-case letter, if no other letter or sentence end comes first.
  for (let index = next; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isSmall(code)) return false;
    if (isCapital(code) || code === 0x2e || code === 0x3f || code === 0x21) return true;
  }
  return true;
}

/** Whether the quotes and spaces before an index follow a dot, not another sign. */
function followsDot(text: string, place: number): boolean {
  let index = place - 1;
  while (!".?!".includes(text[index] ?? ".")) index--;
  return text[index] === ".";
}

const isCapital = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde);

const isSmall = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff);

/** The longest text passed to the segmenter at once: its time is quadratic. */
const longestPiece = 2_000;
/** Where a longer text may be cut for the segmenter: before a capital after the end of a sentence. */
const safeCut = /[.?!]["”’)]?\s+(?=\p{Lu})/gu;
/** A text without such a place, of other alphabets or of signs alone, is cut at a blank or anywhere. */
const longestWhole = 20_000;

function segmentEnds(text: string): number[] {
  const ends: number[] = [];
  let start = 0;
  while (start < text.length) {
    safeCut.lastIndex = start + longestPiece;
    const cut = text.length - start > longestPiece ? safeCut.exec(text) : null;
    const safe = cut ? cut.index + cut[0].length : text.length;
    const end = safe - start > longestWhole ? anyCut(text, start, start + longestWhole) : safe;
    for (const { index, segment } of segmenter.segment(text.slice(start, end)))
      ends.push(start + index + segment.length);
    start = end;
  }
  return ends;
}

/** After the last blank before `most`, or there, in no letter. */
function anyCut(text: string, start: number, most: number): number {
  const blank = text.lastIndexOf(" ", most - 1);
  if (blank > start) return blank + 1;
  return /[\uDC00-\uDFFF]/.test(text[most] ?? "") ? most + 1 : most;
}
