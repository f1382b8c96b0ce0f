import { isPersonName } from "../bylines/names.ts";
import { capitalShare, isHeadline } from "../shape.ts";
import { decide, isOpen, type Rule, toFindings } from "../state.ts";
import { contains } from "../words/known-names.ts";

const credit = contains("picture-credits");
const opening = contains("caption-beginnings");
/** `TEMPO/Ani Budi`, `Foto/Ani Budi`, `JIBI/Contoh-Ani`: publisher and photographer after the caption's sentence. */
const signedBy =
  /(?:(?:^|\()\p{Lu}[\p{L}.]{1,24}|[.!?"”](?: ?(?:© ?)?\p{Lu}| \p{Ll})[\p{L}.]{1,24}(?: \p{Lu}[\p{L}.]{1,24}){0,2})\/[\p{Lu}][\p{L}. /-]{2,40}\)?\.?$/u;

/** `Foto 1: …`, `Gambar 2. …` */
export const numberedCaption = /^(?:foto|photo|gambar) \d/i;
/** `Sumber gambar, Ani Budi` */
const captionLabel = /^((sumber|keterangan|kredit) (?:gambar|foto)|image (?:source|caption)|caption) ?[,:]/i;

/** Removes the label that says a caption is one. */
export const withoutLabel = (caption: string): string =>
  caption.replace(/^(?:keterangan (?:foto|gambar)|foto|gambar|(?:photo )?caption|photo) ?[:,] ?/i, "");

/** Splits a caption, `… di dermaga. (Foto: Ani Budi)`, into its text and the photographer's name. */
export function creditIn(text: string): { caption: string; credit?: string } {
  const [, caption = "", credit = ""] = credited.exec(text) ?? [];
  return isPersonName(credit) ? { caption, credit } : { caption: text };
}
const credited = /^(.{10,300}[^ (]) ?\(?(?:foto|photos?)(?: by| oleh)? ?: ?([^():/]{3,40}?)\)?\.?$/iu;

/** Checks for the marks of a picture's caption: a credit at its end, or `Ilustrasi …` at its start. */
export function captionMark(text: string): boolean {
  if (text.length > 400) return false;
  if (captionLabel.test(text) || credit.test(text.slice(-130)) || signedBy.test(text.slice(-80))) return true;
  // `Foto: Panen Garam di Pantai Jeneponto`, capitalised like a headline, is a headline.
  return opening.test(text) && text.length < 250 && !(isHeadline(text) && capitalShare(text) >= 0.75);
}

/** Finds captions above or between the first paragraphs by their marks. A sentence of the text that ends in brackets stays text. */
export const captions: Rule = ({ lines, bodyStart }) => {
  for (const [index, line] of lines.entries()) {
    const isLabel = /^(?:keterangan (?:gambar|foto)|image caption) ?[,:]?$/i.test(line.text);
    const isMarked = isLabel || captionMark(line.text) || (index < bodyStart && nameAtEnd.test(line.text));
    if (!isOpen(line) || index === bodyStart || !isMarked) continue;
    if (index > bodyStart && line.paragraph && !captionLabel.test(line.text)) continue;
    // `Keterangan gambar,`, and the caption on the line below.
    const below = isLabel && index + 1 !== bodyStart ? lines[index + 1] : undefined;
    const target = below && isOpen(below) ? below : line;
    if (target !== line) decide(line, ["caption"]);
    const { caption, credit } = creditIn(withoutLabel(target.text));
    const isCredit = creditAlone.test(caption);
    decide(target, ["caption"], isCredit ? [] : toFindings("caption", caption.replace(/ [-–—]$/, ""), false));
    if (credit) target.findings.push(...toFindings("photographer", credit, false));
  }
};

/** `… di dermaga. (Ani Budi)`, over a text. */
const nameAtEnd = /[.!?”"] \(\p{Lu}[\p{L}.'’]+(?: \p{Lu}[\p{L}.'’]+){1,3}\)$/u;
/** `Ani/Budi`, `CONTOH.COM/ANI BUDI` */
const creditAlone = /^[\p{L}.]{2,30}(?: [\p{L}.]{2,20})?\/\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}$/u;
