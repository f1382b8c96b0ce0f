import path from "node:path";
import { folders, listMarkdown, readEach } from "../content/content-files.ts";
import { type Project, readProject } from "../content/project.ts";
import { readArticle } from "../content/read-article.ts";
import { readAuthor } from "../content/read-tag-author-page.ts";
import { createWhole } from "../content/write-whole.ts";
import { ConfigurationError, LocalizedError, type Message, together } from "../messages/message.ts";
import { newMessages } from "../messages/messages.ts";
import { print, type Terminal } from "../messages/terminal.ts";
import { articleSchema } from "../news/article.ts";
import { buildTime } from "../news/dates/build-time.ts";
import { loadOptions } from "./load-options.ts";
import { type NewFile, newArticle, newAuthor, newPage, newTag } from "./new-files.ts";

/** Names for the kinds of files, in both languages, singular and plural. */
const kinds: Readonly<Record<"article" | "tag" | "author" | "page", string[]>> = {
  article: ["article", "articles", "artikel", "berita"],
  tag: ["tag", "tags", "topic", "topics", "topik"],
  author: ["author", "authors", "penulis"],
  page: ["page", "pages", "halaman"],
};

/**
 * `warta new`: writes the start of an article, a tag, an author or a page, and prints its path.
 *
 * @returns the exit code: 1 if the name is taken or cannot become an address
 * @throws LocalizedError for an unknown kind
 */
export async function runNew(kind: string, title: string, terminal: Terminal): Promise<number> {
  const { env, language, stdout, stderr } = terminal;
  const refuse = (message: Message): number => {
    print(stderr, ...`warta new: ${message[language]}`.split("\n"));
    return 1;
  };
  const options = await loadOptions().catch((error: unknown) => {
    // An article can be begun without: only the site's own keys are missing.
    if (!(error instanceof ConfigurationError)) throw error;
    refuse(together(error.localized, newMessages.lacksOwnKeys()));
    return undefined;
  });
  const project = await readProject(terminal, options);
  const made = await begin(kind.toLowerCase(), title.replace(/\s+/g, " ").trim(), project, env);
  if (!made.ok) return refuse(made.message);
  if (!createWhole(path.join(project.root, made.file), made.text))
    return refuse(newMessages.isThere({ file: made.file }));
  print(stdout, made.file);
  return 0;
}

async function begin(
  kind: string,
  title: string,
  project: Project,
  env: NodeJS.ProcessEnv,
): Promise<NewFile> {
  const { root, settings, tags } = project;
  if (kinds.page.includes(kind)) return newPage(title, settings);
  if (kinds.tag.includes(kind)) return newTag(title, settings, tags);
  if (kinds.author.includes(kind)) {
    const { results } = await readEach(root, await listMarkdown(root, folders.authors), readAuthor);
    return newAuthor(
      title,
      settings,
      results.flatMap(({ described }) => described ?? []),
    );
  }
  if (!kinds.article.includes(kind)) throw new LocalizedError(newMessages.isNoKind({ kind }));
  const listed = settings.sections.map(({ name }) => name);
  const sections = listed.length > 0 ? listed : await recentSections(project);
  return newArticle(title, buildTime(env, Date.now), settings, tags, sections);
}

/** Reads only the last articles by file name, which begins with the day: a newsroom may have ten thousand. */
const mostRead = 50;

/** The sections of the last articles, most frequent first: for sites whose settings list none. */
async function recentSections({ root, settings: { timeZone } }: Project): Promise<string[]> {
  const schema = articleSchema(timeZone);
  const files = (await listMarkdown(root, folders.articles)).slice(-mostRead);
  const { results } = await readEach(root, files, (file, bytes) =>
    readArticle(file, bytes, { schema, timeZone }),
  );
  const counts = new Map<string, number>();
  for (const { article } of results) {
    const name = article?.section?.text;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).map(([name]) => name);
}
