import type { Outcome } from "../cli/import/import-source.ts";
import { importEn } from "./en/import.ts";
import { importId } from "./id/import.ts";
import { inEachLanguage } from "./message.ts";

/** What `warta import` says, but for the table of what it found in a text. */
export interface ImportSentences {
  sectionNeedsName: string;
  /** @param why a sentence about the date as it is written */
  isWrongDate(why: string): string;

  // What became of a source; these stand behind its name, or with it.
  written(source: string, file: string): string;
  wouldBeWritten(source: string, file: string): string;
  /** Behind one of the two above. @param keys of the front matter, with commas */
  toReview(keys: string): string;
  wasImported(source: string, file: string): string;
  exists(source: string, file: string): string;
  /** @param first the source that has the same title and date */
  isDuplicate(source: string, first: string): string;
  hasNoText: string;
  hasNoDate: string;
  /** @param why what the system says */
  cannotBeWritten(file: string, why: string): string;

  nothingToImport: string;
  /** @param counts each as `count` says it, with commas */
  summary(sources: number, counts: string): string;
  count(sources: number, status: Outcome["status"]): string;
}

/** What `warta import` says, in each language, but for the table of what it found in a text. */
export const sayImport = inEachLanguage<ImportSentences>({ id: importId, en: importEn });
