import { LocalizedError } from "../../messages/message.ts";
import { sourceMessages } from "../messages.ts";
import { type DocumentText, readApart } from "./read-document.ts";

/** More than any article has, and soon read. */
const mostPages = 200;

/** A piece of a text, as it is set on a page. */
type Item = { text: string; endsLine: boolean; fontSize: number };

/** Gives the number of pages, and what is on them unless they are too many; not further than any text is read. See `readApart`. */
const reader = `async ({ getDocumentProxy }) => {
  // Without warnings on the console, which are not for editors.
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
  const pages = [];
  let length = 0;
  while (pdf.numPages <= ${mostPages} && pages.length < pdf.numPages && length <= 1.1 * 1024 ** 2) {
    const { items } = await (await pdf.getPage(pages.length + 1)).getTextContent();
    const texts = items.filter(({ str }) => typeof str === "string");
    const ofPage = texts.map(({ str, hasEOL, transform: [, , c, d] }) =>
      ({ text: str, endsLine: hasEOL, fontSize: Math.hypot(c, d) }));
    length += ofPage.reduce((sum, { text }) => sum + text.length, 0);
    pages.push(ofPage);
  }
  return { count: pdf.numPages, pages };
}`;

/**
 * Reads a PDF line by line, lines in larger letters than the text as one. What else belongs together, the reading of plain
 * texts finds.
 *
 * @throws LocalizedError if it has no text or too much, or what reads it is not installed; Error if it is damaged
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const { count, pages } = await readApart<{ count: number; pages: Item[][] }>("unpdf", reader, bytes);
  if (count > mostPages)
    throw new LocalizedError(sourceMessages.hasTooManyPages({ pages: count, most: mostPages }));
  const sizes = pages.flat().map(({ fontSize }) => fontSize);
  const large = (sizes.sort((one, other) => one - other)[sizes.length >> 1] ?? 0) * 1.15;
  const texts = pages.map((page) =>
    page
      .map(({ text, endsLine, fontSize }, index) => {
        // A headline goes on in the next line.
        const isHeadline = fontSize > large && (page[index + 1]?.fontSize ?? 0) > large;
        return endsLine ? text + (isHeadline ? " " : "\n") : text;
      })
      .join("")
      .trim(),
  );
  const text = texts.filter((page) => page !== "").join("\n");
  if (text === "") throw new LocalizedError(sourceMessages.isScanned());
  return { text, markdown: false };
}
