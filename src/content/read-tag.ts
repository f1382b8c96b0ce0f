import type { Language } from "../messages/message.ts";
import { fileSlug } from "./addresses/slug.ts";
import { findBlockMistakes } from "./blocks/find-block-mistakes.ts";
import { readFields } from "./front-matter/read-fields.ts";
import type { Written } from "./front-matter/yaml-source.ts";
import type { Mistake } from "./mistake.ts";
import { findShownAsText } from "./notices/text-notices.ts";
import { findBodyPictures, type WrittenPicture } from "./pictures/body-pictures.ts";
import { readTopicOrPage } from "./read-file.ts";
import { tagSchema } from "./schema/tag.ts";
import type { Tag } from "./tag.ts";

/** The content of a tag's file. */
export interface TagFile {
  file: string;
  slug: string;
  /** Absent if the file has mistakes. */
  tag?: Tag;
  name?: Written;
  aliases: Written[];
  bodyPictures: WrittenPicture[];
}

/**
 * Reads one file of `content/tags/`. Even a file with mistakes has a slug, so that articles find the tag.
 *
 * @param language the site's language
 */
export function readTag(
  file: string,
  bytes: Uint8Array,
  language: Language = "id",
): { tagFile: TagFile; mistakes: Mistake[]; notices: Mistake[] } {
  const { slug, mistakes } = fileSlug(file);
  const nothing = { file, slug, aliases: [], bodyPictures: [] };
  const reading = readTopicOrPage(file, bytes);
  if (!reading.ok) return { tagFile: nothing, mistakes: [...mistakes, ...reading.mistakes], notices: [] };

  const { source, body, bodyLine } = reading.frontMatter;
  const fields = readFields(tagSchema, source);
  const pictures = findBodyPictures(file, body, bodyLine);
  const { name } = fields.values;
  const written = fields.texts(["name"])[0];
  return {
    tagFile: {
      ...nothing,
      ...(name !== undefined && { tag: { ...fields.values, name, slug, body, bodyLine, file } }),
      ...(written && { name: written }),
      aliases: fields.texts(["aliases"]),
      bodyPictures: pictures.pictures,
    },
    mistakes: [
      ...mistakes,
      ...fields.mistakes,
      ...pictures.mistakes,
      ...findBlockMistakes(file, body, bodyLine, language),
    ],
    notices: [...pictures.notices, ...findShownAsText(file, body, bodyLine)],
  };
}
