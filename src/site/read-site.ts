import type { DateTime } from "luxon";
import { type Article, type Content, newestFirst } from "../content/content.ts";
import { ContentError, report } from "../content/diagnostic.ts";
import { type ArticleCache, readContent } from "../content/read-content.ts";
import { readSettings, readSettingsFile } from "../content/read-settings.ts";
import type { ContentOptions } from "../content/settings.ts";
import { correctionLists } from "../features/corrections/model.ts";
import { createTimelines } from "../features/timeline/model.ts";
import { editorsLanguage, type Language, spokenLanguage } from "../messages/message.ts";
import { createAddresses, homePath, staticPagePath } from "../news/addresses.ts";
import { inZone } from "../news/dates/zone.ts";
import { lazily, once } from "./lazily.ts";
import { composeHome } from "./lists/home.ts";
import {
  archiveOf,
  authorPages,
  frontPages,
  groupStories,
  listFeeds,
  sectionPages,
  tagPages,
} from "./lists/list-pages.ts";
import { listRedirects } from "./lists/redirects.ts";
import type { SiteModel, Story } from "./model.ts";
import { listPictures } from "./pictures/renditions.ts";
import { articlePages } from "./related.ts";
import { createStories } from "./stories.ts";
import { readPlainText } from "./text/read-text.ts";

/**
 * The prefix is the one from the command line; if it is `/`, the path of `url` in `_data/site.yaml` is used. The prefix of addresses
 * in HTML is different if a later step, the HtmlBase plugin, adds the rest.
 */
export interface SiteRequest extends ModelRequest {
  context: ContentOptions & ModelRequest["context"] & { root: string };
  /** In a preview, the articles that it has read before. */
  cache?: ArticleCache | undefined;
}

export interface Site {
  content: Content;
  model: SiteModel;
  language: Language;
  now: DateTime<true>;
  /**
   * Reads a saved article and returns the model with it, which is fast whatever the size of the site; undefined if the change may affect
   * other pages, so that the whole site must be read again. @param text an unsaved version to read instead of the file
   */
  afterSaving(file: string, text?: string): SiteModel | undefined;
}

/**
 * Reads the content and builds the model that pages are rendered from. Prints notices and mistakes to standard error.
 * @throws ContentError if any file has a mistake
 */
export async function readSite(request: SiteRequest): Promise<Site> {
  const { context, preview, prefix, hrefPrefix, now, cache } = request;
  const urlOverride = process.env.WARTA_URL;
  const input = await readContent({ root: context.root, options: context, now, preview, urlOverride, cache });
  if (!input.ok) {
    const language = editorsLanguage(input.language, process.env);
    report([...input.notices, ...input.mistakes], language);
    throw new ContentError(input.mistakes, language);
  }
  const { content, reread } = input;
  const language = editorsLanguage(spokenLanguage(content.settings.language), process.env);
  report(content.notices, language);

  // The development server serves from `/` by default.
  const model = buildModel(content, {
    ...request,
    prefix: prefix === "/" && !preview ? content.settings.pathPrefix : prefix,
    hrefPrefix: preview ? undefined : hrefPrefix,
  });
  let latest = model;
  const afterSaving: Site["afterSaving"] = (file, text) => {
    const article = reread(file, text);
    const updated = article && withUpdatedStory(latest, content, article, text === undefined);
    if (updated && text === undefined) latest = updated;
    return updated;
  };
  return { content, model, language, now, afterSaving };
}

/** Makes a site without content: if a preview starts with mistakes, a newsroom's own pages still need a model to render from. */
export function emptySite(
  { context, prefix, now }: Pick<SiteRequest, "context" | "prefix" | "now">,
  language: Language,
): Site {
  const { settings } = readSettings(readSettingsFile(context.root), context);
  const content = { settings, articles: [], unpublished: [], tags: [], authors: [], pages: [], notices: [] };
  const model = buildModel(content, { context, now, preview: true, prefix });
  return { content, model, language, now, afterSaving: () => undefined };
}

/**
 * Returns the model with one article's page updated; undefined if it is saved with another address. Lists, feeds, related articles and
 * timelines wait for the rebuild of the whole model, which takes seconds for 10,000 articles; editors look at the saved article first.
 */
