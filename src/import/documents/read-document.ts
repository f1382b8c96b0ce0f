import path from "node:path";
import { LocalizedError } from "../../messages/localized-error.ts";
import type { Message } from "../../messages/message.ts";
import { sourceMessages } from "../messages/sources.ts";

/** The text of a document that is no text file, as Markdown where it has more than words; or why it cannot be read. */
export type DocumentText =
  | { ok: true; text: string; markdown: boolean; notice?: Message }
  | { ok: false; message: Message };

type Reader = (bytes: Uint8Array) => Promise<DocumentText>;

/** The endings of documents that are read, or that a message says of how to. What they hold is told by their first bytes: names lie. */
export const documentEndings = [".docx", ".odt", ".rtf", ".eml", ".pdf"] as const;

/** What takes such a file apart is loaded only then. */
const readers = {
  zip: async (bytes) => (await import("./word.ts")).readWord(bytes),
  rtf: async () => ({ ok: false, message: sourceMessages.saveAsDocx }),
  mail: async (bytes) => (await import("./mail.ts")).readMail(bytes),
  pdf: async (bytes) => (await import("./pdf.ts")).readPdf(bytes),
  oldOffice: async () => ({ ok: false, message: sourceMessages.isOldOffice }),
} satisfies Record<string, Reader>;

/** The first bytes of each kind of file. */
const signs: readonly [keyof typeof readers, string][] = [
  ["zip", "PK\u0003\u0004"],
  ["pdf", "%PDF-"],
  ["rtf", "{\\rtf"],
  ["oldOffice", "\u00d0\u00cf\u0011\u00e0"],
];

/**
 * Reads a document of a word processor, a mail, or a PDF.
 *
 * @returns undefined if it is none of these: then it may be a text
 */
export async function readDocument(file: string, bytes: Uint8Array): Promise<DocumentText | undefined> {
  const ending = path.extname(file).toLowerCase();
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1").trimStart();
  const kind =
    signs.find(([, sign]) => head.startsWith(sign))?.[0] ?? (ending === ".eml" ? "mail" : undefined);
  if (kind === undefined) return undefined;
  try {
    return await readers[kind](bytes);
  } catch (error) {
    const message = error instanceof LocalizedError ? error.localized : sourceMessages.isDamaged;
    return { ok: false, message };
  }
}

/** A text without markup that was taken out of a document. */
export const found = (text: string): DocumentText => ({ ok: true, text, markdown: false });
