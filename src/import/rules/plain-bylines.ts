import { isPersonName, namesIn } from "../names.ts";
import type { Finding } from "../state.ts";
import { isPlace } from "../words/places.ts";
import { beginsAsPaper, findDomain, isSiteName } from "../words/sites.ts";

/** Whose name a label announces. */
export const fieldOf = (label: string): "editor" | "author" =>
  /editor|redaktur/i.test(label) ? "editor" : "author";

/** `(Reporting by Ani Budi; Editing by Citra Dewi)`, below the text of an agency. */
export function agencyCredits(text: string): Finding[] | undefined {
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

/** `By Ani Budi`, `Oleh Ani Budi, Kontributor Palu`, `Ani Budi melaporkan dari Palu`: the names of a byline that has no colon. */
export function withoutColon(text: string): Finding[] | undefined {
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
      / ?[,|] ?(?:kontributor|koresponden|wartawan|jurnalis|reporter|staff|correspondent)\b.*$/i,
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
