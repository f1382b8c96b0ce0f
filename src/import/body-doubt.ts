import { gluedEnds } from "../news/text/sentences.ts";
import { isPersonName } from "./bylines/names.ts";
import { isCorrection } from "./rules/head-rest.ts";
import { attributed } from "./rules/page-furniture.ts";
import * as shape from "./shape.ts";
import type { Line } from "./state.ts";
import { soundsLikePaper } from "./words/known-names.ts";

/** Capitals and a dash, or a word and a colon, ahead of the text, that were no dateline: `INFO BISNIS - …`, `Sukaraya: …`. */
const unread = /^(?:[\p{Lu}\d .,()/]{4,60}[-–—]|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?: \p{Lu})/u;

/** How a site speaks to its readers or of itself: an order first, or words that news leave to those they quote. */
const order =
  /^\W*(?:ayo|yuk|segera (?!setelah|sesudah)|jangan|simak|ikuti|klik|unduh|baca|lihat|tonton|nonton|saksikan|dapatkan|beli|kirim|nantikan|langganan|bagikan|beritahu|hubungi|pilih|cek|temukan|gabung|semoga|pantau|punya (?:cerita|kisah)|terima kasih|follow|download|subscribe|sign up|email|contact|click|got a|have (?:a|you)|tell us)\b/i;
const address =
  /\b(?:anda|kamu|kalian|kami|your|(?:diri|ponsel|pendapat|teman|kisah|cerita)mu|jurnalisme|komentar pembaca|(?:artikel|tulisan|berita|laporan) ini|di ?sini|play store)\b|\b(?:bang|mas|mbak|kang|bos)\W*$/i;
/** What no text says of itself, wherever it stands. */
const ofSite =
  /\b(?:unsubscribe|our (?:readers|newsletter|newsroom|site|website|app|standards|journalism)|news desk|this (?:article|story)|disclaimer|dilarang (?:keras|mengutip|menyalin)|langganan|penulis adalah|redaksi(?! \p{Ll})|kolom komentar|google news)\b|\.com\b.*\b(?:jernih|komitmen|berkomitmen|hanya|aplikasi)\b|https?:\/\/|www\.|(?<!\p{L})@\w|\w@\w/iu;
/** An order in the midst of a text is longer, in a recipe or as advice; so many lines at its end may be the site's. */
const [longestOrder, foot] = [60, 2];

/** The lines that put a text in doubt: those that a rule had to guess at, and those of its `body` that speak to readers or do not read like text. */
export function doubtfulLines(lines: readonly Line[], body: readonly Line[]): Line[] {
  const plain = body.filter((line) => line.mark === undefined);
  const calls = plain.filter((line) => mayCall(line.body ?? line.text));
  // From so many on, it is how the text itself speaks: a recipe, a column.
  const isStyle = calls.length >= 3 && calls.length >= body.length * 0.25;
  const last = plain.slice(-foot);
  const isAddressed = calls.filter((line) => !last.includes(line)).length > 1;
  const isCall = (line: Line): boolean =>
    ofSite.test(line.text) ||
    (order.test(line.text)
      ? line.text.length <= longestOrder || last.includes(line)
      : !isAddressed && last.includes(line));
  // A text ends in its own style where that is what most of it is.
  const isLast = (line: Line): boolean =>
    calls.length * 2 < body.length && last.includes(line) && order.test(line.text);
  const parts = partsOfText(plain.every(({ paragraph }) => paragraph) ? [] : plain);
  const isInside = (index: number): boolean => index > 0 && index < body.length - 1;
  const isOdd = (line: Line, index: number): boolean =>
    line.mark === undefined &&
    // Where a text may have been cut, nobody can see what is missing.
    !(line.agreed && (isInside(index) || (line.text.length >= wholeLine && !/^\p{Ll}/u.test(line.text)))) &&
    !parts.has(line) &&
    !readsLikeText(line, index === 0, body[index + 1]);
  const foreign = body.filter(
    ({ text, agreed }, index) =>
      isForeign(text) ||
      (!agreed && isCorrection.test(text)) ||
      (index === body.length - 1 && text.endsWith(":")),
  );
  const doubtful = new Set([...calls.filter(isStyle ? isLast : isCall), ...body.filter(isOdd), ...foreign]);
  return lines.filter((line) => line.doubt || doubtful.has(line));
}

/** Of this length a line that two programs take for text is no label. */
const wholeLine = 100;

/** `— Ani Budi (@anibudi) 12 March 2024` below what a network shows; `“A Headline That Somebody Said”` over another article. */
const isForeign = (text: string): boolean =>
  /^[—–-] .{2,60}\(@\w+\)/.test(text) ||
  (/^[“‘][^“‘]{15,90}[”’]$/.test(text) && shape.capitalShare(text) >= 0.7);

