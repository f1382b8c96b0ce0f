import path from "node:path";
import { LocalizedError, type Message } from "../../messages/message.ts";
import { sourceMessages } from "../messages.ts";

/** The text of a document that is no text file, as Markdown where it has more than words. */
export interface DocumentText {
  text: string;
  markdown: boolean;
  notice?: Message;
}

/** The endings of documents that are read, or that a message tells what to do with. */
export const documentEndings = [".docx", ".doc", ".odt", ".rtf", ".eml", ".msg", ".pdf"] as const;

/** What each kind of file begins with; names lie. What takes such a file apart is loaded only then. */
const kinds: readonly { sign: string; read(bytes: Uint8Array): Promise<DocumentText> }[] = [
  { sign: "PK\u0003\u0004", read: async (bytes) => (await import("./word.ts")).readWord(bytes) },
  { sign: "%PDF-", read: async (bytes) => (await import("./pdf.ts")).readPdf(bytes) },
  { sign: "{\\rtf", read: () => Promise.reject(new LocalizedError(sourceMessages.saveAsDocx())) },
  {
    sign: "\u00d0\u00cf\u0011\u00e0",
    read: async (bytes) => (await import("./old-office.ts")).readOldOffice(bytes),
  },
];

/**
 * Reads a document of a word processor, a mail, or a PDF.
 *
 * @returns undefined if it is none of these: then it may be a text
 * @throws LocalizedError that says why it cannot be read
 */
export async function readDocument(file: string, bytes: Uint8Array): Promise<DocumentText | undefined> {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1").trimStart();
  const kind = kinds.find(({ sign }) => head.startsWith(sign));
  try {
    if (kind) return await kind.read(bytes);
    if (path.extname(file).toLowerCase() === ".eml") return await (await import("./mail.ts")).readMail(bytes);
    return undefined;
  } catch (error) {
    throw error instanceof LocalizedError ? error : new LocalizedError(sourceMessages.isDamaged());
  }
}
