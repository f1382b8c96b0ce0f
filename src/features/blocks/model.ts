import type { Token } from "markdown-it";
import type { BodyPicture } from "../../content/article.ts";
import type { PageLanguage } from "../../messages/message.ts";
import { drawCharts } from "./chart/model.ts";
import { placeEmbeds } from "./embed/model.ts";
import { textWordsIn, type WordsByLanguage } from "./words.ts";

/**
 * Draws the charts of a text, and makes cards of its addresses of videos, posts, maps and PDFs. Changes the tokens.
 *
 * @param pictures with the PDFs beside the text
 * @param language of the text
 * @param words of cards and charts
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
}
