import { readdirSync, readFileSync } from "node:fs";
import type { FieldName } from "../../src/import/result.ts";

/** What a fixture's text says, written down by hand beside it. */
export interface Expected {
  title: string | null;
  authors: string[];
  editors: string[];
  initials: string | null;
  published: string | null;
  updated: string | null;
  dateline: string | null;
  section?: string;
  /** 1-based lines that are text of the article. */
  bodyLines: number[];
  /** What of a line is text, by its number, where that is not all of it. */
  paragraphs?: Record<string, string>;
  /** Fields that must be in doubt. */
  doubt?: FieldName[];
  /** 1-based lines that are none of the article's. */
  dropped: number[];
}

export interface Fixture {
  name: string;
  text: string;
  expected: Expected;
}

const folder = new URL("./fixtures/", import.meta.url);

/** Raw texts in the shapes that newsrooms print, each with what it says. The news is invented. */
export const fixtures: Fixture[] = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => ({
    name: file.replace(/\.txt$/, ""),
    text: readFileSync(new URL(file, folder), "utf8"),
    expected: JSON.parse(readFileSync(new URL(file.replace(/txt$/, "json"), folder), "utf8")) as Expected,
  }));
