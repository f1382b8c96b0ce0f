import { type Finding, toFindings } from "../state.ts";
import * as known from "../words/known-names.ts";
import labelsOf from "./label-names.json" with { type: "json" };

/** The labels that newsrooms print before a name, in lower case, with what each means: a field, or a role without one. */
export const labelRoles: ReadonlyMap<string, string> = new Map(
  Object.entries(labelsOf).flatMap(([part, names]) => names.map((one) => [one, part] as const)),
);

/** Joins two labels into one: `Teks dan foto`, `Redaktur & Reporter`. */
export const conjunction = "(?: ?[&/] ?| dan | and )";

/** Returns the people after a label in the role it gives. Those without a field of their own are credits. */
export function peopleOf(label: string, names: readonly string[], sure: boolean): Finding[] {
  const all = label.toLowerCase().split(new RegExp(conjunction));
  const roles = all.map(
    (one) => labelRoles.get(one) ?? labelRoles.get(`${one} by`) ?? labelRoles.get(`${one}s by`) ?? "authors",
  );
  return roles.flatMap((role) => {
    if (role === "authors" || role === "editors") return toFindings(role, names, sure);
    if (role === "source" || role === "none") return [];
    return names.map((value) => ({ field: "credits", role, value, sure: sure && isPersonName(value, 1) }));
  });
}

