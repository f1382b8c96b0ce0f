import { LocalizedError } from "../../messages/message.ts";
import { sourceMessages } from "../messages.ts";
import type { DocumentText } from "./read-document.ts";

/** More than any article has, and soon read. */
const mostPages = 200;

/**
 * Reads a PDF line by line, lines in larger letters than the text as one. What else belongs together, the reading of plain
 * texts finds.
 *
 * @throws LocalizedError if it has no text or too much, or what reads it is not installed; Error if it is damaged
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const unpdf = await import("unpdf").catch(() => undefined);
  if (!unpdf) throw new LocalizedError(sourceMessages.needsUnpdf());
  // A copy: the library takes the bytes for itself. Without warnings on the console, which are not for editors.
  const pdf = await unpdf.getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  if (pdf.numPages > mostPages)
    throw new LocalizedError(sourceMessages.hasTooManyPages({ pages: pdf.numPages, most: mostPages }));
  const { items } = await unpdf.extractTextItems(pdf);
  const sizes = items.flat().map(({ fontSize }) => fontSize);
  const large = (sizes.sort((one, other) => one - other)[sizes.length >> 1] ?? 0) * 1.15;
  const pages = items.map((page) =>
    page
      .map(({ str, hasEOL, fontSize }, index) => {
        // A headline goes on in the next line.
        const isHeadline = fontSize > large && (page[index + 1]?.fontSize ?? 0) > large;
        return hasEOL ? str + (isHeadline ? " " : "\n") : str;
      })
      .join("")
      .trim(),
  );
  const text = pages.filter((page) => page !== "").join("\n");
  if (text === "") throw new LocalizedError(sourceMessages.isScanned());
  return { text, markdown: false };
}
