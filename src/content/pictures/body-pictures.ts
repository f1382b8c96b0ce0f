import { pictureMessages } from "../../messages/messages.ts";
import { type Diagnostic, mistake, notice, type Place } from "../diagnostic.ts";
import type { WrittenText } from "../markdown/text.ts";
import { decodeSource, isExternal } from "./measure-pictures.ts";

export interface PictureReference {
  /** As in Markdown: `foto.jpg`, `/bagan.svg`, `content/articles/foto.jpg`. */
  src: string;
  alt: string;
  caption?: string;
  credit?: string;
  /** Whether it is a PDF that the text links to. */
  isPdf?: true;
  place: Place;
}

/**
 * Finds the pictures in a text, and the PDFs next to it that it links to. `src` is percent-encoded, as in markdown-it's tokens.
 * Reports pictures on other sites (which are not returned), captions that are not shown, and missing alternative texts.
 */
export function findBodyPictures({ file, bodyLine, text }: WrittenText, diagnostics: Diagnostic[]) {
  const pictures: PictureReference[] = [];
  const { body } = text;
  // Most texts have no pictures: do not parse them.
  if (!/!\[|\.pdf\b/i.test(body)) return pictures;

  const lines = body.split("\n");
  const inFile = ({ line, column }: Place): Place => ({ line: line + bodyLine, column: column + 1 });
  for (const block of text.tokens()) {
    let from: Place = { line: block.map?.[0] ?? 0, column: 0 };
    const children = block.children ?? [];
    const isInSentence = children.some(
      ({ type, content }) => type === "code_inline" || (type === "text" && content.trim() !== ""),
    );
    for (const token of children) {
      const href = token.type === "link_open" ? String(token.attrGet("href")) : "";
      // An address that begins with `/` or `https:` is not a file next to the text.
      if (/^(?![a-z][a-z0-9+.-]*:|\/).+\.pdf$/i.test(href)) {
        const written = body.includes(href) ? href : decodeSource(href);
        pictures.push({ src: href, alt: "", isPdf: true, place: inFile(findInLines(lines, written, from)) });
      }
      if (token.type !== "image") continue;
      const position = findInLines(lines, `![${token.content.split("\n")[0]}`, from);
      from = { line: position.line, column: position.column + 2 };
      const at = { file, ...inFile(position) };
      const src = String(token.attrGet("src") ?? "");
      const alt = token.content.trim();
      const title = String(token.attrGet("title") ?? "");
      if (alt === "") diagnostics.push(mistake(at, pictureMessages.saysNotWhatItShows()));
      if (title && isInSentence) diagnostics.push(notice(at, pictureMessages.hasUnseenCaption()));
      if (isExternal(src)) diagnostics.push(notice(at, pictureMessages.isFromElsewhere()));
      else pictures.push({ src, alt, place: inFile(position), ...captionAndCredit(title) });
    }
  }
  return pictures;
}

/** Splits a caption from its credit: `Lorong kios. Foto: Wati Andai`; the credit may be in brackets. */
function captionAndCredit(title: string): { caption?: string; credit?: string } {
  const [, before = title, credit] =
    /^(.*?)[\s·(]*\b(?:foto|photo|credit)\s*:\s*([^()]+)\)?$/is.exec(title.trim()) ?? [];
  const caption = before.trim();
  return { ...(caption && { caption }), ...(credit && { credit: credit.trim() }) };
}

/** Finds the first occurrence of a text at or after a place; returns that place if there is none. Lines and columns from 0. */
function findInLines(lines: string[], text: string, from: Place): Place {
  for (let line = from.line; line < lines.length; line++) {
    const column = lines[line]?.indexOf(text, line === from.line ? from.column : 0) ?? -1;
    if (column >= 0) return { line, column };
  }
  return from;
}
