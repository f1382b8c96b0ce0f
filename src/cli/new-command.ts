import path from "node:path";
import type { DateTime } from "luxon";
import { stringify } from "yaml";
import { z } from "zod";
import type { Author, Tag } from "../content/content.ts";
import { folders, listMarkdown, readEach } from "../content/content-files.ts";
import { createAtomic, WriteError } from "../content/files.ts";
import { authorReader } from "../content/read-file.ts";
import { type Project, readProject } from "../content/read-settings.ts";
import type { Settings } from "../content/settings.ts";
import { fileForName, slugsOf } from "../import/tags/names-in-texts.ts";
import { byLanguage, type WordsOf } from "../messages/catalog.ts";
import { ConfigurationError, LocalizedError, spokenLanguage, together } from "../messages/message.ts";
import { newMessages } from "../messages/messages.ts";
import { print, type Terminal } from "../messages/terminal.ts";
import { isTaken, staticPagePath } from "../news/addresses.ts";
import { articleSchema } from "../news/article.ts";
import { buildTime } from "../news/dates/moment.ts";
import { dayIn, timeIn } from "../news/dates/zone.ts";
import { folderOfYear, shortSlug, slugify } from "../news/slug.ts";
import { authorSchema, pageSchema, tagSchema } from "../news/tag-author-page.ts";
import kinds from "./file-kinds.json" with { type: "json" };
import { loadOptions } from "./load-options.ts";
import texts from "./new-files.json" with { type: "json" };

/**
 * `warta new`: writes the skeleton of an article, a tag, an author or a page, and prints its path.
 *
 * @returns the exit code
 * @throws LocalizedError for an unknown kind; WriteError if the name is taken or cannot become an address
 */
export async function runNew(kind: string, title: string, terminal: Terminal): Promise<number> {
  const { env, language, stdout, stderr } = terminal;
  const options = await loadOptions().catch((error: unknown) => {
    // Works without the configuration, except that the site's own keys are missing.
    if (!(error instanceof ConfigurationError)) throw error;
    const message = together(error.localized, newMessages.lacksOwnKeys());
    print(stderr, ...`warta new: ${message[language]}`.split("\n"));
    return undefined;
  });
  const project = readProject(terminal, options);
  const newFile = makeFile(kind.toLowerCase(), title.replace(/\s+/g, " ").trim(), project, env);
  print(stdout, create(newFile, project));
  return 0;
}

/** Writes a new file. @returns its name @throws WriteError also if a file with that name exists */
export function create({ file, text }: NewFile, { root }: Project): string {
  if (createAtomic(path.join(root, file), text)) return file;
  throw new WriteError(newMessages.isThere({ file }));
}

function makeFile(kind: string, title: string, project: Project, env: NodeJS.ProcessEnv) {
  const { root, settings, tags } = project;
  if (kinds.page.includes(kind)) return newPage(title, settings);
  if (kinds.tag.includes(kind)) return newTag(title, settings, tags);
  if (kinds.author.includes(kind)) {
    const { results } = readEach(root, listMarkdown(root, folders.authors), authorReader());
    return newAuthor(
      title,
      settings,
      results.flatMap(({ described }) => described ?? []),
    );
  }
  if (!kinds.article.includes(kind)) throw new LocalizedError(newMessages.isNoKind({ kind }));
  return newArticle(title, buildTime(env, Date.now), settings, tags);
}

/** A file to write, from the project's root. */
export type NewFile = { file: string; text: string };

/** Comments and placeholders, for the editor. */
type Comments = WordsOf<typeof texts>;
const comments = byLanguage(texts);
const commentsFor = ({ language }: Settings): Comments => comments[spokenLanguage(language)];

/** Makes the slug of a text. @throws WriteError if its title has no letter or digit */
function slugOf(title: string): string {
  const slug = shortSlug(title, 80);
  if (slug === "") throw new WriteError(newMessages.makesNoAddress({ text: title }));
  return slug;
}

/**
 * Makes the skeleton of an article: a draft, dated now in the site's zone, in the first section, with the tags that its headline
 * names, if any. It has no mistakes, so the site can be built at once.
 */
