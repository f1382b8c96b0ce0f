import { fileMessages } from "../messages/files.ts";
import { folders } from "./content-files.ts";
import { decode } from "./decode.ts";
import { type FrontMatterReading, readFrontMatter } from "./front-matter/front-matter.ts";
import { nodeAt } from "./front-matter/yaml-path.ts";

/**
 * Decodes a file of Markdown and parses its front matter.
 *
 * @param file from the project's root, for the mistakes
 */
export function readMarkdownFile(file: string, bytes: Uint8Array): FrontMatterReading {
  const decoding = decode(file, bytes);
  if (!decoding.ok) return { ok: false, mistakes: [decoding.mistake] };
  return readFrontMatter(file, decoding.text);
}

/**
 * The same for a topic or page. If its keys show that it is an article, reports only that, not every unknown key.
 */
export function readTopicOrPage(file: string, bytes: Uint8Array): FrontMatterReading {
  const reading = readMarkdownFile(file, bytes);
  if (!reading.ok) return reading;
  const { source } = reading.frontMatter;
  const isArticle = ["title", "date", "section"].every((key) => nodeAt(source, [key]) !== undefined);
  if (!isArticle) return reading;
  const message = fileMessages.isArticle(folders.articles);
  return { ok: false, mistakes: [{ file, line: 1, column: 1, message }] };
}
