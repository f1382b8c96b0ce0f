import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { Content } from "../../content/content.ts";
import { folders, listMarkdown } from "../../content/content-files.ts";
import { filesBelow } from "../../content/files.ts";
import { readContent } from "../../content/read-content.ts";
import { type ContentOptions, settingsFile } from "../../content/settings.ts";
import { startWorkers } from "../../content/threads.ts";
import type { EleventyConfig } from "../../eleventy.ts";
import { catalog } from "../../messages/catalog.ts";
import { LocalizedError, quote } from "../../messages/message.ts";
import { buildTime } from "../../news/dates/moment.ts";
import { once } from "../../site/lazily.ts";
import { buildModel, type ModelRequest } from "../../site/read-site.ts";
import texts from "./messages.json" with { type: "json" };
import { openVolume } from "./model.ts";
import type { Summaries } from "./summaries.ts";

export const volumeMessages = catalog(texts);

/**
 * Prepares the build of a site that may have volumes. For a closed volume, does not write the site's own pages and files.
 *
 * @returns a function like `knownArticles`. It throws LocalizedError if WARTA_VOLUME asks for a volume of a site without
 */
export function prepareVolumes(eleventyConfig: EleventyConfig, options: Options) {
  const wanted = process.env.WARTA_VOLUME || undefined;
  if (wanted !== undefined && wanted !== openVolume) {
    eleventyConfig.ignores.add(`${eleventyConfig.directories.input}**`);
    const { directories } = eleventyConfig;
    const isThere = once(() => new Set(filesBelow(directories.output)));
    eleventyConfig.on("eleventy.before", () => void isThere());
    eleventyConfig.on("eleventy.passthrough", ({ map }) => {
      const copied = Object.keys(map).map((place) => decodeURI(place).slice(1));
      for (const file of copied)
        if (!isThere().has(file)) rmSync(path.join(directories.output, file), { force: true });
    });
  }
  return once(async () => {
    const known = await knownArticles(options, wanted !== undefined);
    if (wanted !== undefined && !known) throw new LocalizedError(volumeMessages.hasNone());
    return known && { ...known, volumesOf: (content: Content) => known.volumesOf(content, wanted) };
  });
}

type Options = ContentOptions & { root: string };

/** @throws LocalizedError if a site has no volume of this name */
export function checkName(name: string | undefined, names: readonly string[]): void {
  if (name !== undefined && !names.includes(name))
    throw new LocalizedError(volumeMessages.isNone({ written: quote(name), names: names.join(", ") }));
}

/** The size of a share of articles. Fewer are read faster than worker threads start; what is known about more takes much memory. */
const fewest = 4000;

/**
 * Opens what is known about a site's articles from earlier builds.
 *
 * @param onAllCores whether to read many unknown articles first, in shares, with worker threads. Articles that cannot be read or
 *   cached this way are left to the caller
 * @returns undefined for a site without volumes
 */
export async function knownArticles(options: Options, onAllCores = false): Promise<Summaries | undefined> {
  const { root } = options;
  // Does not parse the settings, because sites without volumes need not do so for this.
  const settings = path.join(root, settingsFile);
  const hasVolumes = /^volumes[ \t]*:[ \t]*(?:(?:#.*)?\r?\n[ \t]+)?[^\s#]/m;
  if (!existsSync(settings) || !hasVolumes.test(readFileSync(settings, "utf8"))) return undefined;
  // Sites without volumes need not load this module.
  const { openSummaries } = await import("./summaries.ts");
  const known = openSummaries(options);
  if (!onAllCores) return known;
  const files = listMarkdown(root, folders.articles).filter((file) => !known.cache.results.has(file));
  const pool = files.length < fewest ? undefined : await startWorkers();
  if (!pool) return known;
  const shares = Array.from({ length: Math.ceil(files.length / fewest) }, (_, index) =>
    files.slice(index * fewest, (index + 1) * fewest),
  );
  await Promise.allSettled(shares.map((share) => pool.run(share, { name: "readShare" })));
  await pool.destroy();
  return openSummaries(options);
}

/** Reads these articles and their texts as if the site had no others, and saves what is known about them. */
export async function readShare(only: string[], context?: Options & ModelRequest["context"]): Promise<void> {
  if (!context) return;
  const { openSummaries } = await import("./summaries.ts");
  const known = openSummaries(context, { isEmpty: true });
  const request = { context, now: buildTime(process.env, Date.now), preview: true, prefix: "/", ...known };
  const read = await readContent({ ...request, root: context.root, options: context, only });
  // Getting the sentences adds them to what is known.
  if (read.ok) for (const story of buildModel(read.content, request).stories) void story.datedSentences;
  known.saveShare(only);
}
