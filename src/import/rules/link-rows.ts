import { withoutPictures } from "../shape.ts";
import { drop, isOpen, type Rule } from "../state.ts";
import { isSectionName } from "../words/sections.ts";
import { isButton } from "./page-furniture.ts";

/** What parts links side by side: two blanks, a tab, an upright stroke, a dot. */
const between = /\s{2,}|\t|\s*[|·•]\s*/;
/** From so many on, a row may have links that no list has. */
const fewestOfMenu = 4;

/**
 * Rows of links that a page has above or below its text: `Facebook  X  WhatsApp`, `Beranda  Nasional  Daerah  Indeks`,
 * `Tentang Kami  Redaksi  Karir`. All of them are known, or of many at least half; above the text many will do.
 */
export const linkRows: Rule = ({ lines }) => {
  const first = lines.findIndex(({ paragraph }) => paragraph);
  const last = lines.findLastIndex(({ paragraph }) => paragraph);
  for (const [index, line] of lines.entries()) {
    if (!isOpen(line) || line.mark || line.text.length > 160 || !between.test(line.raw.trim())) continue;
    const links = line.raw
      .trim()
      .split(between)
      .map((link) => withoutPictures(link.trim()).replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ""))
      .filter((link) => link !== "");
    if (links.length < 2 || !links.every(isLink)) continue;
    const buttons = links.filter(isButton).length;
    const known = links.filter((link) => isButton(link) || isSectionName(link)).length;
    // Above all text, no other row has so many.
    const isMenu = links.length >= fewestOfMenu && (known * 2 >= links.length || index < first);
    // `Ekonomi | Bisnis` says where the article stands.
    if (!(buttons > 0 && known === links.length) && !isMenu) continue;
    drop(line, "button or label of the page");
    // Among paragraphs a row of a table may look so.
    if (index > first && index < last && buttons < links.length) line.doubt = true;
  }
};

const isLink = (text: string): boolean => /^\p{Lu}[^\d.!?]{0,28}$/u.test(text) && text.split(" ").length <= 3;
