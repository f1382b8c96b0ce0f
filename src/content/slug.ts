/**
 * A text as the last part of an address: accents stripped, lower case, whatever is not a–z or 0–9 one hyphen.
 * `Kementerian Komunikasi & Informatika` → `kementerian-komunikasi-informatika`; `""` where no letter or digit is left.
 * Doing it twice changes nothing.
 */
export function slugify(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
