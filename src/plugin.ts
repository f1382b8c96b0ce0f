import type { EleventyConfig } from "./eleventy.ts";
import { pages } from "./pages/pages.ts";
import { copyPictures } from "./publish/copy-pictures.ts";
import { prepareSite } from "./publish/prepare-site.ts";
import { removeStale } from "./publish/remove-stale.ts";
import type { SiteModel } from "./site/model.ts";

/** Warta for Eleventy: reads `content/`, links it up, and gives every kind of page a template. */
export default function warta(eleventyConfig: EleventyConfig): void {
  const root = process.cwd();
  let model: SiteModel;
  let startedAt: number;
  let copied: string[] = [];

  // Content: read and checked before anything is rendered, so that a mistake leaves the last site as it was.
  eleventyConfig.on("eleventy.before", async ({ runMode }) => {
    startedAt = Date.now();
    const prefix = eleventyConfig.getFilter("url")("/");
    model = await prepareSite({ root, preview: runMode !== "build", prefix });
  });
  eleventyConfig.addGlobalData("warta", () => model);

  // Pages
  for (const { name, template } of pages) eleventyConfig.addTemplate(`warta/${name}.11ty.js`, template);

  // A site's own pages, anywhere under content/
  eleventyConfig.addExtension(["11ty.ts", "11ty.tsx"], { key: "11ty.js" });
  eleventyConfig.addTemplateFormats(["11ty.ts", "11ty.tsx"]);

  // Files beside the pages
  eleventyConfig.on("eleventy.passthrough", ({ map }) => {
    copied = Object.keys(map);
  });
  eleventyConfig.on("eleventy.after", async ({ directories, results, outputMode, incremental }) => {
    if (outputMode !== "fs") return;
    const pictures = await copyPictures(model.pictures, { root, output: directories.output });
    if (incremental) return;
    await removeStale({
      output: directories.output,
      written: results.flatMap(({ outputPath }) => outputPath || []),
      copied: [...copied, ...pictures],
      startedAt,
    });
  });

  // A line a page is no news in a site of ten thousand; what went wrong, and how many files were written, is.
  eleventyConfig.setQuietMode(true);

  // While serving: a changed source file or style is loaded afresh, a changed article starts a build.
  for (const folder of ["src", "_includes", ".eleventy.ts"])
    eleventyConfig.addWatchTarget(folder, { resetConfig: true });
  for (const folder of ["content", "_data"]) eleventyConfig.addWatchTarget(folder);
}
