import type { Token } from "markdown-it";
import type { Path } from "../../content/front-matter/yaml-path.ts";
import type { ArticleFile } from "../../content/read-article.ts";
import { parseMarkdown } from "../../site/text/markdown.ts";
import { cutSentences } from "../../site/text/sentences.ts";
import { type Word, wordsOf } from "./words.ts";

/** A sentence that readers see. */
export interface Sentence {
  text: string;
  words: Word[];
  /** Its words alone, without case and punctuation: two sentences of the same key say the same. */
  key: string;
  /** The key of the front matter that it stands in, or the 1-based line of the file that its paragraph begins on. */
  at: Path | number;
}

/**
 * All that readers are told by an article, sentence by sentence: headline, standfirst, dateline, the words at its picture,
 * then the text with its headings, lists, tables and captions, then the timeline, if an editor wrote one.
 */
export function publishedSentences({ values, body, bodyLine }: ArticleFile): Sentence[] {
  const { title, description, dateline, image, timeline } = values;
  const above: [Path, string | undefined][] = [
    [["title"], title],
    [["description"], description],
    [["dateline"], dateline],
    [["image", "alt"], image?.alt],
    [["image", "caption"], image?.caption],
    [["image", "credit"], image?.credit],
  ];
  return [
    ...above.flatMap(([path, text]) => (text ? sentences(text, path, path[0] === "title") : [])),
    ...bodySentences(body, bodyLine),
    ...(timeline || []).flatMap(({ date, text }, index) =>
      sentences(`${date} ${text}`, ["timeline", index], false),
    ),
  ];
}

/** The sentences of a text that stands in front matter: a correction, a reason. */
export const sentencesOf = (text: string): Sentence[] => sentences(text, [], false);

function bodySentences(body: string, bodyLine: number): Sentence[] {
  const found: Sentence[] = [];
  let line = bodyLine;
  let isHeading = false;
  for (const token of parseMarkdown(body)) {
    // The cells of a table have no line of their own, but their row has.
    if (token.map) line = bodyLine + token.map[0];
    if (token.type === "heading_open") isHeading = true;
    else if (token.type === "heading_close") isHeading = false;
    else if (token.type === "inline") found.push(...sentences(textOf(token), line, isHeading));
    else if (token.type === "fence" || token.type === "code_block")
      found.push(...sentences(token.content, line, false));
  }
  return found;
}

/** @param isHeadline in headlines every word may have a capital */
function sentences(text: string, at: Sentence["at"], isHeadline: boolean): Sentence[] {
  return cutSentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const words = wordsOf(sentence, isHeadline);
    if (words.length === 0) return [];
    return [{ text: sentence, words, key: words.map(({ key }) => key).join(" "), at }];
  });
}

/** What a reader sees of a line of Markdown, and hears of its pictures. */
function textOf(inline: Token): string {
  const parts = (inline.children ?? []).map((child) => {
    if (child.type === "softbreak" || child.type === "hardbreak") return " ";
    if (child.type === "image") return ` ${child.content} ${child.attrGet("title") ?? ""} `;
    return child.type === "text" || child.type === "code_inline" ? child.content : "";
  });
  return parts.join("");
}
