import { slugify } from "../../news/slug.ts";
import { fold } from "../shape.ts";

/** What parts a headline from the name of its site: ` - `, ` | `, ` » `. */
const parting = /(\s+(?:[-–—|»•·]|::?)\s+)/u;

/**
 * Tells the names that a page gives its own site: what it calls itself, or what has the label of its host in it,
 * `Contoh Online` on contoh.com.
 *
 * @param names as metadata says them
 * @param address of the page; empty if it does not say that
 */
export function siteTest(names: readonly string[], address: string): (text: string) => boolean {
  const own = new Set(names.map(slugify).filter((name) => name !== ""));
  const host = URL.canParse(address) ? new URL(address).hostname : "";
  // `www.berita.contoh.co.id` → `contoh`
  const label = host
    .split(".")
    .slice(0, -1)
    .findLast((label) => !general.test(label))
    ?.replaceAll("-", "");
  return (text) => {
    const words = slugify(text).split("-");
    const isIn = (label = ""): boolean =>
      words.includes(label) || (label.length > 4 && words.join("").includes(label));
    return own.has(words.join("-")) || (label !== undefined && isIn(label));
  };
}

/** Labels of hosts that name no site. */
const general = /^(?:www|com|co|org|or|net|go|gov|ac|web|my|news|info|online)$/;

/** A headline as a browser's tab shows it, without its site: `Judul - Contoh.com` → `Judul`. */
function withoutSite(title: string, isSite: (text: string) => boolean): string {
  const pieces = title.split(parting);
  while (pieces.length > 2 && isSite(pieces.at(-1) ?? "")) pieces.splice(-2);
  while (pieces.length > 2 && isSite(pieces[0] ?? "")) pieces.splice(0, 2);
  return pieces.join("");
}

const wordsOf = (title: string): string[] => slugify(title).split("-");

/**
 * Settles the headline: the one that readers see, confirmed by what metadata and the tab say; without it, what two of these say.
 * Where they say different headlines, as for search engines and for readers, nobody can know which is meant.
 *
 * @param heading what stands over the text; `undefined` if nothing is sure to
 * @param said what JSON-LD, meta elements and the tab say, best first
 * @returns whether it is sure, unless nothing else says any, and the `other` headline of a place that says another
 */
export function settleHeadline(
  heading: string | undefined,
  said: readonly string[],
  isSite: (text: string) => boolean,
): { value: string; sure?: boolean; other?: string } | undefined {
  const others = said
    .map((title) => withoutSite(title, isSite))
    .filter((title) => title !== "" && !isSite(title));
  const printed = heading?.replace(/^[\s:|–—-]+/u, "") ?? others[0];
  if (printed === undefined) return undefined;
  const key = fold(printed);
  // `Judul Berita yang Panjang | Dapur Ani`, and over the text `Dapur Ani`: that is the site.
  const own = others.map((title) => title.split(parting)).find((pieces) => fold(pieces.at(-1) ?? "") === key);
  const before = own?.slice(0, -2).join("") ?? "";
  if (wordsOf(before).length > wordsOf(printed).length) return { value: before, sure: false };
  // A tab may have the site behind it under a name that nothing else says; one place may say less of it, or a kicker before it.
  const baseOf = (title: string): string => {
    const pieces = title.split(parting);
    const isNamed = pieces.length > 2 && wordsOf(pieces.at(-1) ?? "").length <= 4;
    return fold(isNamed ? pieces.slice(0, -2).join("") : title);
  };
  const isAlmost = (title: string): boolean =>
    (baseOf(title).length > 3 && key.startsWith(baseOf(title))) || fold(title).endsWith(key);
  const different = others.filter((title) => fold(title) !== key && baseOf(title) !== key);
  const isAlone = heading === undefined ? others.length - different.length < 2 : others.length === 0;
  if (!isAlone && different.length <= Number(different.every(isAlmost)))
    return { value: printed, sure: true };
  if (others.length === 0) return { value: printed };
  // Two headlines of one article share words; a heading that shares none is the page's own.
  const known = new Set(others.flatMap(wordsOf));
  const shared = wordsOf(printed).filter((word) => known.has(word)).length;
  const [other] = different;
  if (other !== undefined && shared < wordsOf(printed).length * 0.3) return { value: other, sure: false };
  return { value: printed, sure: false, ...(heading !== undefined && other !== undefined && { other }) };
}
