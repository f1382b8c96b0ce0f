import { sayAddresses } from "../messages/addresses.ts";
import type { Language } from "../messages/message.ts";
import { fileSlug } from "./addresses/file-slug.ts";
import { isTaken } from "./addresses/site-places.ts";
import { decode } from "./decode.ts";
import { readFrontMatter } from "./front-matter/front-matter.ts";
import { readFields } from "./front-matter/read-fields.ts";
import type { WrittenPicture } from "./front-matter/written.ts";
import { misplacedArticle } from "./misplaced-article.ts";
import { type Mistake, quote } from "./mistake.ts";
import { findTextNotices } from "./notices/text-notices.ts";
import { findBodyPictures } from "./pictures/body-pictures.ts";
import { pageSchema } from "./schema/page.ts";
import type { StaticPage } from "./static-page.ts";

/** What one page's file says by itself. */
export interface PageFile {
  file: string;
  slug: string;
  page?: StaticPage;
  bodyPictures: WrittenPicture[];
}

/**
 * Reads one file of `content/pages/`.
 *
 * @param language the site's
 */
export function readPage(
  file: string,
  bytes: Uint8Array,
  language: Language,
): { pageFile: PageFile; mistakes: Mistake[]; notices: Mistake[] } {
  const { slug, mistakes } = fileSlug(file);
  if (isTaken(slug)) mistakes.push({ file, line: 1, column: 1, message: sayAddresses.isTaken(quote(slug)) });
  const nothing = { file, slug, bodyPictures: [] };
  const decoding = decode(file, bytes);
  if (!decoding.ok) return { pageFile: nothing, mistakes: [...mistakes, decoding.mistake], notices: [] };
  const reading = readFrontMatter(file, decoding.text);
  if (!reading.ok) return { pageFile: nothing, mistakes: [...mistakes, ...reading.mistakes], notices: [] };

  const { source, body, bodyLine } = reading.frontMatter;
  const misplaced = misplacedArticle(file, source);
  if (misplaced.length > 0) return { pageFile: nothing, mistakes: misplaced, notices: [] };
  const { values, mistakes: wrong } = readFields(pageSchema, source);
  const pictures = findBodyPictures(file, body, bodyLine);
  const { title, lang = language, ...rest } = values;
  return {
    pageFile: {
      ...nothing,
      ...(title !== undefined && { page: { ...rest, title, language: lang, file, slug, body, bodyLine } }),
      bodyPictures: pictures.pictures,
    },
    mistakes: [...mistakes, ...wrong, ...pictures.mistakes],
    notices: [...pictures.notices, ...findTextNotices(file, body, bodyLine)],
  };
}
