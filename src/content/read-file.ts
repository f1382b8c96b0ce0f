import type { MarkdownIt } from "markdown-it";
import type { z } from "zod";
import type { PageLanguage } from "../messages/message.ts";
import { fileMessages } from "../messages/messages.ts";
import { folders } from "./content-files.ts";
import { decode } from "./decode.ts";
import { findUnseen, readFrontMatter } from "./front-matter/front-matter.ts";
import { type Fields, readFields } from "./front-matter/read-fields.ts";
import { nodeAt } from "./front-matter/yaml-path.ts";
import type { YamlSource } from "./front-matter/yaml-source.ts";
import { ParsedText, type WrittenText } from "./markdown/text.ts";
import type { Mistake } from "./mistake.ts";
import { findShownAsText } from "./notices/text-notices.ts";
import { findBodyPictures, type WrittenPicture } from "./pictures/body-pictures.ts";

/** What is found in a file. */
export interface Findings {
  mistakes: Mistake[];
  notices: Mistake[];
}

/** A file of Markdown as it is written, before other files are known. Even one with mistakes has a slug, so that others find it. */
export interface TextFile extends Findings {
  /** From the project's root. */
  file: string;
  /** Last part of its address; empty if the file's name makes none. */
  slug: string;
  /** Markdown under the front matter, line ends as `\n`. */
  body: string;
  /** 1-based line of the file where `body` starts. */
  bodyLine: number;
  /** `body`, parsed. */
  text: ParsedText;
  bodyPictures: WrittenPicture[];
}

/** The front matter and the text of a file, for checks of its kind. */
export interface Parsed<Schema extends z.ZodObject> {
  source: YamlSource;
  fields: Fields<Schema>;
  written: WrittenText;
}

/**
 * Reads a file of Markdown, and checks all that is the same in articles, tags, authors and pages.
 *
 * @param file from the project's root
 * @param slug the last part of its address
 * @param language of a text that does not name its own
 * @param markdown the site's parser
 * @returns without `parsed` if the file could not be read at all
 */
export function readTextFile<Schema extends z.ZodObject>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
  slug: string,
  language: PageLanguage,
  markdown: MarkdownIt,
): { read: TextFile; parsed?: Parsed<Schema> } {
  const whole = { file, line: 1, column: 1 };
  const mistakes: Mistake[] = slug === "" ? [{ ...whole, message: fileMessages.nameMakesNoAddress() }] : [];
  const unread = (found: Mistake[]) => ({
    read: {
      file,
      slug,
      body: "",
      bodyLine: 1,
      text: new ParsedText(markdown, "", language),
      bodyPictures: [],
      mistakes: [...mistakes, ...found],
      notices: [],
    },
  });
  const decoding = decode(file, bytes);
  if (!decoding.ok) return unread([decoding.mistake]);
  const reading = readFrontMatter(file, decoding.text);
  if (!reading.ok) return unread(reading.mistakes);
  const { source, body, bodyLine } = reading.frontMatter;
  // Report only that, not every unknown key.
  const isArticle = ["title", "date", "section"].every((key) => nodeAt(source, [key]) !== undefined);
  if (isArticle && !Object.hasOwn(schema.shape, "section"))
    return unread([{ ...whole, message: fileMessages.isArticle({ folder: folders.articles }) }]);

  const fields = readFields(schema, source);
  const { lang = language }: { lang?: PageLanguage } = fields.values;
  const text = new ParsedText(markdown, body, lang, language);
  const written = { file, body, bodyLine, text };
  const pictures = findBodyPictures(written);
  const ofBlocks = text
    .blockMistakes()
    .map(({ line, column, message }) => ({ file, line: bodyLine + line, column: column + 1, message }));
  return {
    read: {
      file,
      slug,
      body,
      bodyLine,
      text,
      bodyPictures: pictures.pictures,
      mistakes: [...mistakes, ...fields.mistakes, ...pictures.mistakes, ...ofBlocks],
      notices: [...findUnseen(source), ...pictures.notices, ...findShownAsText(written)],
    },
    parsed: { source, fields, written },
  };
}
