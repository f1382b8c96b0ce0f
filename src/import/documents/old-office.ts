import { execFile } from "node:child_process";
import { LocalizedError } from "../../messages/message.ts";
import { sourceMessages } from "../messages.ts";
import { type Mail, mailText } from "./mail.ts";
import { installed } from "./pdf.ts";
import type { DocumentText } from "./read-document.ts";

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
export async function readOldOffice(bytes: Uint8Array): Promise<DocumentText> {
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
