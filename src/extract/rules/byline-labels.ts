import { isPersonName, namesIn } from "../names.ts";
import { decide, type Finding, isOpen, type Line, type Rule } from "../state.ts";
import { isPlace } from "../words/places.ts";
import { beginsAsPaper, findDomain, isSiteName } from "../words/sites.ts";

const name = "byline-labels";

type Part = "author" | "editor" | "photographer" | "source" | "both" | "other";

/** What newsrooms print before a name, by whose name it is. */
const labelsOf = {
  author:
    "pewarta|reporter|rep|lap|words|pemeriksa fakta|penulis|penulis berita|penulis artikel|ditulis oleh|dilaporkan oleh|oleh|by|written by|author|writer|wartawan|jurnalis|kontributor|koresponden|laporan|laporan wartawan|peliput|pewawancara|pelapor|naskah|teks|tim liputan",
  editor: "editor|penyunting|red|redaktur|redaktur pelaksana|edited by|disunting oleh",
  photographer: "fotografer|pewarta foto|photographer|photo by|juru foto|foto|pictures",
  source: "sumber|source|sumber berita",
  other:
    "editor bahasa|video editor|editor video|uploader|penerjemah|translator|alih bahasa|videografer|kameramen|desain|desainer|ilustrator|narator|produser|penanggung jawab|host",
};
const parts: ReadonlyMap<string, Part> = new Map(
  Object.entries(labelsOf).flatMap(([part, names]) => names.split("|").map((one) => [one, part as Part])),
);

/** What stands before a name, lower case. */
export const labelNames: readonly string[] = [...parts.keys()];

const joint = "(?: ?[&/] ?| dan | and )";
const written = [
  ...["redaktur", "editor"].map((one) => `${one}${joint}(?:reporter|penulis)`),
  ...[
    `(?:teks|naskah|penulis|words|text)${joint}(?:foto|photos?)`,
    `(?:foto|photos?)${joint}(?:teks|naskah|text)`,
  ],
  ...["reporter", "penulis"].map((one) => `${one}${joint}(?:redaktur|editor)`),
  ...labelNames.toSorted((a, b) => b.length - a.length),
].join("|");
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
  if (!matches[0] || !isNothing(source.slice(0, matches[0].index))) return undefined;
  const found = valuesBehind(source, matches).map(({ label, value }) =>
    readValue(value, parts.get(label) ?? (/foto|photo/.test(label) ? "author" : "both")),
  );
  return found.every((one) => one !== undefined) ? found.flat() : undefined;
}

/** What stands behind each label, up to the next. */
const valuesBehind = (
  text: string,
  matches: readonly RegExpExecArray[],
): { label: string; value: string }[] =>
  matches.map((match, index) => ({
    label: (match[1] ?? "").toLowerCase(),
    value: text
      .slice(match.index + match[0].length, matches[index + 1]?.index)
      .replace(/[\s|/,;)*_–—-]+$/, ""),
  }));

