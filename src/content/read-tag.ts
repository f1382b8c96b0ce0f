import { findBodyPictures } from "./body-pictures.ts";
import { decode } from "./decode.ts";
import { fileSlug } from "./file-slug.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { Mistake } from "./mistake.ts";
import { readFields } from "./read-fields.ts";
import { tagSchema } from "./schema/tag.ts";
import { findShownAsText } from "./shown-as-text.ts";
import type { Tag } from "./tag.ts";
import type { Written, WrittenPicture } from "./written.ts";

/** What one tag's file says by itself. */
export interface TagFile {
  file: string;
  slug: string;
  /** Absent where the file has mistakes. */
  tag?: Tag;
  name?: Written;
  aliases: Written[];
  bodyPictures: WrittenPicture[];
}

/** Reads one file of `content/tags/`. A file that cannot be read still keeps its slug, so that its articles find it. */
export function readTag(
  file: string,
  bytes: Uint8Array,
): { tagFile: TagFile; mistakes: Mistake[]; notices: Mistake[] } {
  const { slug, mistakes } = fileSlug(file);
  const nothing = { file, slug, aliases: [], bodyPictures: [] };
  const decoding = decode(file, bytes);
  if (!decoding.ok) return { tagFile: nothing, mistakes: [...mistakes, decoding.mistake], notices: [] };
  const reading = readFrontMatter(file, decoding.text);
  if (!reading.ok) return { tagFile: nothing, mistakes: [...mistakes, ...reading.mistakes], notices: [] };

  const { source, body, bodyLine } = reading.frontMatter;
  const fields = readFields(tagSchema, source);
  const pictures = findBodyPictures(file, body, bodyLine);
  const { name, aliases = [], kind = "Thing", sameAs = [], autolink = true, description } = fields.values;
  const written = fields.texts(["name"])[0];
  return {
    tagFile: {
      ...nothing,
      ...(name !== undefined && {
        tag: {
          slug,
          name,
          aliases,
          kind,
          sameAs,
          ...(description !== undefined && { description }),
          autolink,
          body,
          bodyLine,
          file,
        },
      }),
      ...(written && { name: written }),
      aliases: fields.texts(["aliases"]),
      bodyPictures: pictures.pictures,
    },
    mistakes: [...mistakes, ...fields.mistakes, ...pictures.mistakes],
    notices: [...pictures.notices, ...findShownAsText(file, body, bodyLine)],
  };
}
