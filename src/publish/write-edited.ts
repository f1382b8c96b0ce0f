import type { Cache } from "../cache/cache.ts";
import { declareStories } from "../cache/declare-stories.ts";
import { shortFingerprint } from "../cache/fingerprint.ts";
import { leadOf } from "../site/home.ts";
import type { SiteModel } from "../site/model.ts";
import { savedStories } from "./keys-of-story.ts";
import type { ArticleKeys } from "./last-build.ts";
import { fileOfPath, listFiles } from "./list-files.ts";
import { recallPages, rememberPages } from "./page-memory.ts";
import { createWriter } from "./write-file.ts";
import { storiesIn } from "./write-pages.ts";
import { type SiteWriting, surroundingsOf } from "./write-site.ts";

/** Kinds of pages that show an article's text. The home page shows no more of its lead than how long it takes to read. */
const kinds: ReadonlySet<string> = new Set(["article", "ninjs", "atom", "json-feed"]);

/**
 * Writes the pages of articles of which nothing changed but the text, and in that nothing that another page shows: a slip
 * mended, a sentence added. All else of the site stays as it is, unasked.
 *
 * @param saved the articles, by their files, with their keys in the last build
 * @returns the files that were written, other than before or not; nothing where more than the text changed: then the whole
 * site is to be written
 */
export function writeEdited(
  model: SiteModel,
  saved: ReadonlyMap<string, ArticleKeys>,
  cache: Cache,
  { output, there, memory, code }: Pick<SiteWriting, "output" | "there" | "memory" | "code">,
): { name: string; isNew: boolean }[] | undefined {
  const lead = leadOf(model.stories, model.now.epoch);
  const stories = savedStories(model, saved);
  if (!stories?.every(({ story, before, now }) => story !== lead && cache.differInText(before, now)))
    return undefined;
  const edited = new Set(stories.map(({ story }) => story));

  const { files, frame } = listFiles(model, kinds);
  const surroundings = surroundingsOf(frame, code);
  const pages = recallPages(memory, output);
  const write = createWriter(output, (name) => there.has(name));
  const written: { name: string; isNew: boolean }[] = [];
  for (const { path, item, draw } of files) {
    const shown = item ? storiesIn(item) : [];
    if (!item || !shown.some((story) => edited.has(story))) continue;
    declareStories(shown);
    const name = fileOfPath(path);
    const { isNew, size, modified } = write(name, draw());
    written.push({ name, isNew });
    pages.set(name, { inputs: shortFingerprint([surroundings, item]), size, modified });
  }
  rememberPages(memory, output, pages);
  return written;
}
