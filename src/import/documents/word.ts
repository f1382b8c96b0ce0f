import { strFromU8, unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import { LocalizedError } from "../../messages/message.ts";
import { ensureAlt, turndown } from "../html/page-markdown.ts";
import { markTables, parsePage, wordsIn } from "../html/visible-lines.ts";
import { escapeMarkdown } from "../markdown/markup.ts";
import { sourceMessages } from "../messages.ts";
import { readyFigures } from "../sites/post.ts";
import type { DocumentText } from "./read-document.ts";

/** A text of this size, in all its parts, is no article: whoever packed it wants to fill the memory. In bytes. */
const [largest, largestPacked] = [32 << 20, 4 << 20];
/** The same of its elements, which take more room than their letters. A page has some hundreds. */
const mostTags = 200_000;

/** Of all its pictures, in bytes. */
const largestPictures = 50 << 20;

/** What Word calls the styles of a headline and a caption; their names for programs are in the editor's language. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p.Title => h1:fresh",
  "p[style-name='caption'] => figcaption:fresh",
];

/** Reads a document of Word, an archive, as Markdown, with its pictures. @throws LocalizedError if it is none; Error if it is damaged */
export async function readWord(bytes: Uint8Array): Promise<DocumentText> {
  let [size, packed, ofPictures] = [0, 0, 0];
  const parts = unzipSync(bytes, {
    filter(part) {
      if (/^word\/media\//.test(part.name)) {
        ofPictures += part.originalSize;
        return ofPictures <= largestPictures;
      }
      // Any of these may be the text: a list in the archive says which one is. The rest are fonts.
      if (!/\.(?:xml|rels)$/.test(part.name)) return false;
      size += part.originalSize;
      packed += part.size;
      return size <= largest && packed <= largestPacked;
    },
  });
  const texts = Object.entries(parts).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  const tags = texts.reduce((sum, [, part]) => sum + tagsIn(part), 0);
  if (size > largest || packed > largestPacked || tags > mostTags)
    throw new LocalizedError(sourceMessages.isDamaged());
  if (!("word/document.xml" in parts)) {
    const isOpenDocument = strFromU8(parts["content.xml"] ?? new Uint8Array()).includes("<office:text");
    throw new LocalizedError(isOpenDocument ? sourceMessages.saveAsDocx() : sourceMessages.isNoDocument());
  }
  // Packed again: an archive may say that its parts are smaller than what comes out of them.
  const packedAgain = Buffer.from(zipSync(parts, { level: 0 }));
  const pictures = new Map<string, Uint8Array>();
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `${pictures.size + 1}.${image.contentType.replace(/^image\/(?:x-)?|\+.*$/g, "")}`;
    // One that is too large or lies elsewhere has no bytes, and is told of.
    pictures.set(src, await image.readAsBuffer().catch(() => new Uint8Array()));
    return { src };
  });
  const { value } = await mammoth.convertToHtml({ buffer: packedAgain }, { styleMap, convertImage });
  return { text: documentMarkdown(value), markdown: true, ...(pictures.size > 0 && { pictures }) };
}

function tagsIn(part: Uint8Array): number {
  let count = 0;
  for (let at = part.indexOf(0x3c); at >= 0; at = part.indexOf(0x3c, at + 1)) count++;
  return count;
}

/** Stands where the headline does until the rest is Markdown. */
const placeholder = "\uE000headline\uE001";

/** HTML that is all text as Markdown: its first heading of the first order is the headline. A caption stands beside its picture. */
function documentMarkdown(html: string): string {
  const document = parsePage(html);
  for (const picture of Array.from(document.querySelectorAll("img"))) {
    const { nextElementSibling: below, previousElementSibling: above } = picture.closest("p") ?? picture;
    const caption = [below, above].find((one) => one?.nodeName === "FIGCAPTION");
    if (caption) picture.setAttribute("caption", wordsIn(caption));
    caption?.remove();
  }
  readyFigures(document, "");
  for (const picture of Array.from(document.querySelectorAll("img"))) ensureAlt(picture);
  markTables(document);
  const first = document.querySelector("h1");
  const headline = first ? wordsIn(first) : "";
  if (first) first.outerHTML = `<p>${placeholder}</p>`;
  return turndown.turndown(document.body).replace(placeholder, headline && `# ${escapeMarkdown(headline)}`);
}
