import { sourceMessages } from "../messages/sources.ts";
import { type DocumentText, found } from "./read-document.ts";

/** More than any article has, and soon read. */
const mostPages = 200;

/** Reads a PDF line by line. What belongs together, the reading of plain texts finds. @throws Error if it is damaged */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const unpdf = await import("unpdf").catch(() => undefined);
  if (!unpdf) return { ok: false, message: sourceMessages.needsUnpdf };
  // A copy: the library takes the bytes for itself. Without warnings on the console, which are not for editors.
  const pdf = await unpdf.getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  if (pdf.numPages > mostPages)
    return { ok: false, message: sourceMessages.hasTooManyPages(pdf.numPages, mostPages) };
  const { text } = await unpdf.extractText(pdf);
  const pages = text.filter((page) => page.trim() !== "");
  return pages.length === 0 ? { ok: false, message: sourceMessages.isScanned } : found(pages.join("\n"));
}
