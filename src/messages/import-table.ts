import type { FieldName, Role } from "../extract/extract.ts";
import { tableEn } from "./en/import-table.ts";
import { tableId } from "./id/import-table.ts";
import type { Language } from "./message.ts";

/** The words of the table that `warta import` prints for a text, and of `--explain`. */
export interface TableWords {
  fields: Readonly<Record<FieldName, string>>;
  /** Roles of lines, for `--explain`. */
  roles: Readonly<Record<Role, string>>;
  /** How sure a value is. */
  sure: string;
  doubtful: string;
  /** Shown for a missing required value. */
  notFound: string;
  newTags: string;
  dropped: string;
  paragraphs(count: number): string;
  droppedLines(count: number): string;
  /** The lines a value comes from. @param numbers `1–3, 7` */
  fromLines(numbers: string): string;
  /** The placeholder for a missing headline. @param field as `fields` names it */
  standIn(field: string, title: string): string;
  /** Meta data and text of a page disagree. @param field as `fields` names it */
  dispute(field: string, meta: string, text: string): string;
  /** JSON-LD, which was used, and a meta element disagree. @param element its name in HTML */
  elementDispute(field: string, meta: string, element: string, says: string): string;
}

/** The words of the table that `warta import` prints for a text, by language. */
export const tableWords: Readonly<Record<Language, TableWords>> = { id: tableId, en: tableEn };
