/**
 * A text as the last part of an address: accents stripped, lower case, whatever is not a–z or 0–9 one hyphen.
 * `Kementerian Komunikasi & Informatika` → `kementerian-komunikasi-informatika`; `""` where no letter or digit is left.
 * Doing it twice changes nothing.
 */
export function slugify(text: string): string {
  // Names of files mostly are slugs.
  if (slug.test(text)) return text;
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A slug cut between two words, so that it has at most so many characters: for the names of files. */
export function shortSlug(text: string, longest: number): string {
  const whole = slugify(text);
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest + 1).replace(/-[^-]*$/, "");
  return cut.slice(0, longest).replace(/-$/, "");
}
