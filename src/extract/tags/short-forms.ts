/** A long name and the short form the text gives for it. */
export interface ShortForm {
  long: string;
  short: string;
}

const bracketed = /\(([\p{L}\d][\p{L}\d.&/-]{1,14}(?: [\p{L}\d]{1,8})?)\)/gu;
const joining = /^(?:dan|dengan|untuk|di|pada|atas|serta|of|and|the|for|&)$/iu;

/**
 * Pairs like `Kementerian Komunikasi dan Informatika (Kominfo)`: a short form in brackets whose letters come, in order,
 * from the words before it, the first letter at the start of one (after Schwartz and Hearst, 2003). Indonesian short
 * forms take whole syllables (`Kominfo`, `Polri`) and pass over leading words (`Kementerian`), so the long name reaches
 * back as far as capitalised words do.
 */
export function shortForms(text: string): ShortForm[] {
  if (!text.includes("(")) return [];
  const pairs: ShortForm[] = [];
  for (const match of text.matchAll(bracketed)) {
    const short = match[1] ?? "";
    if (!/\p{Lu}/u.test(short)) continue;
    const words = text
      .slice(Math.max(0, match.index - 160), match.index)
      .trim()
      .split(/\s+/);
    const long = longForm(words, short);
    if (long) pairs.push({ long, short });
  }
  return pairs;
}

function longForm(words: string[], short: string): string | undefined {
  let start = words.length;
  while (start > 0) {
    const word = words[start - 1] ?? "";
    if (start < words.length && /[.,;:!?)]$/.test(word)) break;
    if (!/^["“'(]?\p{Lu}/u.test(word) && !joining.test(word)) break;
    start--;
    if (words.length - start > 10) break;
  }
  while (start < words.length && !/^\p{Lu}/u.test(words[start] ?? "")) start++;
  const name = words.slice(start);
  if (name.length < 2) return undefined;
  const letters = short.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  return comesFrom(letters, name) ? name.join(" ") : undefined;
}

/** Whether the letters can be found in order in the words, each jump forward landing on the start of a later word. */
function comesFrom(letters: string, words: string[]): boolean {
  let word = 0;
  let at = -1;
  for (const letter of letters) {
    const current = (words[word] ?? "").toLowerCase();
    const next = at < 0 ? -1 : current.indexOf(letter, at);
    if (next >= 0 && at >= 0 && next <= at + 3) {
      at = next + 1;
      continue;
    }
    let later = at < 0 ? word : word + 1;
    while (later < words.length && !(words[later] ?? "").toLowerCase().startsWith(letter)) later++;
    if (later >= words.length) {
      if (next >= 0) {
        at = next + 1;
        continue;
      }
      return false;
    }
    word = later;
    at = 1;
  }
  return true;
}
