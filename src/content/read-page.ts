import { addressMessages } from "../messages/addresses.ts";
import { fileMessages } from "../messages/files.ts";
import type { Language } from "../messages/message.ts";
import { isTaken } from "./addresses/site-places.ts";
import { fileSlug } from "./addresses/slug.ts";
import { findBlockMistakes } from "./blocks/find-block-mistakes.ts";
import { readFields } from "./front-matter/read-fields.ts";
import { type Mistake, quote } from "./mistake.ts";
import { findShownAsText } from "./notices/text-notices.ts";
import { findBodyPictures, type WrittenPicture } from "./pictures/body-pictures.ts";
import { readTopicOrPage } from "./read-file.ts";
import { pageSchema } from "./schema/page.ts";
import type { StaticPage } from "./static-page.ts";

/** The content of a page's file, not yet connected with other files. */
export interface PageFile {
  file: string;
  slug: string;
  page?: StaticPage;
  bodyPictures: WrittenPicture[];
}

/**
 * Reads one file of `content/pages/`.
 *
 * @param language the site's language
 */
export function readPage(
  file: string,
  bytes: Uint8Array,
  language: Language,
): { pageFile: PageFile; mistakes: Mistake[]; notices: Mistake[] } {
  const { slug, mistakes } = fileSlug(file);
  if (isTaken(slug))
    mistakes.push({ file, line: 1, column: 1, message: addressMessages.isTaken(quote(slug)) });
  const nothing = { file, slug, bodyPictures: [] };
  const reading = readTopicOrPage(file, bytes);
  if (!reading.ok) return { pageFile: nothing, mistakes: [...mistakes, ...reading.mistakes], notices: [] };

  const { source, body, bodyLine } = reading.frontMatter;
  const { values, mistakes: wrong } = readFields(pageSchema, source);
  const pictures = findBodyPictures(file, body, bodyLine);
  const withoutText =
    body === "" ? [{ file, line: bodyLine, column: 1, message: fileMessages.pageHasNoText }] : [];
  const { title, lang = language, ...rest } = values;
  return {
    pageFile: {
      ...nothing,
      ...(title !== undefined && { page: { ...rest, title, language: lang, file, slug, body, bodyLine } }),
      bodyPictures: pictures.pictures,
    },
    mistakes: [...mistakes, ...wrong, ...pictures.mistakes, ...findBlockMistakes(file, body, bodyLine, lang)],
    notices: [...pictures.notices, ...withoutText, ...findShownAsText(file, body, bodyLine)],
  };
}
