import type { Message } from "../messages/message.ts";

/** Something an editor has to mend (a mistake), or ought to know (a notice). */
export interface Mistake {
  /** Path from the project's root, with forward slashes: `content/articles/x.md`. */
  file: string;
  /** 1-based; 1 where the whole file is meant. */
  line: number;
  /** 1-based, in UTF-16 code units; 1 where the whole line is meant. */
  column: number;
  /** The front matter key it is about, if one: `tags`. */
  key?: string;
  /** What is wrong and what to write instead: one or two plain sentences. */
  message: Message;
}

/** Orders mistakes by file, line and column. */
export function compareMistakes(a: Mistake, b: Mistake): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** What an editor wrote, in quotes, for use in a message: on one line, and cut if it is long. */
export function quote(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}
