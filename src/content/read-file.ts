import type { z } from "zod";
import { fileMessages } from "../messages/files.ts";
import { fileSlug } from "../news/slug.ts";
import { folders } from "./content-files.ts";
import { decode } from "./decode.ts";
import { type FrontMatterReading, readFrontMatter } from "./front-matter/front-matter.ts";
import { type Fields, readFields } from "./front-matter/read-fields.ts";
import { nodeAt } from "./front-matter/yaml-path.ts";
import type { Mistake } from "./mistake.ts";
import { findInvisible } from "./notices/invisible-signs.ts";
import { findShownAsText } from "./notices/text-notices.ts";
import { findBodyPictures, type WrittenPicture } from "./pictures/body-pictures.ts";

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

/** A file of `content/tags/`, `content/authors/` or `content/pages/`. Even a file with mistakes has a slug, so that others find it. */
export interface TextFile {
  file: string;
  /** Last part of its address. */
  slug: string;
  /** Markdown under the front matter. */
  body: string;
  /** 1-based line of the file where `body` starts. */
  bodyLine: number;
  bodyPictures: WrittenPicture[];
  mistakes: Mistake[];
  notices: Mistake[];
}

/**
 * Reads one such file and checks all that can be checked without other files.
 *
 * @param file from the project's root
 * @returns without `fields` if the file could not be read at all
 */
export function readTextFile<Schema extends z.ZodObject>(
  schema: Schema,
  file: string,
  bytes: Uint8Array,
): TextFile & { fields?: Fields<Schema> } {
  const { slug, mistakes } = fileSlug(file);
  const reading = withoutArticles(file, readMarkdownFile(file, bytes));
  if (!reading.ok) {
    const nothing = { body: "", bodyLine: 1, bodyPictures: [], notices: [] };
    return { file, slug, ...nothing, mistakes: [...mistakes, ...reading.mistakes] };
  }
  const { source, body, bodyLine } = reading.frontMatter;
  const fields = readFields(schema, source);
  const pictures = findBodyPictures(file, body, bodyLine);
  return {
    file,
    slug,
    fields,
    body,
    bodyLine,
    bodyPictures: pictures.pictures,
    mistakes: [...mistakes, ...fields.mistakes, ...pictures.mistakes],
    notices: [...findInvisible(source), ...pictures.notices, ...findShownAsText(file, body, bodyLine)],
  };
}

/** If a file's keys show that it is an article, reports only that, not every unknown key. */
function withoutArticles(file: string, reading: FrontMatterReading): FrontMatterReading {
  if (!reading.ok) return reading;
  const { source } = reading.frontMatter;
  const isArticle = ["title", "date", "section"].every((key) => nodeAt(source, [key]) !== undefined);
  if (!isArticle) return reading;
  const message = fileMessages.isArticle(folders.articles);
  return { ok: false, mistakes: [{ file, line: 1, column: 1, message }] };
}
