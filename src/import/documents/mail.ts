import PostalMime from "postal-mime";
import { LocalizedError } from "../../messages/message.ts";
import { parsePage, visibleLines } from "../html/visible-lines.ts";
import { sourceMessages } from "../messages.ts";
import type { DocumentText } from "./read-document.ts";

/** What a mail says, whatever its form. */
export interface Mail {
  headers: readonly (readonly [name: string, value: string | undefined])[];
  text: string | undefined;
  html: string | undefined;
  attachments: readonly string[];
}

/** Reads a mail as its program would save it as text, and names what is attached. @throws LocalizedError if it has attachments alone */
export async function readMail(bytes: Uint8Array): Promise<DocumentText> {
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
export function mailText({ headers, text, html, attachments }: Mail): DocumentText {
  const head = headers.flatMap(([name, value]) => (value ? `${name}: ${value}` : []));
  const body = text?.trim() || linesOf(html ?? "");
  const names = attachments.join(", ");
  if (body === "" && names !== "") throw new LocalizedError(sourceMessages.hasAttachmentsOnly({ names }));
  const notice = names === "" ? {} : { notice: sourceMessages.hasAttachments({ names }) };
  return { text: `${head.join("\n")}\n\n${body}\n`, markdown: false, ...notice };
}

const linesOf = (html: string): string =>
  visibleLines(parsePage(html).body)
    .map(({ text }) => text)
    .join("\n\n");
