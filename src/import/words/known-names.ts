import { bundledFile } from "../../news/bundled-file.ts";

/** Reads a file of words or phrases in this folder, one a line, as written; `#` starts a comment. @param name of the file, without `.txt` */
export function wordList(name: string): ReadonlySet<string> {
  const text = bundledFile(new URL(`./${name}.txt`, import.meta.url));
  return new Set(text.split("\n").flatMap((line) => line.replace(/#.*/, "").trim() || []));
}

/** Matches texts that contain a line of a file; ` …` ends one that ends in a space. @param before pattern before it @param after pattern after it */
export function contains(name: string, before = "", after = "", flags = "iu"): RegExp {
  const lines = Array.from(wordList(name), (line) => line.replace(/ …$/, " "));
  return new RegExp(`${before}(?:${lines.join("|")})${after}`, flags);
}

/** Matches texts that start with a line of a file, in the same way. */
export const startsLike = (name: string, before = "", after = ""): RegExp =>
  contains(name, `^${before}`, after);

const places = wordList("places");
const regions = wordList("regions");
const sectionNames = wordList("sections");
const sectionsInHeadlines = wordList("sections-in-headlines");
const mediaNames = wordList("media");
/** Words that start a breadcrumb and are not sections. */
export const breadcrumbHomes = wordList("breadcrumb-homes");

/** Checks whether a text is a place that news is filed from. In any casing. */
export function isPlace(text: string): boolean {
  if (text.length > 35) return false;
  const name = text.trim().toLowerCase();
  return places.has(name) || places.has(name.replace(/^(?:kota|kabupaten|kab\.?) /, ""));
}

/** Checks for an Indonesian province, in Indonesian, English or abbreviated: `Jawa Barat`, `West Java`, `NTB`; or for Indonesia. */
export const isRegion = (text: string): boolean => regions.has(text.trim().toLowerCase());

/** Returns a place that fills a line, in ordinary casing and with its region: `Palu`, `Weru, West Java`. */
export function placeAlone(text: string): string | undefined {
  const [place = "", region, ...more] = text.split(", ");
  const isOne = isPlace(place) || (region !== undefined && looksLikePlace(place));
  if (!isOne || (region !== undefined && !isRegion(region)) || more.length > 0) return undefined;
  return [place, region ?? []].flat().map(ordinaryCasing).join(", ");
}

/** Checks whether news sites use a text as a section's name: `Teknologi`, `Ekonomi & Bisnis`. In any casing. */
export function isSectionName(text: string): boolean {
  const name = text.trim().toLowerCase();
  return name.length < 40 && (sectionNames.has(name) || sectionsInHeadlines.has(name));
}

/** Checks whether it is a section even if lower case follows it: `Teknologi gawai` is no headline. In any casing. */
export const isSectionBeforeTags = (text: string): boolean => sectionNames.has(text.toLowerCase());

/** Recases a place or section: `NEW YORK` and `new york` → `New York`, `WASHINGTON DC` → `Washington DC`. Mixed casing stays. */
export function ordinaryCasing(text: string): string {
  const name = text.trim().replace(/\s+/g, " ");
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .replace(/(?:^|[\s&/-]|(?<=\b\p{L})['’])\p{L}/gu, (start) => start.toUpperCase())
    .replace(/\bD\.?c\b|\b(?:Dki|Diy|Ntb|Ntt|Ikn)\b/g, (short) => short.toUpperCase())
    .replace(/ (?:De|Dan|Do|Da|Dos|Das|Del|Du|Of) /g, (word) => word.toLowerCase());
}

const domain =
  /(?<![\p{L}\d@.])[\p{L}\d][\p{L}\d.-]{1,50}\.(?:co\.id|or\.id|go\.id|web\.id|ac\.id|my\.id|com|net|org|id|co|tv|news|info|asia|online|today|press|site|xyz|io|biz|blog|live|example)(?![\p{L}\d])/iu;
/** `detikNews`, `kumparanNEWS`: a site and its section in one word. */
const camel = /^\p{Ll}{3,}(\p{Lu}\p{L}*|\d+)$/u;

/** Returns the section at the end of a site's name, `Finance` in `contohFinance`, unless it just means news. */
export function sectionOfSite(site: string): string | undefined {
  const part = camel.exec(site.trim())?.[1] ?? "";
  return isSectionName(part) && !breadcrumbHomes.has(part.toLowerCase()) ? part : undefined;
}

/** Returns the first domain in a text, as printed: `Contoh.com`, `CONTOH.CO.ID`. */
export const findDomain = (text: string) => (text.includes(".") ? domain.exec(text)?.[0] : undefined);

/** Words in the names of unknown papers, agencies and broadcasters. */
const paperWord = contains("words-of-papers", "(?:^|[ -])", "(?:[ -]|$)");

/** Checks whether a name that is no place sounds like a paper's: `SINAR PESISIR`. People have such names too, so use it only where a site may stand. */
export const soundsLikePaper = (text: string): boolean => paperWord.test(text) && !isPlace(text);

/** Checks for a beginning or end that only papers' names have: `Harian Muara`, `Muara Post`. */
export const isPaperName = (text: string): boolean =>
  /^(?:harian|koran|tabloid|majalah|mingguan) \p{Lu}|^the (?:\p{L}+ ){1,3}\p{L}+$|\p{L} (?:post?|times|news|daily|weekly|media|online|tribune|gazette|courier)$/iu.test(
    text,
  );

/** Checks whether a short text is the name of a site or publisher: `Contoh.com`, `detikNews`, `CNN Indonesia`. */
export function isSiteName(text: string): boolean {
  const name = text.trim();
  if (name === "" || name.length > 45) return false;
  if (mediaNames.has(name.toLowerCase()) || camel.test(name)) return true;
  const found = findDomain(name);
  if (found === undefined) return false;
  // `Tim Contoh.com`, `Contoh.com Jatim`: little more than the domain.
  return /^\S{0,15}$/.test(name.replace(found, "").trim());
}

/** Checks whether a part of a dateline is a site or paper: by its name, by how that sounds, or by its form, `SuaraBukit`. */
export const isSite = (one: string): boolean => isSiteName(one) || soundsLikePaper(one) || glued.test(one);

/** `SuaraBukit`, `BUKITNEWS` */
const glued =
  /^(?:\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{2,}|\p{Lu}{3,}(?:\d{1,2}|NEWS|POS|POST|TIMES|KINI|ONLINE|MEDIA))$/u;

/** Checks for at most four capitalised words. */
export const looksLikePlace = (text: string): boolean =>
  text.split(" ").length <= 4 && /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|del|al|el))*$/u.test(text);
