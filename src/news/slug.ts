import { createHash } from "node:crypto";
import { basename } from "node:path";
import transliterate from "@sindresorhus/transliterate";

/**
 * Makes a slug, the last part of an address: lower case, without accents, other alphabets transliterated, and every run of
 * characters other than a–z and 0–9 replaced with a hyphen. A long one is cut, and ends in a hash of the whole. Idempotent.
 *
 * `Kementerian Komunikasi & Informatika` → `kementerian-komunikasi-informatika`, `محمد` → `mhmd`
 *
 * @returns `""` if no letter or digit is left: for punctuation and for scripts that are not alphabets (`新聞`)
 */
export function slugify(text: string): string {
  const slug = text
    .normalize("NFKC")
    .replace(otherLetters, (letters) => transliterate(letters))
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return cutSlug(slug);
}

/** A slug that fits into a file's name: a long one is cut, and ends in a hash of the whole. */
export function cutSlug(slug: string): string {
  if (slug.length <= longestSlug) return slug;
  const hash = createHash("sha256").update(slug).digest("hex").slice(0, 8);
  return `${slug.slice(0, longestSlug - hash.length - 1).replace(/-$/, "")}-${hash}`;
}

/** File names have at most 255 bytes, and some are a slug with more behind it. */
const longestSlug = 150;

/** Text outside the Latin script. Latin letters only lose their accents: the library would write `ae` for `ä` and change addresses. */
const otherLetters = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+/gu;

/** A slug for names of new files, cut between words to at most `longest` characters. An apostrophe parts no word: `governors-bus`. */
export function shortSlug(text: string, longest: number): string {
  const whole = slugify(text.replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, ""));
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest + 1).replace(/-[^-]*$/, "");
  return cut.slice(0, longest).replace(/-$/, "");
}

/** The slug from a file's name: `content/tags/tiktok.md` → `tiktok`; `""` if the name makes none. */
export const fileSlug = (file: string): string => slugify(nameOf(file));

/**
 * The same for an article, whose name may begin with its day.
 * `content/articles/2020-01-24-kominfo.md` → `kominfo`, and the day `2020-01-24`
 */
export function articleSlug(file: string): { slug: string; day?: string } {
  const name = nameOf(file);
  const [, day, rest = ""] = /^(\d{4}-\d{2}-\d{2})(?:[-_ ]+(.*))?$/.exec(name) ?? [];
  return day === undefined ? { slug: slugify(name) } : { slug: slugify(rest), day };
}

const nameOf = (file: string): string => basename(file).replace(/\.md$/i, "");
