import { findBlockMistakes } from "../features/blocks/read.ts";
import { addressMessages } from "../messages/addresses.ts";
import { fileMessages } from "../messages/files.ts";
import type { PageSchema } from "../news/page.ts";
import { isTaken } from "../news/site-places.ts";
import { quote } from "./mistake.ts";
import { firstPageText } from "./notices/text-notices.ts";
import { readTextFile, type TextFile } from "./read-file.ts";
import type { Settings } from "./settings.ts";
import type { StaticPage } from "./static-page.ts";

/** The content of a page's file, not yet connected with other files. */
export interface PageFile extends TextFile {
  /** Absent if the file has mistakes. */
  entry?: StaticPage;
}

/**
 * Reads one file of `content/pages/`.
 *
 * @param schema for the site's languages
 * @param settings with the site's language, and the words in its addresses
 */
export function readPage(file: string, bytes: Uint8Array, schema: PageSchema, settings: Settings): PageFile {
  const { fields, ...read } = readTextFile(schema, file, bytes);
  const { slug, body, bodyLine, mistakes, notices } = read;
  if (isTaken(slug, settings))
    mistakes.push({ file, line: 1, column: 1, message: addressMessages.isTaken(quote(slug)) });
  if (fields && body === "")
    notices.push({ file, line: bodyLine, column: 1, message: fileMessages.pageHasNoText });
  if (Object.values(firstPageText).includes(body))
    notices.push({ file, line: bodyLine, column: 1, message: fileMessages.pageHasFirstText });
  const { title, lang = settings.language, ...rest } = fields?.values ?? {};
  for (const mistake of findBlockMistakes(file, body, bodyLine, lang)) mistakes.push(mistake);
  if (title === undefined) return read;
  return { ...read, entry: { ...rest, title, language: lang, file, slug, body, bodyLine } };
}
