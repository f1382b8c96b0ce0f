import { findDate } from "../../news/dates/printed-date.ts";
import { readLabels } from "../bylines/labels.ts";
import { withoutEmoji } from "../lines.ts";
import { isHour } from "../shape.ts";
import { decide, drop, dropEach, dropOpen, isOpen, type Line, type Rule, toFindings } from "../state.ts";
import { breadcrumbHomes, contains, isSectionName, startsLike, wordList } from "../words/known-names.ts";

/** Whole lines in lower case, without punctuation at their ends: buttons, labels of boxes and adverts. */
const wholeLines = wordList("page-labels");

/** How such lines begin if the rest varies. */
const beginnings = startsLike("page-line-beginnings");

/** Drops rows of signs. A row of hyphens or asterisks may separate two sections of the text, so it stays. */
export const ornaments = dropEach(
  "rule or ornament of the page",
  (text) => text.length <= 120 && !/[\p{L}\d]/u.test(text) && !/^[-*_=#>~`+ ]+$/.test(text),
);

/** Drops buttons, labels of boxes, adverts, page numbers, share links. A word above the headline at the very top may be the section. */
export const buttons: Rule = ({ lines }) => {
  const [top = ""] = lines.map(({ text }) => text);
  const areButtons = lines
    .slice(isSectionName(top) && !breadcrumbHomes.has(top.toLowerCase()) ? 1 : 0)
    .filter(({ text }) => (text.length <= 120 && isButton(text)) || printed.test(text));
  dropOpen(areButtons, "button or label of the page");
};

/** The header of each page, after a name: `PT Muara Jaya Halaman 1 dari 2`, `KABAR MUARA Edisi 49/Tahun XII`. */
const pageNumber = contains("page-numbers");

/** Checks whether a line is a button or label of a page, by its words alone. */
export function isButton(text: string): boolean {
  const plain = text.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d+-]+$/gu, "");
  if (wholeLines.has(plain) || areAllButtons(plain)) return true;
  return text.length < 90 && [beginnings, pageNumber].some((form) => form.test(text));
}

/** What a browser adds to each page it prints, `9/29/21, 8:03 AM Judul - Kabar Muara`, `https://… 1/2`; or a URL alone. */
const printed =
  /^https?:\/\/\S{4,290}$|^\d{1,2}\/\d{1,2}\/\d{2,4}(?:, \d{1,2}[:.]\d{2}(?: ?[AP]M)?)? (?![-\d])[^:]+ - [^:]+$|^https?:\/\/\S+ \d+\/\d+$/u;

/** Checks for several buttons side by side: `Facebook Twitter WhatsApp`, `A A A`. */
function areAllButtons(text: string): boolean {
  const words = text.length > 90 ? [] : text.split(/[\s|/,·•]+/);
  return words.length > 1 && words.every((word) => wholeLines.has(word) && word !== "info");
}

const amount = "\\d[\\d.,]{0,11} ?(?:k|m|rb|jt|ribu|juta)?";
/** What is counted, or the button next to the count. */
const counted = contains("counted").source;
const countLine = new RegExp(
  `^(?:${amount}|[([]? ?${amount} ?[)\\]]?|${amount} ?${counted}(?: (?:(?:waktu )?(?:mem)?baca|read|dibaca|dilihat|lalu))?|(?:(?:artikel|berita) ini )?(?:telah )?(?:${counted}|share|waktu (?:mem)?baca|estimasi baca|reading time|views?|total views?|a|tweet|pin|facebook|twitter|whatsapp|google\\+|linkedin) ?[:(]? ?(?:sebanyak )?${amount} ?\\)?(?: ?${counted})?)$`,
  "i",
);

/** Several counts side by side: `12 Shares 340 Views`, `0 Komentar | 13 Shares` */
const countPart = new RegExp(
  `${amount} ?${counted}\\b|\\d[\\d.,]* ?(?:rb|jt|k)\\b|\\b(?:a[-+]|like|share|tweet|pin it|bagikan|suka)\\b|\\(\\d+\\)|[+|·•,()\\p{So}\\p{Sm}\ufe0f]`,
  "giu",
);

