import { slugify } from "../../content/addresses/slug.ts";
import type { Article } from "../../content/article.ts";
import { nearest } from "../../content/nearest.ts";
import { parseMarkdown } from "../text/markdown.ts";
import { numberParagraphs } from "../text/paragraphs.ts";

/** Parts of an article's page around its text. */
const ofPage = ["isi", "koreksi", "kronologi", "sumber", "terkait", "topik"];

/** The places on an article's page that a link can lead to, without `#`: its paragraphs and headings, and what is around. */
export function fragmentsOf({ body }: Pick<Article, "body">): string[] {
  const tokens = parseMarkdown(body);
  numberParagraphs(tokens);
  return [
    ...tokens.flatMap((token) => {
      const id = token.attrGet("id");
      return id === null ? [] : [String(id)];
    }),
    ...ofPage,
  ];
}

/**
 * The place that was probably meant by one that a page does not have. Elsewhere a heading is known by its words alone: `#harga-cabai`,
 * and `#bagian-satu` where the heading is `Bagian satu`.
 */
export function likelyFragment(fragment: string, fragments: readonly string[]): string | undefined {
  // Any paragraph is near any other, and none more likely meant.
  if (/^p\d+$/.test(fragment)) return undefined;
  const ofWords = `bagian-${slugify(fragment)}`;
  if (fragments.includes(ofWords)) return ofWords;
  return nearest(fragment, fragments) ?? nearest(ofWords, fragments);
}
