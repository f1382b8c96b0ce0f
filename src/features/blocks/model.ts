import type { Token } from "markdown-it";
import type { BodyPicture } from "../../content/content.ts";
import { newToken } from "../../content/markdown/text.ts";
import { byLanguage, sentencesOf, type WordsOf } from "../../messages/catalog.ts";
import { type PageLanguage, spokenLanguage } from "../../messages/message.ts";
import { renditions } from "../../site/pictures/renditions.ts";
import { drawCharts } from "./chart/model.ts";
import { placeEmbeds } from "./embed/model.ts";
import texts from "./words.json" with { type: "json" };

/**
 * Draws the charts of a text, turns URLs of videos, posts, maps and PDFs into cards, and links the pictures of galleries.
 * Modifies the tokens. @param pictures including the PDFs next to the text
 */
export function drawBlocks(
  tokens: Token[],
  pictures: readonly BodyPicture[],
  language: PageLanguage,
  words: WordsByLanguage,
): void {
  const localWords = words[language]?.text ?? defaultWords[spokenLanguage(language)];
  drawCharts(tokens, language, localWords);
  placeEmbeds(tokens, { pictures, language, words: localWords });
  drawGalleries(tokens, pictures);
}

/** Prepares galleries: starts their rows, and links pictures to their largest files, unless a paragraph has its own links. A picture needs alternative text to name its link. */
function drawGalleries(tokens: readonly Token[], pictures: readonly BodyPicture[]): void {
  let gallery: { image: Token; ratio: number }[] | undefined;
  for (const token of tokens) {
    if (token.type === "gallery_open") gallery = [];
    if (token.type === "gallery_close") {
      startRows(gallery ?? []);
      gallery = undefined;
    }
    if (!gallery || !token.children) continue;
    const shown = gallery;
    const hasLinks = token.children.some(({ type }) => type === "link_open");
    token.children = token.children.flatMap((child) => {
      if (child.type !== "image") return [child];
      const picture = pictures.find(({ src }) => src === child.attrGet("src"));
      shown.push({ image: child, ratio: picture ? picture.width / picture.height : 1.5 });
      if (!picture || !child.content || hasLinks) return [child];
      const largest = renditions(picture, "webp").at(-1) ?? picture;
      const open = newToken("link_open", "a", 1, { href: largest.path });
      return [open, child, newToken("link_close", "a", -1)];
    });
  }
}

/** Marks the pictures that start a row. Rows have about the same height, each as wide as some three pictures of 5:4. */
function startRows(gallery: readonly { image: Token; ratio: number }[]): void {
  const width = gallery.reduce((sum, { ratio }) => sum + ratio, 0);
  let [left, above] = [0, 0];
  for (const { image, ratio } of gallery) {
    const row = Math.floor(((left + ratio / 2) * Math.round(width / 3.65)) / width);
    if (row > above) image.info = "row";
    [left, above] = [left + ratio, row];
  }
}

const { sentences, ...words } = texts;

/** Words that readers see in the cards and charts of a text. */
export const textWords = {
  ...words,
  ...sentencesOf<{
    /** The title of a card without one. @param name of the host: `YouTube` */
    titleOn: [thing: string, name: string];
    loads: [thing: string, name: string];
    /** What a click on a card without a player does. */
    opens: [name: string];
    /** The names of charts for screen readers. @param title of the chart, or the names of its columns */
    bar: [title: string];
    line: [title: string];
  }>(sentences),
};

export type TextWords = WordsOf<typeof textWords>;

/** For a language without its own. */
const defaultWords = byLanguage(textWords);

/** The words of each language, among those of the interface. */
export type WordsByLanguage = Readonly<Record<PageLanguage, { text: TextWords }>>;
