import path from "node:path";
import { readEach } from "../content/content-files.ts";
import { editKeys } from "../content/front-matter/front-matter.ts";
import { readArticle } from "../content/read-article.ts";
import type { Project } from "../content/read-settings.ts";
import { writeWhole } from "../content/write-whole.ts";
import { isUntouched, proposalsIn, withFileHash, withProposals } from "../import/files/notes.ts";
import { readMarkdown } from "../import/markdown/read-markdown.ts";
import { textOf } from "../import/review/answer.ts";
import { isKnownTag, knownTagsIn } from "../import/tags/known-tags.ts";
import { articleSchema } from "../news/article.ts";

/**
 * Puts the site's tags into drafts that name them and that nobody has edited since their import. One whose tags were all that
 * was left to check is no draft any more, as if the tags had been there when it was imported.
 *
 * @param dryRun only counts
 * @returns how many drafts got tags; those of them that have nothing left to check, and are drafts no more; how many have none
 *   and stay as they are, because somebody has edited them
 */
export async function retag(project: Project, files: string[], dryRun = false) {
  const result = { filled: 0, published: [] as string[], edited: 0 };
  for (const article of await readTagTexts(project, files)) {
    const { file, draft, review } = article;
    const found = draft ? knownTagsIn(article.whole, article.printed, project.tags) : [];
    const isNew = found.some((name) => !article.tags.includes(name));
    if (!isNew) continue;
    // Read anew: all others were read meanwhile.
    const text = textOf(file, project);
    if (!isUntouched(text)) {
      if (article.tags.length === 0) result.edited++;
      continue;
    }
    result.filled++;
    const left = review.filter((key) => key !== "tags");
    if (left.length === 0) result.published.push(file);
    if (dryRun) continue;
    const tagged = editKeys(text, {
      tags: [...new Set([...article.tags, ...found])],
      review: left,
      ...(left.length === 0 && { draft: undefined }),
    });
    const proposals = proposalsIn(text).filter(({ name }) => !isKnownTag(name, project.tags));
    writeWhole(path.join(project.root, file), withFileHash(withProposals(tagged, proposals)));
  }
  return result;
}

/**
 * Reads articles for their tags. One that cannot be read as an article is left out: a build reports it.
 *
 * @returns of each its title and paragraphs, the tags that its import proposed, those it has, and the keys that are to be checked
 */
export async function readTagTexts({ root, settings }: Project, files: string[]) {
  const schema = articleSchema(settings.timeZone);
  const { results } = await readEach(root, files, (file, bytes) => {
    const { article } = readArticle(file, bytes, { schema, timeZone: settings.timeZone });
    const text = new TextDecoder().decode(bytes);
    if (article?.values.title === undefined) return [];
    const { title, draft = false, review = [] } = article.values;
    const paragraphs = readMarkdown(article.text.body).text.split("\n").filter(Boolean);
    const printed = proposalsIn(text).flatMap(({ name, aliases }) => [name, ...aliases]);
    const tags = article.tags.map((tag) => tag.text);
    return [{ file, whole: [title, ...paragraphs], printed, tags, draft, review }];
  });
  return results.flat();
}
