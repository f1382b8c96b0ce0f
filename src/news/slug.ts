import { hash } from "node:crypto";
import { basename } from "node:path";
import transliterate from "@sindresorhus/transliterate";

/**
 * Makes a slug, the last segment of an address: lower case, without accents, other alphabets transliterated, and every run of
 * characters other than a–z and 0–9 replaced with a hyphen. A long slug is cut, and ends in a hash of the whole. Idempotent.
 *
 * `Kementerian Komunikasi & Informatika` → `kementerian-komunikasi-informatika`, `محمد` → `mhmd`
 *
 * @returns `""` if no letter or digit is left: for punctuation, and for scripts that are not alphabets (`新聞`)
 */
export function slugify(text: string): string {
  const slug = text
    .normalize("NFKC")
    .replace(nonLatinLetters, (letters) => transliterate(letters))
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return cutSlug(slug);
}

/** Cuts a slug to fit into a file name. A cut slug ends in a hash of the whole. */
export function cutSlug(slug: string): string {
  if (slug.length <= maxSlugLength) return slug;
  const end = `-${hash("sha256", slug).slice(0, 8)}`;
  return slug.slice(0, maxSlugLength - end.length).replace(/-$/, "") + end;
}

/** File names have at most 255 bytes, and some append more to a slug. */
const maxSlugLength = 150;

/** Text in other scripts. Latin letters are not transliterated, they only lose their accents: the library would write `ae` for `ä` and change addresses. */
const nonLatinLetters = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+/gu;

/** Makes a slug for the name of a new file, cut between words to at most `maxLength` characters. Apostrophes are dropped: `governors-bus`. */
export function shortSlug(text: string, maxLength: number): string {
  const whole = slugify(text.replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, ""));
  if (whole.length <= maxLength) return whole;
  const cut = whole.slice(0, maxLength + 1).replace(/-[^-]*$/, "");
  return cut.slice(0, maxLength).replace(/-$/, "");
}

/** Makes the slug from a file's name: `content/tags/tiktok.md` → `tiktok`; `""` if the name has no letter or digit. */
export const fileSlug = (file: string): string => slugify(nameOf(file));

/**
 * Makes the slug from the name of an article's file, which may begin with a day.
 * `content/articles/2020-01-24-kominfo.md` → `kominfo`, and the day `2020-01-24`
 */
export function articleSlug(file: string): { slug: string; day?: string } {
  const name = nameOf(file);
  const [, day, rest = ""] = /^(\d{4}-\d{2}-\d{2})(?:[-_ ]+(.*))?$/.exec(name) ?? [];
  return day === undefined ? { slug: slugify(name) } : { slug: slugify(rest), day };
}

/** Returns the folder for a new article's file: that of its year, if the site is built in volumes. @param day `2020-01-24` */
export const folderOfYear = (folder: string, day: string, { volumes }: { volumes?: unknown }): string =>
  volumes ? `${folder}/${day.slice(0, 4)}` : folder;

const nameOf = (file: string): string => basename(file).replace(/\.md$/i, "");
