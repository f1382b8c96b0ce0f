import path from "node:path";
import { folders, listMarkdown, readEach } from "../content/content-files.ts";
import { WriteError, writeAtomic } from "../content/files.ts";
import { editKeys } from "../content/front-matter/front-matter.ts";
import { readArticle } from "../content/read-article.ts";
import { tagReader } from "../content/read-file.ts";
import { type Project, readProject } from "../content/read-settings.ts";
import * as notes from "../import/files/notes.ts";
import { readMarkdown } from "../import/markdown/markup.ts";
import type { ProposedTag } from "../import/result.ts";
import { semicolonIn, textOf } from "../import/review/answer.ts";
import { isKnownTag, knownTagsIn } from "../import/tags/names-in-texts.ts";
import { proposeSharedTags, type SharedTag } from "../import/tags/proposed-tags.ts";
import { type Language, type Message, together } from "../messages/message.ts";
import { tagMessages } from "../messages/messages.ts";
import { print, type Terminal } from "../messages/terminal.ts";
import { articleSchema } from "../news/article.ts";
import { type Asker, canAsk, chosenFrom, createAsker } from "./ask.ts";
import { create, newTag } from "./new-command.ts";

export { runTagsRename } from "./rename-tag.ts";

export interface TagsOptions {
  /** Names of tags to write. */
  write?: string[];
  /** Whether to write all that are shown. */
  yes?: boolean;
}

/**
 * `warta tags propose`: proposes tags for frequent names in the site's articles, and writes a file for each that the editor confirms: by
 * name, all of them, or when asked on a terminal.
 *
 * @returns the exit code: 1 if a tag could not be written
 */
export async function runTagsPropose({ write, yes }: TagsOptions, terminal: Terminal): Promise<number> {
  const { language, stdout } = terminal;
  const project = readProject(terminal);
  const say = (message: Message) => print(stdout, message[language]);
  const texts = readTagTexts(project, listMarkdown(project.root, folders.articles));
  const tags = proposeSharedTags(texts, project.tags);
  if (tags.length === 0 && !write) say(tagMessages.nothingToPropose());
  const shown = write ? [] : printTags(tags, terminal);
  if (shown.length === 0 && !write) return 0;

  const accepted = write ? findTags(write, tags) : yes ? shown : await askWhich();
  if (accepted.length === 0) return 0;
  const allWritten = writeTags(accepted, project, terminal);
  say(tagMessages.howToFill());
  return allWritten ? 0 : 1;

  async function askWhich() {
    if (!canAsk(terminal)) {
      say(tagMessages.howToWrite());
      return [];
    }
    const asker = createAsker(terminal);
    return askForTags(shown, asker, language).finally(asker.close);
  }
}

/** The maximum number of proposals to show. The best come first, the others once these have a file. */
const maxShown = 30;

/** Prints proposed tags with numbers. @returns those that were printed */
export function printTags(tags: readonly SharedTag[], { language, stdout }: Terminal): readonly SharedTag[] {
  const shown = tags.slice(0, maxShown);
  for (const [index, { name, aliases, texts }] of shown.entries()) {
    const names = notes.printProposals([{ name, aliases }]);
    const count = tagMessages.articles({ count: texts })[language];
    print(stdout, `${String(index + 1).padStart(4)}  ${names}  ${count}`);
  }
  const more = tags.length - shown.length;
  if (more > 0) print(stdout, `      ${tagMessages.more({ count: more })[language]}`);
  return shown;
}

/** Asks which of the printed tags should get a file. Other names are allowed. */
export async function askForTags(tags: readonly SharedTag[], asker: Asker, language: Language) {
  const question = tagMessages.which();
  let answer = (await asker.ask(question[language])) ?? "";
  for (let problem = semicolonIn(answer); problem; problem = semicolonIn(answer))
    answer = (await asker.ask(together(problem, question)[language])) ?? "";
  const names = tags.map(({ name }) => name);
  return /^(?:semua|all)$/i.test(answer) ? [...tags] : findTags(chosenFrom(answer, names), tags);
}

