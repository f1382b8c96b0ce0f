import { readEach } from "../../content/content-files.ts";
import type { Project } from "../../content/project.ts";
import { readArticle } from "../../content/read-article.ts";
import { proposalsIn } from "../../import/files/notes.ts";
import { readMarkdown } from "../../import/markdown/read-markdown.ts";
import { articleSchema } from "../../news/article.ts";

/** An article as the search for tags reads it. */
export interface TagText {
  file: string;
  /** As it is on disk. */
  text: string;
  /** Title and paragraphs. */
  whole: string[];
  /** Tags that its import proposed. */
  printed: string[];
  tags: string[];
  draft: boolean;
  /** Keys that an editor has to check. */
  review: string[];
}

/** Reads articles for their tags. One that cannot be read as an article is left out: a build reports it. */
export async function readTagTexts({ root, settings }: Project, files: string[]): Promise<TagText[]> {
  const schema = articleSchema(settings.timeZone);
  const { results } = await readEach(root, files, (file, bytes): TagText[] => {
    const { article } = readArticle(file, bytes, { schema, timeZone: settings.timeZone });
    const text = new TextDecoder().decode(bytes);
    if (article?.values.title === undefined) return [];
    const { title, draft = false, review = [] } = article.values;
    const paragraphs = readMarkdown(article.body).text.split("\n").filter(Boolean);
    const printed = proposalsIn(text).flatMap(({ name, aliases }) => [name, ...aliases]);
    const tags = article.tags.map((tag) => tag.text);
    return [{ file, text, whole: [title, ...paragraphs], printed, tags, draft, review }];
  });
  return results.flat();
}
