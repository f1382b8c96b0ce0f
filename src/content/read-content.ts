import type { DateTime } from "luxon";
import { resolveReplies } from "../features/replies/read.ts";
import { resolveTranslations } from "../features/translations/read.ts";
import { type Language, oncePer, spokenLanguage } from "../messages/message.ts";
import { createAddresses } from "../news/addresses.ts";
import { articleSchema } from "../news/article.ts";
import { byName } from "../news/names.ts";
import { checkAddresses } from "./addresses.ts";
import { expiredSecurity, leadNotices } from "./check-dates.ts";
import { type Article, type BodyPicture, type Content, inSiteOrder, namesOf } from "./content.ts";
import { type KeptFiles, listContent, readEach } from "./content-files.ts";
import { compareDiagnostics, type Diagnostic, isMistake } from "./diagnostic.ts";
import { writeGiven } from "./given-articles.ts";
import { usualMarkdown } from "./markdown/parser.ts";
import { likelySlips } from "./notices/likely-slips.ts";
import { unreadFiles } from "./notices/unread-files.ts";
import { openPictures, type PictureFile, type PictureIndex } from "./pictures/measure-pictures.ts";
import { type ArticleFile, finishArticle, type OtherFiles, readArticle } from "./read-article.ts";
import { authorReader, type NamedFile, pageReader, tagReader } from "./read-file.ts";
import { openSettings, readSettings } from "./read-settings.ts";
import { indexFiles, nameArticles, sharedNames } from "./resolve/named-files.ts";
import { resolveSections, resolveTags } from "./resolve/resolve-tags.ts";
import { type ContentOptions, siteLanguage } from "./settings.ts";
import { resolveFront, withFiles } from "./settings-files.ts";

export interface ContentRequest {
  root: string;
  /** Later articles are scheduled. */
  now: DateTime<true>;
  preview: boolean;
  options?: ContentOptions | undefined;
  urlOverride?: string | undefined;
  /** In a preview, what it has read before with the same options. `only`: reads these articles, as if there were no others. */
  kept?: KeptArticles | undefined;
  only?: string[];
}

/** The articles that a preview has read, and the settings that it has read them by. */
export interface KeptArticles extends KeptFiles<ReturnType<typeof readArticle>> {
  settings: string;
}

/** Keeps what a preview reads. An article that is scheduled, or has a mistake of a later day, is read anew each time. */
export const keepArticles = (): KeptArticles => ({
  settings: "",
  results: new Map(),
  isLasting: ({ article, diagnostics }) => !diagnostics.some(isMistake) && article?.status !== "scheduled",
});

export type ContentResult =
  | { ok: true; content: Content; reread: (file: string, text?: string) => Article | undefined }
  | {
      ok: false;
      mistakes: Diagnostic[];
      notices: Diagnostic[];
      /** The language of messages for the site, as far as its settings can be read. */
      language: Language;
    };

/**
 * Reads everything editors write: `_data/site.yaml`, and the Markdown in `content/articles`, `content/tags`,
 * `content/authors` and `content/pages`. Checks every file, drafts too.
 *
 * @returns the content or, if there is any mistake, all mistakes of all files, by file, line and column
 */
