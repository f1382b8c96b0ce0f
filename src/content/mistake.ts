import type { Message } from "../messages/message.ts";

export { quote } from "../messages/message.ts";

/** A problem an editor must fix (a mistake), or should know about (a notice). */
export interface Mistake {
  /** Path from the project's root, with forward slashes: `content/articles/x.md`. */
  file: string;
  /** 1-based; 1 for the whole file. */
  line: number;
  /** 1-based, in UTF-16 code units; 1 for the whole line. */
  column: number;
  /** The front matter key, if it is about one: `tags`. */
  key?: string;
  /** What is wrong and what to write instead: one or two plain sentences. */
  message: Message;
}

/** Sorts mistakes by file, line and column. */
export function compareMistakes(a: Mistake, b: Mistake): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
