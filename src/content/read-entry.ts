import type { MarkdownIt } from "markdown-it";
import type { z } from "zod";
import { type PageLanguage, quote } from "../messages/message.ts";
import { addressMessages, fileMessages } from "../messages/messages.ts";
import { isTaken } from "../news/addresses.ts";
import { authorSchema } from "../news/author.ts";
import type { PageSchema } from "../news/page.ts";
import { fileSlug } from "../news/slug.ts";
import { tagSchema } from "../news/tag.ts";
import type { Author, StaticPage, Tag } from "./content.ts";
import type { Fields } from "./front-matter/read-fields.ts";
import type { Written } from "./front-matter/yaml-source.ts";
import { usualMarkdown } from "./markdown/parser.ts";
import { firstPageText } from "./notices/text-notices.ts";
import { readTextFile, type TextFile } from "./read-file.ts";
import type { Settings } from "./settings.ts";

/** A file of `content/tags/`, `content/authors/` or `content/pages/`. */
export interface EntryFile<Entry> extends TextFile {
  /** What the file describes, without pictures; absent if it has no name. */
  entry?: Entry;
  /** The file of its picture, as written. */
  image?: Written;
}

/** The file of something that articles name: a tag or an author. */
export interface NamedFile<Entry = unknown> extends EntryFile<Entry> {
  name?: Written;
  aliases: Written[];
}

/** Reads one file of `content/tags/`. @param language the site's */
export function readTag(
  file: string,
  bytes: Uint8Array,
  language: PageLanguage = "id",
  markdown: MarkdownIt = usualMarkdown,
): NamedFile<Tag> {
  const { read, parsed } = readTextFile(file, bytes, tagSchema, fileSlug(file), language, markdown);
  const named = { ...read, ...namesIn(parsed?.fields) };
  if (parsed?.fields.values.name === undefined) return named;
  return { ...named, entry: { ...parsed.fields.values, name: parsed.fields.values.name, ...entryOf(read) } };
}

/** Reads one file of `content/authors/`. Its portrait is found later. @param language the site's */
export function readAuthor(
  file: string,
  bytes: Uint8Array,
  language: PageLanguage = "id",
  markdown: MarkdownIt = usualMarkdown,
): NamedFile<Author> {
  const { read, parsed } = readTextFile(file, bytes, authorSchema, fileSlug(file), language, markdown);
  const named = { ...read, ...namesIn(parsed?.fields) };
  if (parsed?.fields.values.name === undefined) return named;
  const { image: _, name, ...values } = parsed.fields.values;
  const [image] = parsed.fields.texts(["image"]);
  return { ...named, entry: { ...values, name, ...entryOf(read) }, ...(image && { image }) };
}

/**
 * Reads one file of `content/pages/`.
 *
 * @param schema for the site's languages
 * @param settings with the site's language, and the words in its addresses
 */
export function readPage(
  file: string,
  bytes: Uint8Array,
  schema: PageSchema,
  settings: Settings,
  markdown: MarkdownIt = usualMarkdown,
): EntryFile<StaticPage> {
  const { read, parsed } = readTextFile(file, bytes, schema, fileSlug(file), settings.language, markdown);
  const { slug, body, bodyLine, mistakes, notices } = read;
  if (isTaken(slug, settings))
    mistakes.push({ file, line: 1, column: 1, message: addressMessages.isTaken({ written: quote(slug) }) });
  const isFirstText = Object.values(firstPageText).includes(body);
  if (parsed && (body === "" || isFirstText)) {
    const message = isFirstText ? fileMessages.pageHasFirstText() : fileMessages.pageHasNoText();
    notices.push({ file, line: bodyLine, column: 1, message });
  }
  const { title, lang: language = settings.language, ...rest } = parsed?.fields.values ?? {};
  return title === undefined ? read : { ...read, entry: { ...rest, title, language, ...entryOf(read) } };
}

function namesIn(
  fields: Pick<Fields<z.ZodObject>, "texts"> | undefined,
): Pick<NamedFile, "name" | "aliases"> {
  const [name] = fields?.texts(["name"]) ?? [];
  return { ...(name && { name }), aliases: fields?.texts(["aliases"]) ?? [] };
}

const entryOf = ({ file, slug, body, bodyLine, text }: TextFile) => ({ file, slug, body, bodyLine, text });
