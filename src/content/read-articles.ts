import { readEach } from "./content-files.ts";
import type { Mistake } from "./mistake.ts";
import { type ArticleReading, readArticle } from "./read-article.ts";
import { articleSchema } from "./schema/article.ts";

/**
 * Reads the files of articles, each by itself. What comes of a file follows from its name, its bytes and the time zone alone.
 *
 * @param root the project's folder
 * @param files from there
 * @param timeZone IANA name
 * @returns what the files say, in their order; a file that cannot be opened is a mistake
 */
export type ArticlesReader = (
  root: string,
  files: string[],
  timeZone: string,
) => Promise<{ results: ArticleReading[]; mistakes: Mistake[] }>;

export const readArticles: ArticlesReader = (root, files, timeZone) => {
  const schema = articleSchema(timeZone);
  return readEach(root, files, (file, bytes) => readArticle(file, bytes, schema, timeZone));
};
