import { type Finding, findings } from "../state.ts";
import * as known from "../words/known-names.ts";
import labelsOf from "./label-names.json" with { type: "json" };

/** What newsrooms print before a name, in small letters, and what its owner is: a field, or a role that has none. */
export const parts: ReadonlyMap<string, string> = new Map(
  Object.entries(labelsOf).flatMap(([part, names]) => names.map((one) => [one, part] as const)),
);

/** `Teks dan foto`, `Redaktur & Reporter`: two labels are one. */
export const joint = "(?: ?[&/] ?| dan | and )";

/** The people behind a label, by what it says they are; what has no field of its own is a credit. */
export function peopleOf(label: string, names: readonly string[], sure: boolean): Finding[] {
  const all = label.toLowerCase().split(new RegExp(joint));
  const own = all.map(
    (one) => parts.get(one) ?? parts.get(`${one} by`) ?? parts.get(`${one}s by`) ?? "authors",
  );
  return own.flatMap((role) => {
    if (role === "authors" || role === "editors") return findings(role, names, sure);
    if (role === "source" || role === "none") return [];
    return names.map((value) => ({ field: "credits", role, value, sure: sure && isPersonName(value, 1) }));
  });
}

/** A word of a person's name: capital first, apostrophes, dots and hyphens inside; or a particle. */
const nameWord = /^(?:\p{Lu}[\p{L}'’‘`´.-]*|bin|binti|van|der|den|de|da|dos|di|al|el|von|'[a-z])$/u;

/** Words that stand capitalised in page furniture and headlines, but in no one's name. */
const notInNames = known.wordList(new URL("../words/not-in-names.txt", import.meta.url));

/** Whether a text is a name by its form: `least` to six capitalised words, none of them of page furniture, and no section, place or site. */
export function isPersonName(text: string, least = 2): boolean {
  if (text.length < 3 || text.length > 60) return false;
  const words = text.split(" ");
  if (words.length < least || words.length > 6) return false;
  if (!words.every((word) => nameWord.test(word)) || !areInNames(words)) return false;
  if (!/^\p{Lu}/u.test(text) || !/\p{L}{3}|\p{Lu}\p{Ll}/u.test(text)) return false;
  // `CNN Contoh`: letters alone beside a word in ordinary casing are a site's, not a person's.
  if (words.some((word) => /^\p{Lu}{3,}$/u.test(word)) && text !== text.toUpperCase()) return false;
  // `Listrik Padam di Palu`: where something is, and no one's name.
  const where = words.lastIndexOf("di");
  if (where > 0 && known.isPlace(words.slice(where + 1).join(" "))) return false;
  return !known.isSectionName(text) && !known.isPlace(text) && !known.isSiteName(text);
}

/** Words that headlines have and names have not: verbs with their prefix, and what joins sentences. */
export const verb =
  /(?<!\p{L})(?:(?:meng|meny|memb|memp|menj|ber[klst]|ter[bdkls]|di(?!rg)[bcgjklrst]\p{Ll}(?=\p{Ll}))\p{Ll}{3,}|ketika|saat|usai|mulai|gagal|raih|tembus|resmikan|bangun|gelar|naik|turun|menang|kalah)(?!\p{L})/iu;

/** `Dan Brown`, `Tim Hart-Lee`, `Budi Adi Utama`: names that are words of furniture at any other place. */
const inPlace = /^Dan (?=\S+(?: \S+)?$)|^Tim (?=\p{Lu}\p{Ll}+-\S+$)|(?<=\S \S+) Utama$/u;
const areInNames = (words: readonly string[]): boolean =>
  words
    .join(" ")
    .replace(inPlace, "")
    .split(/[ -]/)
    .every((word) => !notInNames.has(word.toLowerCase().replace(/[.'’]$/, "")));

/** What a person is to a newsroom, printed before the name. */
const roleBefore =
  /^(?:(?:laporan|oleh|by|tim|dilaporkan|ditulis)[ :]+(?=\p{L}))?(?:(?:wartawan|jurnalis|reporter|kontributor|koresponden|contributor|penulis|pewarta|editor|redaktur|fotografer)\b[ :,/-]*)+/iu;
/** A degree or the like after a comma, which is no further name. */
export const degree =
  /^(?:S|M|Dr|Ph|Amd|A\.Md|Lc|SE|SH|MM|MH|MA|MBA|ST|MT|SPd|MPd|SSi|MSi|SIP|SSos)\b\.?(?:[\p{L}]{1,4}\.?){0,3}$/u;

/** `Oleh Ani Budi, Kontributor Palu`, `By Ani Budi, Energy Correspondent` */
export const roleBehind =
  / ?[,|] ?(?:(?:staff|special to|kontributor|koresponden|wartawan|jurnalis|reporter|contributor|correspondent)\b.*|(?:\p{L}+ ){1,3}(?:correspondent|reporter|writer|editor|columnist)s?)$/iu;

const nobody = new RegExp(
  `^(?:${known.alternatives(new URL("../words/nobodies.txt", import.meta.url))})(?:(?:,| in| di| dari) ([^,|]{3,30}))?$`,
  "iu",
);
/** `Our Correspondent, Kilifi`: where someone is who signs without a name, in doubt; nothing if it does not say; undefined if it is anyone's name. */
export function withoutName(text: string): Finding[] | undefined {
  const [all, where = ""] = nobody.exec(text) ?? [];
  if (all === undefined || where === "" || known.soundsLikePaper(where)) return all === undefined ? all : [];
  const isOne = known.isPlace(where.trim()) || !where.trim().includes(" ");
  return isOne ? findings("dateline", known.ordinaryCasing(where), false) : undefined;
}

/** `By Ani Budi in Palu`; behind a comma, any place */
export const placeBehind = /(,?) (?:in|di|dari) (\p{Lu}[\p{L} ]+)$/u;

/**
 * The people a byline's text names: `Ani Budi dan Citra` → two. Cut at `dan`, `,`, `/`, `&`, `;`, `|`; newsroom titles
 * and site names off (`Ani Budi - Contoh.com`, `Wartawan Contoh.com, Ani Budi`). Initials and codes (`c26`) are no names.
 *
 * @returns each name once, in order; none if the text reads like something else
 */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  const source = text
    .replace(/\([^()]{1,40}(?:\)|$)/g, " ")
    // `Ani Budi - Kabar Muara`, `Ani Budi/Kabar Muara`
    .replace(/(?:\s[-–—]\s|\/)([^,|/&]+)$/, (all, behind: string) =>
      known.soundsLikePaper(behind) ? "" : all,
    )
    .replace(/\S+/g, (word) => (known.findDomain(word) ? "," : word));
  for (const part of source.split(/\s+(?:dan|and)\s+|[,/&;|•·]|\s[-–—]+\s|\s[-–—]|[-–—]\s/i)) {
    const name = part
      .replace(roleBefore, "")
      .replace(/^[\s.:@*"“”-]+|[\s:*"“”)-]+$/g, "")
      .replace(/\s+/g, " ")
      .replace(/ (?:di|on|pada)$/i, "")
      .replace(placeBehind, (all, comma, where: string) => (comma || known.isPlace(where) ? "" : all))
      .trim();
    if (name === "" || names.includes(name)) continue;
    // `Ani Budi, Kontributor Palu`: a role behind the name, and where.
    if (names.length > 0 && (degree.test(name) || roleBehind.test(`,${part.trim()}`))) continue;
    // `Ani Budi / ABC`: behind a name, letters alone are someone's initials; `By Ani Budi, Muara Post`: whom they write for.
    if (names.length > 0 && (/^[\p{Lu}\d]{2,4}$/u.test(name) || known.isPaperName(name))) continue;
    const isOther = known.isSiteName(name) || known.isPlace(name) || known.isSectionName(name);
    if (isTeam(name) || (!isOther && looksSigned(name))) names.push(name);
  }
  return names;
}

/** `Tim Liputan`, who write without names; but no newsroom. */
export const isTeam = (name: string): boolean => /^Tim (?!redaksi)\p{L}[\p{L} ]{1,24}$/iu.test(name);

/** Whether a text behind a label can be a name: labels make up for casing, not for digits or length. */
function looksSigned(name: string): boolean {
  if (name.length < 2 || name.length > 45 || /[\d@#:?!()"“”]/.test(name)) return false;
  const words = name.split(" ");
  return words.length <= 6 && areInNames(words.filter((word) => word.toLowerCase() !== "di"));
}
