import { isPersonName } from "../bylines/names.ts";
import { capitalShare, isHeadline } from "../shape.ts";
import { decide, findings, isOpen, type Rule } from "../state.ts";

const credit =
  /(?:[([](?:sumber |courtesy of |dok\.? ?|foto ?[:.]? ?|photo ?[:.]? ?|(?:image|picture) ?: ?|ist\b|istimewa|ilustrasi|antara|screenshot|tangkapan|shutterstock|getty|reuters|afp|ap |ap\/|instagram|twitter|youtube|pixabay|unsplash|freepik|pexels|humas|biro|kredit)[^()[\]]{0,80}[)\]]?\.?$|(?<!^(?:esai|galeri|kisah|cerita)) (?:foto|photo|photograph|dok|sumber foto|sumber gambar|kredit foto|credit|image)\.? ?[:/] ?(?:dok\.? ?)?[^.:]{2,70}\.?$|^(?:foto|photos?|image) ?: ?[^/.:]{3,40} ?\/ ?[^/.:]{3,40}$|antara foto\/|antara\/[\p{Lu}]|(?:getty images|shutterstock|pixabay|unsplash|freepik|istockphoto|thinkstock|antarafoto|ilustrasi|\/(?:ist|istimewa|dok))\W{0,3}$|(?:reuters|afp|ap|epa|xinhua)\/[\p{Lu}][\p{L} ]{2,40}[).]{0,2}$|\([\p{L}\d. ]{3,30}\/ ?[\p{Lu}][\p{L}. ]{3,40}\)\.?$|\([^()]{2,30} (?:photo|foto)\)$|^📸 ?:|^photos? by \p{Lu}[\p{L}. ]{2,40}$|\(\p{Lu}[\p{L}. ]{2,40} via [^()]{2,30}\)\.?$|[.!?] dok\.? [\p{L}/ .]{3,40}$)/iu;
const opening =
  /^\[(?:foto|gambar|photo|image) ?: .{10,}\]$|^(?:(?:foto|gambar|caption|keterangan foto|arsip|arsip foto|foto arsip|dok\.?|dokumentasi|file photo|tangkapan layar|screenshot|infografis|grafis|photo|photos|📸)(?: ?[:.|(–—]| ?- ?)|(?:foto )?ilustrasi(?: ?[:.|(–—-]| ))/iu;
/** `TEMPO/Ani Budi`, `Foto/Ani Budi`, `JIBI/Contoh-Ani`: publisher and photographer behind the caption's sentence. */
const signed = /(?:^|[.!?"”] ?|\()[\p{Lu}][\p{L}.]{1,24}\/[\p{Lu}][\p{L}. /-]{2,40}\)?\.?$/u;

/** `Sumber gambar, Ani Budi` */
export const captionLabel =
  /^(?:(?:sumber|keterangan|kredit) (?:gambar|foto)|image (?:source|caption)) ?[,:]/i;

/** A caption without what it says of itself: that it is one. */
export const withoutOwnLabel = (caption: string): string =>
  caption.replace(/^(?:keterangan (?:foto|gambar)|foto|gambar|(?:photo )?caption|photo) ?[:,] ?/i, "");

/** A caption without who took the picture, `… di dermaga. (Foto: Ani Budi)`, and their name. */
export function creditIn(whole: string): { caption: string; credit?: string } {
  const [, caption = "", credit = ""] = credited.exec(whole) ?? [];
  return isPersonName(credit) ? { caption, credit } : { caption: whole };
}
const credited = /^(.{10,300}[^ (]) ?\(?(?:foto|photos?)(?: by| oleh)? ?: ?([^():/]{3,40}?)\)?\.?$/iu;

/** Whether a line bears the marks of a picture's caption: a credit at its end, or `Ilustrasi …` at its start. */
export function captionMark(text: string): boolean {
  if (text.length > 400) return false;
  if (captionLabel.test(text)) return true;
  if (credit.test(text.slice(-130)) || signed.test(text.slice(-80))) return true;
  // `Foto: Panen Garam di Pantai Jeneponto`, written as headlines are, is one.
  return opening.test(text) && text.length < 250 && !(isHeadline(text) && capitalShare(text) >= 0.75);
}

/** Captions above the first paragraphs or between them, by their marks. A sentence of the text that ends in brackets stays text. */
export const captions: Rule = ({ lines, bodyStart }) => {
  // Behind the last sentence stands who wrote it: `… bulan depan. (Ani Budi/contoh)`.
  const last = lines.findLastIndex((line) => isOpen(line) && creditAtEnd.test(line.text));
  for (const [index, line] of lines.entries()) {
    const isLabel = labelAlone.test(line.text);
    if (!isOpen(line) || index === bodyStart || !(isLabel || captionMark(line.text))) continue;
    // `2/3`, the number of a picture, and below it what that shows.
    const isNumbered = /^\d{1,2} ?\/ ?\d{1,2}$/.test(lines[index - 1]?.text ?? "");
    const isText = index > bodyStart && !isNumbered && (index === last || line.paragraph);
    if (isText && !captionLabel.test(line.text) && !clear.test(line.text)) continue;
    // `Keterangan gambar,`, and the caption on the line below.
    const below = isLabel && index + 1 !== bodyStart ? lines[index + 1] : undefined;
    const isBelow = below !== undefined && isOpen(below) && !(below.paragraph && below.afterBlank);
    if (isBelow) decide(line, ["caption"]);
    const own = isBelow ? below : line;
    const { caption, credit } = creditIn(withoutOwnLabel(own.text));
    decide(own, ["caption"], findings("caption", caption, false));
    if (credit) own.found.push(...findings("photographer", credit, false));
  }
};

const labelAlone = /^(?:keterangan (?:gambar|foto)|image caption) ?[,:]?$/i;
const creditAtEnd = /[.!?”"] \([^()]{5,50}\/[^()]{2,40}\)$/;
/** Marks that running text never bears. */
const clear =
  /(?:^(?:caption|keterangan foto) ?: |antara foto\/|\(foto ?:|(?:foto|photograph) ?: ?[^.]{2,50}$|getty images|shutterstock|\((?:dok|ist|istimewa)\b[^()]*\)\.?$|\((?:ap photo\/|[\p{L}. ]{3,40} via )[^()]{2,30}\)\.?$)/iu;
