import type { BuildSentences } from "../builds.ts";
import { counted } from "../counted.ts";

export const buildsEn: BuildSentences = {
  notices: (count) => `${counted(count, "notice")}:`,
  mistakes: (count) => `${counted(count, "mistake")}:`,
  nothingWritten: (mistakes) => `${counted(mistakes, "mistake")} in the content; nothing was written.`,
  removed: (count) => `Removed ${counted(count, "file")} of an earlier build: no longer published.`,
  foreign: (count, output) =>
    `${counted(count, "file")} in ${output} ${count === 1 ? "is" : "are"} not from this build and ${count === 1 ? "was" : "were"} left alone. If you did not expect that, delete the folder and build again.`,
  picturesMade: (done, total) => `files of pictures: ${done} of ${total}`,
  cardsMade: (done, total) => `share cards: ${done} of ${total}`,
  searchFailed: (reason) =>
    `The search index could not be made: ${reason}. To publish without search, write "search: false" in _data/site.yaml.`,

  mistakesInContent: (count) => `${counted(count, "mistake")} in the content`,
  noticesInContent: (count) => counted(count, "notice"),
  shownAsBefore: "The site is shown as it was before. Save the mended file, and this goes away.",
  close: "Close",
  title: "Mistakes in the content",
};
