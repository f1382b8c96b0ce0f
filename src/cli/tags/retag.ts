import path from "node:path";
import { editKeys } from "../../content/front-matter/edit-keys.ts";
import type { Project } from "../../content/project.ts";
import { writeWhole } from "../../content/write-whole.ts";
import { isUntouched, proposalsIn, withFileHash, withProposals } from "../../import/files/notes.ts";
import { isKnownTag, knownTagsIn } from "../../import/tags/known-tags.ts";
import { readTagTexts } from "./tag-texts.ts";

export interface Retagged {
  /** How many drafts got tags. */
  filled: number;
  /** Those of them that have nothing left to check, and are drafts no more. */
  published: string[];
  /** How many have none and are left as they are, because somebody has edited them. */
  edited: number;
}

/**
 * Puts the site's tags into drafts that name them and that nobody has edited since their import. One whose tags were all that
 * was left to check is no draft any more, as if the tags had been there when it was imported.
 *
 * @param files from the project's root
 * @param dryRun only counts
 */
export async function retag(project: Project, files: string[], dryRun = false): Promise<Retagged> {
  const result: Retagged = { filled: 0, published: [], edited: 0 };
  for (const article of await readTagTexts(project, files)) {
    const { file, text, draft, review } = article;
    const found = draft ? knownTagsIn(article.whole, article.printed, project.tags) : [];
    const isNew = found.some((name) => !article.tags.includes(name));
    if (!isNew) continue;
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
