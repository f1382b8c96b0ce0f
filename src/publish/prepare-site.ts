import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Cache } from "../cache/cache.ts";
import { compareMistakes, type Mistake } from "../content/mistake.ts";
import { type ContentResult, readContent } from "../content/read-content.ts";
import { readSettings, settingsFile } from "../content/read-settings.ts";
import { editorsLanguage, type Language } from "../messages/message.ts";
import { inWordsOf } from "../messages/told-error.ts";
import { newsSitemapChanges } from "../pages/sitemaps/news-sitemap.ts";
import { createAddresses } from "../site/addresses.ts";
import { buildModel } from "../site/build-model.ts";
import { linksToUnpublished } from "../site/dead-links/dead-links.ts";
import { leadChanges } from "../site/lists/home.ts";
import type { SiteModel } from "../site/model.ts";
import { retell } from "../site/retell.ts";
import { textRequests } from "../site/stories.ts";
import { buildTime } from "./clock.ts";
import { ContentError } from "./content-error.ts";
import { report } from "./report.ts";

export interface SiteRequest {
  /** The project's folder. */
  root: string;
  /** Take drafts and scheduled articles too. */
  preview: boolean;
  /** The path prefix Eleventy was given, `/` if none: then that of `url` in `_data/site.yaml` counts. */
  prefix: string;
  /** The build's "now", in milliseconds since 1970. */
  now: number;
  /** Knows what did not change since the last build. */
  cache: Cache;
}

export interface PreparedSite {
  model: SiteModel;
  notices: Mistake[];
  /** In which its editors are told. */
  language: Language;
  /** From when on the same content makes another site, in milliseconds since 1970. */
  until: number;
  /**
   * The model with one article as it is saved now, ready in a moment in a site of any size; nothing where only the whole
   * site, read again, can tell.
   *
   * @param file from the project's root
   */
  afterSaving(file: string): Promise<SiteModel | undefined>;
}

/**
 * Reads what editors wrote and makes the model that pages are drawn from. Notices and mistakes go to standard error, each on
 * a line that begins with its place, `file:line:column`.
 *
 * @throws ContentError if there is a mistake in any file
 */
export async function prepareSite(request: SiteRequest): Promise<PreparedSite> {
  const { root, now, preview, cache } = request;
  const result = await readContent({
    root,
    now,
    preview,
    urlOverride: process.env.WARTA_URL,
    articles: cache.readArticles,
  });
  // In a preview a link to a draft leads to it: that readers will find nothing there is seen nowhere else.
  const told =
    result.ok && preview
      ? [...result.content.notices, ...linksToUnpublished(result.content, now)].sort(compareMistakes)
      : undefined;
  const language = editorsLanguage(
    result.ok ? result.content.settings.language : result.language,
    process.env,
  );
  report("notice", told ?? (result.ok ? result.content.notices : result.notices), language);
  if (!result.ok) {
    report("mistake", result.mistakes, language);
    throw new ContentError(result.mistakes, language);
  }

  try {
    return await prepare(request, result, language);
  } catch (error) {
    throw inWordsOf(error, language);
  }
}

async function prepare(
  { now, preview, prefix, cache }: SiteRequest,
  { content, reread }: Extract<ContentResult, { ok: true }>,
  language: Language,
): Promise<PreparedSite> {
  // The development server serves from `/` unless Eleventy itself is told otherwise.
  const ownPrefix = preview ? "/" : content.settings.pathPrefix;
  const sitePrefix = prefix === "/" ? ownPrefix : prefix;
  const { origin } = content.settings;
  const requests = textRequests(content, createAddresses(origin, sitePrefix));
  await cache.texts.prepare(requests, { tags: content.tags, origin, prefix: sitePrefix });
  const model = buildModel(content, { now, preview, prefix: sitePrefix, reader: cache.texts.read });
  cache.save();
  const times = [content.nextPublication, newsSitemapChanges(model), leadChanges(model.stories, now)];
  const changes = times.filter((time) => time !== undefined);
  return {
    model,
    notices: content.notices,
    language,
    until: Math.min(...changes, farFuture),
    async afterSaving(file) {
      const article = await reread(file);
      return article && retell(model, content, article, cache.texts.read);
    },
  };
}

/** The last moment that JavaScript's dates know. */
const farFuture = 8.64e15;

/** A site without content, for a preview that begins with mistakes: a newsroom's own pages find a model to draw from. */
export async function emptySite({ root, prefix }: Pick<SiteRequest, "root" | "prefix">): Promise<SiteModel> {
  const bytes = await readFile(path.join(root, settingsFile)).catch(() => undefined);
  const { settings } = readSettings(bytes);
  const content = { settings, articles: [], tags: [], pages: [], notices: [] };
  return buildModel(content, { now: buildTime(process.env, Date.now), preview: true, prefix });
}
