import type { FieldName, Role } from "../extract/extract.ts";
import { tableEn } from "./en/import-table.ts";
import { tableId } from "./id/import-table.ts";
import type { Language } from "./message.ts";

/** The words of the table that `warta import` prints of a text, and of `--explain`. */
export interface TableWords {
  fields: Readonly<Record<FieldName, string>>;
  /** What a line turned out to be, for `--explain`. */
  roles: Readonly<Record<Role, string>>;
  /** How sure a value is. */
  sure: string;
  doubtful: string;
  /** In place of a value that an article needs. */
  notFound: string;
  newTags: string;
  dropped: string;
  paragraphs(count: number): string;
  droppedLines(count: number): string;
  /** Where a value is from. @param numbers `1–3, 7` */
  fromLines(numbers: string): string;
  /** What names an article without a headline until someone writes one. @param field as `fields` names it */
  standIn(field: string, title: string): string;
  /** Meta data and text of a page disagree. @param field as `fields` names it */
  dispute(field: string, meta: string, text: string): string;
  /** JSON-LD, which was taken, and a meta element disagree. @param element its name, as HTML has it */
  elementDispute(field: string, meta: string, element: string, says: string): string;
}

/** The words of the table that `warta import` prints of a text. Only what prints it needs them, so it chooses the language. */
export const tableWords: Readonly<Record<Language, TableWords>> = { id: tableId, en: tableEn };
