import { isPersonName, namesIn } from "../names.ts";
import { decide, type Finding, isOpen, type Line, type Rule } from "../state.ts";
import { findDomain, isSiteName } from "../words/sites.ts";

const name = "byline-labels";

type Part = "author" | "editor" | "photographer" | "source" | "both" | "other";

/** What newsrooms print before a name, lower case → whose name it is. */
const labels: ReadonlyMap<string, Part> = new Map([
  ["pewarta", "author"],
  ["reporter", "author"],
  ["rep", "author"],
  ["penulis", "author"],
  ["penulis berita", "author"],
  ["penulis artikel", "author"],
  ["ditulis oleh", "author"],
  ["dilaporkan oleh", "author"],
  ["oleh", "author"],
  ["by", "author"],
  ["written by", "author"],
  ["author", "author"],
  ["writer", "author"],
  ["wartawan", "author"],
  ["jurnalis", "author"],
  ["kontributor", "author"],
  ["koresponden", "author"],
  ["laporan", "author"],
  ["laporan wartawan", "author"],
  ["peliput", "author"],
  ["pelapor", "author"],
  ["naskah", "author"],
  ["teks", "author"],
  ["tim liputan", "author"],
  ["editor", "editor"],
  ["editor bahasa", "other"],
  ["video editor", "other"],
  ["editor video", "other"],
  ["penyunting", "editor"],
  ["red", "editor"],
  ["redaktur", "editor"],
  ["redaktur pelaksana", "editor"],
  ["edited by", "editor"],
  ["disunting oleh", "editor"],
  ["redaktur & reporter", "both"],
  ["redaktur/reporter", "both"],
  ["redaktur dan reporter", "both"],
  ["reporter & redaktur", "both"],
  ["reporter/editor", "both"],
  ["reporter & editor", "both"],
  ["reporter dan editor", "both"],
  ["penulis & editor", "both"],
  ["penulis/editor", "both"],
  ["editor & reporter", "both"],
  ["editor/reporter", "both"],
  ["penulis dan editor", "both"],
  ["fotografer", "photographer"],
  ["pewarta foto", "photographer"],
  ["photographer", "photographer"],
  ["photo by", "photographer"],
  ["juru foto", "photographer"],
  ["foto", "photographer"],
  ["sumber", "source"],
  ["source", "source"],
  ["sumber berita", "source"],
  ["uploader", "other"],
  ["penerjemah", "other"],
  ["translator", "other"],
  ["alih bahasa", "other"],
  ["videografer", "other"],
  ["kameramen", "other"],
  ["desain", "other"],
  ["desainer", "other"],
  ["ilustrator", "other"],
  ["narator", "other"],
  ["produser", "other"],
  ["penanggung jawab", "other"],
  ["host", "other"],
]);

/** What stands before a name, lower case. */
export const labelNames: readonly string[] = [...labels.keys()];

const alternatives = [...labels.keys()].sort((a, b) => b.length - a.length);
const written = alternatives.map((label) => label.replace(/ ?([&/]) ?/g, " ?$1 ?")).join("|");
/** A label and its colon. Behind a small letter (`NamaEditor:`, a link that lost its blank) only with a capital. */
const labelAnywhere = new RegExp(`(?<![\\p{L}\\d])(${written}) ?[:：] ?`, "giu");
const gluedLabel =
  /(\p{Ll})(Editor|Penulis|Reporter|Pewarta|Redaktur|Copyright|COPYRIGHT|Uploader|Fotografer)(?= ?[:©])/gu;
const copyright = /(?:copyright|hak cipta)? ?(?:©|\(c\)).*$|\bcopyright\b.*$/iu;

/**
 * The names that labels in a short text give: `Reporter: Ani | Editor: Budi`.
 *
 * @returns undefined if the text does not begin with a label and its colon, or what follows reads like no name
 */