/** Drops lines that only count: views, shares, minutes, a lone number. The times above entries of live coverage stay. */
export const counts: Rule = ({ lines }) => {
  const hours = lines.filter(({ text }) => isHour(text));
  // `Nomor yang menang:`, and the numbers below it.
  const over = (at: number) => lines.slice(Math.max(0, at - 20), at).findLast(({ text }) => !isCount(text));
  const isListed = (at: number): boolean => /(?: \S+){2}:$/.test(over(at)?.text ?? "");
  const isCountOnly = ({ text }: Line, index: number): boolean =>
    isCount(text) && !(hours.length > 2 && isHour(text)) && !isListed(index);
  dropOpen(lines.filter(isCountOnly), "counts views, shares or the like");
};

function isCount(text: string): boolean {
  // A year, or a phone number: no count begins with 0 and goes on.
  if (text.length > 60 || !/\d/.test(text) || findDate(text) || /^(?:(?:19|20)\d\d|0\d{7,})$/.test(text))
    return false;
  return countLine.test(text) || (/[a-z]/i.test(text) && /^[\d ]*$/.test(text.replace(countPart, " ")));
}

/** Separates links side by side: two spaces, a tab, a vertical bar, a middle dot. */
const linkSeparator = /\s{2,}|\t|\s*[|·•]\s*/;

/** Drops rows of links around a text, `Facebook  X  WhatsApp`, `Beranda  Nasional  Indeks`, if all are known, or at least half of many. */
export const linkRows: Rule = ({ lines }) => {
  const first = lines.findIndex(({ paragraph }) => paragraph);
  const last = lines.findLastIndex(({ paragraph }) => paragraph);
  for (const [index, line] of lines.entries()) {
    if (!isOpen(line) || (line.mark ?? "head") !== "head" || !/^[^›»>]{1,160}$/.test(line.text)) continue;
    const parts = line.raw.trim().split(linkSeparator);
    // `News Weather Sports Contests Obituaries`: the separators are lost.
    const isLost = parts.length === 1 && index < first && /^(?:\p{L}+ ){4}[\p{L} ]+$/u.test(line.text);
    const links = (isLost ? line.text.split(" ") : parts)
      .map((link) => withoutEmoji(link.trim()).replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ""))
      .filter((link) => link !== "");
    if (links.length < 2 || !links.every(isLink)) continue;
    const buttons = links.filter(isButton).length;
    const known = links.filter((link) => isButton(link) || isSectionName(link)).length;
    // A long row may have links that are on no list. Above all text, nothing else comes in such rows.
    const isMenu = links.length >= 4 && (known * 2 >= links.length || (index < first && !isLost));
    // `Ekonomi | Bisnis` gives the article's section.
    if (!(buttons > 0 && known === links.length) && !isMenu) continue;
    // Between paragraphs, a table row may look the same.
    drop(line, "button or label of the page", index > first && index < last && buttons < links.length);
  }
};

const isLink = (text: string): boolean => /^\p{Lu}[^\d.!?]{0,28}$/u.test(text) && text.split(" ").length <= 3;

/** What a site asks its readers to do. */
const verbs = contains("call-verbs").source;
const verb = new RegExp(
  String.raw`^(?:(?:yuk|ayo|mari|silakan|jangan (?:lewatkan|lupa|sampai|ketinggalan)|untuk|agar|bila|jika|kalau|mau|ingin|anda (?:juga )?(?:bisa|dapat)|kamu (?:juga )?bisa|temukan|cek|update|add|tambahkan|jadikan)\b[ ,:!]*)?.{0,40}?\b(?:${verbs}|lewatkan|ketinggalan)\b`,
  "i",
);
/** Where it sends them. Names of networks and apps alone are not enough: articles explain how to use those. */
const target = contains("call-targets", "\\b");

/** Sentences that are the same on every site, whatever verb they begin with. */
const known = startsLike("calls-to-readers");

/** How they end: where to get the app, and what a subscription costs. */
const knownEnd = contains("call-ends", "\\b", "[.!]?$");