export async function readContent(request: ContentRequest): Promise<ContentResult> {
  const { root, now, preview, options, urlOverride, kept, only } = request;
  const [opened, listed] = [openSettings(root), listContent(root)];
  const { settings: own, fields, isRead, diagnostics } = readSettings(opened, options, urlOverride);
  // Its own keys, sections and addresses would all be mistakes.
  if (!isRead) return { ok: false, mistakes: diagnostics, notices: [], language: siteLanguage(root) };

  // Files by themselves
  const { timeZone, language, languages, frontMatter } = own;
  const markdown = options?.markdown ?? usualMarkdown;
  const schema = articleSchema(timeZone, frontMatter, languages);
  const context = { schema, timeZone, language, now, markdown };
  const settings = opened instanceof Uint8Array ? Buffer.from(opened).toString() : "";
  if (kept && kept.settings !== settings) kept.results.clear();
  if (kept) kept.settings = settings;
  const readArticles = (files: string[]) =>
    readEach(root, files, (file, bytes) => readArticle(file, bytes, context), kept);
  const given = await writeGiven(root, timeZone, diagnostics, only ? undefined : options?.articles);
  const articleFiles = only ?? [...listed.articles.markdown, ...given];
  const articleReadings = readArticles(articleFiles);
  const tagReadings = readEach(root, listed.tags.markdown, tagReader(context));
  const authorReadings = readEach(root, listed.authors.markdown, authorReader(context));
  const pageReadings = readEach(root, listed.pages.markdown, pageReader(own, context));
  const readings = [articleReadings, tagReadings, authorReadings, pageReadings];
  const articles = articleReadings.results.flatMap(({ article }) => article ?? []);
  const [tags, authors, pages] = [tagReadings.results, authorReadings.results, pageReadings.results];

  // Files together
  const isBuilt = ({ status }: ArticleFile): boolean => preview || status === "published";
  const { slugs, made } = resolveTags(articles, isBuilt, tags, diagnostics);
  const sections = resolveSections(articles, isBuilt, own.sections, diagnostics);
  const authorIndex = indexFiles(authors);
  const names = nameArticles(articles, articleFiles);
  const originals = resolveTranslations(articles, names, language, diagnostics);
  const answered = resolveReplies(articles, names, diagnostics);
  const chosen = resolveFront(fields, names, sections, diagnostics);
  const addresses = createAddresses(own, own.pathPrefix);
  const pictures = openPictures(root, addresses);
  const whole = await withFiles(own, fields, { root, pictures, addresses }, diagnostics);
  const others: OtherFiles = {
    language,
    slugs,
    sectionName: oncePer((spelling) => sections.find(spelling) ?? spelling),
    authorName: oncePer((spelling) => authorIndex.find(spelling)?.name?.text ?? spelling),
    originals,
    answered,
    pictures,
  };
  const finish = (files: ArticleFile[]) => files.flatMap((file) => finishArticle(file, others) ?? []);
  const [built, waiting] = [articles.filter(isBuilt), articles.filter((article) => !isBuilt(article))];
  const [finished, unpublished] = [finish(built), finish(waiting)];
  // A tag that only unpublished articles name would reveal them: it is published with the first.
  const slugsOf = (files: ArticleFile[]): Set<string | undefined> =>
    new Set(files.flatMap((article) => article.tags.map(({ text }) => slugs.get(text))));
  const [used, awaited] = [slugsOf(built), slugsOf(waiting)];
  const shownTags = shownOf(tags, pictures).filter(({ slug }) => used.has(slug) || !awaited.has(slug));
  const signing = new Set(finished.filter(({ retracted }) => !retracted).flatMap(namesOf));
  const shownAuthors = shownOf(authors, pictures).filter(({ name }) => signing.has(name));
  const shownPages = shownOf(pages, pictures);
  const all = [
    ...readings.flatMap(({ results, ...unread }) => [unread, ...results].map((read) => read.diagnostics)),
    sharedNames(tags, `/${own.addresses.tag}/`),
    sharedNames(authors, `/${own.addresses.author}/`),
    diagnostics,
    pictures.diagnostics,
    checkAddresses(articles, pages, own),
    likelySlips(articles, own.sections, authors),
    leadNotices(articles, now),
    expiredSecurity(own, now),
    unreadFiles(root, listed),
  ]
    .flat()
    .sort(compareDiagnostics);
  const mistakes = all.filter(isMistake);
  const notices = all.filter((one) => !isMistake(one));
  if (mistakes.length > 0) return { ok: false, mistakes, notices, language: spokenLanguage(language) };
  const content: Content = {
    settings: { ...whole, front: { ...own.front, ...chosen } },
    articles: inSiteOrder(finished),
    tags: [...shownTags, ...made].sort(byName(language)),
    authors: shownAuthors,
    pages: shownPages,
    unpublished,
    notices,
  };
  /**
   * Reads one article again, without the rest of the site: in a large site, an editor would wait for that.
   *
   * @param written what is read in its place; then new names and pictures are left out
   * @returns undefined if that is not enough: for a new file, a mistake, a new tag, or another picture
   */
  const reread = (name: string, written?: string): Article | undefined => {
    if (written !== undefined) {
      const { article } = readArticle(name, Buffer.from(written), context);
      return article && finishArticle(article, others);
    }
    const before = articles.find(({ file }) => file === name);
    const [reading] = readArticles([name]).results;
    const article = reading?.article;
    const isKnown =
      before &&
      article &&
      !reading.diagnostics.some(isMistake) &&
      picturesIn(article) === picturesIn(before) &&
      article.translationOf?.text === before.translationOf?.text &&
      article.replyTo?.text === before.replyTo?.text &&
      article.tags.every(({ text }) => slugs.has(text));
    return isKnown && isBuilt(article) ? finishArticle(article, others) : undefined;
  };
  return { ok: true, content, reread };
}

/** What the files of tags, authors or pages say, with the files of their pictures. */
function shownOf<One extends object>(
  files: readonly NamedFile<One>[],
  pictureIndex: PictureIndex,
): (One & { image?: PictureFile; pictures?: BodyPicture[] })[] {
  return files.flatMap(({ file, described, image: written, bodyPictures }) => {
    const pictures = pictureIndex.findInBody(bodyPictures, file);
    const image = written && pictureIndex.find(written, file, "image");
    return described ? [{ ...described, ...(image && { image }), ...(pictures && { pictures }) }] : [];
  });
}

/** The pictures that an article shows, as it writes them. */
const picturesIn = ({ imageSource, bodyPictures, values }: ArticleFile): string =>
  [imageSource?.text, values.image?.focus, ...bodyPictures.map(({ src }) => src)].join("\n");
