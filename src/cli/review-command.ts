import { existsSync } from "node:fs";
import path from "node:path";
import { writeAtomic } from "../content/files.ts";
import { type Project, readProject } from "../content/read-settings.ts";
import { withFileHash } from "../import/files/notes.ts";
import { deskMessages } from "../import/messages.ts";
import { published, settleKey, textOf } from "../import/review/answer.ts";
import { keysOf, leftToCheck, readReviews } from "../import/review/read-reviews.ts";
import { proposeSharedTags } from "../import/tags/proposed-tags.ts";
import { LocalizedError, together } from "../messages/message.ts";
import { print, type Terminal } from "../messages/terminal.ts";
import { canAsk, createAsker } from "./ask.ts";
import { reviewAll } from "./review-all.ts";
import { askForTags, printTags, readTagTexts, retag, writeTags } from "./tags-command.ts";

/**
 * `warta review`: asks about each thing that imports were unsure of.
 *
 * @param files of articles; empty for all
 * @throws LocalizedError if one of the files does not exist
 */
export async function runReview(files: string[], terminal: Terminal): Promise<number> {
  const project = readProject(terminal);
  const missing = files.filter((file) => !existsSync(path.resolve(project.root, file)));
  if (missing.length > 0)
    throw new LocalizedError(together(...missing.map((file) => deskMessages.isNoArticle({ file }))));
  const asker = createAsker(terminal);
  await reviewAll(project, files, asker, terminal).finally(asker.close);
  return 0;
}

/** The maximum number of articles to review directly after their import. */
const maxReviewed = 10;

/**
 * Continues after an import: proposes tags for what the articles name, then reviews what else is unsure. With `yes`, accepts proposed
 * tags and sections; on a terminal, asks the editor; otherwise only prints what is left.
 *
 * @param toCheck the keys to check, by the article's file from the project's root; at least one
 * @param options `busy`: standard input was read as a text
 */
export async function followUp(
  project: Project,
  toCheck: ReadonlyMap<string, string[]>,
  options: { yes: boolean | undefined; busy: boolean },
  terminal: Terminal,
): Promise<void> {
  const files = [...toCheck.keys()];
  const asker = !options.yes && !options.busy && canAsk(terminal) ? createAsker(terminal) : undefined;
  try {
    if (options.yes || asker) {
      const texts = readTagTexts(project, files).filter(({ tags, draft }) => draft && tags.length === 0);
      const tags = printTags(proposeSharedTags(texts, project.tags), terminal);
      const accepted = asker && tags.length > 0 ? await askForTags(tags, asker, terminal.language) : tags;
      writeTags(accepted, project, terminal);
      retag(project, files);
    }
    if (asker && files.length <= maxReviewed) await reviewAll(project, files, asker, terminal);
    else {
      const remaining = options.yes
        ? acceptSections(project, files)
        : asker
          ? keysOf(readReviews(project, files))
          : [...toCheck.values()];
      if (remaining.length > 0) print(terminal.stdout, leftToCheck(remaining, terminal.language));
    }
  } finally {
    asker?.close();
  }
}

/** Accepts the sections of articles, and publishes articles with nothing else to check. @returns the keys that are left to check, for each article that has any */
function acceptSections(project: Project, files: string[]): string[][] {
  const remaining: string[][] = [];
  for (const { file, doubts } of readReviews(project, files)) {
    const review = doubts.flatMap(({ key }) => (key === "section" ? [] : key));
    if (review.length > 0) remaining.push(review);
    if (review.length === doubts.length) continue;
    const text = settleKey(textOf(file, project), "section");
    writeAtomic(path.join(project.root, file), withFileHash(review.length === 0 ? published(text) : text));
  }
  return remaining;
}
