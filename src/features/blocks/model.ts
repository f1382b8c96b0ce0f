import type { Token } from "markdown-it";
import type { BodyPicture } from "../../content/content.ts";
import { newToken } from "../../content/markdown/text.ts";
import { byLanguage, type InOne, sentencesOf } from "../../messages/catalog.ts";
import { type PageLanguage, spokenLanguage } from "../../messages/message.ts";
import { renditions } from "../../site/pictures/renditions.ts";
import { drawCharts } from "./chart/model.ts";
import { placeEmbeds } from "./embed/model.ts";
import texts from "./words.json" with { type: "json" };

/**
 * Draws the charts of a text, makes cards of its addresses of videos, posts, maps and PDFs, and opens the pictures of galleries.
 * Changes the tokens. @param pictures with the PDFs beside the text
 */
export function drawBlocks(
  tokens: Token[],
  pictures: readonly BodyPicture[],
  language: PageLanguage,
  words: WordsByLanguage,
): void {
  const own = textWordsIn(words, language);
  drawCharts(tokens, language, own);
  placeEmbeds(tokens, { pictures, language, words: own });
  openPictures(tokens, pictures);
}

/** Links the pictures of galleries to their widest files, unless a paragraph has links of its own. One needs words to be named by. */
function openPictures(tokens: readonly Token[], pictures: readonly BodyPicture[]): void {
  let isGallery = false;
  for (const token of tokens) {
    if (token.type.startsWith("gallery_")) isGallery = token.nesting > 0;
    if (!isGallery || !token.children || token.children.some(({ type }) => type === "link_open")) continue;
    token.children = token.children.flatMap((child) => {
      const picture = pictures.find(({ src }) => child.type === "image" && src === child.attrGet("src"));
      if (!picture || !child.content) return [child];
      const widest = renditions(picture, "webp").at(-1) ?? picture;
      const open = newToken("link_open", "a", 1, { href: widest.path });
      return [open, child, newToken("link_close", "a", -1)];
    });
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
    /** What pressing a card does that has no player. */
    opens: [name: string];
    /** The names of charts for screen readers. @param title of the chart, or the names of its columns */
    bar: [title: string];
    line: [title: string];
  }>(sentences),
};

export type TextWords = InOne<typeof textWords>;

const usual = byLanguage(textWords);

/** The words of each language, among those of the interface. */
export type WordsByLanguage = Readonly<Record<PageLanguage, { text: TextWords }>>;

/** The words of a language; of one that the site has none for, those that stand in. */
export const textWordsIn = (words: WordsByLanguage, language: PageLanguage): TextWords =>
  words[language]?.text ?? usual[spokenLanguage(language)];
