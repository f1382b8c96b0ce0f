import { existsSync } from "node:fs";
import path from "node:path";
import { writeAtomic } from "../content/files.ts";
import { type Project, readProject } from "../content/read-settings.ts";
import { withFileHash } from "../import/files/notes.ts";
import { deskMessages } from "../import/messages.ts";
import { textOf } from "../import/review/answer.ts";
import { canAsk, createAsker } from "../import/review/ask.ts";
import { published, settleKey } from "../import/review/edit-text.ts";
import { keysOf, leftToCheck, readReviews } from "../import/review/read-reviews.ts";
import { proposeSharedTags } from "../import/tags/proposed-tags.ts";
import { LocalizedError, together } from "../messages/message.ts";
import { print, type Terminal } from "../messages/terminal.ts";
import { reviewAll } from "./review-all.ts";
import { askForTags, printTags, readTagTexts, retag, writeTags } from "./tags-command.ts";

/**
 * `warta review`: asks about each thing that imports were unsure of.
 *
 * @param files of articles; all if there are none
 * @throws LocalizedError if one of the files is not there
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

/** More articles than this are not gone through right after their import. */
const mostAsked = 10;

/**
 * What comes after an import: tags for what the articles name, then what else is to be checked. With `yes`, proposed tags and
 * sections are taken as they are; on a terminal the editor is asked; else it is only said what is left.
 *
 * @param toCheck the keys to check by the article's file, from the project's root; at least one
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
      const wanted = asker && tags.length > 0 ? await askForTags(tags, asker, terminal.language) : tags;
      writeTags(wanted, project, terminal);
      retag(project, files);
    }
    if (asker && files.length <= mostAsked) await reviewAll(project, files, asker, terminal);
    else {
      const left = options.yes
        ? takeSections(project, files)
        : asker
          ? keysOf(readReviews(project, files))
          : [...toCheck.values()];
      if (left.length > 0) print(terminal.stdout, leftToCheck(left, terminal.language));
    }
  } finally {
    asker?.close();
  }
}

/**
 * Takes the sections of articles for right; an article that has nothing else to check is no draft any more.
 *
 * @returns the keys that are left to check, of each article that has some
 */
function takeSections(project: Project, files: string[]): string[][] {
  const left: string[][] = [];
  for (const { file, doubts } of readReviews(project, files)) {
    const review = doubts.flatMap(({ key }) => (key === "section" ? [] : key));
    if (review.length > 0) left.push(review);
    if (review.length === doubts.length) continue;
    const text = settleKey(textOf(file, project), "section");
    writeAtomic(path.join(project.root, file), withFileHash(review.length === 0 ? published(text) : text));
  }
  return left;
}
