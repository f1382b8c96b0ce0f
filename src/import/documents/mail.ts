import PostalMime from "postal-mime";
import { LocalizedError } from "../../messages/message.ts";
import { parsePage, visibleLines } from "../html/visible-lines.ts";
import { sourceMessages } from "../messages.ts";
import type { DocumentText } from "./read-document.ts";

/** Headers that the reading of plain texts knows. */
const kept = ["from", "date", "subject"];

/**
 * Reads a mail: its headers and its text, as a mail program would save them as text. Attachments are named.
 *
 * @throws LocalizedError if it has attachments alone
 */
export async function readMail(bytes: Uint8Array): Promise<DocumentText> {
  const { headers, subject, from, text, html, attachments } = await PostalMime.parse(bytes);
  const decoded: Record<string, string | undefined> = { subject, from: from?.name };
  const head = headers
    .filter(({ key }) => kept.includes(key))
    .map(({ key, value }) => `${key.charAt(0).toUpperCase()}${key.slice(1)}: ${decoded[key] ?? value}`);
  const body = text?.trim() || linesOf(html ?? "");
  const names = attachments.flatMap(({ filename, disposition }) =>
    disposition === "inline" || filename == null ? [] : filename,
  );
  if (body === "" && names.length > 0)
    throw new LocalizedError(sourceMessages.hasAttachmentsOnly({ names: names.join(", ") }));
  const notice =
    names.length > 0 ? { notice: sourceMessages.hasAttachments({ names: names.join(", ") }) } : {};
  return { text: `${head.join("\n")}\n\n${body}\n`, markdown: false, ...notice };
}

const linesOf = (html: string): string =>
  visibleLines(parsePage(html).body)
    .map(({ text }) => text)
    .join("\n\n");
