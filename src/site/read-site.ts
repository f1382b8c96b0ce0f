import type { DateTime } from "luxon";
import type { Article, Content } from "../content/content.ts";
import { ContentError, report } from "../content/diagnostic.ts";
import { type ArticleCache, readContent } from "../content/read-content.ts";
import { readSettings, readSettingsFile } from "../content/read-settings.ts";
import type { ContentOptions } from "../content/settings.ts";
import { editorsLanguage, type Language, spokenLanguage } from "../messages/message.ts";
import { buildModel, type ModelRequest } from "./build-model.ts";
import type { SiteModel } from "./model.ts";
import { createStories } from "./stories.ts";

/**
 * The prefix is the one from the command line; if it is `/`, the path of `url` in `_data/site.yaml` is used. The prefix of addresses
 * in HTML is different if a later step, the HtmlBase plugin, adds the rest.
 */
export interface SiteRequest extends ModelRequest {
  /** `root` is the project's folder. */
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
  const ownPrefix = preview ? "/" : content.settings.pathPrefix;
  const model = buildModel(content, {
    ...request,
    prefix: prefix === "/" ? ownPrefix : prefix,
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