function withUpdatedStory(model: SiteModel, content: Content, article: Article, isSaved: boolean) {
  const story = createStories(content, model).storyOf(article);
  const index = model.articlePages.findIndex((page) => page.story.file === story.file);
  const previous = model.articlePages[index] ?? { translations: [], related: [], story };
  if (isSaved && (index < 0 || previous.story.path !== story.path)) return undefined;
  const value = model.articlePages.toSpliced(index, index < 0 ? 0 : 1, { ...previous, story });
  // Copy property descriptors, not values: reading them would compute all lazy values.
  const all = { ...Object.getOwnPropertyDescriptors(model), articlePages: { value, enumerable: true } };
  return Object.freeze(Object.defineProperties({}, all) as SiteModel);
}

/** What a model is built from, besides content. */
export interface ModelRequest {
  /** `folder` is the folder of the output for all pages: "" or `/berita`. */
  context: Pick<SiteModel, "design"> & { folder?: string };
  now: DateTime<true>;
  /** Whether `content` includes drafts and scheduled articles. */
  preview: boolean;
  /** Path prefix of every address, `/` or `/warta/`. */
  prefix: string;
  hrefPrefix?: string | undefined;
  volumesOf?: ((content: Content) => SiteModel["volumes"]) | undefined;
}

/**
 * Builds the model that pages are rendered from. Pure: the same content makes the same model, whatever order its files were read
 * in. Values are computed on demand, so that a preview of a large site computes little.
 */
export function buildModel(
  content: Content,
  { context: { design, folder = "" }, now, preview, prefix, hrefPrefix, volumesOf }: ModelRequest,
): SiteModel {
  const { settings } = content;
  const { timeZone, templates, oldAfter } = settings;
  // From the start of a month: all pages of a month become old at once, and change only once for this.
  const limit = oldAfter ? now.setZone(timeZone).startOf("month").minus({ months: oldAfter }) : undefined;
  const addresses = createAddresses(settings, prefix, hrefPrefix);
  const volumes = volumesOf?.(content);
  const timelines = createTimelines({ settings, listed: () => listed(), tagged: () => tagged() });
  const texts = { settings, addresses, design, timelines, volumes };

  const created = createStories(content, texts);
  const articles = newestFirst(content.articles);
  const stories = articles.filter(({ retracted }) => !retracted).map(created.storyOf);
  const listsByPath = once(() => groupStories(stories, () => [homePath], settings.language));
  const listed = (): readonly Story[] => listsByPath().get(homePath) ?? [];

  const tagged = once(() => {
    const groups = groupStories(stories, (story) => story.tags, settings.language);
    return [...created.tags.values()].map((tag) => ({ tag, stories: groups.get(tag) ?? [] }));
  });
  const archive = once(() => archiveOf(templates.archive ? stories : [], texts));
  const pages = content.pages
    .map((page) => ({ ...page, path: staticPagePath(page.slug), html: readPlainText(page, texts) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const policy = pages.find(({ path }) => path === addresses.corrections);

  const model: SiteModel = lazily<SiteModel>({
    settings: () => settings,
    now: () => inZone(now, timeZone),
    folder: () => folder,
    design: () => design,
    preview: () => preview,
    addresses: () => addresses,
    stories: () => stories,
    home: () => composeHome(model, listed()),
    articlePages: () => articlePages(stories, limit),
    tags: () => tagged().map(({ tag, stories }) => ({ count: stories.length, latest: stories[0], ...tag })),
    tagPages: () => tagged().flatMap(({ tag, stories }) => tagPages(tag, stories, texts)),
    sections: () => frontPages(model.sectionPages).map(({ section }) => section),
    sectionPages: () => sectionPages(stories, settings, created.sectionOf),
    authorPages: () => (templates.authors ? authorPages(stories, texts) : []),
    authors: () => created.authors,
    monthPages: () => archive().monthPages,
    hasArchive: () => templates.archive && listed().length > 2,
    archive: () => archive().archive,
    timelines: () => timelines,
    volumes: () => volumes,
    ...correctionLists(articles, stories, addresses),
    pages: () => pages.filter((page) => page !== policy),
    correctionsPolicy: () => policy,
    feeds: () => (templates.feeds ? listFeeds(stories, listed(), settings) : []),
    redirects: () => listRedirects([...articles, ...pages], model),
    // Withdrawn articles have no story, so their pictures are not shown.
    pictures: () => listPictures({ ...content, articles: stories }),
  });
  return Object.freeze(model);
}
