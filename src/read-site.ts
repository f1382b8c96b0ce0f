import { readFile } from "node:fs/promises";
import path from "node:path";
import type { DateTime } from "luxon";
import type { Content } from "./content/content.ts";
import { readContent } from "./content/read-content.ts";
import { readSettings, settingsFile } from "./content/read-settings.ts";
import { ContentError, report } from "./content/report.ts";
import { editorsLanguage, type Language } from "./messages/message.ts";
import { buildModel } from "./site/build-model.ts";
import type { SiteModel } from "./site/model.ts";
import { withUpdatedStory } from "./site/with-updated-story.ts";

export interface SiteRequest {
  /** The project's folder. */
  root: string;
  /** Take drafts and scheduled articles too. */
  preview: boolean;
  /** The path prefix the command was given, `/` if none: then that of `url` in `_data/site.yaml` counts. */
  prefix: string;
  /** A later step puts the prefix before the addresses of every page that is written. */
  addsPrefix: boolean;
  /** The build's "now". */
  now: DateTime<true>;
}

export interface Site {
  content: Content;
  model: SiteModel;
  /** Of messages to its editors. */
  language: Language;
  /** The build's "now". */
  now: DateTime<true>;
  /**
   * The model with one article as it is saved now, ready in a moment in a site of any size; undefined where only the whole
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
export async function readSite({ root, now, preview, prefix, addsPrefix }: SiteRequest): Promise<Site> {
  const result = await readContent({ root, now, preview, urlOverride: process.env.WARTA_URL });
  if (!result.ok) {
    const language = editorsLanguage(result.language, process.env);
    report("notice", result.notices, language);
    report("mistake", result.mistakes, language);
    throw new ContentError(result.mistakes, language);
  }
  const { content, reread } = result;
  const language = editorsLanguage(content.settings.language, process.env);
  report("notice", content.notices, language);

  // The development server serves from `/` unless it is told otherwise.
  const ownPrefix = preview ? "/" : content.settings.pathPrefix;
  const model = buildModel(content, {
    now,
    preview,
    prefix: prefix === "/" ? ownPrefix : prefix,
    ...(addsPrefix && !preview && prefix !== "/" && { hrefPrefix: "/" }),
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

/** A site without content, for a preview that begins with mistakes: a newsroom's own pages find a model to draw from. */
export async function emptySite({
  root,
  prefix,
  now,
  language,
}: Omit<SiteRequest, "preview" | "addsPrefix"> & { language: Language }): Promise<Site> {
  const bytes = await readFile(path.join(root, settingsFile)).catch(() => undefined);
  const { settings } = readSettings(bytes);
  const content = { settings, articles: [], unpublished: [], tags: [], pages: [], notices: [] };
  const model = buildModel(content, { now, preview: true, prefix });
  return { content, model, language, now, afterSaving: async () => undefined };
}
