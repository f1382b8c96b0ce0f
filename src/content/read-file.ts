import type { MarkdownIt } from "markdown-it";
import type { z } from "zod";
import type { PageLanguage } from "../messages/message.ts";
import { fileMessages } from "../messages/messages.ts";
import { decode, folders } from "./content-files.ts";
import { type Diagnostic, isDiagnostic, mistake } from "./diagnostic.ts";
import { findUnseen, readFrontMatter } from "./front-matter/front-matter.ts";
import { type Fields, readFields } from "./front-matter/read-fields.ts";
import { nodeAt, type YamlSource } from "./front-matter/yaml.ts";
import { ParsedText, type WrittenText } from "./markdown/text.ts";
import { findShownAsText, findUnfit } from "./notices/text-notices.ts";
import { findBodyPictures, type WrittenPicture } from "./pictures/body-pictures.ts";

/** A file of Markdown as it is written, before other files are known. Even one with mistakes has a slug, so that others find it. */
export interface TextFile extends WrittenText {
  /** Last part of its address; empty if the file's name makes none. */
  slug: string;
  bodyPictures: WrittenPicture[];
  diagnostics: Diagnostic[];
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
 * @param slug the last part of its address
 * @param language of a text that does not name its own
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
  const diagnostics = slug === "" ? [mistake({ file }, fileMessages.nameMakesNoAddress())] : [];
  const nothing = { body: "", bodyLine: 1, text: new ParsedText(markdown, "", language), bodyPictures: [] };
  const unread = (wrong: Diagnostic) => ({
    read: { file, slug, ...nothing, diagnostics: [...diagnostics, wrong] },
  });
  const decoded = decode(file, bytes);
  if (isDiagnostic(decoded)) return unread(decoded);
  const reading = readFrontMatter(file, decoded);
  if (isDiagnostic(reading)) return unread(reading);
  const { source, body, bodyLine } = reading;
  // Report only that, not every unknown key.
  const isArticle = ["title", "date", "section"].every((key) => nodeAt(source, [key]) !== undefined);
  if (isArticle && !Object.hasOwn(schema.shape, "section"))
    return unread(mistake({ file }, fileMessages.isArticle({ folder: folders.articles })));

  const fields = readFields(schema, source);
  const { lang = language, draft }: { lang?: PageLanguage; draft?: boolean } = fields.values;
  const text = new ParsedText(markdown, body, lang, language);
  const written = { file, body, bodyLine, text };
  const pictures = findBodyPictures(written);
  const ofBlocks = text
    .blockMistakes()
    .map(({ line, column, message }) =>
      mistake({ file, line: bodyLine + line, column: column + 1 }, message),
    );
  const found = [
    fields.diagnostics,
    findUnseen(source),
    findUnfit(source, draft, written),
    pictures.diagnostics,
    ofBlocks,
    findShownAsText(written),
  ];
  diagnostics.push(...found.flat());
  const read = { ...written, slug, bodyPictures: pictures.pictures, diagnostics };
  return { read, parsed: { source, fields, written } };
}
