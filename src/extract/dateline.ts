import { isPlace, placeCasing } from "./words/places.ts";
import { findDomain, isSiteName } from "./words/sites.ts";

export interface Dateline {
  /** In ordinary casing; absent where only the site stands before the text (`Contoh.com - …`). */
  city?: string;
  publisher?: string;
  /** The place is known, or a site or agency stands beside it; otherwise only its form speaks for it. */
  sure: boolean;
  /** The paragraph without it. */
  rest: string;
}

/**
 * A line that is a dateline and nothing else: `Jakarta, Contoh Indonesia --`. The place must be known, and a site or
 * agency stand beside it.
 */
export function readDatelineAlone(text: string): Dateline | undefined {
  if (text.length > 60) return undefined;
  const { parts, agency } = partsOf(text.replace(/[-\s.*\u2010-\u2015\u2212]+$/, ""));
  if (!/[-\u2010-\u2015\u2212]$/.test(text)) {
    // `Jombang, NU Online` and no more: a known place and a known house.
    const [city, house] = parts ?? [];
    if (!city || !house || parts?.length !== 2 || !isPlace(city) || !isSiteName(house)) return undefined;
    return { city: placeCasing(city), publisher: house, sure: true, rest: "" };
  }
  const city = parts?.find((part) => isPlace(part));
  // Behind a known place and before two dashes, a house that nobody has heard of is one all the same.
  const unknown = /[-\u2010-\u2015\u2212]{2}$/.test(text) && parts?.length === 2;
  const site = parts?.find((part) => isSiteName(part) || (unknown && part !== city && looksLikePlace(part)));
  if (!city || !(site || agency)) return undefined;
  return { city: placeCasing(city), publisher: site, sure: true, rest: "" };
}

/** Where a dateline ends: dashes of any length, a colon, `.-`, an upright stroke. */
const separator = /\.? ?(?:[-\u2010-\u2015\u2212]{1,4}|:|\|) ?/g;
const dash = /[-\u2010-\u2015\u2212]/;
const longest = 90;

/**
 * The dateline a paragraph begins with: `Jakarta: …`, `JAKARTA – …`, `JAKARTA, Contoh.com - …`,
 * `CONTOH.CO.ID, JAKARTA -- …`, `Mataram, NTB (AGENCY) - …`, `Contoh.com, Jakarta Text`.
 *
 * @returns undefined if it begins with none
 */
