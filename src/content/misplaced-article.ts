import { sayFiles } from "../messages/files.ts";
import { folders } from "./content-files.ts";
import { nodeAt } from "./front-matter/yaml-path.ts";
import type { YamlSource } from "./front-matter/yaml-source.ts";
import type { Mistake } from "./mistake.ts";

/**
 * Whether a file that lies among topics or pages is an article, by its keys: that is all there is to say of it, and nothing of each
 * key that a topic has not.
 *
 * @param source of its front matter
 */
export function misplacedArticle(file: string, source: YamlSource): Mistake[] {
  const isArticle = ["title", "date", "section"].every((key) => nodeAt(source, [key]) !== undefined);
  return isArticle ? [{ file, line: 1, column: 1, message: sayFiles.isArticle(folders.articles) }] : [];
}