export function readLabels(text: string): Finding[] | undefined {
  if (text.length > 220 || !/[:：]/.test(text)) return undefined;
  const source = text.replace(gluedLabel, "$1 $2").replace(copyright, "").trim();
  const matches = [...source.matchAll(labelAnywhere)];
  const first = matches[0];
  if (!first || !isNothing(source.slice(0, first.index))) return undefined;
  const found: Finding[] = [];
  for (const [index, match] of matches.entries()) {
    const value = source
      .slice(match.index + match[0].length, matches[index + 1]?.index)
      .replace(/[\s|/,;)*–—-]+$/, "");
    const part = labels.get(
      (match[1] ?? "").toLowerCase().replace(/ ?([&/]) ?/g, (_, sign) => (sign === "&" ? " & " : "/")),
    );
    const values = readValue(value, part ?? "other");
    if (!values) return undefined;
    found.push(...values);
  }
  return found;
}

/** Signs alone, or the site's name: `CONTOH.CO.ID, Oleh: Ani Budi`. */
const isNothing = (before: string): boolean => {
  const text = before.replace(/[\s(|*,–—-]+/g, " ").trim();
  return text === "" || (text === findDomain(text) && before.length < 40);
};

/** @returns undefined if the value is a sentence rather than names */
function readValue(value: string, part: Part): Finding[] | undefined {
  if (value.length > 120 || /[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(value)) return undefined;
  if (part === "source") return value === "" ? [] : [{ field: "source", value, sure: false }];
  const names = namesIn(value);
  // `Penulis: buku yang laku itu ternyata …`: not one name, and too long for a code.
  if (names.length === 0 && !/^[\p{L}\d.,/ -]{0,20}$/u.test(value)) return undefined;
  if (part === "other") return [];
  const fields = part === "both" ? (["author", "editor"] as const) : [part];
  return fields.flatMap((field) => names.map((value): Finding => ({ field, value, sure: true })));
}

const bareLabel = new RegExp(`^(?:${written}) ?[:：]?$`, "iu");
/** Labels that stand over a name without a colon anywhere. */
const plainLabel =
  /^(?:penulis|reporter|editor|pewarta|redaktur|oleh|by|author|fotografer|penyunting|kontributor|wartawan|jurnalis|laporan)$/i;
/** Labels that may stand before a name without a colon. */
const noColon =
  /^(by|oleh|penulis|reporter|pewarta|editor|redaktur|laporan wartawan|laporan|jurnalis|kontributor|written by|ditulis oleh|laporan reporter|laporan kontributor|laporan jurnalis|laporan koresponden)(?: |, ?| ?[-–|] ?)(?=\p{Lu})/iu;

/**
 * Bylines with a label: `Pewarta: Ani dan Budi`, `Red: Citra`, `Laporan Wartawan Contoh.com, Dewi`, `By Eka`; also with
 * the label on a line of its own and the name on the next.
 */
export const bylineLabels: Rule = ({ lines }) => {
  lines.forEach((line, index) => {
    if (!isOpen(line) || line.text.length > 220) return;
    if (isPictureHeadline(line.text)) return;
    const found = readLabels(line.text) ?? severalWithoutColon(line.text) ?? withoutColon(line.text);
    const hasValue = found !== undefined && !bareLabel.test(line.text);
    if (hasValue) {
      decide(line, name, isCaptionCredit(line) ? ["caption"] : ["byline"], found);
      return;
    }
    if (bareLabel.test(line.text)) labelAbove(lines, index);
  });
};

/** `Foto: Panen Garam di Jeneponto`: what follows is no name. */
const isPictureHeadline = (text: string): boolean => {
  const rest = /^foto ?[:：] ?(.*)$/i.exec(text)?.[1];
  return (
    rest !== undefined &&
    !rest
      .split(/[/,]/)
      .every((part) => part.split(" ").length <= 4 && (isPersonName(part.trim(), 1) || isSiteName(part)))
  );
};

const isCaptionCredit = (line: Line): boolean => /^(?:foto|photo) ?[:：]/i.test(line.text);

/**
 * `Penulis` on one line, `: Ani Budi` or `Ani Budi` on the next; further names may follow, a line each.
 *
 * @param index of the label's line
 */
function labelAbove(lines: readonly Line[], index: number): void {
  const line = lines[index] as Line;
  const next = lines[index + 1];
  if (!next || !isOpen(next) || next.text.length > 100 || bareLabel.test(next.text)) return;
  const label = line.text.replace(/[\s:：]+$/, "");
  const value = next.text.replace(/^[\s:：]+/, "");
  // A colon somewhere makes it a label; without one, only a label that needs none, and a name in full.
  const marked = /[:：]/.test(line.text) || /^[:：]/.test(next.text);
  const names = namesIn(value);
  if (names.length === 0) return;
  if (!marked && !(plainLabel.test(label) && names.every((one) => isPersonName(one)))) return;
  const found = readLabels(`${label}: ${value}`);
  if (!found || found.length === 0) return;
  decide(line, name, ["byline"]);
  decide(next, name, ["byline"], found);
  furtherNames(lines, index + 2, label);
}

/** Names under the first, as long as something other than running text or a headline ends them. */
function furtherNames(lines: readonly Line[], start: number, label: string): void {
  const more: Line[] = [];
  let end = start;
  for (; end < lines.length && end < start + 4; end++) {
    const line = lines[end] as Line;
    if (!isOpen(line) || !isPersonName(line.text.replace(/,$/, ""))) break;
    more.push(line);
  }
  const below = lines[end];
  if (
    more.length === 0 ||
    !below ||
    (isOpen(below) && !bareLabel.test(below.text) && !/\d{4}/.test(below.text))
  )
    return;
  for (const line of more) decide(line, name, ["byline"], readLabels(`${label}: ${line.text}`) ?? []);
}

const labelAndName = /(?<!\p{L})(Penulis|Reporter|Pewarta|Editor|Redaktur|Oleh) (?=\p{Lu})/gu;

/** `Penulis Ani Budi Editor Citra Dewi`: labels side by side that never had a colon, or lost it. */
function severalWithoutColon(text: string): Finding[] | undefined {
  if (text.length > 120) return undefined;
  const matches = [...text.matchAll(labelAndName)];
  if (matches.length < 2 || matches[0]?.index !== 0) return undefined;
  const found: Finding[] = [];
  for (const [index, match] of matches.entries()) {
    const value = text
      .slice(match.index + match[0].length, matches[index + 1]?.index)
      .replace(/[\s|/,;–-]+$/, "");
    const names = value.split(/, ?| dan | & /);
    if (!names.every((one) => isPersonName(one, 1))) return undefined;
    const field = /editor|redaktur/i.test(match[1] ?? "") ? "editor" : "author";
    found.push(...names.map((one): Finding => ({ field, value: one, sure: true })));
  }
  return found;
}

function withoutColon(text: string): Finding[] | undefined {
  const match = noColon.exec(text);
  if (!match) return undefined;
  let value = text.slice(match[0].length);
  if (/^laporan/i.test(match[1] ?? "")) {
    // `Laporan Wartawan Contoh.com, Ani Budi`, `Laporan wartawan Harian Contoh, Ani`: the name is behind the house's.
    const comma = value.indexOf(",");
    const house = comma < 0 ? value : value.slice(0, comma);
    if (
      comma > 0 &&
      (findDomain(house) ||
        isSiteName(house) ||
        /^(?:wartawan|reporter|jurnalis|kontributor|koresponden|harian|tribun|surya|warta|pos|serambi|tim)\b/i.test(
          house,
        ) ||
        /wartawan|reporter|jurnalis/i.test(match[1] ?? ""))
    ) {
      value = value.slice(comma + 1);
    }
  }
  if (value.length > 90) return undefined;
  const names = namesIn(value);
  if (names.length === 0 || !names.every((one) => /^\p{Lu}/u.test(one))) return undefined;
  // All of the value has to be names: `Oleh Ani Budi tiba di Jakarta` is none.
  const left = names.reduce((rest, one) => rest.replace(one, ""), value);
  if (
    /\p{Ll}{3,}/u.test(
      left
        .replace(/\b(?:dan|and|wartawan|reporter|kontributor|jurnalis|di|dari)\b/giu, "")
        .replace(/\S+\.\S+|\S*\p{Ll}\p{Lu}\S*/gu, ""),
    )
  )
    return undefined;
  const field = /editor|redaktur/i.test(match[1] ?? "") ? "editor" : "author";
  return names.map((value): Finding => ({ field, value, sure: names[0]?.includes(" ") === true }));
}
