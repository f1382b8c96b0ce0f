import type { DateTime } from "luxon";
import { resolveReplies } from "../features/replies/read.ts";
import { resolveTranslations } from "../features/translations/read.ts";
import { memoize, spokenLanguage } from "../messages/message.ts";
import { createAddresses } from "../news/addresses.ts";
import { articleSchema } from "../news/article.ts";
import { byName } from "../news/names.ts";
import { checkAddresses } from "./addresses.ts";
import { type Article, type Content, newestFirst, peopleOf } from "./content.ts";
import { type FileCache, listContent, readEach } from "./content-files.ts";
import { compareDiagnostics, isMistake } from "./diagnostic.ts";
import { writeGiven } from "./given-articles.ts";
import { defaultMarkdown } from "./markdown/parser.ts";
import { findLikelyTypos } from "./notices/likely-slips.ts";
import { findUnreadFiles } from "./notices/unread-files.ts";
import { indexPictures, type PictureIndex } from "./pictures/measure-pictures.ts";
import { type ArticleFile, readArticle, resolveArticle } from "./read-article.ts";
import { authorReader, type NamedFile, pageReader, tagReader } from "./read-file.ts";
import { readSettings, readSettingsFile } from "./read-settings.ts";
import {
  type ArticleIndex,
  findSharedNames,
  indexArticles,
  indexFiles,
  resolveSections,
  resolveTags,
} from "./resolve-names.ts";
import { type ContentOptions, type Settings, siteLanguage } from "./settings.ts";
import { resolveFiles, resolveFront } from "./settings-files.ts";

export interface ContentRequest {
  root: string;
  /** Articles with a later date are scheduled. */
  now: DateTime<true>;
  preview: boolean;
  options?: ContentOptions | undefined;
  urlOverride?: string | undefined;
  /** In a preview, what it has read before with the same options. `only` reads these articles, as if there were no others. */
  cache?: ArticleCache | undefined;
  only?: string[];
}

export interface ArticleCache extends FileCache<ReturnType<typeof readArticle>> {
  settings: string;
}

export const createArticleCache = (): ArticleCache => ({ settings: "", results: new Map() });

/** Articles that are scheduled or have mistakes, for example a future date, are read anew each time. */
const isCacheable = ({ article, diagnostics }: ReturnType<typeof readArticle>): boolean =>
  !diagnostics.some(isMistake) && article?.status !== "scheduled";

export type ContentResult = Awaited<ReturnType<typeof readContent>>;

/**
 * Reads `_data/site.yaml`, and the Markdown in `content/articles`, `content/tags`, `content/authors` and `content/pages`. Checks every
 * file, including drafts. Returns the content or, if there is any mistake, all mistakes of all files, sorted by file, line and column; and
 * the language of messages about the site, as far as its settings can be read.
 */
