import { LocalizedError } from "../../messages/localized-error.ts";
import { sourceMessages } from "../messages/sources.ts";
import type { DocumentText } from "./read-document.ts";

/** More than any article has, and soon read. */
const mostPages = 200;

/**
 * Reads a PDF line by line. What belongs together, the reading of plain texts finds.
 *
 * @throws LocalizedError if it has no text or too much, or what reads it is not installed; Error if it is damaged
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const unpdf = await import("unpdf").catch(() => undefined);
  if (!unpdf) throw new LocalizedError(sourceMessages.needsUnpdf);
  // A copy: the library takes the bytes for itself. Without warnings on the console, which are not for editors.
  const pdf = await unpdf.getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  if (pdf.numPages > mostPages)
    throw new LocalizedError(sourceMessages.hasTooManyPages(pdf.numPages, mostPages));
  const { text } = await unpdf.extractText(pdf);
  const pages = text.filter((page) => page.trim() !== "");
  if (pages.length === 0) throw new LocalizedError(sourceMessages.isScanned);
  return { text: pages.join("\n"), markdown: false };
}
