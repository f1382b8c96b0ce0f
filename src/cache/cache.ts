import path from "node:path";
import type { ArticlesReader } from "../content/read-articles.ts";
import type { Pool } from "../threads/pool.ts";
import { keepReadings } from "./kept-readings.ts";
import { type KeptTexts, keepTexts } from "./kept-texts.ts";
import { openKnownFiles } from "./known-files.ts";
import type { Look } from "./look.ts";
import { factsOf, sameSayings } from "./packed-text.ts";
import { openRecords } from "./records.ts";
import { type Difference, differenceBetween } from "./wording.ts";

/** What does not have to be worked out again from build to build. Without it a build is slower, and otherwise the same. */
export interface Cache {
  /** @param looks what files of content looked like at the start of the build that begins, where someone looked */
  begin(looks?: ReadonlyMap<string, Look>): void;
  readArticles: ArticlesReader;
  texts: KeptTexts;
  /** How far two readings of an article are apart: in `text` and `headline` its text has nothing new that another page shows. */
  difference(before: ReadingKeys, after: ReadingKeys): Difference;
  /** The slugs of the tags that an article's text named; nothing where its text is not kept. */
  namedTags(before: { textKey: string }): string[] | undefined;
  /** Writes what is new to its files. */
  save(): void;
}

/** What the reading of an article's file, and that of its text, are kept by. */
interface ReadingKeys {
  bodyKey: string;
  textKey: string;
}

export interface CachePlace {
  /** The project's folder. */
  root: string;
  /** Of the cache's files, made when they are written. */
  folder: string;
  /** Stands for all code that has a part in what is kept: other code, nothing known. */
  code: string;
  /** Does what is not known yet. */
  pool: Pool;
}

/** Opens what earlier builds kept in a folder; where there is none, or it is damaged, everything is unknown. */
export function openCache({ root, folder, code, pool }: CachePlace): Cache {
  const files = openKnownFiles(root, path.join(folder, "files.json"));
  const readings = openRecords(path.join(folder, "articles"));
  const records = openRecords(path.join(folder, "texts"));
  const texts = keepTexts(records, readings, code, pool);
  return {
    begin: (looks = new Map()) => files.begin(looks),
    readArticles: keepReadings(readings, files, code, pool),
    texts,
    difference(before, after) {
      const facts = differenceBetween(readings.get(before.bodyKey), readings.get(after.bodyKey));
      if (facts === "more" || sameSayings(records.get(before.textKey), records.get(after.textKey)))
        return facts;
      return "wording";
    },
    namedTags({ textKey }) {
      const facts = records.get(textKey);
      return facts && factsOf(facts).mentions.map(({ tag }) => tag);
    },
    save() {
      files.save();
      readings.save();
      records.save();
    },
  };
}