export function readDateline(text: string): Dateline | undefined {
  const start = /^[*_"“\s]{0,4}(?=[\p{Lu}\p{Ll}])/u.exec(text)?.[0].length ?? 0;
  const head = text.slice(start, start + longest);
  if (!/^[\p{L}(]/u.test(head)) return undefined;
  // The hyphen in `TRIBUN-CONTOH.COM` parts nothing.
  const domain = findDomain(head) ?? "";
  const domainEnd = domain === "" ? 0 : head.indexOf(domain) + domain.length;
  separator.lastIndex = 0;
  for (let tries = 0; tries < 6; tries++) {
    const match = separator.exec(head);
    if (!match) break;
    if (match.index >= domainEnd - domain.length && match.index < domainEnd) continue;
    const before = head.slice(0, match.index);
    if (count(before, "(") !== count(before, ")")) continue;
    const rest = text.slice(start + match.index + match[0].length).replace(/^[*_\s]{1,4}/, "");
    const read = readPrefix(before.replace(/[*_]+/g, ""), match[0], rest);
    if (read) return read;
  }
  return withoutSeparator(text.slice(start), head);
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

function readPrefix(before: string, mark: string, rest: string): Dateline | undefined {
  if (rest.length < 20 || !/^[\p{L}\d"'“‘«([*]/u.test(rest)) return undefined;
  const { parts, agency } = partsOf(before);
  if (!parts || parts.length > 5) return undefined;
  const sites = parts.filter((part) => isSiteName(part));
  const places = parts.filter((part) => !isSiteName(part));
  const publisher = sites.find((site) => findDomain(site) !== undefined) ?? sites[0];
  const isDash = dash.test(mark);
  if (places.length === 0) {
    // `Contoh.com - Text`: a site, and maybe the city behind the dash.
    if (publisher === undefined || !(isDash || mark.includes("|") || mark.includes(":"))) return undefined;
    if (findDomain(publisher) === undefined && !/^\p{Lu}/u.test(publisher)) return undefined;
    return { ...cityBehindSite(rest), publisher, sure: true };
  }
  const known = places.find((place) => isPlace(place));
  const city = known ?? places[0] ?? "";
  const backed = sites.length > 0 || agency;
  const upper = city === city.toUpperCase() && city.length > 3;
  const glued = /^[-\u2010-\u2015]$/.test(mark);
  if (glued && !upper) {
    // `Solo-Yogyakarta kini …` is a road, not a dateline.
    const next = rest.split(/[ ,.]/, 1)[0] ?? "";
    if (!known || isPlace(next) || !/^[\p{Lu}"“]/u.test(rest)) return undefined;
  }
  if (!isDash && !known && !backed) return undefined;
  if (known) return { city: placeCasing(city), publisher, sure: true, rest };
  if (places.some((place) => !looksLikePlace(place))) return undefined;
  if (backed) return { city: placeCasing(city), publisher, sure: true, rest };
  // By its form alone: one or two capitalised words, a dash with blanks, a new sentence.
  if (places.length > 2 || city.split(" ").length > 2 || !/^[\p{Lu}"“]/u.test(rest) || !/\s/.test(mark))
    return undefined;
  if (notPlaces.has(city.toLowerCase().split(" ")[0] ?? "")) return undefined;
  return { city: placeCasing(city), publisher, sure: false, rest };
}

const notPlaces: ReadonlySet<string> = new Set(
  "info breaking live video foto update catatan opini kolom oleh ilustrasi hoaks hoax fakta cek jadwal hasil profil kisah cerita liga piala tim film lagu album sumber presiden menteri wakil ketua".split(
    " ",
  ),
);

/** The comma-separated parts of what stands before the separator; brackets taken off, dates left out. */
function partsOf(before: string): { parts?: string[]; agency: boolean } {
  let agency = false;
  const plain = before.replace(/\(([^()]{1,40})\)/g, () => {
    agency = true;
    return ",";
  });
  const parts: string[] = [];
  for (const piece of plain.split(/[,|/]/)) {
    const part = piece.replace(/^[\s.]+|[\s]+$|(?<!\p{Lu})\.$/gu, "").trim();
    if (part === "" || /^\d{1,2}$/.test(part)) continue;
    const domain = findDomain(part);
    if (domain && domain !== part && part.startsWith(`${domain} `)) {
      parts.push(domain, part.slice(domain.length).trim());
      continue;
    }
    if (part.split(" ").length > 5 || part.length > 45) return { agency };
    parts.push(part);
  }
  return { parts: parts.length > 0 ? parts : undefined, agency };
}

const looksLikePlace = (text: string): boolean =>
  text.split(" ").length <= 4 && /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|del|al|el))*$/u.test(text);

/** `KONTAN-like.CO.ID - JAKARTA. Text`: the city may stand behind the site's dash. */
function cityBehindSite(rest: string): { city?: string; rest: string } {
  const match = /^(\p{Lu}[\p{L}. ]{2,28}?)(?: ?\. |, ?| ?[-\u2010-\u2015\u2212:]{1,3} ?)(?=[\p{Lu}"“])/u.exec(
    rest,
  );
  if (!match?.[1] || !isPlace(match[1])) return { rest };
  return { city: placeCasing(match[1]), rest: rest.slice(match[0].length) };
}

/** `Contoh.com, Jakarta Text …` and `JAKARTA. Text …`: no separator at all. */
function withoutSeparator(text: string, head: string): Dateline | undefined {
  const upper = /^([\p{Lu} ]{4,25})\. (?=[\p{Lu}"“])/u.exec(head);
  if (upper?.[1] && isPlace(upper[1])) {
    return { city: placeCasing(upper[1]), sure: true, rest: text.slice(upper[0].length) };
  }
  // `ABCD. Text`: letters alone are no sentence.
  const letters = /^(\p{Lu}{4,8})\. (?=\p{Lu}\p{Ll})/u.exec(head);
  if (letters?.[1]) return { publisher: letters[1], sure: true, rest: text.slice(letters[0].length) };
  const site = /^(\S{4,40}), /.exec(head);
  if (!site?.[1] || findDomain(site[1]) === undefined) return undefined;
  const words = head.slice(site[0].length).split(" ");
  for (const length of [3, 2, 1]) {
    const city = words.slice(0, length).join(" ");
    if (words.length <= length || !isPlace(city.replace(/,$/, ""))) continue;
    const rest = text.slice(site[0].length + city.length).trim();
    if (!/^[\p{Lu}"“‘]/u.test(rest)) return undefined;
    return { city: placeCasing(city.replace(/,$/, "")), publisher: site[1], sure: true, rest };
  }
  // `CONTOH.CO, Text …`
  if (site[1] !== site[1].toUpperCase() || !/^[\p{Lu}"“]/u.test(words[0] ?? "")) return undefined;
  return { publisher: site[1], sure: true, rest: text.slice(site[0].length) };
}