/** Whether a line may speak to the readers of the site, or of the site itself. Longer ones are the text's own. */
const mayCall = (text: string): boolean =>
  text.length <= 200 &&
  !/["“”]/.test(text) &&
  [order, address, ofSite].some((one) => one.test(text)) &&
  !attributed.test(text);

/** `1.`, `2)`, `a.`, `-`: the sign of an item, and its number. */
const item = /^(?:(\d{1,2})[.)]|[-•*–]) ?(?=\S)/;
/** No subheading has more words; links to other articles have. */
const mostWords = 5;

/** The short lines of a text that are its own by how they stand: items, what follows a colon, and subheadings, of which there are several. */
function partsOfText(body: readonly Line[]): Set<Line> {
  const parts = new Set<Line>();
  const numberOf = ({ text }: Line): number => Number(item.exec(text)?.[1] ?? -9);
  const numbers = new Set(body.map(numberOf));
  for (const line of body)
    if (numbers.has(numberOf(line) - 1) || (numberOf(line) === 1 && numbers.has(2))) parts.add(line);
  let isBelowColon = false;
  const subheads: Line[] = [];
  for (const [index, line] of body.entries()) {
    const [above, below] = [body[index - 1], body[index + 1]];
    if (line.paragraph || line.text.length > 100 || shape.isContact(line.text)) {
      isBelowColon = false;
      continue;
    }
    const isLink = shape.wordCount(line.text) > mostWords && shape.capitalShare(line.text) >= 0.7;
    // As headlines are written, but shorter.
    const isTitled = isSubhead(line.text, mostWords) && shape.capitalShare(line.text) === 1;
    isBelowColon = !isLink && (isBelowColon || above?.text.endsWith(":") === true);
    const isBullet = ({ text = "" }: Partial<Line> = {}): boolean => /^[-•*–] ?\S/.test(text);
    if (isBelowColon || (!isLink && isBullet(line) && (isBullet(above) || isBullet(below)))) parts.add(line);
    else if (isTitled && above && shape.endsSentence(above.text) && below?.paragraph) subheads.push(line);
  }
  const namesBelow = (line: Line): boolean => {
    const words = shape.longWords(body[body.indexOf(line) + 1]?.text ?? "");
    return shape.longWords(line.text).some((word) => words.includes(word));
  };
  // A name alone between two paragraphs may be a photographer's, but not where other subheadings stand.
  const isOwn = (line: Line): boolean => !isPersonName(line.text) && namesBelow(line);
  const areSeveral = subheads.length > 1 && subheads.some(({ text }) => !isPersonName(text));
  for (const line of subheads) if (areSeveral || isOwn(line)) parts.add(line);
  return parts;
}

/** Two words or more without a sign, which are no order to readers and no paper. @param most no subheading has more words */
export const isSubhead = (text: string, most: number): boolean =>
  /^(?=[\p{Lu}\d])[^.,:;/|@)]+$/u.test(text) &&
  !order.test(text) &&
  shape.wordCount(text) > 1 &&
  shape.wordCount(text) <= most &&
  !soundsLikePaper(text);

/** @param below the next line of the text, if there is one */
function readsLikeText(line: Line, isFirst: boolean, below: Line | undefined): boolean {
  const text = line.body ?? line.text;
  const ends = shape.endsSentence(text);
  // A field of a form, `Keterangan|Perahu di dermaga.`; the caption of a picture, `Foto 1: …`; a message in a chat.
  if (/^(?:\p{L}[\p{L} ]{0,20}\||(?:foto|photo|gambar) \d)/iu.test(text) || shape.chatStamp.test(text))
    return false;
  // Something is missing ahead of it, between two sentences, or behind it.
  if ((isFirst && (/^\p{Ll}/u.test(text) || unread.test(text))) || gluedEnds(text).size > 0) return false;
  if (!ends && !text.endsWith(":") && (!below || /^\p{Ll}/u.test(below.text))) return false;
  // `Apakah Cabai Bisa Ditanam di Pot?` may head another article.
  if (/[?!]$/.test(text) && text.length < 120 && shape.capitalShare(text) >= 0.7) return false;
  // A short line without a sentence's end may be a subheading, or furniture of the page that no rule knows.
  // One of this length has lost its full stop.
  return (
    ends ||
    shape.isParagraph(text) ||
    text.endsWith(":") ||
    (text.length >= 100 && shape.capitalShare(text) < 0.4)
  );
}
