import { ownFile } from "../../news/own-file.ts";

/** The words of a text file, a word or a phrase a line, as they are written; `#` begins a comment. */
export const wordList = (file: URL): ReadonlySet<string> =>
  new Set(
    ownFile(file)
      .split("\n")
      .flatMap((line) => line.replace(/#.*/, "").trim() || []),
  );
