import { isPlace } from "./places.ts";
import { breadcrumbHomes, isSectionName } from "./sections.ts";

/** Names that news sites, papers, broadcasters and agencies go by without a domain, lower case. */
const mediaNames: ReadonlySet<string> = new Set(
  `antara|antara news|antaranews|antara foto|lkbn antara|detik|detikcom|kompas|kompas tv|kompastv|kompas id|tempo|tempo interaktif|koran tempo
|republika|republika online|okezone|sindonews|sindo|koran sindo|sindo news|mnc|mnc portal|mnc portal indonesia|mnc media|inews|mpi|idx channel
|viva|vivanews|viva news|merdeka|liputan6|liputan 6|fimela|suara|suara pembaruan|suara merdeka|tribun|tribunnews|tribun network|tribun jabar
|jpnn|jawa pos|jawapos|jpg|bisnis|bisnis indonesia|kontan|cnn|cnn indonesia|cnbc|cnbc indonesia|bbc|bbc indonesia|bbc news indonesia|abc|idn times
|kumparan|kumparannews|tirto|medcom|metrotvnews|metro tv|media indonesia|beritasatu|berita satu|investor daily|inilah|inilahcom|inilah com|rmol|rmoljabar
|rakyat merdeka|gatra|warta ekonomi|we online|warta kota|wartakota|pikiran rakyat|pos kota|poskota|harian terbit|hanter|nu online|voa|voa indonesia|dw|afp
|reuters|xinhua|bernama|ap|associated press|al jazeera|aljazeera|anadolu|katadata|tvone|tv one|tvonenews|the jakarta post|jakarta post|wolipop
|bola|kapanlagi|brilio|dream|akurat|akuratco|alinea|validnews|swa|infobank|kbr|rri|solopos|harian jogja|harianjogja|krjogja|kr|fajar|fajar online|waspada
|analisa|analisadaily|serambi|serambinews|surya|suryamalang|sriwijaya post|sriwijayapost|bangka pos|pos kupang|bali post|nusabali|lampung post|radar
|padang ekspres|riau pos|prokal|kaltim post|galamedia|galamedianews|ayobandung|ayojakarta|hipwee|mojok|geotimes|monitor|jurnas|aktual|harnas|wartaekonomi|industry
|kemenag|kominfo|humas|pr|ant|oz|okz|sp|ist|kompascom|tempoco|suaracom|merdekacom|skalanews|jaringnews|seruji|kiblat|arrahmah|hidayatullah|islampos`
    .replaceAll("\n", "")
    .split("|"),
);

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
