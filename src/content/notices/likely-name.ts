import { editDistance } from "../nearest.ts";

interface Name {
  /** As it is written. */
  text: string;
  /** Without blanks and hyphens, in lower case. */
  short: string;
  letters: number;
}

/**
 * Tells which known name an unknown one is probably a slip of: one letter wrong in a name of five letters or more, two
 * in nine or more (`Kominffo` → `Kominfo`). Names that differ in their numbers (`Pemilu 2019`, `Pemilu 2024`) are
 * different things.
 *
 * @param names each as it is written and as it is compared: in lower case, without blanks and hyphens
 * @param areAll they are meant to be all that there are: then in names of four letters too a letter more or less, or two
 *   that changed places, is a slip (`Kotta` → `Kota`), though not another letter (`Kata`)
 */
export function createLikelyName(
  names: { text: string; short: string }[],
  areAll = false,
): (short: string) => string | undefined {
  // Compared are only names of about the same length and letters: thousands of tags against thousands would take long.
  const shelves = new Map<string, Name[]>();
  for (const { text, short } of names) {
    const key = shelf(short.length, short);
    const name = { text, short, letters: lettersOf(short) };
    const others = shelves.get(key);
    if (others) others.push(name);
    else shelves.set(key, [name]);
  }

  return (short) => {
    const letters = lettersOf(short);
    let best: string | undefined;
    let most = 2;
    for (const length of [0, -1, 1, -2, 2].map((more) => short.length + more)) {
      for (const name of shelves.get(shelf(length, short)) ?? []) {
        const shorter = Math.min(short.length, length);
        const isOfFour = areAll && shorter < 5 && name.short.length >= 4;
        const limit = Math.min(most, shorter >= 9 ? 2 : shorter >= 5 || isOfFour ? 1 : 0);
        // A letter that is another one changes two bits.
        if (limit === 0 || bits(letters ^ name.letters) > 2 * limit) continue;
        const distance = editDistance(short, name.short, limit);
        if (distance > limit || (isOfFour && isOtherLetter(short, name.short))) continue;
        if (distance <= 1) return name.text;
        best ??= name.text;
        most = distance - 1;
      }
    }
    return best;
  };
}

/** Whether of two names that are one edit apart one has another letter in a place, not one more, one less or two swapped. */
const isOtherLetter = (a: string, b: string): boolean =>
  a.length === b.length && [...a].sort().join("") !== [...b].sort().join("");

function shelf(length: number, short: string): string {
  return `${length} ${short.replace(/\P{Nd}+/gu, "")}`;
}

/** Which letters a name has, a bit each. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index++) letters |= 1 << (text.charCodeAt(index) % 31);
  return letters;
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}
