import { capitalShare, chatStamp, endsSentence, isParagraph } from "./shape.ts";
import type { Line } from "./state.ts";

/** Words of the end of one sentence and the start of the next that nothing parts: something stood between them. */
const glued = /[\p{Ll}\d][.!?]["”]?\p{Lu}\p{Ll}+ /u;

/** Capitals and a dash ahead of the text, that were no dateline: `INFO BISNIS - …`. */
const unread = /^[\p{Lu}\d .,()/]{4,60}[-–—]/u;

/** How a site speaks to its readers or of itself: an order first, or words that news leave to those they quote. */
const order =
  /^\W*(?:ayo|yuk|segera (?!setelah|sesudah)|jangan|simak|ikuti|klik|unduh|baca|lihat|tonton|nonton|saksikan|dapatkan|beli|kirim|nantikan|langganan|bagikan|beritahu|hubungi|pilih|cek|temukan|gabung|semoga|terima kasih|follow|download|subscribe|sign up|email|contact|click|got a|have (?:a|you)|tell us)\b/i;
const ofSite =
  /\b(?:anda|kamu|kalian|kami|your|unsubscribe|our (?:readers|newsletter|newsroom|site|website|app)|news desk|this (?:article|story)|(?:diri|ponsel|pendapat|teman)mu|redaksi|jurnalisme|disclaimer|dilarang (?:keras|mengutip|menyalin)|langganan|komentar pembaca|(?:artikel|tulisan|berita|laporan) ini|penulis adalah|kolom komentar|di ?sini|play store|google news)\b|\.com\b.*\b(?:jernih|komitmen|berkomitmen|hanya|aplikasi)\b|https?:\/\/|www\.|(?<!\p{L})@\w|\w@\w|\b(?:bang|mas|mbak|kang|bos)\W*$/iu;

/**
 * The lines that put the text of an article in doubt: those that a rule had to guess at, paragraphs that speak to the
 * readers of the site, and those that do not read like text.
 *
 * @param lines all lines of the source
 * @param body those of the text
 */
export function doubtfulLines(lines: readonly Line[], body: readonly Line[]): Line[] {
  const calls = body.filter((line) => line.mark === undefined && mayCall(line.body ?? line.text));
  // From so many on, it is how the text itself speaks: a recipe, a column.
  const isStyle = calls.length >= 3 && calls.length >= body.length * 0.25;
  const isOdd = (line: Line, index: number): boolean =>
    line.mark === undefined && !readsLikeText(line, index === 0, body[index + 1]);
  const doubtful = new Set([...(isStyle ? [] : calls), ...body.filter(isOdd)]);
  return lines.filter((line) => line.doubt || doubtful.has(line));
}

/** Whether a line may speak to the readers of the site, or of the site itself. Longer ones are the text's own. */
export const mayCall = (text: string): boolean =>
  text.length <= 200 && !/["“”]/.test(text) && (order.test(text) || ofSite.test(text));

/** @param below the next line of the text, if there is one */
function readsLikeText(line: Line, isFirst: boolean, below: Line | undefined): boolean {
  const text = line.body ?? line.text;
  const ends = endsSentence(text);
  // A field of a form, `Keterangan|Perahu di dermaga.`; a message in a chat.
  if (/^\p{L}[\p{L} ]{0,20}\|/u.test(text) || chatStamp.test(text)) return false;
  // Something is missing ahead of it, between two sentences, or behind it.
  if ((isFirst && (/^\p{Ll}/u.test(text) || unread.test(text))) || glued.test(text)) return false;
  if (!ends && !text.endsWith(":") && (!below || /^\p{Ll}/u.test(below.text))) return false;
  // `Apakah Cabai Bisa Ditanam di Pot?` may head another article.
  if (/[?!]$/.test(text) && text.length < 120 && capitalShare(text) >= 0.7) return false;
  // A short line without a sentence's end may be a subheading, or furniture of the page that no rule knows.
  return ends || isParagraph(text) || text.endsWith(":");
}