export async function readContent(request: ContentRequest) {
  const { root, now, preview, options, urlOverride, cache, only } = request;
  const [opened, listed] = [readSettingsFile(root), listContent(root)];
  const { settings, fields, isRead, diagnostics } = readSettings(opened, options, urlOverride);
  // Without settings, all of the site's own keys, sections and addresses would be reported as mistakes.
  if (!isRead)
    return { ok: false as const, mistakes: diagnostics, notices: [], language: siteLanguage(root) };

  // Read each file on its own
  const { timeZone, language, languages, frontMatter } = settings;
  const markdown = options?.markdown ?? defaultMarkdown;
  const schema = articleSchema(timeZone, frontMatter, languages);
  const context = { schema, timeZone, language, now, markdown };
  const settingsText = opened instanceof Uint8Array ? Buffer.from(opened).toString() : "";
  if (cache && cache.settings !== settingsText) cache.results.clear();
  if (cache) cache.settings = settingsText;
  const readArticles = (files: string[]) =>
    readEach(root, files, (file, bytes) => readArticle(file, bytes, context), cache, isCacheable);
  const givenFiles = await writeGiven(root, timeZone, diagnostics, only ? undefined : options?.articles);
  const articleFiles = only ?? [...listed.articles.markdown, ...givenFiles];
  const articleReadings = readArticles(articleFiles);
  const tagReadings = readEach(root, listed.tags.markdown, tagReader(context));
  const authorReadings = readEach(root, listed.authors.markdown, authorReader(context));
  const pageReadings = readEach(root, listed.pages.markdown, pageReader(settings, context));
  const readings = [articleReadings, tagReadings, authorReadings, pageReadings];
  const articles = articleReadings.results.flatMap(({ article }) => article ?? []);
  const [tags, authors, pages] = [tagReadings.results, authorReadings.results, pageReadings.results];

  // Resolve references between files
  const isBuilt = ({ status }: ArticleFile): boolean => preview || status === "published";
  const index = indexArticles(articles, articleFiles, isBuilt, diagnostics);
  const pictures = indexPictures(root, createAddresses(settings, settings.pathPrefix));
  const lookups = { ...resolveNames(index, settings, tags, authors), pictures };
  const { slugs, newTags, hidden, sections } = lookups;
  const front = resolveFront(fields, index, sections);
  const completeSettings = await resolveFiles(settings, fields, pictures);
  const resolve = (files: ArticleFile[]) => files.flatMap((file) => resolveArticle(file, lookups) ?? []);
  const builtArticles = resolve(articles.filter(isBuilt));
  const unpublished = resolve(articles.filter((article) => !isBuilt(article)));
  const shownTags = withPictures(tags, pictures).filter(({ slug }) => !hidden.has(slug));
  const contributors = new Set(builtArticles.filter(({ retracted }) => !retracted).flatMap(peopleOf));
  const shownAuthors = withPictures(authors, pictures).filter(({ name }) => contributors.has(name));
  const shownPages = withPictures(pages, pictures);
  const allDiagnostics = [
    ...readings.flatMap(({ results, ...unread }) => [unread, ...results].map((read) => read.diagnostics)),
    findSharedNames(tags, `/${settings.addresses.tag}/`),
    findSharedNames(authors, `/${settings.addresses.author}/`),
    diagnostics,
    pictures.diagnostics,
    checkAddresses(articles, pages, settings),
    findLikelyTypos(articles, settings.sections, authors, slugs),
    findUnreadFiles(root, listed),
  ]
    .flat()
    .sort(compareDiagnostics);
  const mistakes = allDiagnostics.filter(isMistake);
  const notices = allDiagnostics.filter((one) => !isMistake(one));
  if (mistakes.length > 0)
    return { ok: false as const, mistakes, notices, language: spokenLanguage(language) };
  const content: Content = {
    settings: { ...completeSettings, front: { ...settings.front, ...front } },
    articles: newestFirst(builtArticles),
    tags: [...shownTags, ...newTags].sort(byName(language)),
    authors: shownAuthors,
    pages: shownPages,
    unpublished,
    notices,
  };
  /**
   * Reads one article again, without the rest of the site, which takes long if the site is large. Returns undefined if the whole site must
   * be read: for a new file, a mistake, a new tag, or another picture.
   *
   * @param written the text to read instead of the file; new names and pictures in it are ignored
   */
  const reread = (name: string, written?: string): Article | undefined => {
    if (written !== undefined) {
      const { article } = readArticle(name, Buffer.from(written), context);
      return article && resolveArticle(article, lookups);
    }
    const previous = articles.find(({ file }) => file === name);
    const [reading] = readArticles([name]).results;
    const article = reading?.article;
    const isKnown =
      previous &&
      article &&
      !reading.diagnostics.some(isMistake) &&
      referencesIn(article) === referencesIn(previous) &&
      article.tags.every(({ text }) => slugs.has(text));
    return isKnown && isBuilt(article) ? resolveArticle(article, lookups) : undefined;
  };
  return { ok: true as const, content, reread };
}

/** What the names in an article's file refer to. */
export type Lookups = ReturnType<typeof resolveNames> & { pictures: PictureIndex };

function resolveNames(articles: ArticleIndex, settings: Settings, tags: NamedFile[], authors: NamedFile[]) {
  const { language } = settings;
  const sections = resolveSections(articles, settings.sections);
  const authorIndex = indexFiles(authors);
  return {
    language,
    ...resolveTags(articles, tags),
    sections,
    sectionName: memoize((spelling: string) => sections.find(spelling) ?? spelling),
    authorName: memoize((spelling: string) => authorIndex.find(spelling)?.name?.text ?? spelling),
    /** The file of the original, by the file of its translation. */
    originals: resolveTranslations(articles, language),
    /** The file of the answered article, by the file of the reply. */
    replyTargets: resolveReplies(articles),
  };
}

function withPictures<One extends object>(files: readonly NamedFile<One>[], pictureIndex: PictureIndex) {
  return files.flatMap(({ file, described, image: written, bodyPictures }) => {
    const pictures = pictureIndex.findInBody(bodyPictures, file);
    const image = written && pictureIndex.find(written, file, "image");
    return described ? [{ ...described, ...(image && { image }), ...(pictures && { pictures }) }] : [];
  });
}

/** Lists the pictures and other articles that an article names, for comparison. */
const referencesIn = ({ imageSource, bodyPictures, values, translationOf, replyTo }: ArticleFile): string =>
  [imageSource, values.image?.focus, translationOf, replyTo, ...bodyPictures.map(({ src }) => src)]
    .map((reference) => (typeof reference === "object" ? reference.text : reference))
    .join("\n");
