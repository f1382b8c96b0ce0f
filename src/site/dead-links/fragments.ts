import type { Article } from "../../content/article.ts";
import { placeHeadings } from "../text/headings.ts";
import { parseMarkdown } from "../text/markdown.ts";
import { numberParagraphs } from "../text/paragraphs.ts";

/** Parts of an article's page around its text. */
const ofPage = ["isi", "koreksi", "kronologi", "sumber", "terkait", "topik"];

/** The places on an article's page that a link can lead to, without `#`: its paragraphs and headings, and what is around. */
export function fragmentsOf({ body }: Pick<Article, "body">): string[] {
  const tokens = parseMarkdown(body);
  placeHeadings(tokens);
  numberParagraphs(tokens);
  return [
    ...tokens.flatMap((token) => {
      const id = token.attrGet("id");
      return id === null ? [] : [String(id)];
    }),
    ...ofPage,
  ];
}
