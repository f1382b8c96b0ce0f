/** What a page gives, and what it should give: of the text, beside what was read of it, since some paragraphs may be left out. The day is a date as SQL writes it, with its zone; what is not known is `undefined`. */
export interface Page {
  name: string;
  html: string;
  body: (read: string) => string;
  /** Pieces of its text, and pieces of the page that are none, where the whole text is not known. */
  pieces?: { with: string[]; without: string[] };
  title?: string;
  day?: string;
  authors?: string[];
}

/** How much of a text was found, and how much of what was found is of the text: true, too much and missing, 1 together. */
export interface Found {
  right: number;
  more: number;
  less: number;
}

/** Soft hyphens part no word. */
const words = (text: string): string[] => text.replaceAll("\u00ad", "").match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Runs of four words, each with how often it stands in a text. */
function shingles(text: string): Map<string, number> {
  const all = words(text);
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, all.length - 3); at++) {
    const run = all.slice(at, at + 4).join(" ");
    if (run !== "") counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

/** Compares two texts by their runs of four words, as scrapinghub's `evaluate.py` does: a long text counts no more than a short one. */
export function compareTexts(wanted: string, given: string): Found {
  const [one, other] = [shingles(wanted), shingles(given)];
  const found = { right: 0, more: 0, less: 0 };
  for (const run of new Set([...one.keys(), ...other.keys()])) {
    const [a = 0, b = 0] = [one.get(run), other.get(run)];
    found.right += Math.min(a, b);
    found.more += Math.max(0, b - a);
    found.less += Math.max(0, a - b);
  }
  const sum = found.right + found.more + found.less;
  if (sum === 0) return found;
  return { right: found.right / sum, more: found.more / sum, less: found.less / sum };
}

/** Looks for pieces in a text as trafilatura's `eval_common.py` does: how many are there, wrongly there, and missing. */
export function findPieces(pieces: NonNullable<Page["pieces"]>, given: string): Found {
  const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
  const has = (piece: string): boolean => plain(given).includes(plain(piece));
  const right = pieces.with.filter(has).length;
  return { right, more: pieces.without.filter(has).length, less: pieces.with.length - right };
}

/** Precision, recall and F1 of many pages, from the means of both. */
export function scoreOf(pages: readonly Found[]): { precision: number; recall: number; f1: number } {
  const mean = (values: number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const share = (part: "more" | "less"): number =>
    mean(
      pages
        .filter((page) => page.right + page[part] > 0)
        .map((page) => page.right / (page.right + page[part])),
    );
  const [precision, recall] = [share("more"), share("less")];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/** The F1 of one page. */
export const f1Of = ({ right, more, less }: Found): number =>
  right + more + less === 0 ? 1 : (2 * right) / (2 * right + more + less);

/** Words and numbers alone: signs and capitals do not make another headline or another name. */
export const folded = (text: string): string => words(text.normalize("NFKC").toLowerCase()).join(" ");