/** A word of a person's name: starts with a capital, may contain apostrophes, dots and hyphens; or a particle. */
const nameWord = /^(?:\p{Lu}[\p{L}'’‘`´.-]*|bin|binti|van|der|den|de|da|dos|di|al|el|von|'[a-z])$/u;

/** Capitalised words of page furniture and headlines that are in nobody's name. */
const notInNames = known.wordList("not-in-names");

/** Checks whether a text looks like a name: `minWords` to six capitalised words, none of them page furniture, and not a section, place or site. */
export function isPersonName(text: string, minWords = 2): boolean {
  const words = text.split(" ", 7);
  if (text.length < 3 || text.length > 60 || words.length < minWords || words.length > 6) return false;
  if (!words.every((word) => nameWord.test(word)) || !areInNames(words)) return false;
  if (!/^\p{Lu}(?!.* \p{Ll}+$)/u.test(text) || !/\p{L}{3}|\p{Lu}\p{Ll}/u.test(text)) return false;
  // `CNN Contoh`: an acronym next to a word in ordinary casing is a site's name, not a person's.
  if (words.some((word) => /^\p{Lu}{3,}$/u.test(word)) && text !== text.toUpperCase()) return false;
  // `Listrik Padam di Palu` says where something happens and is nobody's name.
  const where = words.lastIndexOf("di");
  if (where > 0 && known.isPlace(words.slice(where + 1).join(" "))) return false;
  return !known.isSectionName(text) && !known.isPlace(text) && !known.isSiteName(text);
}

/** Words that occur in headlines but not in names: verbs with their prefixes, and conjunctions. */
export const verb = known.contains("headline-verbs", "(?<!\\p{L})", "(?!\\p{L})");

/** Names whose words would be page furniture anywhere else: `Dan Brown`, `Tim Hart-Lee`, `Budi Adi Utama`. */
const nameExceptions = /^Dan (?=\S+(?: \S+)?$)|^Tim (?=\p{Lu}\p{Ll}+-\S+$)|(?<=\S \S+) Utama$/u;
const areInNames = (words: readonly string[]): boolean =>
  words
    .join(" ")
    .replace(nameExceptions, "")
    .split(/[ -]/)
    .every((word) => !notInNames.has(word.toLowerCase().replace(/[.'’]$/, "")));

/** A person's role in a newsroom, printed before the name. */
const roleBefore =
  /^(?:(?:laporan|oleh|by|tim|dilaporkan|ditulis)[ :]+(?=\p{L}))?(?:(?:wartawan|jurnalis|reporter|kontributor|koresponden|contributor|penulis|pewarta|editor|redaktur|fotografer)\b[ :,/-]*)+/iu;
/** An academic degree after a comma, which is not another name. */
export const degree = known.contains("degrees", "^", "\\b\\.?(?:[\\p{L}]{1,4}\\.?){0,3}$", "u");

/** `Oleh Ani Budi, Kontributor Palu`, `By Ani Budi, Energy Correspondent` */
export const roleAfter = known.contains("roles", " ?[,|] ?", "$");

const anonymous = known.startsLike("nobodies", "", "(?:(?:,| in| di| dari) ([^,|]{3,30}))?$");
/** Reads an anonymous byline, `Our Correspondent, Kilifi`: the place, unsure; `[]` if it names none. @returns undefined if it is a name */
export function readAnonymous(text: string): Finding[] | undefined {
  const [all, where = ""] = anonymous.exec(text) ?? [];
  if (all === undefined || where === "" || known.soundsLikePaper(where)) return all === undefined ? all : [];
  const isOne = known.isPlace(where.trim()) || !where.trim().includes(" ");
  return isOne ? toFindings("dateline", known.ordinaryCasing(where), false) : undefined;
}

/** `By Ani Budi in Palu`. After a comma, any place. */
export const placeAfter = /(,?) (?:in|di|dari) (\p{Lu}[\p{L} ]+)$/u;

/**
 * Returns the people named in a byline's text: `Ani Budi dan Citra` gives two. Splits at `dan`, `,`, `/`, `&`, `;`, `|` and removes
 * newsroom titles and site names (`Ani Budi - Contoh.com`, `Wartawan Contoh.com, Ani Budi`). Initials and codes (`c26`) are not names.
 *
 * @returns each name once, in order; empty if the text looks like something else
 */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  const source = text
    .replace(/ ?\([^()]{1,40}(?:\)|$)/g, "")
    // `Ani Budi - Kabar Muara`, `Ani Budi/Kabar Muara`
    .replace(/(?:\s[-–—]\s|\/)([^,|/&]+)$/, (all, after: string) => (known.soundsLikePaper(after) ? "" : all))
    .replace(/\S+/g, (word) => (known.findDomain(word) ? "," : word));
  for (const part of source.split(/\s+(?:dan|and)\s+|[,/&;|•·]|\s[-–—]+\s|\s[-–—]|[-–—]\s/i)) {
    const name = part
      .replace(roleBefore, "")
      .replace(/^[\s.:@*"“”-]+|[\s:*"“”)-]+$/g, "")
      .replace(/ (?:di|on|pada)$/i, "")
      .replace(placeAfter, (all, comma, where: string) => (comma || known.isPlace(where) ? "" : all))
      .trim();
    // `Ani Budi, Kontributor Palu`: after the name, the role and the place.
    if (names.length > 0 && (degree.test(name) || roleAfter.test(`,${part.trim()}`))) continue;
    // After a name, capitals alone are someone's initials, `Ani Budi / ABC`; a paper is the employer, `By Ani Budi, Muara Post`.
    if (names.length > 0 && (/^[\p{Lu}\d]{2,4}$/u.test(name) || known.soundsLikePaper(name))) continue;
    const isOther = known.isSiteName(name) || known.isPlace(name) || known.isSectionName(name);
    if (isTeam(name) || (!isOther && couldBeName(name))) names.push(name);
  }
  return [...new Set(names)];
}

/** Checks for a team that writes without names, `Tim Liputan`, but not a newsroom. */
export const isTeam = (name: string): boolean => /^Tim (?!redaksi)\p{L}[\p{L} ]{1,24}$/iu.test(name);

/** `KabarMuara`: a site's name; no person is called that. */
export const camelCase = /\p{Ll}{3}\p{Lu}\p{Ll}/u;

/** Checks whether a text after a label can be a name. The label makes up for wrong casing, but not for digits or length. */
function couldBeName(name: string): boolean {
  if (name.length < 2 || name.length > 45 || /[\d@#:?!()"“”]/.test(name) || camelCase.test(name))
    return false;
  const words = name.split(" ");
  return words.length <= 6 && areInNames(words.filter((word) => word.toLowerCase() !== "di"));
}
