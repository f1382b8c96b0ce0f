import type { MarkdownIt } from "markdown-it";
import type { z } from "zod";
import { type PageLanguage, quote } from "../messages/message.ts";
import { addressMessages, fileMessages } from "../messages/messages.ts";
import { isTaken } from "../news/addresses.ts";
import { fileSlug } from "../news/slug.ts";
import { authorSchema, pageSchema, tagSchema } from "../news/tag-author-page.ts";
import { normaliseAliases } from "./addresses.ts";
import type { Author, StaticPage, Tag } from "./content.ts";
import { folders } from "./content-files.ts";
import { type Diagnostic, isDiagnostic, mistake, notice } from "./diagnostic.ts";
import { readFrontMatter } from "./front-matter/front-matter.ts";
import { type Fields, readFields } from "./front-matter/read-fields.ts";
import type { TextAt } from "./front-matter/yaml.ts";
import { defaultMarkdown } from "./markdown/parser.ts";
import { ParsedText, type WrittenText } from "./markdown/text.ts";
import { findRawMarkup, findTextProblems } from "./notices/text-notices.ts";
import { findBodyPictures, type PictureReference } from "./pictures/measure-pictures.ts";
import type { Settings } from "./settings.ts";

/** A Markdown file before references are resolved. Even a file with mistakes has a slug, so that others can refer to it. */
export interface TextFile extends WrittenText {
  /** Last segment of its address; empty if the file's name has no letter or digit. */
  slug: string;
  bodyPictures: PictureReference[];
  diagnostics: Diagnostic[];
}

/** A file of `content/tags/`, `content/authors/` or `content/pages/`. */
export interface NamedFile<One = unknown> extends TextFile {
  /** What the file describes, without pictures; absent if it has no name. */
  described?: One | undefined;
  image?: TextAt | undefined;
  /** The name of a tag or author, which articles refer to. */
  name?: TextAt | undefined;
  aliases: TextAt[];
}

/** How texts are read; by default as those of an Indonesian site without Markdown rules of its own. */
export interface TextContext {
  /** The language of texts that do not declare their own. */
  language?: PageLanguage;
  markdown?: MarkdownIt;
}

/**
 * Reads a Markdown file, and does the checks that articles, tags, authors and pages have in common. `fields` are for further checks;
 * undefined if the file could not be read at all. @param slug the last segment of its address
 */
export function readTextFile<Schema extends z.ZodObject>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
  { language = "id", markdown = defaultMarkdown }: TextContext,
  slug = fileSlug(file),
): { read: TextFile; fields?: Fields<Schema> } {
  const diagnostics = slug === "" ? [mistake({ file }, fileMessages.nameMakesNoAddress())] : [];
  const failed = (diagnostic: Diagnostic) => {
    const nothing = { bodyLine: 1, text: new ParsedText(markdown, "", language), bodyPictures: [] };
    return { read: { file, slug, ...nothing, diagnostics: [...diagnostics, diagnostic] } };
  };
  const reading = readFrontMatter(file, bytes);
  if (isDiagnostic(reading)) return failed(reading);
  const { source, body, bodyLine } = reading;
  // Report only this, not every unknown key.
  const isArticle = ["title", "date", "section"].every((key) => source.nodeAt([key]) !== undefined);
  if (isArticle && !Object.hasOwn(schema.shape, "section"))
    return failed(mistake({ file }, fileMessages.isArticle({ folder: folders.articles })));

  const fields = readFields(schema, source);
  const { lang = language, draft }: { lang?: PageLanguage; draft?: boolean } = fields.values;
  const written = { file, bodyLine, text: new ParsedText(markdown, body, lang, language) };
  diagnostics.push(...fields.diagnostics, ...findTextProblems(source, draft, written));
  const bodyPictures = findBodyPictures(written, diagnostics);
  for (const { line, column, message } of written.text.blockMistakes())
    diagnostics.push(mistake({ file, line: bodyLine + line, column: column + 1 }, message));
  diagnostics.push(...findRawMarkup(written));
  return { read: { slug, ...written, bodyPictures, diagnostics }, fields };
}

/** Makes a reader for files of a schema. Their pictures are resolved later. */
const createReader =
  <One>(schema: z.ZodObject) =>
  (context: TextContext = {}) =>
  (file: string, bytes: Uint8Array): NamedFile<One> => {
    const { read, fields } = readTextFile(file, bytes, schema, context);
    const textsOf = (...path: string[]): TextAt[] => fields?.texts(path) ?? [];
    const [[name], [image], listed] = [textsOf("name"), textsOf("image"), textsOf("aliases")];
    // Texts that use the new name are about it too.
    const isKnown = (text: string): boolean => text === name?.text || listed.some((it) => it.text === text);
    const aliases = [...listed, ...textsOf("renamed", "to").filter(({ text }) => !isKnown(text))];
    const { image: _, ...values } = fields?.values ?? {};
    const described = { ...values, aliases: aliases.map(({ text }) => text), ...textFields(read) };
    // Each value has passed the schema.
    return { ...read, name, image, aliases, described: "name" in values ? (described as One) : undefined };
  };

/** Make readers for the files in `content/tags/` and `content/authors/`. */
export const tagReader = createReader<Tag>(tagSchema);
export const authorReader = createReader<Author>(authorSchema);

/** Makes a reader for the files in `content/pages/`. @param settings with the site's language, and the words in its addresses */
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
    const aliases = normaliseAliases(file, fields?.texts(["aliases"]) ?? [], diagnostics);
    const described = { ...rest, language, aliases: aliases.map(({ text }) => text), ...textFields(read) };
    return { ...read, aliases, ...(title !== undefined && { described: { title, ...described } }) };
  };

const textFields = ({ file, slug, bodyLine, text }: TextFile) => ({ file, slug, bodyLine, text });
