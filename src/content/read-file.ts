import type { MarkdownIt } from "markdown-it";
import type { z } from "zod";
import { type PageLanguage, quote } from "../messages/message.ts";
import { addressMessages, fileMessages } from "../messages/messages.ts";
import { isTaken } from "../news/addresses.ts";
import { fileSlug } from "../news/slug.ts";
import { authorSchema, pageSchema, tagSchema } from "../news/tag-author-page.ts";
import { locateAliases } from "./addresses.ts";
import type { Author, StaticPage, Tag } from "./content.ts";
import { decode, folders } from "./content-files.ts";
import { type Diagnostic, isDiagnostic, mistake, notice } from "./diagnostic.ts";
import { readFrontMatter } from "./front-matter/front-matter.ts";
import { type Fields, readFields } from "./front-matter/read-fields.ts";
import type { Written } from "./front-matter/yaml.ts";
import { usualMarkdown } from "./markdown/parser.ts";
import { ParsedText, type WrittenText } from "./markdown/text.ts";
import { findShownAsText, findUnfit } from "./notices/text-notices.ts";
import { findBodyPictures, type WrittenPicture } from "./pictures/body-pictures.ts";
import type { Settings } from "./settings.ts";

/** A file of Markdown as it is written, before other files are known. Even one with mistakes has a slug, so that others find it. */
export interface TextFile extends WrittenText {
  /** Last part of its address; empty if the file's name makes none. */
  slug: string;
  bodyPictures: WrittenPicture[];
  diagnostics: Diagnostic[];
}

/** A file of `content/tags/`, `content/authors/` or `content/pages/`. */
export interface NamedFile<One = unknown> extends TextFile {
  /** What the file describes, without pictures; absent if it has no name. */
  described?: One;
  image?: Written;
  /** What articles name: a tag or an author. */
  name?: Written;
  aliases: Written[];
}

/** What files are read by: by default those of an Indonesian site without rules of its own. */
export interface TextContext {
  /** Of a text that does not name its own. */
  language?: PageLanguage;
  markdown?: MarkdownIt;
}

/**
 * Reads a file of Markdown, and checks all that is the same in articles, tags, authors and pages.
 *
 * @param slug the last part of its address
 * @returns `fields` for checks of its kind; none if the file could not be read at all
 */
export function readTextFile<Schema extends z.ZodObject>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
  { language = "id", markdown = usualMarkdown }: TextContext,
  slug = fileSlug(file),
): { read: TextFile; fields?: Fields<Schema> } {
  const diagnostics = slug === "" ? [mistake({ file }, fileMessages.nameMakesNoAddress())] : [];
  const unread = (wrong: Diagnostic) => {
    const nothing = { bodyLine: 1, text: new ParsedText(markdown, "", language), bodyPictures: [] };
    return { read: { file, slug, ...nothing, diagnostics: [...diagnostics, wrong] } };
  };
  const decoded = decode(file, bytes);
  if (isDiagnostic(decoded)) return unread(decoded);
  const reading = readFrontMatter(file, decoded);
  if (isDiagnostic(reading)) return unread(reading);
  const { source, body, bodyLine } = reading;
  // Report only that, not every unknown key.
  const isArticle = ["title", "date", "section"].every((key) => source.nodeAt([key]) !== undefined);
  if (isArticle && !Object.hasOwn(schema.shape, "section"))
    return unread(mistake({ file }, fileMessages.isArticle({ folder: folders.articles })));

  const fields = readFields(schema, source);
  const { lang = language, draft }: { lang?: PageLanguage; draft?: boolean } = fields.values;
  const written = { file, bodyLine, text: new ParsedText(markdown, body, lang, language) };
  diagnostics.push(...fields.diagnostics, ...findUnfit(source, draft, written));
  const bodyPictures = findBodyPictures(written, diagnostics);
  for (const { line, column, message } of written.text.blockMistakes())
    diagnostics.push(mistake({ file, line: bodyLine + line, column: column + 1 }, message));
  diagnostics.push(...findShownAsText(written));
  return { read: { slug, ...written, bodyPictures, diagnostics }, fields };
}

/** Makes a reader of files of a schema. Pictures are found later. */
const readerOf =
  <One>(schema: z.ZodObject) =>
  (context: TextContext = {}) =>
  (file: string, bytes: Uint8Array): NamedFile<One> => {
    const { read, fields } = readTextFile(file, bytes, schema, context);
    const textsOf = (...path: string[]): Written[] => fields?.texts(path) ?? [];
    const [[name], [image]] = [textsOf("name"), textsOf("image")];
    const other = textsOf("aliases");
    // Texts that say its new name are about it too.
    const isKnown = (text: string): boolean => text === name?.text || other.some((it) => it.text === text);
    const aliases = [...other, ...textsOf("renamed", "to").filter(({ text }) => !isKnown(text))];
    const named = { ...read, ...(name && { name }), aliases, ...(image && { image }) };
    const { image: _, ...values } = fields?.values ?? {};
    if (!("name" in values)) return named;
    const described = { ...values, aliases: aliases.map(({ text }) => text), ...textPartOf(read) };
    // Each value has passed the schema.
    return { ...named, described: described as One };
  };

/** Make readers of the files of `content/tags/` and `content/authors/`. */
export const tagReader = readerOf<Tag>(tagSchema);
export const authorReader = readerOf<Author>(authorSchema);

/** Makes a reader of the files of `content/pages/`. @param settings with the site's language, and the words in its addresses */
export const pageReader =
  (settings: Settings, context: TextContext = settings, schema = pageSchema(settings.languages)) =>
  (file: string, bytes: Uint8Array): NamedFile<StaticPage> => {
    const { read, fields } = readTextFile(file, bytes, schema, context);
    const { slug, text, bodyLine, diagnostics } = read;
    if (isTaken(slug, settings))
      diagnostics.push(mistake({ file }, addressMessages.isTaken({ written: quote(slug) })));
    if (fields && text.body === "")
      diagnostics.push(notice({ file, line: bodyLine }, fileMessages.pageHasNoText()));
    const { title, lang: language = settings.language, ...rest } = fields?.values ?? {};
    const aliases = locateAliases(file, fields?.texts(["aliases"]) ?? [], diagnostics);
    const described = { ...rest, language, aliases: aliases.map(({ text }) => text), ...textPartOf(read) };
    return { ...read, aliases, ...(title !== undefined && { described: { title, ...described } }) };
  };

const textPartOf = ({ file, slug, bodyLine, text }: TextFile) => ({ file, slug, bodyLine, text });
