import { strFromU8, unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import { documentMarkdown } from "../html/document-markdown.ts";
import { sourceMessages } from "../messages/sources.ts";
import { odtHtml } from "./odt.ts";
import type { DocumentText } from "./read-document.ts";

/** A text of this size, in all its parts, is no article: whoever packed it wants to fill the memory. In bytes. */
const [largest, largestPacked] = [32 << 20, 4 << 20];
/** The same of its elements, which take more room than their letters. A page has some hundreds. */
const mostTags = 200_000;

/** What Word calls the style of a headline; its name for programs is in the editor's language. */
const titles = ["p[style-name='Title'] => h1:fresh", "p.Title => h1:fresh"];
/** Pictures stay in the archive. */
const reading = {
  styleMap: titles,
  convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
};

/** Reads a document of Word or LibreOffice, both of which are archives. @throws Error if it is damaged */
export async function readOffice(bytes: Uint8Array): Promise<DocumentText> {
  let [size, packed] = [0, 0];
  const parts = unzipSync(bytes, {
    filter(part) {
      // Any of these may be the text: a list in the archive says which one is. The rest are pictures, fonts, sheets.
      if (!/\.(?:xml|rels)$/.test(part.name)) return false;
      size += part.originalSize;
      packed += part.size;
      return size <= largest && packed <= largestPacked;
    },
  });
  const isWord = "word/document.xml" in parts;
  const text = parts["content.xml"] && strFromU8(parts["content.xml"]);
  const tags = Object.values(parts).reduce((sum, part) => sum + tagsIn(part), 0);
  if (size > largest || packed > largestPacked || tags > mostTags)
    return { ok: false, message: sourceMessages.isDamaged };
  if (!isWord && !text?.includes("<office:text")) return { ok: false, message: sourceMessages.isNoDocument };
  // Packed again: an archive may say that its parts are smaller than what comes out of them.
  const html = isWord
    ? (await mammoth.convertToHtml({ buffer: Buffer.from(zipSync(parts, { level: 0 })) }, reading)).value
    : odtHtml(text ?? "");
  return { ok: true, text: documentMarkdown(html), markdown: true };
}

const tagsIn = (part: Uint8Array): number => part.reduce((sum, byte) => (byte === 0x3c ? sum + 1 : sum), 0);
