import { findDate } from "../dates/find-date.ts";
import { endsSentence } from "../shape.ts";
import { drop, isOpen, type Line, type Rule } from "../state.ts";

const name = "mail-address";

/** `Kepada Yth.`, `Yth. Redaksi,`, `Yang terhormat Bapak Lurah`: whom a letter is written to. */
const addressee = /^(?:(?:kepada|kpd\.?)[ :,]*)?(?:yth\b|yang (?:ter)?hormat\b|y\.t\.h\b)/iu;
/** `di tempat`, `(di tempat)`, `di – Tempat`: where that is, for want of a street. */
const inPlace = /^\(?(?:di ?[-–—]? ?)?tempat\)?[.,]?$/iu;
const greeting =
  /^(?:dengan (?:segala )?hormat|salam(?: sejahtera| hormat)?|selamat (?:pagi|siang|sore|malam)|ass?alamu.{0,3}alaikum.{0,40}|dear .{2,40}|(?:bapak|ibu|rekan)\b.{0,40})[,.!]$/iu;
/** How many lines say who someone is, below `Kepada Yth.`; and the most letters of each. */
const mostLines = 4;
const longest = 60;

/**
 * The address of a letter above its text: `Kepada Yth.`, the lines below it up to a blank one, `di tempat`, and the
 * greeting. No one there is the author.
 */
export const mailAddress: Rule = ({ lines }) => {
  const text = lines.findIndex(({ paragraph }) => paragraph);
  const above = lines.slice(0, text < 0 ? lines.length : text);
  const start = above.findIndex((line) => isShort(line) && addressee.test(line.text));
  const first = above[start];
  if (!first) return;
  drop(first, name, "address or greeting of a letter");
  let index = start + 1;
  // `Yth. Redaksi,` is all of it.
  for (let line = above[index]; line && !first.text.endsWith(",") && index - start <= mostLines; ) {
    if (line.afterBlank || !isShort(line) || endsSentence(line.text) || findDate(line.text)) break;
    drop(line, name, "address or greeting of a letter");
    line = above[++index];
  }
  for (const line of above.slice(start + 1))
    if (isShort(line) && (inPlace.test(line.text) || greeting.test(line.text)))
      drop(line, name, "address or greeting of a letter");
};

const isShort = (line: Line): boolean =>
  isOpen(line) && line.mark === undefined && line.text !== "" && line.text.length <= longest;
