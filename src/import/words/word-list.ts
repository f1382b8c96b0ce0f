import { readFileSync } from "node:fs";

/** The words of a text file, a word or a phrase a line, as they are written; `#` begins a comment. */
export const wordList = (file: URL): ReadonlySet<string> =>
  new Set(
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line) => line.replace(/#.*/, "").trim() || []),
  );
