import { monthPattern } from "../../news/dates/names.ts";
import { findDate } from "../../news/dates/printed-date.ts";
import { withoutPictures } from "../lines.ts";
import { drop, dropEach, dropOpen, isOpen, type Line, type Rule } from "../state.ts";
import { breadcrumbHomes, isSectionName, wordList } from "../words/known-names.ts";

/** Whole lines, lower case, without signs at their ends: buttons, labels of boxes and adverts. */
const wholeLines = wordList(new URL("../words/page-labels.txt", import.meta.url));

/** How such lines begin, where what follows changes. */
const beginnings =
  /^(?:share on |share via |share to |bagikan (?:ke|via|lewat|melalui|di) |bagikan (?:\w+ )?ini$|bagikan:|muat (?:lebih|ulang)|lihat komentar|share ?: ?|share this |scroll (?:to|down|ke|untuk|ke bawah)\b|gulir (?:ke|untuk)\b|advertisement\b|continue reading|lanjutkan membaca|unblock notif|loading\b|proudly powered by |video player|currently playing|halaman ?:? ?\d|halaman (?:selanjutnya|berikutnya|sebelumnya)|page \d|\d+ ?(?:of|dari|\/) ?\d+(?: halaman)?$|img_title$|statistik pengunjung|like this: |click to share|share this: |tampilkan utas|online ?: ?\d|comments are closed|forward to a friend|tampilkan balasan|lewati .{2,40} dan terus membaca$|akhir dari .{2,40}$|baca berita dengan|button [a-z]|font size|view this e?mail in|lihat (?:e-?mail|surel) ini di|ukuran (?:font|huruf)|text size|next ?[:>»]|prev(?:ious)? ?[:<«]|view this post|lihat postingan ini|a post shared by|sebuah kiriman dibagikan|powered by|recommended by|sponsored by|ad \d|pasang iklan|klik (?:di ?sini|gambar|tautan|link|untuk)|click here|tap untuk|geser untuk|swipe|login untuk|masuk untuk|silakan (?:login|masuk|daftar)|anda harus login|komentar ?[(:\d]|comments? ?[(:\d]|tulis komentar|kirim komentar|(?:dis)?like ?\(|suka ?\(|tweet ?\(|pilih(?:an)? (?:bahasa|ukuran)|a- ?a\+|aa text|dengarkan\b.{0,20}$|salin (?:tautan|link)|copy (?:link|url))/i;

/** Rows of signs around any article; but one of hyphens or asterisks may part two sections of the text. */
export const ornaments = dropEach(
  "rule or ornament of the page",
  (text) => text.length <= 120 && !/[\p{L}\d]/u.test(text) && !/^[-*_=#>~`+ ]+$/.test(text),
);

/**
 * Buttons, boxes' labels, adverts, page numbers, share links: what a page has around any article. A word over the headline
 * at its very top may be the section.
 */
export const buttons: Rule = ({ lines }) => {
  const [top = ""] = lines.map(({ text }) => text);
  const isSection = isSectionName(top) && !breadcrumbHomes.has(top.toLowerCase());
  const areButtons = lines
    .slice(isSection ? 1 : 0)
    .filter(({ text }) => (text.length <= 120 && isButton(text)) || address.test(text) || printed.test(text));
  dropOpen(areButtons, "button or label of the page");
};

const copied = /\bcopied to (?:your |the )?clipboard\b/i;
/** What stands at the top of each page, behind a name: `PT Muara Jaya Halaman 1 dari 2`, `KABAR MUARA Edisi 49/Tahun XII`. */
const pageOf =
  /\b(?:search result|hasil pencarian) \d{1,4} (?:of|dari) \d{1,5}$|\b(?:edisi|no\.?|nomor) ?\d{1,4} ?[/,|]? ?(?:tahun|th\.?) [IVXLCl]+[ *]*$|\b(?:halaman|hal\.?|page) ?\d{1,3} (?:dari|of) \d{1,3}$/i;

/** Whether a line is a button or label of a page, by its words alone. */
export function isButton(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replace(/^\[([^[\]]*)\]\(\S*\)$/, "$1")
    .replace(/^[^\p{L}\d]+|[^\p{L}\d+-]+$/gu, "");
  if (wholeLines.has(plain) || areAllButtons(plain)) return true;
  return text.length < 90 && [beginnings, copied, pageOf].some((form) => form.test(text));
}

/** A whole line, and nothing else on it. */
const address = /^https?:\/\/\S{4,290}$/;
/** What a browser puts around each page it prints: `9/29/21, 8:03 AM Judul - Kabar Muara`, `https://… 1/2`. */
const printed =
  /^\d{1,2}\/\d{1,2}\/\d{2,4}(?:, \d{1,2}[:.]\d{2}(?: ?[AP]M)?)? (?![-\d])[^:]+ - [^:]+$|^https?:\/\/\S+ \d+\/\d+$/u;

/** Several of them side by side: `Facebook Twitter WhatsApp`, `A A A`. */
function areAllButtons(text: string): boolean {
  const words = text.length > 90 ? [] : text.split(/[\s|/,·•]+/);
  return words.length > 1 && words.every((word) => wholeLines.has(word) && !/^(?:line|info)$/.test(word));
}

const amount = "\\d[\\d.,]{0,11} ?(?:k|m|rb|jt|ribu|juta)?";
/** What is counted, or the button the count stands at. */
const counted =
  "(?:shares?|shared|likes?|suka|views?|viewers?|hits?|kali|x|dibaca|dilihat|pembaca|komentar|comments?|tweets?|retweets?|votes?|pengunjung|klik|pembaruan|updates?|tayangan|kutipan|posting ulang|reads?|menit|min|minutes?)";
const countLine = new RegExp(
  `^(?:${amount}|[([]? ?${amount} ?[)\\]]?|${amount} ?${counted}(?: (?:baca|membaca|read|dibaca|dilihat|lalu))?|(?:(?:artikel|berita) ini )?(?:telah )?(?:${counted}|share|waktu (?:mem)?baca|estimasi baca|reading time|views?|total views?|a|tweet|pin|facebook|twitter|whatsapp|google\\+|linkedin) ?[:(]? ?(?:sebanyak )?${amount} ?\\)?(?: ?${counted})?)$`,
  "i",
);

/** Several counts side by side: `12 Shares 340 Views`, `0 Komentar | 13 Shares` */
const countPart = new RegExp(
  `${amount} ?${counted}\\b|\\b(?:a[-+]|like|share|tweet|pin it)\\b|\\(\\d+\\)|[+|·•,()]`,
  "gi",
);

/**
 * Lines that only count: views, shares, likes, comments, minutes of reading, or a lone number; but for the hours over the
 * entries of a text that was written while it happened.
 */
export const counts: Rule = ({ lines }) => {
  const hours = lines.filter(({ text }) => /^(?:[01]?\d|2[0-3])[.:][0-5]\d$/.test(text));
  const entries = new Set(hours.length < 3 ? [] : hours);
  const isOne = (line: Line): boolean => isOpen(line) && !entries.has(line) && isCount(line.text);
  dropOpen(lines.filter(isOne), "counts views, shares or the like");
};

function isCount(text: string): boolean {
  // A year; a telephone number: no count begins with 0 and goes on.
  if (text.length > 60 || !/\d/.test(text) || findDate(text) || /^(?:(?:19|20)\d\d|0\d{7,})$/.test(text))
    return false;
  // `👍 88  🙏 41`
  if (/^(?:\p{Extended_Pictographic}\ufe0f? ?\d[\d.,]*[km]? ?){1,6}(?:edited|diedit)?[\d: ]*$/iu.test(text))
    return true;
  return countLine.test(text) || (/[a-z]/i.test(text) && text.replace(countPart, " ").trim() === "");
}

/** How long ago, with no date: `2 jam yang lalu`. Says nothing that will still be true tomorrow. */
const relative =
  /^(?:(?:diperbarui|updated|tayang|sekitar|about) )?\d{1,3} (?:detik|menit|jam|hari|minggu|bulan|tahun|hours?|minutes?|days?|weeks?)(?: yang)? (?:lalu|ago)$/i;

/** A day without its year, `12 Maret pukul 10.05`, as networks print it. */
const yearless = new RegExp(
  `^\\d{1,2} (?:${monthPattern})(?: (?:pukul|jam|at))? \\d{1,2}[.:]\\d{2}\\P{L}*$`,
  "iu",
);

/** Drops lines that say how long ago something was published or on which day of any year, and not when. */
export const relativeDates = dropEach(
  "says how long ago, not when",
  (text) => text.length < 50 && (relative.test(text) || yearless.test(text)),
);

/** What parts links side by side: two blanks, a tab, an upright stroke, a dot. */
const between = /\s{2,}|\t|\s*[|·•]\s*/;

/**
 * Rows of links that a page has above or below its text: `Facebook  X  WhatsApp`, `Beranda  Nasional  Daerah  Indeks`,
 * `Tentang Kami  Redaksi  Karir`. All of them are known, or of many at least half; above the text many will do.
 */
export const linkRows: Rule = ({ lines }) => {
  const first = lines.findIndex(({ paragraph }) => paragraph);
  const last = lines.findLastIndex(({ paragraph }) => paragraph);
  for (const [index, line] of lines.entries()) {
    if (!isOpen(line) || (line.mark ?? "head") !== "head" || line.text.length > 160) continue;
    const links = line.raw
      .trim()
      .split(between)
      .map((link) => withoutPictures(link.trim()).replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ""))
      .filter((link) => link !== "");
    if (links.length < 2 || !links.every(isLink)) continue;
    const buttons = links.filter(isButton).length;
    const known = links.filter((link) => isButton(link) || isSectionName(link)).length;
    // A row of many may have links that no list has; above all text, no other row has so many.
    const isMenu = links.length >= 4 && (known * 2 >= links.length || index < first);
    // `Ekonomi | Bisnis` says where the article stands.
    if (!(buttons > 0 && known === links.length) && !isMenu) continue;
    // Among paragraphs a row of a table may look so.
    drop(line, "button or label of the page", index > first && index < last && buttons < links.length);
  }
};

const isLink = (text: string): boolean => /^\p{Lu}[^\d.!?]{0,28}$/u.test(text) && text.split(" ").length <= 3;

/**
 * What stands at the top or foot of each printed page, in capitals and with its number: `24  SELASAR  15 JUNI 2014`. Two
 * lines that differ in that number alone are such; rows of figures may be, too, so the text is in doubt.
 */
export const runningHeads: Rule = ({ lines }) => {
  const heads = new Map<string, Set<Line>>();
  for (const line of lines) {
    if (line.text.length > 80 || !/\d/.test(line.text) || /\p{Ll}/u.test(line.text)) continue;
    const words = line.text.split(/[^\p{L}\d]+/u).filter((word) => word !== "");
    if (words.length < 3 || !/\p{Lu}{3}/u.test(line.text)) continue;
    // Left pages have their number first, right ones last.
    for (const at of [0, words.length - 1]) {
      if (!/^\d{1,3}$/.test(words[at] ?? "")) continue;
      const key = words.toSpliced(at, 1).sort().join(" ");
      heads.set(key, (heads.get(key) ?? new Set()).add(line));
    }
  }
  for (const pages of heads.values())
    if (pages.size > 1) dropOpen(pages, "button or label of the page", true);
};