/** A quotation is news, whatever it asks for: `Ikuti saluran RT lain dulu, saran Vina.` */
export const attributed = contains("attributions", `,["”]? `, "(?: \\p{Lu}|[ ,.])", "u");
/** Matches what readers must be told: a corrected mistake, who paid or helped, whether a machine wrote it. */
export const isDisclosure = startsLike("disclosures");
/** The verb comes first or nearly so. In a news sentence the subject stands there. */
const opening = new RegExp(
  String.raw`^(?:yuk|ayo|mari|silakan|untuk|agar|bila|jika|kalau|mau|ingin|anda|kamu|jangan|${verbs})\b`,
  "i",
);

/** `@kabarmuara | kirim info: @kabarmuara_bot`, `Follow our coverage at https://…`, `Kirim tulisan Anda ke redaksi@contoh.com`, `Selengkapnya klik https://…` */
const withAddress = startsLike("calls-with-address");

/** Drops lines that speak to the reader about the site: follow us, get the app, what do you think. Long ones are recognised by their beginning. */
export const readerCalls = dropEach("speaks to the reader about the site", (line) => {
  const text = line.replace(/^[^\p{L}\d]+/u, "");
  const isText = /^["“‘]/.test(line) || attributed.test(text) || isDisclosure.test(text);
  if (line.length > 420 || isText) return false;
  // `Mau berita lainnya? Yuk ikuti …`: the call follows the question.
  const calls = [text, text.slice(text.indexOf("? ") + 2)];
  const isCall = calls.some((call) => target.test(call) && verb.test(call) && opening.test(call));
  const isShortCall = isCall || knownEnd.test(text) || (/[@/]/.test(text) && withAddress.test(text));
  return (text.length < 260 && isShortCall) || known.test(text);
});

/** `Lanjutkan membaca dengan berlangganan`, `Halaman 1 dari 3`, `1 2 3 Next` */
export const leadsToRest = startsLike("leads-to-the-rest");

/** Drops what asks readers below the beginning of a text to pay for the rest, or leads to it. The editor has to look at its end. */
export const paywalls: Rule = ({ lines }) => {
  const first = lines.findIndex(({ paragraph }) => paragraph);
  for (const line of first < 0 ? [] : lines.slice(first + 1))
    if (isOpen(line) && line.text.length < 160 && leadsToRest.test(line.text))
      drop(line, "leads to the rest, and the text may break off", true);
};

const copyrightSign = /(?:©|\(c\)|&copy;|\bcopyright\b|\bhak cipta\b|\ball rights? reserved\b)/i;

/** Reads the page's copyright notice, `COPYRIGHT © CONTOH 2016`. It is kept as a value and dropped from the text. */
export const copyright: Rule = ({ lines }) => {
  for (const line of lines) {
    const { text } = line;
    if (!isOpen(line) || text.length > 160 || !copyrightSign.test(text)) continue;
    // A caption's credit, `Perahu di dermaga. © Kabar/Ani Budi`, or a sentence about copyright is not a notice.
    if (/^.{20,}[.!?"”] ?© ?\p{Lu}[^.©/]{2,30}\/[^.©/]{2,30}$/u.test(text)) continue;
    if (/hak cipta|copyright .*\.$/i.test(text) && !/©|\(c\)|dilindungi|20\d\d/i.test(text)) continue;
    // `Pewarta: Ani Editor: Budi Copyright © …`, all on one line.
    const people = readLabels(text) ?? [];
    if (people.length > 0) decide(line, ["byline", "copyright"], people);
    else {
      decide(line, ["noise", "copyright"], toFindings("copyright", text, true));
      line.reason = "copyright notice";
    }
  }
};

/** Notes between desk and reporter, in brackets: `[Comment [AB1]: …]`, `((INSERT 1))`, `(MORE)`, `[gambar]`, `(Adds comment)`, `[a]Cek lagi?`; and instructions for the text: `Draf 2 – jangan dimuat`, `Eds: UPDATES with quote`, `VO:`, `EMBARGO: …`, `UNTUK DITERBITKAN SEGERA`. */
const newsroomNote = startsLike("newsroom-notes", "", "$");

/** Drops lines that a newsroom wrote for itself: notes to the desk, and marks of drafts. */
export const newsroomNotes = dropEach(
  "note for the newsroom",
  (text) => text.length <= 220 && newsroomNote.test(text),
  // What an editor has to know: when the text may be published, and that it continues elsewhere.
  (text) => /embargo|hold for release|bersambung|lanjut ke/i.test(text),
);
