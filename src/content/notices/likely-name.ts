import { editDistance } from "../nearest.ts";

/** A name as it is written and as it is compared: in lower case, without blanks and hyphens. */
interface Name {
  text: string;
  short: string;
}

/**
 * Says which known name an unknown one is probably a slip of: one letter wrong in a name of five letters or more, two
 * in nine or more (`Kominffo` → `Kominfo`). Names that differ in their numbers (`Pemilu 2019`, `Pemilu 2024`) are
 * different things.
 *
 * @param areAll the names are meant to be all that there are: then in names of four letters too a letter more or less, or two
 *   that changed places, is a slip (`Kotta` → `Kota`), though not another letter (`Kata`)
 */
export function createLikelyName(
  names: readonly Name[],
  areAll = false,
): (short: string) => string | undefined {
  const known = names.map((name) => ({ ...name, digits: digitsOf(name.short) }));
  return (short) => {
    const digits = digitsOf(short);
    let best: string | undefined;
    let most = 2;
    for (const name of known) {
      const length = Math.min(short.length, name.short.length);
      const isOfFour = areAll && length < 5 && name.short.length >= 4;
      const limit = Math.min(most, length >= 9 ? 2 : length >= 5 || isOfFour ? 1 : 0);
      if (limit === 0 || Math.abs(short.length - name.short.length) > limit) continue;
      if (digits !== name.digits) continue;
      const edits = editDistance(short, name.short);
      if (edits > limit || (isOfFour && hasOtherLetter(short, name.short))) continue;
      best = name.text;
      most = edits - 1;
    }
    return best;
  };
}

const digitsOf = (short: string): string => short.replace(/\P{Nd}+/gu, "");

const hasOtherLetter = (a: string, b: string): boolean =>
  a.length === b.length && [...a].sort().join("") !== [...b].sort().join("");
