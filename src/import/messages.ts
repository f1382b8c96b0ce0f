import { catalog } from "../messages/catalog.ts";
import type { Message } from "../messages/message.ts";
import texts from "./messages.json" with { type: "json" };

export const reviewMessages = catalog(texts.review);
export const deskMessages = catalog(texts.desk);
export const importMessages = catalog(texts.import);
/** About the files that are read. */
export const sourceMessages = catalog(texts.source);
/** About a site that is moved in. */
export const siteMessages = catalog(texts.site);
/** The words of the table that is printed for a text. */
export const tableMessages = catalog(texts.table);
export const confidenceMessages = catalog(texts.confidence);
/** What became of a source. @param file the article's; of a duplicate, the source that says the same */
export const outcomeMessages = catalog(texts.outcome);
/** How many sources became the same, for the summary. */
export const statusMessages = catalog(texts.status);
/** The parts of the table of what became what. */
export const movedMessages = catalog(texts.moved);
/** What stands in the export of a site beside articles. */
export const leftOutMessages = catalog(texts.leftOut);
/** Why a file of Jekyll or Hugo is not read. */
export const folderMessages = catalog(texts.folder);
/** Why a post of the old site is a draft. */
export const stateMessages = catalog(texts.state);
/** What editors call a field, and a line that is none; programs are told the English names. */
export const roleMessages = catalog(texts.role);

/** What became of a source. */
export type ImportStatus = keyof typeof outcomeMessages;

/** Why a line was dropped; programs are told the English. */
const reasonMessages = catalog(texts.reason);

/** Or that another line says the same, by its 1-based number. */
export type Reason = keyof typeof reasonMessages | `repeats line ${number}`;

/** Why a line was dropped, for editors. */
export const reasonMessage = (reason: Reason): Message =>
  reason in reasonMessages
    ? reasonMessages[reason as keyof typeof reasonMessages]()
    : { id: reason.replace("repeats line", "mengulang baris"), en: reason };