/** Finds proposed tags by name, with their aliases. Other names become tags without aliases. */
const findTags = (names: readonly string[], tags: readonly SharedTag[]): ProposedTag[] =>
  names.map((name) => {
    const hasName = (one: string): boolean => one.toLowerCase() === name.toLowerCase();
    return tags.find((tag) => [tag.name, ...tag.aliases].some(hasName)) ?? { name, aliases: [] };
  });

/** Writes a file for each tag, prints its name, and adds the tag to the project. @returns whether all could be written */
export function writeTags(
  tags: readonly ProposedTag[],
  project: Project,
  { language, stdout, stderr }: Terminal,
): boolean {
  let allWritten = true;
  for (const { name, aliases } of tags) {
    try {
      const newFile = newTag(name, project.settings, project.tags, aliases);
      print(stdout, create(newFile, project));
      const { described } = tagReader()(newFile.file, Buffer.from(newFile.text));
      // Create a new list, because results for the old one are cached by identity.
      if (described) project.tags = [...project.tags, described];
    } catch (error) {
      if (!(error instanceof WriteError)) throw error;
      print(stderr, error.localized[language]);
      allWritten = false;
    }
  }
  return allWritten;
}

/**
 * Adds the site's tags to drafts that name them, if nobody has edited these since their import. A draft with only tags left to check is
 * published, as if the tags had existed when it was imported.
 *
 * @param dryRun whether to only count
 * @returns the number of drafts that got tags; those that have nothing left to check and are published; the number of drafts without
 *   tags that are not changed, because somebody has edited them
 */
export function retag(project: Project, files: string[], dryRun = false) {
  const result = { filled: 0, published: [] as string[], edited: 0 };
  for (const article of readTagTexts(project, files)) {
    const { file, draft, review } = article;
    const tagNames = draft ? knownTagsIn(article.whole, article.printed, project.tags) : [];
    const isNew = tagNames.some((name) => !article.tags.includes(name));
    if (!isNew) continue;
    // Read the file again, because it may have changed while the others were read.
    const text = textOf(file, project);
    if (!notes.isUntouched(text)) {
      if (article.tags.length === 0) result.edited++;
      continue;
    }
    result.filled++;
    const remaining = review.filter((key) => key !== "tags");
    if (remaining.length === 0) result.published.push(file);
    if (dryRun) continue;
    const tagged = editKeys(text, {
      tags: [...new Set([...article.tags, ...tagNames])],
      review: remaining,
      ...(remaining.length === 0 && { draft: undefined }),
    });
    const proposals = notes.proposalsIn(text).filter(({ name }) => !isKnownTag(name, project.tags));
    writeAtomic(path.join(project.root, file), notes.withFileHash(notes.withProposals(tagged, proposals)));
  }
  return result;
}

/**
 * Reads the tags of articles. Skips files that cannot be read as articles, which a build reports.
 *
 * @returns for each article its title and paragraphs, the tags that its import proposed, its current tags, and the keys to check
 */
export function readTagTexts({ root, settings }: Project, files: string[]) {
  const schema = articleSchema(settings.timeZone);
  const { results } = readEach(root, files, (file, bytes) => {
    const { article } = readArticle(file, bytes, { schema, timeZone: settings.timeZone });
    const text = new TextDecoder().decode(bytes);
    if (article?.values.title === undefined) return [];
    const { title, draft = false, review = [] } = article.values;
    const paragraphs = readMarkdown(article.text.body).flatMap((line) => line.text || []);
    const printed = notes.proposalsIn(text).flatMap(({ name, aliases }) => [name, ...aliases]);
    const tags = article.tags.map((tag) => tag.text);
    return [{ file, whole: [title, ...paragraphs], printed, tags, draft, review }];
  });
  return results.flat();
}
