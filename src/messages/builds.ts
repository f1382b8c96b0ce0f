import { buildsEn } from "./en/builds.ts";
import { buildsId } from "./id/builds.ts";
import { inEachLanguage } from "./message.ts";

/** What a build and the preview tell. */
export interface BuildSentences {
  // Headings of lists.
  notices(count: number): string;
  mistakes(count: number): string;
  nothingWritten(mistakes: number): string;
  /** Files that an earlier build wrote and this one did not. */
  removed(count: number): string;
  /** Files that no build wrote. */
  foreign(count: number, output: string): string;
  picturesMade(done: number, total: number): string;
  cardsMade(done: number, total: number): string;
  /** @param reason what the search's program says, in English */
  searchFailed(reason: string): string;

  // Over a page of the preview.
  mistakesInContent(count: number): string;
  noticesInContent(count: number): string;
  shownAsBefore: string;
  close: string;
  /** Of the page where there is none. */
  title: string;
}

export const sayBuilds = inEachLanguage<BuildSentences>({ id: buildsId, en: buildsEn });
