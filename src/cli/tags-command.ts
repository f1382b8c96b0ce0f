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
import { textOf } from "../import/review/answer.ts";
import { type Asker, canAsk, chosenFrom, createAsker, semicolonIn } from "../import/review/ask.ts";
import { isKnownTag, knownTagsIn } from "../import/tags/names-in-texts.ts";
import { proposeSharedTags, type SharedTag } from "../import/tags/proposed-tags.ts";
import { type Language, type Message, together } from "../messages/message.ts";
import { tagMessages } from "../messages/messages.ts";
import { print, type Terminal } from "../messages/terminal.ts";
import { articleSchema } from "../news/article.ts";
import { create, newTag } from "./new-command.ts";

export { runTagsRename } from "./rename-tag.ts";

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
  const project = readProject(terminal);
  const say = (message: Message) => print(stdout, message[language]);
  const texts = readTagTexts(project, listMarkdown(project.root, folders.articles));
  const tags = proposeSharedTags(texts, project.tags);
  if (tags.length === 0 && !write) say(tagMessages.nothingToPropose());
  const shown = write ? [] : printTags(tags, terminal);
  if (shown.length === 0 && !write) return 0;

  const wanted = write ? tagsNamed(write, tags) : yes ? shown : await chosen();
  if (wanted.length === 0) return 0;
  const isWhole = writeTags(wanted, project, terminal);
  say(tagMessages.howToFill());
  return isWhole ? 0 : 1;

  async function chosen() {
    if (!canAsk(terminal)) {
      say(tagMessages.howToWrite());
      return [];
    }
    const asker = createAsker(terminal);
    return askForTags(shown, asker, language).finally(asker.close);
  }
}

/** More than this are not shown at once: the best come first, and the rest when they have a file. */
const mostShown = 30;

/** Prints proposed tags with their numbers. @returns those that were printed */
export function printTags(tags: readonly SharedTag[], { language, stdout }: Terminal): readonly SharedTag[] {
  const shown = tags.slice(0, mostShown);
  for (const [index, { name, aliases, texts }] of shown.entries()) {
    const names = notes.printProposals([{ name, aliases }]);
    const count = tagMessages.articles({ count: texts })[language];
    print(stdout, `${String(index + 1).padStart(4)}  ${names}  ${count}`);
  }
  const more = tags.length - shown.length;
  if (more > 0) print(stdout, `      ${tagMessages.more({ count: more })[language]}`);
  return shown;
}

/** Asks which of the tags that were printed get a file. Others may be named. */
export async function askForTags(tags: readonly SharedTag[], asker: Asker, language: Language) {
  const question = tagMessages.which();
  let answer = (await asker.ask(question[language])) ?? "";
  for (let wrong = semicolonIn(answer); wrong; wrong = semicolonIn(answer))
    answer = (await asker.ask(together(wrong, question)[language])) ?? "";
  const names = tags.map(({ name }) => name);
  return /^(?:semua|all)$/i.test(answer) ? [...tags] : tagsNamed(chosenFrom(answer, names), tags);
}

/** Tags by name: those that are proposed with their other names. */
const tagsNamed = (names: readonly string[], tags: readonly SharedTag[]): ProposedTag[] =>
  names.map((name) => {
    const lower = name.toLowerCase();
    const isOne = (one: string): boolean => one.toLowerCase() === lower;
    return tags.find((tag) => [tag.name, ...tag.aliases].some(isOne)) ?? { name, aliases: [] };
  });

/** Writes a file for each tag, and prints where. The project has them from then on. @returns whether all could be written */
export function writeTags(
  tags: readonly ProposedTag[],
  project: Project,
  { language, stdout, stderr }: Terminal,
): boolean {
  let isWhole = true;
  for (const { name, aliases } of tags) {
    try {
      const made = newTag(name, project.settings, project.tags, aliases);
      print(stdout, create(made, project));
      const { described } = tagReader()(made.file, Buffer.from(made.text));
      // A new list: what was found out about the old one is kept by its identity.
      if (described) project.tags = [...project.tags, described];
    } catch (error) {
      if (!(error instanceof WriteError)) throw error;
      print(stderr, error.localized[language]);
      isWhole = false;
    }
  }
  return isWhole;
}

/**
 * Puts the site's tags into drafts that name them and that nobody has edited since their import. One whose tags were all that
 * was left to check is no draft any more, as if the tags had been there when it was imported.
 *
 * @param dryRun only counts
 * @returns how many drafts got tags; those of them that have nothing left to check, and are drafts no more; how many have none
 *   and stay as they are, because somebody has edited them
 */
export function retag(project: Project, files: string[], dryRun = false) {
  const result = { filled: 0, published: [] as string[], edited: 0 };
  for (const article of readTagTexts(project, files)) {
    const { file, draft, review } = article;
    const found = draft ? knownTagsIn(article.whole, article.printed, project.tags) : [];
    const isNew = found.some((name) => !article.tags.includes(name));
    if (!isNew) continue;
    // Read anew: all others were read meanwhile.
    const text = textOf(file, project);
    if (!notes.isUntouched(text)) {
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
    const proposals = notes.proposalsIn(text).filter(({ name }) => !isKnownTag(name, project.tags));
    writeAtomic(path.join(project.root, file), notes.withFileHash(notes.withProposals(tagged, proposals)));
  }
  return result;
}

/**
 * Reads articles for their tags. One that cannot be read as an article is left out: a build reports it.
 *
 * @returns of each its title and paragraphs, the tags that its import proposed, those it has, and the keys that are to be checked
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
