import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { documentMarkdown } from "../../../extract/html/document-markdown.ts";
import { sourceMessages } from "../../../messages/sources.ts";
import { odtHtml } from "./odt.ts";
import type { DocumentText } from "./read-document.ts";

/** A text of this size is no article: whoever packed it wants to fill the memory. In bytes. */
const largestPart = 32 * 1024 * 1024;

/** What Word calls the style of a headline; its name for programs is in the editor's language. */
const titles = ["p[style-name='Title'] => h1:fresh", "p.Title => h1:fresh"];

/** Reads a document of Word or LibreOffice, both of which are archives. @throws Error if it is damaged */
export async function readOffice(bytes: Uint8Array): Promise<DocumentText> {
  const names = new Set<string>();
  let size = 0;
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      names.add(name);
      // Any part may be the text: a list in the archive says which one is.
      if (!/^(?:word\/media|Pictures)\//.test(name)) size += originalSize;
      return name === "content.xml" && originalSize <= largestPart;
    },
  });
  const isWord = names.has("word/document.xml");
  const text = parts["content.xml"] && strFromU8(parts["content.xml"]);
  if (size > largestPart) return { ok: false, message: sourceMessages.isDamaged };
  if (!isWord && !text?.includes("<office:text")) return { ok: false, message: sourceMessages.isNoDocument };
  const html = isWord
    ? (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: titles })).value
    : odtHtml(text ?? "");
  return { ok: true, text: documentMarkdown(html), markdown: true };
}
