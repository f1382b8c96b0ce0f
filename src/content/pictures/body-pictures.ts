import { sayPictures } from "../../messages/pictures.ts";
import type { Place } from "../front-matter/yaml-source.ts";
import { markdown } from "../markdown.ts";
import type { Mistake } from "../mistake.ts";

/** A picture that a text shows, not looked at yet. */
export interface WrittenPicture {
  /** As the page's Markdown has it: `foto.jpg`, `/bagan.svg`, `content/articles/foto.jpg`. */
  src: string;
  alt: string;
  caption?: string;
  credit?: string;
  place: Place;
}

/**
 * The pictures that a Markdown text shows, with `src` as markdown-it hands it to the page (percent-encoded). Those on
 * other sites are reported in `notices` and not returned, captions that readers do not see are reported there too; those without a
 * text for who cannot see them in `mistakes`.
 *
 * @param bodyLine line of the file that the text begins on
 */
export function findBodyPictures(
  file: string,
  body: string,
  bodyLine: number,
): { pictures: WrittenPicture[]; mistakes: Mistake[]; notices: Mistake[] } {
  const pictures: WrittenPicture[] = [];
  const mistakes: Mistake[] = [];
  const notices: Mistake[] = [];
  // Most texts have none, and are not parsed for it.
  if (!body.includes("![")) return { pictures, mistakes, notices };

  const lines = body.split("\n");
  for (const block of markdown.parse(body, {})) {
    let from: Place = { line: block.map?.[0] ?? 0, column: 0 };
    const children = block.children ?? [];
    const isInSentence = children.some(
      ({ type, content }) => type === "code_inline" || (type === "text" && content.trim() !== ""),
    );
    for (const token of children) {
      if (token.type !== "image") continue;
      const found = findInLines(lines, `![${token.content.split("\n")[0]}`, from);
      from = { line: found.line, column: found.column + 2 };
      const place = { line: found.line + bodyLine, column: found.column + 1 };
      const src = String(token.attrGet("src") ?? "");
      const alt = token.content.trim();
      const title = String(token.attrGet("title") ?? "");
      if (alt === "") mistakes.push({ file, ...place, message: sayPictures.saysNotWhatItShows });
      if (title && isInSentence) notices.push({ file, ...place, message: sayPictures.hasUnseenCaption });
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src))
        notices.push({ file, ...place, message: sayPictures.isFromElsewhere });
      else pictures.push({ src, alt, place, ...captionAndCredit(title) });
    }
  }
  return { pictures, mistakes, notices };
}

/** A caption as it is written under a picture of a text: `Lorong kios. Foto: Wati Andai`, the credit last, in brackets or not. */
function captionAndCredit(title: string): { caption?: string; credit?: string } {
  const [, before = title, credit] =
    /^(.*?)[\s·(]*\b(?:foto|photo|credit)\s*:\s*([^()]+)\)?$/is.exec(title.trim()) ?? [];
  const caption = before.trim();
  return { ...(caption && { caption }), ...(credit && { credit: credit.trim() }) };
}

/** Where a text first stands at or after a place; that place if it does not. Lines and columns from 0. */
function findInLines(lines: string[], text: string, from: Place): Place {
  for (let line = from.line; line < lines.length; line++) {
    const column = lines[line]?.indexOf(text, line === from.line ? from.column : 0) ?? -1;
    if (column >= 0) return { line, column };
  }
  return from;
}
