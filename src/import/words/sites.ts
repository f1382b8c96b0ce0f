import { isPlace } from "./places.ts";
import { breadcrumbHomes, isSectionName } from "./sections.ts";
import { wordList } from "./word-list.ts";

const mediaNames = wordList(new URL("./media.txt", import.meta.url));

const domain =
  /(?<![\p{L}\d@.])[\p{L}\d][\p{L}\d.-]{1,50}\.(?:co\.id|or\.id|go\.id|web\.id|ac\.id|my\.id|com|net|org|id|co|tv|news|info|asia|online|today|press)(?![\p{L}\d])/iu;
/** `detikNews`, `kumparanNEWS`: a site and its section run together. */
const camel = /^\p{Ll}{3,}(?:\p{Lu}\p{L}*|\d+)$/u;

/** `VIVA Lifestyle`, `Kantor Berita RMOLJateng`: a publisher and which part of it. */
function isEdition(name: string): boolean {
  const [publisher = "", ...part] = name.replace(/^kantor berita /i, "").split(" ");
  const glued = /^(\p{Lu}{3,})\p{Lu}\p{Ll}+$/u.exec(publisher)?.[1];
  if (glued !== undefined && part.length === 0) return mediaNames.has(glued.toLowerCase());
  // In capitals: `Fajar Ramadhan` is a person.
  const known = /^\p{Lu}{3,}$/u.test(publisher) && mediaNames.has(publisher.toLowerCase());
  return known && part.length > 0 && isSectionName(part.join(" "));
}

/** The section that a site's name ends with: `Finance` of `contohFinance`, `Lifestyle` of `VIVA Lifestyle`; not what all news is. */
export function sectionOfSite(site: string): string | undefined {
  const name = site.trim();
  const part = camel.test(name)
    ? /\p{Lu}\p{L}*$/u.exec(name)?.[0]
    : isEdition(name)
      ? name.replace(/^\S+ /, "")
      : undefined;
  return part !== undefined && isSectionName(part) && !breadcrumbHomes.has(part.toLowerCase())
    ? part
    : undefined;
}

/** What the site itself goes by, as `keyOf` writes it, while a text is read for it. */
let own: ReadonlySet<string> = new Set();

/** `Kabar Tanjung`, `KABARTANJUNG.com` and `www.kabartanjung.com` are one name. */
const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^www\.|\.(?:(?:co|or|go|web|ac|my)\.)?[a-z]{2,}$/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Reads something for a site that goes by these names and domains. They are kept here meanwhile, because nearly every rule
 * asks what a publisher's name is. A name that is a place or a section, too, stays that.
 */
export function withOwnNames<T>(names: readonly string[], read: () => T): T {
  const before = own;
  const isOther = (name: string): boolean => name === "" || isPlace(name) || isSectionName(name);
  own = new Set(names.filter((name) => !isOther(name) && !isOther(keyOf(name))).map(keyOf));
  try {
    return read();
  } finally {
    own = before;
  }
}

/** Whether a text is the name or domain of the site that is read for. */
export const isOwnName = (text: string): boolean => own.size > 0 && own.has(keyOf(text.trim()));

/** The first domain in a text, as printed: `Contoh.com`, `CONTOH.CO.ID`. */
export function findDomain(text: string): string | undefined {
  return text.includes(".") ? domain.exec(text)?.[0] : undefined;
}

/** Words that papers, agencies and broadcasters nobody has heard of have in their names. */
const paperWord =
  /(?:^|[ -])(?:harian|koran|tabloid|majalah|mingguan|jurnal|kabar|warta|berita|sinar|suara|radar|tribun|surya|serambi|pos|post|ekspres|express|media|lensa|gema|mimbar|pikiran|news|times|daily|online|tv|televisi|radio|fm|tribune|gazette|courier|herald|chronicle|observer|ledger|bulletin|sentinel|register)(?:[ -]|$)/i;

/** Whether a name that is no place sounds like a paper's: `SINAR PESISIR`. People have such names, too: ask only where a site may stand. */
export const soundsLikePaper = (text: string): boolean => paperWord.test(text) && !isPlace(text);

/** Whether a name begins as no one's but a paper's does: `Harian Muara`. */
export const beginsAsPaper = (text: string): boolean =>
  /^(?:harian|koran|tabloid|majalah|mingguan) \p{Lu}/iu.test(text);

/** Whether a short text is the name of a site or publisher: `Contoh.com`, `detikNews`, `CNN Indonesia`. */
export function isSiteName(text: string): boolean {
  const name = text.trim();
  if (name === "" || name.length > 45) return false;
  if (mediaNames.has(name.toLowerCase()) || isOwnName(name)) return true;
  if (camel.test(name) || isEdition(name)) return true;
  const found = findDomain(name);
  if (found === undefined) return false;
  // `Tim Contoh.com`, `Contoh.com Jatim`: hardly more than the domain.
  return /^\S{0,15}$/.test(name.replace(found, "").trim());
}
