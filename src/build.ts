import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { writeAssets } from "./assets/assets.ts";
import type { Asset } from "./assets/copy-assets.ts";
import { makePictures } from "./assets/pictures/make-pictures.ts";
import { removeStale } from "./assets/stale-files.ts";
import { buildTime } from "./content/dates/build-time.ts";
import { ContentError, report } from "./content/report.ts";
import type { BuildEnds, BuildStarts, EleventyConfig } from "./eleventy.ts";
import { buildMessages } from "./messages/builds.ts";
import { localize } from "./messages/localized-error.ts";
import type { Preview } from "./preview/preview.ts";
import { servePages } from "./preview/serve-pages.ts";
import { emptySite, readSite, type Site } from "./read-site.ts";
import { homePath } from "./site/addresses.ts";
import { deadLinks } from "./site/dead-links/dead-links.ts";
import { writtenAddresses } from "./templates/written-addresses.ts";

/** What Warta does in a build of Eleventy's, and what it knows from one event to the next. */
export interface Build {
  /** The site as it was read last; undefined before the first build. */
  site(): Site | undefined;
  /** For `eleventy.before`: reads and checks all content, before anything is rendered, so that a mistake leaves the last site as it was. */
  read(event: BuildStarts): Promise<void>;
  /** For `eleventy.passthrough`: files that Eleventy copied are of this build, too. */
  noteCopied(event: { map: Record<string, string> }): void;
  /** For `eleventy.after`: makes what belongs to the pages, follows links, removes what is published no longer. */
  finish(event: BuildEnds): Promise<void>;
}

export interface BuildPlace {
  /** The project's folder. */
  root: string;
  eleventyConfig: EleventyConfig;
  /** What is shown while serving; absent in builds that write the site. */
  preview?: Preview | undefined;
}

export function createBuild({ root, eleventyConfig, preview }: BuildPlace): Build {
  const cache = path.join(root, ".cache/warta");
  const serving = preview !== undefined;
  const url = eleventyConfig.getFilter("url");
  let site: Site | undefined;
  let pictures: Asset[] = [];
  let copied: string[] = [];

  return {
    site: () => site,

    async read({ runMode, directories: { output } }) {
      const prefix = url("/");
      // The filter comes with HtmlBase, which other plugins bring along, too.
      const addsPrefix = eleventyConfig.getFilter("htmlBaseUrl") !== undefined;
      const now = buildTime(process.env, Date.now);
      try {
        const read = await readSite({ root, now, preview: serving, prefix, addsPrefix });
        const { model, language } = read;
        pictures = await makePictures(model, { root, cache: ".cache/warta/pictures", language });
        site = read;
        preview?.show(servePages(model));
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        if (runMode === "build") return endBuild(error);
        // While serving, mistakes are shown over the last site, even if there is none yet. While watching, it stays as it is.
        if (!preview && !site) throw error;
        preview?.report(error.mistakes, { output, prefix }, error.language);
        site ??= await emptySite({ root, prefix, now, language: error.language });
      }
    },

    noteCopied({ map }) {
      copied = Object.keys(map).map((address) => path.posix.join(".", decodeURI(address)));
    },

    async finish({ directories: { output }, outputMode, results, runMode, incremental }) {
      // Without results nothing was written: `--dryrun`.
      if (!site || outputMode !== "fs" || results.length === 0 || preview?.hasMistakes()) return;
      const { content, model, language, now } = site;
      const writing = writeAssets(model, { cache, output, language, pictures, serving });
      const assets = await writing.catch((error) => {
        throw localize(error, language);
      });

      // `--incremental` and `--formats` write a few pages, and say nothing of all others.
      if (!incremental && results.some(({ url }) => url === homePath)) {
        const pages = results.flatMap(({ outputPath }) => outputPath || []);
        const { removed, foreign } = removeStale({
          output,
          list: path.join(cache, "written.json"),
          written: [...pages.map((file) => path.relative(output, file)), ...assets],
          copied,
          // Eleventy remembers which folders there are, and makes none of them again while it goes on.
          keepFolders: runMode !== "build",
        });
        if (removed > 0 && !serving) console.log(`[warta] ${buildMessages.removed(removed)[language]}`);
        if (foreign > 0 && !serving)
          console.log(`[warta] ${buildMessages.foreign(foreign, output)[language]}`);
      }

      // Now that all is there, and nothing else, links can be followed; of Warta's own pages a preview writes none.
      const isDrawn = serving ? writtenAddresses(model) : () => false;
      const isWritten = (address: string) => isDrawn(address) || lies(address, output);
      const links = deadLinks(content, now, { isWritten, mayBeOthers: () => false });
      report("notice", links, language);
      preview?.note([...content.notices, ...links], language);
    },
  };
}

/** Whether there is a file at an address, which ends in a slash where it may be that of a folder: `/tag/`, `/_redirects/`. */
function lies(address: string, output: string): boolean {
  const file = path.join(output, address.replace(/\/$/, ""));
  return existsSync(path.join(file, "index.html")) || (existsSync(file) && statSync(file).isFile());
}

/**
 * Ends a build that a mistake has stopped, with 1. Of an error that is thrown Eleventy's command prints the message twice, and calls
 * it fatal. A script that builds the site goes on, and gets the error
 * (https://www.11ty.dev/docs/environment-vars/#eleventy-supplied).
 *
 * @throws the error, where it was no command that asked for the build
 */
async function endBuild(error: ContentError): Promise<never> {
  if (process.env.ELEVENTY_SOURCE !== "cli") throw error;
  // What is on its way to a pipe would be lost.
  await new Promise<void>((resolve) => process.stderr.write(`[warta] ${error.message}\n`, () => resolve()));
  process.exit(1);
}