/** Signs alone, or the site's name: `CONTOH.CO.ID, Oleh: Ani Budi`. */
const isNothing = (before: string): boolean => {
  const text = before.replace(/[\s()|*_,–—-]+/g, " ").trim();
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

/** `Peranan, Wartawan Kabar Muara`: what the writer is, below the name. */
const roleLine = /^(?:peranan|jabatan|role) ?[,:：] ?\p{Lu}[^.!?]{2,60}$/iu;

/**
 * Bylines with a label: `Pewarta: Ani dan Budi`, `Red: Citra`, `Laporan Wartawan Contoh.com, Dewi`, `By Eka`; also with
 * the label on a line of its own and the name on the next.
 */
export const bylineLabels: Rule = ({ lines }) => {
  for (const [index, line] of lines.entries()) {
    // `_Oleh Ani Budi_`
    const text = line.text.replace(/^([*_]{1,2})([^*_]+)\1$/, "$2");
    if (!isOpen(line) || text.length > 220 || isPictureHeadline(text) || isOfBook(lines, index)) continue;
    if (bareLabel.test(text)) labelAbove(lines, index);
    else if (roleLine.test(text)) decide(line, name, ["byline"]);
    else {
      const found =
        readLabels(text) ?? agencyCredits(text) ?? severalWithoutColon(text) ?? withoutColon(text);
      // `Foto: Ani Budi` is a caption's credit.
      if (found) decide(line, name, [/^(?:foto|photo) ?[:：]/i.test(text) ? "caption" : "byline"], found);
    }
  }
};

const bookData = /^(?:penerbit|publisher|tebal|isbn|cetakan|tahun terbit) ?[:：]/i;
/** How far the author of a book stands from its publisher, in the data above a review. */
const mostOfBook = 4;

/** Whether a line is one of the data of a book: then its writer is not the article's. */
function isOfBook(lines: readonly Line[], index: number): boolean {
  const below = lines.slice(index + 1, index + mostOfBook);
  const end = below.findIndex(({ afterBlank }) => afterBlank);
  return below.slice(0, end < 0 ? below.length : end).some(({ text }) => bookData.test(text));
}

/** `Foto: Panen Garam di Jeneponto`: what follows is no name. */
function isPictureHeadline(text: string): boolean {
  const credits = /^foto ?[:：] ?(.*)$/i.exec(text)?.[1]?.split(/[/,]/) ?? [];
  return !credits.every(
    (part) => part.split(" ").length <= 4 && (isPersonName(part.trim(), 1) || isSiteName(part)),
  );
}

/**
 * `Penulis` on one line, `: Ani Budi` or `Ani Budi` on the next; further names may follow, a line each.
 *
 * @param index of the label's line
 */
function labelAbove(lines: readonly Line[], index: number): void {
  const [line, next] = lines.slice(index, index + 2) as [Line, ...Line[]];
  if (!next || !isOpen(next) || next.text.length > 100 || bareLabel.test(next.text)) return;
  const label = line.text.replace(/[\s:：]+$/, "");
  const value = next.text.replace(/^[\s:：]+/, "");
  // A colon somewhere makes it a label; without one, only a label that needs none, and a name in full.
  const marked = /[:：]/.test(line.text) || /^[:：]/.test(next.text);
  const names = namesIn(value);
  if (names.length === 0 || !(marked || (plainLabel.test(label) && names.every((one) => isPersonName(one)))))
    return;
  const found = readLabels(`${label}: ${value}`) ?? [];
  if (found.length === 0) return;
  decide(line, name, ["byline"]);
  decide(next, name, ["byline"], found);
  // Names under the first, if something other than running text or a headline ends them.
  const others = lines.slice(index + 2, index + 6);
  const end = others.findIndex((one) => !isOpen(one) || !isPersonName(one.text.replace(/,$/, "")));
  const more = end < 0 ? others : others.slice(0, end);
  const below = lines[index + 2 + more.length];
  if (!below || (isOpen(below) && !bareLabel.test(below.text) && !/\d{4}/.test(below.text))) return;
  for (const one of more) decide(one, name, ["byline"], readLabels(`${label}: ${one.text}`) ?? []);
}

const labelAndName = /(?<!\p{L})(Penulis|Reporter|Pewarta|Editor|Redaktur|Oleh) (?=\p{Lu})/gu;
const fieldOf = (label: string): "editor" | "author" =>
  /editor|redaktur/i.test(label) ? "editor" : "author";

/** `Penulis Ani Budi Editor Citra Dewi`: labels side by side that never had a colon, or lost it. */
function severalWithoutColon(text: string): Finding[] | undefined {
  const matches = text.length > 120 ? [] : [...text.matchAll(labelAndName)];
  if (matches.length < 2 || matches[0]?.index !== 0) return undefined;
  const found = valuesBehind(text, matches).flatMap(({ label, value }) =>
    value
      .split(/, ?| dan | & /)
      .map((one): Finding & { value: string } => ({ field: fieldOf(label), value: one, sure: true })),
  );
  return found.every(({ value }) => isPersonName(value, 1)) ? found : undefined;
}

/** `(Reporting by Ani Budi; Editing by Citra Dewi)`, below the text of an agency. */
function agencyCredits(text: string): Finding[] | undefined {
  const [, reporters = "", editors = ""] =
    /^\((?:reporting|writing)(?: and (?:reporting|writing))? by ([^;()]+)(?:; ?editing by ([^;()]+))?\)$/i.exec(
      text,
    ) ?? [];
  if (reporters === "") return undefined;
  return [
    ...namesIn(reporters).map((value): Finding => ({ field: "author", value, sure: true })),
    ...namesIn(editors).map((value): Finding => ({ field: "editor", value, sure: true })),
  ];
}

/** Labels that may stand before a name without a colon. */
const noColon =
  /^(by|oleh|penulis|reporter|pewarta|editor|redaktur|laporan(?: (?:wartawan|reporter|kontributor|jurnalis|koresponden))?|jurnalis|kontributor|written by|interview by|words by|text by|story by|reported by|reporting by|ditulis oleh|posted by|dipos(?:ting|kan) oleh)(?: |, ?| ?[-–|] ?)(?=\p{Lu})/iu;
/** How papers that no one knows begin their names. */
const paper =
  /^(?:wartawan|reporter|jurnalis|kontributor|koresponden|harian|tribun|surya|warta|pos|serambi|tim)\b/i;

/** `✍️ Ani Budi`, as channels sign their posts */
const pen = /^(?:✍|🖊|🖋|📝)\ufe0f? ?(.{3,40})$/u;
/** `Ani Budi dan Citra Dewi melaporkan dari Palu` */
const reportsFrom = /^(.{3,50}) (?:melaporkan (?:langsung )?dari|reports from|reporting from) (.{3,40})$/i;

/** `Ani Budi / Citra Dewi (Ed)` */
const withEditor = /^(.{3,60}?) ?[/|,] ?([^/|,]{3,40}) \((?:ed|red|editor)\.?\)$/i;

const signedBy = (names: string): boolean =>
  names.split(/ (?:dan|and|&) |, /).every((one) => isPersonName(one));

/** With a capital, and no word in small letters that is none of a name's: `Laporan Ani diserahkan pada 12 Maret` is a sentence. */
const isWritten = (name: string): boolean =>
  /^\p{Lu}/u.test(name) && !/(?<!\p{L})(?!(?:bin|binti|van|der|den|von)\b)\p{Ll}{3,}/u.test(name);

function withoutColon(text: string): Finding[] | undefined {
  const [, hand = ""] = pen.exec(text) ?? [];
  if (isPersonName(hand, 1)) return [{ field: "author", value: hand, sure: false }];
  const [, writers = "", editor = ""] = withEditor.exec(text) ?? [];
  if (signedBy(writers) && isPersonName(editor))
    return [
      ...namesIn(writers).map((value): Finding => ({ field: "author", value, sure: true })),
      { field: "editor", value: editor, sure: true },
    ];
  const [, reporter = "", place = ""] = reportsFrom.exec(text) ?? [];
  if (signedBy(reporter) && (isPlace(place) || /^(?:lapangan|lokasi|the scene)$/i.test(place)))
    return namesIn(reporter).map((value) => ({ field: "author", value, sure: true }));
  const [all = "", label = ""] = noColon.exec(text) ?? [];
  if (all === "") return undefined;
  // `Diposting oleh Ani Budi di 10.05`
  // `by Ani Budi via Kabar Muara`, as readers of feeds have it
  let value = text.slice(all.length).replace(/ (?:(?:di|pada|pukul|at) \d|via ).*$/i, "");
  // `Oleh Ani Budi — 2 jam lalu`, `Words by Ani Budi | Photos by Citra Dewi`
  value = value.replace(
    / ?[-–—|•·] ?(?:\d{1,3} \p{L}+(?: yang)? (?:lalu|ago)|(?:photos?|pictures) by .+)$/iu,
    "",
  );
  // `Oleh Ani Budi, Kontributor Palu`
  if (!/^laporan/i.test(label))
    value = value.replace(
      /, ?(?:kontributor|koresponden|wartawan|jurnalis|reporter|staff|correspondent)\b.*$/i,
      "",
    );
  // `By Ani Budi in Palu`
  value = value.replace(/ (?:in|di|dari) (\p{Lu}[\p{L} ]+)$/u, (all, where: string) =>
    isPlace(where) ? "" : all,
  );
  // `Laporan Wartawan Contoh.com, Ani Budi`, `Laporan wartawan Harian Contoh, Ani`: the name is behind the paper's.
  const [before = "", behind] = value.split(/,(.*)/s);
  if (/^laporan/i.test(label) && before !== "" && behind !== undefined) {
    const isPaper = [findDomain(before) !== undefined, isSiteName(before), paper.test(before)].includes(true);
    if (isPaper || /wartawan|reporter|jurnalis/i.test(label)) value = behind;
  }
  const names = value.length > 90 ? [] : namesIn(value);
  if (names.length === 0 || !names.every(isWritten)) return undefined;
  // `Jurnalis Harian Muara`: whose, not who.
  if (names.every(beginsAsPaper)) return undefined;
  // All of the value has to be names: `Oleh Ani Budi tiba di Jakarta` is none.
  const left = names
    .reduce((rest, one) => rest.replace(one, ""), value)
    .split(",")
    .filter((part) => !isPlace(part.trim()))
    .join(",")
    .replace(
      /\b(?:dan|and|wartawan|reporter|kontributor|jurnalis|staff|writer|correspondent|di|dari)\b/giu,
      "",
    )
    .replace(/\S+\.\S+|\S*\p{Ll}\p{Lu}\S*/gu, "");
  if (/\p{Ll}{3,}/u.test(left)) return undefined;
  return names.map(
    (value): Finding => ({ field: fieldOf(label), value, sure: names[0]?.includes(" ") === true }),
  );
}
