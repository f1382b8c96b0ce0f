import { folders, listMarkdown } from "../content/content-files.ts";
import { readProject } from "../content/project.ts";
import { canAsk, createAsker } from "../import/review/ask.ts";
import { proposeSharedTags } from "../import/tags/proposed-tags.ts";
import { tagMessages } from "../messages/messages.ts";
import type { Terminal } from "../messages/terminal.ts";
import { readTagTexts } from "./tags/tag-texts.ts";
import { askForTags, printTags, tagsNamed, writeTags } from "./tags/write-tags.ts";

export interface TagsOptions {
  /** Names of tags to write. */
  write?: string[];
  /** Write all that are shown. */
  yes?: boolean;
}

/**
 * `warta tags propose`: names that the site's articles make much of and that are no tags yet, and a file for each that the
 * editor confirms: by name, all of them, or on a terminal when asked.
 *
 * @returns the exit code: 1 if a tag could not be written
 */
export async function runTagsPropose({ write, yes }: TagsOptions, terminal: Terminal): Promise<number> {
  const { language, stdout } = terminal;
  const project = await readProject(terminal);
  const say = (text: string): boolean => stdout.write(`${text}\n`);
  const texts = await readTagTexts(project, await listMarkdown(project.root, folders.articles));
  const tags = proposeSharedTags(texts, project.tags);
  if (tags.length === 0 && !write) say(tagMessages.nothingToPropose()[language]);
  const shown = write ? [] : printTags(tags, terminal);
  if (shown.length === 0 && !write) return 0;

  const wanted = write ? tagsNamed(write, tags) : yes ? shown : await chosen();
  if (wanted.length === 0) return 0;
  const isWhole = writeTags(wanted, project, terminal);
  say(tagMessages.howToFill()[language]);
  return isWhole ? 0 : 1;

  async function chosen() {
    if (!canAsk(terminal)) {
      say(tagMessages.howToWrite()[language]);
      return [];
    }
    const asker = createAsker(terminal);
    try {
      return await askForTags(shown, asker, language);
    } finally {
      asker.close();
    }
  }
}
