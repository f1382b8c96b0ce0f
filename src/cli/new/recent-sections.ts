import { listMarkdown, readEach } from "../../content/content-files.ts";
import { readArticle } from "../../content/read-article.ts";
import { articleSchema } from "../../content/schema/article.ts";

/** The last by the names of their files, which begin with their days: a newsroom may have ten thousand. */
const mostRead = 50;

/**
 * The sections of a site whose settings list none: those of its last articles, the one of most of them first.
 *
 * @param root the project's folder
 * @param timeZone the site's, IANA name
 */
export async function recentSections(root: string, timeZone: string): Promise<string[]> {
  const schema = articleSchema(timeZone);
  const files = (await listMarkdown(root, "content/articles")).slice(-mostRead);
  const { results } = await readEach(root, files, (file, bytes) =>
    readArticle(file, bytes, schema, timeZone),
  );
  const counts = new Map<string, number>();
  for (const { article } of results) {
    const name = article?.section?.text;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).map(([name]) => name);
}
