import { slugify } from "../../news/slug.ts";

/** Whether a text is the name of the site that a page is from. */
type IsSite = (text: string) => boolean;

/** What parts a headline from the name of its site: ` - `, ` | `, ` » `. */
const parting = /(\s+(?:[-–—|»•·]|::?)\s+)/u;

/**
 * Tells the names that a page gives its own site: what it calls itself, or what has the label of its host in it,
 * `Contoh Online` on contoh.com.
 *
 * @param names as metadata says them
 * @param address of the page; empty if it does not say that
 */
export function siteTest(names: readonly string[], address: string): IsSite {
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
    if (own.has(words.join("-"))) return true;
    return (
      label !== undefined && (words.includes(label) || (label.length > 4 && words.join("").includes(label)))
    );
  };
}

/** Labels of hosts that name no site. */
const general = /^(?:www|com|co|org|or|net|go|gov|ac|web|my|news|info|online)$/;

/** A headline as a browser's tab shows it, without its site: `Judul - Contoh.com` → `Judul`. */
function withoutSite(title: string, isSite: IsSite): string {
  const pieces = title.split(parting);
  while (pieces.length > 2 && isSite(pieces.at(-1) ?? "")) pieces.splice(-2);
  while (pieces.length > 2 && isSite(pieces[0] ?? "")) pieces.splice(0, 2);
  return pieces.join("");
}

const wordsOf = (title: string): string[] => slugify(title).split("-");
const lettersOf = (title: string): string => slugify(title).replaceAll("-", "");

/** The headline of a page, and whether two places of the page say the same. */
interface Headline {
  value: string;
  sure: boolean;
  /** What another place says, if all others say something else. */
  other?: string;
}

/**
 * Settles the headline: the one that readers see, confirmed by what metadata and the tab say; without it, what two of these say.
 *
 * @param printed what stands over the text; `undefined` if nothing is sure to
 * @param said what JSON-LD, meta elements and the tab say, best first
 */
export function settleHeadline(
  printed: string | undefined,
  said: readonly string[],
  isSite: IsSite,
): Headline | undefined {
  const others = said
    .map((title) => withoutSite(title, isSite))
    .filter((title) => title !== "" && !isSite(title));
  if (printed === undefined) {
    const [first] = others;
    const sure = others.filter((title) => lettersOf(title) === lettersOf(first ?? "")).length > 1;
    return first === undefined ? undefined : { value: first, sure };
  }
  const key = lettersOf(printed);
  // Of a kicker and a headline in one element, others say the headline alone.
  const within = others.find(
    (title) => key !== lettersOf(title) && key.endsWith(lettersOf(title)) && wordsOf(title).length > 2,
  );
  if (within !== undefined) return { value: within, sure: true };
  // A tab may have the kicker before a headline, the site behind it under a name that nothing else says, or less of it.
  const says = (piece: string): boolean => {
    const letters = lettersOf(piece);
    return letters === key || (letters.length > 16 && key.startsWith(letters)) || letters.endsWith(key);
  };
  if (others.some((title) => says(title) || title.split(parting).some(says)))
    return { value: printed, sure: true };
  // Two headlines of one article share words; a heading that shares none is the page's own.
  const known = new Set(others.flatMap(wordsOf));
  const shared = wordsOf(printed).filter((word) => known.has(word)).length;
  const [other] = others;
  if (other !== undefined && shared < wordsOf(printed).length * 0.3) return { value: other, sure: false };
  return { value: printed, sure: false, ...(other !== undefined && { other }) };
}
