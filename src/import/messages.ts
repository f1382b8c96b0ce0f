import { catalog } from "../messages/catalog.ts";
import type { Message } from "../messages/message.ts";
import texts from "./messages.json" with { type: "json" };

export const reviewMessages = catalog(texts.review);
export const deskMessages = catalog(texts.desk);
export const importMessages = catalog(texts.import);
/** About the files to read. */
export const sourceMessages = catalog(texts.source);
/** About a site that is migrated. */
export const siteMessages = catalog(texts.site);
/** The words of the table printed for one text, and how sure a field is. */
export const tableMessages = catalog(texts.table);
/** What became of a source. @param file the article's; for a duplicate, the source with the same text */
export const outcomeMessages = catalog(texts.outcome);
/** How many sources had the same outcome, for the summary. */
export const statusMessages = catalog(texts.status);
/** The parts of the table that lists what was migrated to what. */
export const movedMessages = catalog(texts.moved);
/** What a site's export contains besides articles. */
export const leftOutMessages = catalog(texts.leftOut);
/** Why a file of Jekyll or Hugo is skipped. */
export const folderMessages = catalog(texts.folder);
/** Why a post of the old site is a draft. */
export const stateMessages = catalog(texts.state);
/** What editors call a field, and a line that is no field. Programs get the English names. */
export const roleMessages = catalog(texts.role);

/** What became of a source. */
export type ImportStatus = keyof typeof outcomeMessages;

/** Why a line was dropped, or puts a text in doubt. Programs get the English text. */
const reasonMessages = catalog(texts.reason);

/** A reason, or that the line repeats another one, given by its 1-based number. */
export type Reason = keyof typeof reasonMessages | `repeats line ${number}`;

/** Explains to editors why a line was dropped. */
export const reasonMessage = (reason: Reason): Message =>
  reason in reasonMessages
    ? reasonMessages[reason as keyof typeof reasonMessages]()
    : { id: reason.replace("repeats line", "mengulang baris"), en: reason };
