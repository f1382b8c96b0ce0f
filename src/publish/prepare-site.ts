import { formatMistake } from "../content/format-mistake.ts";
import { readContent } from "../content/read-content.ts";
import { buildModel } from "../site/build-model.ts";
import type { SiteModel } from "../site/model.ts";
import { buildTime } from "./clock.ts";
import { ContentError } from "./content-error.ts";

/**
 * Reads what editors wrote and makes the model that pages are drawn from. Notices go to standard error.
 *
 * @param root the project's folder
 * @param preview take drafts and scheduled articles too
 * @param prefix the path prefix Eleventy was given, `/` if none; then that of `url` in `_data/site.yaml` counts
 * @throws ContentError with every mistake of every file
 */
export async function prepareSite({
  root,
  preview,
  prefix,
}: {
  root: string;
  preview: boolean;
  prefix: string;
}): Promise<SiteModel> {
  const now = buildTime(process.env, Date.now);
  const result = await readContent({ root, now, preview, urlOverride: process.env.WARTA_URL });
  const notices = result.ok ? result.content.notices : result.notices;
  for (const notice of notices) console.warn(`[warta] ${formatMistake(notice)}`);
  if (!result.ok) throw new ContentError(result.mistakes);

  const { content } = result;
  // The development server serves from `/` unless Eleventy itself is told otherwise.
  const ownPrefix = preview ? "/" : content.settings.pathPrefix;
  return buildModel(content, { now, preview, prefix: prefix === "/" ? ownPrefix : prefix });
}
