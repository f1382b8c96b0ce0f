import type { DateTime } from "luxon";
import type { Content } from "./content/content.ts";
import { readContent } from "./content/read-content.ts";
import { openSettings, readSettings } from "./content/read-settings.ts";
import { ContentError, report } from "./content/report.ts";
import { editorsLanguage, type Language, spokenLanguage } from "./messages/message.ts";
import type { WartaContext } from "./options.ts";
import { buildModel } from "./site/build-model.ts";
import type { SiteModel } from "./site/model.ts";
import { withUpdatedStory } from "./site/with-updated-story.ts";

export interface SiteRequest {
  /** The project's folder. */
  root: string;
  context: WartaContext;
  /** Include drafts and scheduled articles. */
  preview: boolean;
  /** The path prefix from the command line. If it is `/`, the path of `url` in `_data/site.yaml` is used. */
  prefix: string;
  /** The prefix of links in written pages, if a later step (the HtmlBase plugin) adds the rest. */
  hrefPrefix?: string | undefined;
  /** The folder of the output that all pages are written to: "" or `/berita`. */
  folder: string;
  /** The build's "now". */
  now: DateTime<true>;
}

export interface Site {
  content: Content;
  model: SiteModel;
  /** The language of messages to editors. */
  language: Language;
  /** The build's "now". */
  now: DateTime<true>;
  /**
   * Reads one saved article and gives the model with it: fast, whatever the size of the site. Gives undefined if the change
   * may affect other pages, so that the whole site has to be read again.
   *
   * @param file path from the project's root
   */
  afterSaving(file: string): Promise<SiteModel | undefined>;
}

/**
 * Reads the content and builds the model that pages are drawn from. Prints notices and mistakes to standard error, one a
 * line, each beginning with its place, `file:line:column`.
 *
 * @throws ContentError if any file has a mistake
 */
export async function readSite({
  root,
  context,
  now,
  preview,
  prefix,
  hrefPrefix,
  folder,
}: SiteRequest): Promise<Site> {
  const result = await readContent({
    root,
    options: context,
    now,
    preview,
    urlOverride: process.env.WARTA_URL,
  });
  if (!result.ok) {
    const language = editorsLanguage(result.language, process.env);
    report("notice", result.notices, language);
    report("mistake", result.mistakes, language);
    throw new ContentError(result.mistakes, language);
  }
  const { content, reread } = result;
  const language = editorsLanguage(spokenLanguage(content.settings.language), process.env);
  report("notice", content.notices, language);

  // The development server serves from `/` by default.
  const ownPrefix = preview ? "/" : content.settings.pathPrefix;
  const model = buildModel(content, {
    options: context,
    now,
    preview,
    prefix: prefix === "/" ? ownPrefix : prefix,
    hrefPrefix: preview ? undefined : hrefPrefix,
    folder,
  });
  return {
    content,
    model,
    language,
    now,
    async afterSaving(file) {
      const article = await reread(file);
      return article && withUpdatedStory(model, content, article);
    },
  };
}

/** A site without content: if a preview starts with mistakes, a newsroom's own pages still need a model to render from. */
export async function emptySite({
  root,
  context,
  prefix,
  now,
  folder,
  language,
}: Omit<SiteRequest, "preview" | "hrefPrefix"> & { language: Language }): Promise<Site> {
  const { settings } = readSettings(await openSettings(root), context);
  const nothing = { articles: [], unpublished: [], tags: [], authors: [], pages: [], notices: [] };
  const content = { settings, ...nothing };
  const model = buildModel(content, { options: context, now, preview: true, prefix, folder });
  return { content, model, language, now, afterSaving: async () => undefined };
}
