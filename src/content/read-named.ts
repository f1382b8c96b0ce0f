import type { z } from "zod";
import { findBlockMistakes } from "../features/blocks/read.ts";
import type { PageLanguage } from "../messages/message.ts";
import { authorSchema } from "../news/author.ts";
import { tagSchema } from "../news/tag.ts";
import type { Author } from "./author.ts";
import type { Fields } from "./front-matter/read-fields.ts";
import type { Written } from "./front-matter/yaml-source.ts";
import { readTextFile, type TextFile } from "./read-file.ts";
import type { Tag } from "./tag.ts";

/** The content of a file about something that articles name: a tag or an author. */
export interface NamedFile extends TextFile {
  name?: Written;
  aliases: Written[];
}

/** Reads one file of `content/tags/`. @param language the site's language */
export function readTag(
  file: string,
  bytes: Uint8Array,
  language: PageLanguage = "id",
): NamedFile & { entry?: Tag } {
  const { fields, ...named } = readNamed(tagSchema, file, bytes, language);
  if (fields?.values.name === undefined) return named;
  return { ...named, entry: { ...fields.values, name: fields.values.name, ...textOf(named) } };
}

/** The content of an author's file. Its portrait is found later. */
export interface AuthorFile extends NamedFile {
  entry?: Author;
  /** The portrait's file, as written. */
  image?: Written;
}

/** Reads one file of `content/authors/`. @param language the site's language */
export function readAuthor(file: string, bytes: Uint8Array, language: PageLanguage = "id"): AuthorFile {
  const { fields, ...named } = readNamed(authorSchema, file, bytes, language);
  if (fields?.values.name === undefined) return named;
  const { image: _, ...values } = fields.values;
  const [image] = fields.texts(["image"]);
  return {
    ...named,
    entry: { ...values, name: fields.values.name, ...textOf(named) },
    ...(image && { image }),
  };
}

function readNamed<Schema extends z.ZodObject>(
  schema: Schema,
  file: string,
  bytes: Uint8Array,
  language: PageLanguage,
): NamedFile & { fields?: Fields<Schema> } {
  const reading = readTextFile(schema, file, bytes);
  const mistakes = [
    ...reading.mistakes,
    ...findBlockMistakes(file, reading.body, reading.bodyLine, language),
  ];
  const [name] = reading.fields?.texts(["name"]) ?? [];
  const aliases = reading.fields?.texts(["aliases"]) ?? [];
  return { ...reading, mistakes, ...(name && { name }), aliases };
}

const textOf = ({ file, slug, body, bodyLine }: TextFile) => ({ file, slug, body, bodyLine });
