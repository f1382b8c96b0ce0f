import type { MarkdownIt } from "markdown-it";
import type { z } from "zod";
import { type PageLanguage, quote } from "../messages/message.ts";
import { addressMessages, fileMessages } from "../messages/messages.ts";
import { isTaken } from "../news/addresses.ts";
import { fileSlug } from "../news/slug.ts";
import { authorSchema, pageSchema, tagSchema } from "../news/tag-author-page.ts";
import type { Author, StaticPage, Tag } from "./content.ts";
import { mistake, notice } from "./diagnostic.ts";
import type { Written } from "./front-matter/yaml.ts";
import { usualMarkdown } from "./markdown/parser.ts";
import { readTextFile, type TextFile } from "./read-file.ts";
import type { Settings } from "./settings.ts";

/** A file of `content/tags/`, `content/authors/` or `content/pages/`. */
export interface DescribingFile<One> extends TextFile {
  /** What the file describes, without pictures; absent if it has no name. */
  described?: One;
  image?: Written;
}

/** The file of something that articles name: a tag or an author. */
export interface NamedFile<One = unknown> extends DescribingFile<One> {
  name?: Written;
  aliases: Written[];
}

/** What texts of a site are read by; by default an Indonesian one without rules of its own. */
interface TextContext {
  language?: PageLanguage;
  markdown?: MarkdownIt;
}

/** Makes a reader of files of a schema. Pictures are found later. */
const readerOf =
  <One>(schema: z.ZodObject) =>
  ({ language = "id", markdown = usualMarkdown }: TextContext = {}) =>
  (file: string, bytes: Uint8Array): NamedFile<One> => {
    const { read, parsed } = readTextFile(file, bytes, schema, fileSlug(file), language, markdown);
    const textsOf = (...path: string[]): Written[] => parsed?.fields.texts(path) ?? [];
    const [[name], [image]] = [textsOf("name"), textsOf("image")];
    const other = textsOf("aliases");
    // Texts that say its new name are about it too.
    const isKnown = (text: string): boolean => text === name?.text || other.some((it) => it.text === text);
    const aliases = [...other, ...textsOf("renamed", "to").filter(({ text }) => !isKnown(text))];
    const named = { ...read, ...(name && { name }), aliases, ...(image && { image }) };
    const { image: _, ...values } = parsed?.fields.values ?? {};
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
  (settings: Settings, markdown = usualMarkdown, schema = pageSchema(settings.languages)) =>
  (file: string, bytes: Uint8Array): DescribingFile<StaticPage> => {
    const { read, parsed } = readTextFile(file, bytes, schema, fileSlug(file), settings.language, markdown);
    const { slug, body, bodyLine, diagnostics } = read;
    if (isTaken(slug, settings))
      diagnostics.push(mistake({ file }, addressMessages.isTaken({ written: quote(slug) })));
    if (parsed && body === "")
      diagnostics.push(notice({ file, line: bodyLine }, fileMessages.pageHasNoText()));
    const { title, lang: language = settings.language, ...rest } = parsed?.fields.values ?? {};
    return title === undefined
      ? read
      : { ...read, described: { ...rest, title, language, ...textPartOf(read) } };
  };

const textPartOf = ({ file, slug, bodyLine, text }: TextFile) => ({ file, slug, bodyLine, text });
