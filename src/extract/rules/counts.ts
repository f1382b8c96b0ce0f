import { drop, isOpen, type Rule } from "../state.ts";

const name = "counts";

const amount = "\\d[\\d.,]{0,11} ?(?:k|m|rb|jt|ribu|juta)?";
/** What is counted, or the button the count stands at. */
const counted =
  "(?:shares?|shared|likes?|suka|views?|viewers?|hits?|kali|x|dibaca|dilihat|pembaca|komentar|comments?|tweets?|retweets?|votes?|pengunjung|klik|reads?|menit|min|minutes?)";
const countLine = new RegExp(
  `^(?:${amount}|[([]? ?${amount} ?[)\\]]?|${amount} ?${counted}(?: (?:baca|membaca|read|dibaca|dilihat|lalu))?|(?:artikel ini )?(?:telah )?(?:${counted}|share|waktu baca|estimasi baca|reading time|views?|total views?|a|tweet|pin|facebook|twitter|whatsapp|google\\+|linkedin) ?[:(]? ?(?:sebanyak )?${amount} ?\\)?(?: ?${counted})?)$`,
  "i",
);

/** Lines that only count: views, shares, likes, comments, minutes of reading, or a lone number. */
export const counts: Rule = ({ lines }) => {
  for (const line of lines) {
    if (!isOpen(line) || line.text.length > 60 || !/\d/.test(line.text)) continue;
    if (/^(?:19|20)\d\d$/.test(line.text)) continue;
    // No count begins with 0 and goes on: a telephone number.
    if (/^0\d{7,}$/.test(line.text)) continue;
    if (countLine.test(line.text) || onlyCounts(line.text))
      drop(line, name, "counts views, shares or the like");
  }
};

const part = new RegExp(
  `${amount} ?${counted}\\b|\\b(?:a[-+]|like|share|tweet|pin it)\\b|\\(\\d+\\)|[+|·•,()]`,
  "gi",
);
/** `12 Shares 340 Views`, `0 Komentar | 13 Shares` */
function onlyCounts(text: string): boolean {
  return /[a-z]/i.test(text) && text.replace(part, " ").trim() === "";
}
