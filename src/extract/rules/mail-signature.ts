import { isPersonName } from "../names.ts";
import { endsSentence } from "../shape.ts";
import { drop, isOpen, type Line, type Rule } from "../state.ts";
import { hasContact, isContact } from "../words/contacts.ts";

const name = "mail-signature";

/** No signature is longer, with what a firm adds to it. */
const longest = 20;
/** RFC 3676, 4.3: two hyphens and a blank, which most ways of pasting lose. */
const separator = /^--$/;
const closing =
  /^(?:(?:(?:demikian|atas perhatian)\b.{0,60}?)?(?:salam|hormat (?:kami|saya)|wassalam\p{L}*|terima ?kasih|teriring salam|regards|best|(?:best|kind|warm) regards|sincerely|yours|thanks|thank you|cheers)\b.{0,40})$/iu;
/** What a telephone adds of its own. */
const sentFrom =
  /^(?:(?:dikirim|terkirim) (?:dari|melalui|lewat)|sent from|sent via|get outlook for|dapatkan outlook) .{2,60}$/i;

/**
 * What stands below the text of a pasted mail: the signature below `--`, below a closing such as `Salam,`, or, in the last
 * lines, a name with telephone number or e-mail address. None of it is text, and none a tag.
 */
export const mailSignature: Rule = ({ lines }) => {
  const isMail = lines.some(({ rule }) => rule === "mail-headers");
  const below = separated(lines, isMail);
  // A firm's notice stands below `--`, too, and the writer's own closing above it.
  const start = closed(lines.slice(0, below), isMail) ?? below ?? named(lines, isMail);
  const end = start ?? lines.length;
  for (const [index, line] of lines.entries()) {
    if (!isOpen(line)) continue;
    const below = index >= end || (isLastOf(lines, index, end) && sentFrom.test(line.text));
    if (below) drop(line, name, "signature of a mail");
  }
};

/** Below `--`: a mail's, whatever it says; else only short lines with a way to reach someone among them. */
function separated(lines: readonly Line[], isMail: boolean): number | undefined {
  const index = lines.findLastIndex(({ text }) => separator.test(text));
  const below = lines.slice(index + 1);
  if (index < 1 || below.length === 0 || below.length > longest || !textAbove(lines, index)) return undefined;
  const running = below.filter(({ paragraph }) => paragraph).length;
  const reach = below.some(({ text }) => hasContact(text));
  // A firm's notice may stand below the name; running text right below parts a text in two.
  if (isMail && !below[0]?.paragraph && (running === 0 || (running === 1 && reach))) return index;
  return running === 0 && reach ? index : undefined;
}

/** Below `Salam,` or `Hormat kami,`, with nothing but short lines under it. */
function closed(lines: readonly Line[], isMail: boolean): number | undefined {
  const first = lines.findLastIndex(({ paragraph }) => paragraph) + 1;
  const index = lines.findIndex(({ text }, at) => at >= first && text.length < 80 && closing.test(text));
  if (index < 1 || lines.length - index > longest || !textAbove(lines, index)) return undefined;
  return isMail || lines.slice(index).some(({ text }) => isContact(text)) ? index : undefined;
}

/** The last block of lines, where it begins with a name and has a telephone number or an e-mail address on a line of its own. */
function named(lines: readonly Line[], isMail: boolean): number | undefined {
  const text = lines.findLastIndex((line) => line.paragraph || endsSentence(line.text));
  const led = lines.findLastIndex(
    (line) => line.afterBlank && !isContact(line.text) && !sentFrom.test(line.text),
  );
  const index = Math.max(text + 1, led);
  const block = lines.slice(index);
  if (index < 1 || block.length > longest || !textAbove(lines, index)) return undefined;
  if (!block.some(({ text }) => isContact(text))) return undefined;
  // What labels announce is the text's: `Tempat: balai desa`, `Pendaftaran:` and a number.
  if (block.some((line) => line.text.includes(":") && !isContact(line.text))) return undefined;
  return isMail || isPersonName(block[0]?.text ?? "") ? index : undefined;
}

const textAbove = (lines: readonly Line[], index: number): boolean =>
  lines.slice(0, index).some(({ paragraph }) => paragraph);

/** Whether nothing but such lines stands between this one and the end. */
const isLastOf = (lines: readonly Line[], index: number, end: number): boolean =>
  lines.slice(index, end).every(({ text }) => sentFrom.test(text));