export function newArticle(title: string, now: DateTime<true>, settings: Settings, tags: readonly Tag[]) {
  const words = commentsFor(settings);
  const { timeZone, frontMatter, languages } = settings;
  const named = tags.filter((tag) => isNamedIn(title, tag)).map(({ name }) => name);
  const keys = [
    key("title", title),
    `# ${words.description}`,
    `date: ${timeIn(now, timeZone)}   # ${words.date}`,
    `# ${words.authors}`,
    `# ${words.dateline}`,
    sectionLine(settings, words),
    `${key("tags", named)}   # ${words.tags}`,
    `# ${words.image}`,
    ...requiredKeys(settings),
    `draft: true   # ${words.draft}`,
  ];
  const all = withOtherKeys(keys, articleSchema(timeZone, frontMatter, languages), words);
  const gap = spokenLanguage(settings.language) === "id" ? "[[ISI: beritanya]]" : "[[FILL: the story]]";
  const text = [...all, "---", "", gap];
  const day = dayIn(now, timeZone);
  return withFrontMatter(`${folderOfYear(folders.articles, day, settings)}/${day}-${slugOf(title)}.md`, text);
}

/**
 * Makes the skeleton of a tag, with comments for optional keys.
 *
 * @param tags of the site, which must not have the same name
 * @param aliases its other names
 */
export function newTag(name: string, settings: Settings, tags: readonly Tag[], aliases: string[] = []) {
  const words = commentsFor(settings);
  const spellings = aliases.length > 0 ? key("aliases", aliases) : `# ${words.aliases}`;
  const lines = [spellings, ...words.tag.map((hint) => `# ${hint}`)];
  return newNamed(name, tags, folders.tags, withOtherKeys([key("name", name), ...lines], tagSchema, words));
}

/** Makes the skeleton of an author. @param authors of the site */
export function newAuthor(name: string, settings: Settings, authors: readonly Author[]): NewFile {
  const words = commentsFor(settings);
  const lines = words.author.map((hint) => `# ${hint}`);
  const all = withOtherKeys([key("name", name), ...lines], authorSchema, words);
  return newNamed(name, authors, folders.authors, all);
}

/** Makes a file without placeholder text, because it is published with the next build. @param known the existing ones */
const newNamed = (name: string, known: readonly (Tag | Author)[], folder: string, keys: string[]): NewFile =>
  withFrontMatter(fileForName(name, known, folder), [...keys, "---"]);

/** Makes the skeleton of a static page, with comments for optional keys. */
export function newPage(title: string, settings: Settings): NewFile {
  const words = commentsFor(settings);
  const slug = slugOf(title);
  if (isTaken(slug, settings))
    throw new WriteError(newMessages.isOfSite({ title, address: staticPagePath(slug) }));
  const keys = withOtherKeys([key("title", title), `# ${words.pageDescription}`], pageSchema(), words);
  // No placeholder text: a page is published with the next build.
  return withFrontMatter(`${folders.pages}/${slug}.md`, [...keys, `# ${words.pageText}`, "---"]);
}

/** @param lines below the first line of front matter */
const withFrontMatter = (file: string, lines: readonly string[]): NewFile => ({
  file,
  text: ["---", ...lines, ""].join("\n"),
});

/** Makes a line for each of the site's own required keys, which may still be empty in a draft. */
const requiredKeys = ({ frontMatter }: Settings): string[] =>
  Object.entries(frontMatter).flatMap(([name, schema]) => {
    if (schema.safeParse(undefined).success) return [];
    const description = z.globalRegistry.get(schema)?.description;
    return [`${name}:${description ? `   # ${description.replace(/\s+/g, " ")}` : ""}`];
  });

const maxSections = 8;

function sectionLine({ sections }: Settings, words: Comments): string {
  const [first, ...others] = sections.map(({ name }) => name);
  if (first === undefined) return `${key("section", words.section)}   # ${words.aboutSection}`;
  const choice = others.slice(0, maxSections).join(", ");
  return `${key("section", first)}${choice && `   # ${words.or} ${choice}`}`;
}

/** Adds a comment with the keys of a schema that no line contains, either as key or in a comment. */
function withOtherKeys(lines: string[], schema: z.ZodObject, words: Comments): string[] {
  const named = new Set(lines.map((line) => /^(?:# )?(\w+):/.exec(line)?.[1]));
  const others = Object.keys(schema.shape).filter((name) => !named.has(name));
  return others.length > 0 ? [...lines, `# ${words.otherKeys}: ${others.join(", ")}`] : lines;
}

/** Formats a key with its value as a line of YAML, quoted if necessary. */
const key = (name: string, value: string | string[]): string =>
  stringify({ [name]: value }, { lineWidth: 0, flowCollectionPadding: false, collectionStyle: "flow" })
    .trimEnd()
    .replace(/^\{(.*)\}$/s, "$1");

/** Whether a headline contains one of a tag's names as whole words. */
function isNamedIn(title: string, tag: Tag): boolean {
  const words = `-${slugify(title)}-`;
  return [...slugsOf(tag)].some((slug) => words.includes(`-${slug}-`));
}
