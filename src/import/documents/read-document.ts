import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { LocalizedError, type Message } from "../../messages/message.ts";
import { sourceMessages } from "../messages.ts";

/** The text of a document that is no text file, as Markdown where it has more than words. */
export interface DocumentText {
  text: string;
  markdown: boolean;
  /** Its pictures, or their files, by their addresses in the text. */
  pictures?: ReadonlyMap<string, Uint8Array | string>;
  notice?: Message;
}

/** The endings of documents that are read, or that a message tells what to do with. */
export const documentEndings = [".docx", ".doc", ".odt", ".rtf", ".eml", ".msg", ".pdf"] as const;

/** What each kind of file begins with; names lie. What takes such a file apart is loaded only then. */
const kinds: readonly { sign: string; read(bytes: Uint8Array): Promise<DocumentText> }[] = [
  { sign: "PK\u0003\u0004", read: async (bytes) => (await import("./word.ts")).readWord(bytes) },
  { sign: "%PDF-", read: async (bytes) => (await import("./pdf.ts")).readPdf(bytes) },
  { sign: "{\\rtf", read: () => Promise.reject(new LocalizedError(sourceMessages.saveAsDocx())) },
  { sign: "\u00d0\u00cf\u0011\u00e0", read: readOldOffice },
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
    return path.extname(file).toLowerCase() === ".eml" ? await readMail(bytes) : undefined;
  } catch (error) {
    throw error instanceof LocalizedError ? error : new LocalizedError(sourceMessages.isDamaged());
  }
}

/** What each package makes of a file, in a process of its own. */
const readers = {
  "word-extractor": `new library().extract(bytes).then((document) => document.getBody({ filterUnicode: false }))`,
  "@kenjiuno/msgreader": `(({ senderName, clientSubmitTime, messageDeliveryTime, subject, attachments = [], ...mail }) => ({
    headers: [["From", senderName], ["Date", clientSubmitTime ?? messageDeliveryTime], ["Subject", subject]],
    text: mail.body,
    html: mail.bodyHtml ?? (mail.html && Buffer.from(mail.html).toString()),
    attachments: attachments.flatMap((one) => (one.attachmentHidden ? [] : (one.fileName ?? one.name ?? []))),
  }))(new library.default(new Uint8Array(bytes).buffer).getFileData())`,
};

/**
 * Reads what Word wrote before 2007, or a mail of Outlook. Both are folders in one file: what is in them tells them apart.
 *
 * @throws LocalizedError if it is neither, or what reads it is not installed; Error if it is damaged
 */
async function readOldOffice(bytes: Uint8Array): Promise<DocumentText> {
  const has = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, "utf16le"));
  if (has("__properties_version1.0")) return mailText((await readBy("@kenjiuno/msgreader", bytes)) as Mail);
  if (!has("WordDocument")) throw new LocalizedError(sourceMessages.isNoDocument());
  return { text: String(await readBy("word-extractor", bytes)), markdown: false };
}

/** A file whose parts lead back to themselves would take all memory and time: there it is given up. */
function readBy(name: keyof typeof readers, bytes: Uint8Array): Promise<unknown> {
  const library = installed(name);
  const code = `const library = require(${JSON.stringify(library)});
    const { readFileSync, writeFileSync } = require("node:fs");
    const bytes = readFileSync(0);
    Promise.resolve(${readers[name]}).then((read) => writeFileSync(1, JSON.stringify(read)));`;
  const limits = { timeout: 10_000, killSignal: "SIGKILL", maxBuffer: 32 << 20 } as const;
  return new Promise((resolve, reject) => {
    const reader = execFile(
      process.execPath,
      ["--max-old-space-size=512", "-e", code],
      limits,
      (error, out) => (error ? reject(error) : resolve(JSON.parse(out))),
    );
    // It may end before it has read all.
    reader.stdin?.on("error", () => {}).end(bytes);
  });
}

/** What a mail says, whatever its form. */
interface Mail {
  headers: readonly (readonly [name: string, value: string | undefined])[];
  text: string | undefined;
  html: string | undefined;
  attachments: readonly string[];
}

/** Reads a mail, and names what is attached. @throws LocalizedError if it has attachments alone */
async function readMail(bytes: Uint8Array): Promise<DocumentText> {
  const { default: PostalMime } = await import("postal-mime");
  const { headers, subject, from, text, html, attachments } = await PostalMime.parse(bytes);
  const decoded: Record<string, string | undefined> = { subject, from: from?.name };
  return mailText({
    // Those that the reading of plain texts knows.
    headers: headers
      .filter(({ key }) => ["from", "date", "subject"].includes(key))
      .map(({ key, value }) => [key.charAt(0).toUpperCase() + key.slice(1), decoded[key] ?? value]),
    ...{ text, html },
    attachments: attachments.flatMap(({ filename, disposition }) =>
      disposition === "inline" || filename == null ? [] : filename,
    ),
  });
}

/** A mail as its program would save it as text. @throws LocalizedError if it has attachments alone */
async function mailText({ headers, text, html, attachments }: Mail): Promise<DocumentText> {
  const head = headers.flatMap(([name, value]) => (value ? `${name}: ${value}` : []));
  const body = text?.trim() || (await linesOf(html ?? ""));
  const names = attachments.join(", ");
  if (body === "" && names !== "") throw new LocalizedError(sourceMessages.hasAttachmentsOnly({ names }));
  const notice = names === "" ? {} : { notice: sourceMessages.hasAttachments({ names }) };
  return { text: `${head.join("\n")}\n\n${body}\n`, markdown: false, ...notice };
}

async function linesOf(html: string): Promise<string> {
  const { parsePage, visibleLines } = await import("../html/visible-lines.ts");
  const lines = visibleLines(parsePage(html).body);
  return lines.map(({ text }) => text).join("\n\n");
}

/** Where an optional package is. @throws LocalizedError if it is not installed */
export function installed(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new LocalizedError(sourceMessages.needsPackage({ name }));
  }
}
