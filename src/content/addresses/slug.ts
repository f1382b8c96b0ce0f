import { basename } from "node:path";
import transliterate from "@sindresorhus/transliterate";
import { sayFiles } from "../../messages/files.ts";
import type { Mistake } from "../mistake.ts";

/**
 * A text as the last part of an address: accents stripped, lower case, whatever is not a–z or 0–9 one hyphen. Letters of other
 * alphabets are written in Latin ones. Doing it twice changes nothing.
 *
 * `Kementerian Komunikasi & Informatika` → `kementerian-komunikasi-informatika`, `محمد` → `mhmd`
 *
 * @returns `""` where no letter or digit is left: for signs, and for scripts that are no alphabets (`新聞`)
 */
export function slugify(text: string): string {
  return text
    .normalize("NFKC")
    .replace(otherLetters, (letters) => transliterate(letters))
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Latin ones are left alone, so that addresses that are out stay what they are: a library would make `ae` of `ä`. */
const otherLetters = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+/gu;

/** A slug cut between two words, so that it has at most so many characters: for the names of files. */
export function shortSlug(text: string, longest: number): string {
  const whole = slugify(text);
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest + 1).replace(/-[^-]*$/, "");
  return cut.slice(0, longest).replace(/-$/, "");
}

export interface FileSlug {
  /** `""` with a mistake where the name makes none. */
  slug: string;
  mistakes: Mistake[];
}

/** The last part of an address from the name of a file: `content/tags/tiktok.md` → `tiktok`. */
export const fileSlug = (file: string): FileSlug => slugOf(file, nameOf(file));

/**
 * The same for an article, whose name may begin with its day.
 * `content/articles/2020-01-24-kominfo.md` → `kominfo`, and the day `2020-01-24`
 */
export function articleSlug(file: string): FileSlug & { day?: string } {
  const name = nameOf(file);
  const [, day, rest] = /^(\d{4}-\d{2}-\d{2})(?:[-_ ]+(.*))?$/.exec(name) ?? [];
  return day === undefined ? slugOf(file, name) : { ...slugOf(file, rest ?? ""), day };
}

const nameOf = (file: string): string => basename(file).replace(/\.md$/i, "");

function slugOf(file: string, name: string): FileSlug {
  const slug = slugify(name);
  if (slug !== "") return { slug, mistakes: [] };
  return { slug, mistakes: [{ file, line: 1, column: 1, message: sayFiles.nameMakesNoAddress }] };
}
