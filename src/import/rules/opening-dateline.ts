import { type Dateline, landscape, readDateline, readDatelineAlone } from "../dateline.ts";
import { withoutPictures } from "../lines.ts";
import type { Line } from "../state.ts";
import { isSiteName, ordinaryCasing } from "../words/known-names.ts";

/** A dateline, weighed against the whole text. */
export interface Opening extends Dateline {
  /** The text names the place elsewhere. */
  named: boolean;
}

/** How much of a text is searched for the name of a place. */
const [mostLines, mostOfLine] = [200, 2000];

/**
 * The dateline that a line opens with. One that nothing but its form speaks for is sure where the text says elsewhere that
 * something happened there: `di Sukaraya`, `Desa Sukaraya`. One with a colon, without blanks or in small letters is none
 * where other lines begin alike or the place is not named again.
 *
 * @param index of the line
 */
export function openingDateline(lines: readonly Line[], index: number): Opening | undefined {
  const line = lines[index] as Line;
  const text = line.body ?? line.text;
  const alone = datelineAlone(lines, line);
  if (alone) return alone;
  // Paragraphs that were numbered; a list whose first item names a place goes on with another.
  const number = /^1[.)] (?=\p{L})/u.exec(text)?.[0] ?? "";
  if (number !== "" && readDateline(lines[index + 1]?.text.slice(number.length) ?? "")) return undefined;
  const plain = withoutPictures(text.slice(number.length));
  const read = readDateline(plain) ?? inSmallLetters(plain);
  if (!read) return undefined;
  const dateline = { ...read, rest: number + read.rest };
  const small = plain === plain.toLowerCase();
  const behind = read.behind && namingOf(read.behind.city, lines, line, read.behind.rest, small);
  if (read.behind && (behind === "place" || behind === "name"))
    return { ...read.behind, sure: false, named: true };
  // `Kabar Muara — Text`, and over the headline `LPM KABAR MUARA`
  if (!read.sure && read.city !== undefined && isPaperAbove(read.city, lines.slice(0, index)))
    return { publisher: read.city, sure: false, rest: dateline.rest, named: true };
  if (read.sure || read.city === undefined) return { ...dateline, named: false };
  const naming = namingOf(read.city, lines, line, read.rest, small);
  // A text that was copied twice has the line twice.
  const others = lines.slice(0, mostLines).filter((one) => one.text !== text);
  const isColon = /: ?$/.test(plain.slice(0, plain.length - read.rest.length));
  const label = `${read.city.toLowerCase()}:`;
  if (isColon && others.some((one) => one.text.toLowerCase().startsWith(label))) return undefined;
  // `MERIAH: Peserta karnaval …`, a caption, over the text's own dateline.
  const next = readDateline(lines[index + 1]?.text ?? "");
  if (isColon && read.weak && next && !next.weak) return undefined;
  if (read.weak && naming !== "place") {
    // `Penting: Warga …`, `BNPB-Polri …`
    const isOneWord = !read.city.includes(" ") || /^\S*\p{L}-\p{L}/u.test(plain);
    if (small || (naming === undefined && isOneWord)) return undefined;
    const isNamed = naming === "name" && /^[^\p{L}]*\p{Lu}{3}/u.test(plain);
    if (isColon && !isNamed && others.some(isLabelled)) return undefined;
  }
  return { ...dateline, sure: naming === "place" && !small, named: naming === "place" || naming === "name" };
}

/** A dateline on a line of its own; one with a place that nobody has heard of if the text names that elsewhere: `Sukaraya, RRI`. */
export function datelineAlone(lines: readonly Line[], line: Line): Opening | undefined {
  const text = line.body ?? line.text;
  const alone = readDatelineAlone(text);
  if (alone) return { ...alone, named: false };
  const [, city, publisher = ""] = /^(\p{Lu}[\p{L} ]{2,28}), (\p{Lu}[\p{L} .]{1,25})$/u.exec(text) ?? [];
  if (!city || !isSiteName(publisher) || namingOf(city, lines, line, "", false) !== "place") return undefined;
  return { city: ordinaryCasing(city), publisher, sure: false, named: true, rest: "" };
}

const isPaperAbove = (name: string, above: readonly Line[]): boolean =>
  above.slice(0, 4).some(({ text }) => text.replace(kindOfPaper, "").toLowerCase() === name.toLowerCase());
const kindOfPaper = /^(?:lpm|pers|harian|koran|majalah|tabloid|buletin|radio|the) /i;

/** `Ani: Saya …`, `Kereta: Rp 5.000`: in a conversation or a list a colon says nothing of a place. */
const isLabelled = ({ roles: [role = "body"], text }: Line): boolean =>
  role === "body" && /^\p{Lu}[\p{L} ]{1,30}: \S/u.test(text);

/** `sukaraya - warga …`, in a text that was typed without capitals. */
function inSmallLetters(text: string): Dateline | undefined {
  const [all = "", place = ""] = /^(\p{Ll}{3,25}(?: \p{Ll}{3,20}){0,2}) ?[-–—] ?(?=\p{Ll})/u.exec(text) ?? [];
  if (all === "" || text !== text.toLowerCase()) return undefined;
  return { city: ordinaryCasing(place), sure: false, weak: true, rest: text.slice(all.length) };
}

const before = `(?<![\\p{L}\\d])(?:di|in|at|near|${[...landscape].join("|")}|kecamatan|kelurahan|kabupaten) `;

/** Whether the text names a place elsewhere: in a sentence, or anywhere behind a word that only places have before them. */
function namingOf(
  city: string,
  lines: readonly Line[],
  own: Line,
  rest: string,
  small: boolean,
): "place" | "name" | "headline" | undefined {
  const name = city.split(",", 1)[0]?.replace(/[^\p{L}\d]+/gu, "[^\\p{L}\\d]+") ?? "";
  const mention = new RegExp(`(${before})?(?<![\\p{L}\\d])(${name})(?![\\p{L}\\d:])`, "giu");
  let found: "name" | "headline" | undefined;
  for (const line of lines.slice(0, mostLines)) {
    const text = (line === own ? rest : line.text).slice(0, mostOfLine);
    for (const [, isBehind, printed = ""] of text.matchAll(mention)) {
      // In small letters it is a word; in capitals, where it has none, an institution's short name.
      if (!small && (/^\p{Ll}/u.test(printed) || printed === printed.toUpperCase())) continue;
      if (isBehind !== undefined) return "place";
      // In a headline every word has a capital.
      if (!small && found !== "name") found = line.paragraph ? "name" : "headline";
    }
  }
  return found;
}
