import path from "node:path";
import type { ArticleReader } from "../content/read-content.ts";
import type { TextReader } from "../site/read-text.ts";
import { keepReadings } from "./kept-readings.ts";
import { keepTexts } from "./kept-texts.ts";
import { openRecords } from "./records.ts";

/** What does not have to be worked out again from build to build. Without it a build is slower, and otherwise the same. */
export interface Cache {
  readArticle: ArticleReader;
  readText: TextReader;
  /** Writes what is new to its files. */
  save(): void;
}

/**
 * @param folder of its files, made when they are written
 * @param code stands for all code that has a part in what is kept: other code, nothing known
 */
export function openCache(folder: string, code: string): Cache {
  const readings = openRecords(path.join(folder, "articles.bin"));
  const texts = openRecords(path.join(folder, "texts.bin"));
  return {
    readArticle: keepReadings(readings, code),
    readText: keepTexts(texts, code),
    save() {
      readings.save();
      texts.save();
    },
  };
}
