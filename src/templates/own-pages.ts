import path from "node:path";
import { fileURLToPath } from "node:url";
import { listEntries, relativePath } from "../content/files.ts";
import type { EleventyConfig } from "../eleventy.ts";
import { readMoment } from "../news/dates/read-date.ts";
import type { SiteModel } from "../site/model.ts";
import { drawTextPage } from "./text-page.tsx";

/** The file of `layout: base`. In the package it is a separate bundle. */
const baseLayout = fileURLToPath(new URL("../../_includes/layouts/base.11ty.tsx", import.meta.url));

/**
 * Registers what a site's own pages need: TypeScript templates, the `base` layout, a `url` filter with the site's prefix,
 * and dates as editors write them.
 *
 * @param site returns the model as last read
 * @param skipped receives the Markdown files that are no pages
 * @param draw renders a page; a preview passes its own function to catch errors
 */
export function addOwnPages(
  eleventyConfig: EleventyConfig,
  site: () => SiteModel | undefined,
  skipped: Set<string>,
  draw: (render: () => string) => string = (render) => render(),
): void {
  // Pages in TypeScript. Eleventy accepts an extension only once; if the site has already added it, keep the site's.
  for (const extension of ["11ty.ts", "11ty.tsx"])
    try {
      eleventyConfig.addExtension(extension, { key: "11ty.js" });
    } catch {}
  eleventyConfig.addTemplateFormats(["11ty.js", "11ty.ts", "11ty.tsx"]);

  // `layout: base`. It gets its function from here, because Eleventy would cache an imported one when a component changes.
  // A site's own, `base.njk`, overrides it.
  const { layouts, includes } = eleventyConfig.directories;
  const folder = path.resolve(layouts || includes);
  if (!listEntries(folder).some(({ name }) => name.startsWith("base.")))
    eleventyConfig.addLayoutAlias("base", relativePath(folder, baseLayout));
  const drawSafely: typeof drawTextPage = (...given) => draw(() => drawTextPage(...given));
  eleventyConfig.addJavaScriptFunction("drawTextPage", drawSafely);

  // Markdown without a layout was probably meant as an article: skip it.
  eleventyConfig.addPreprocessor("warta", "md", ({ layout, permalink, page }) => {
    if (layout || permalink !== undefined) return undefined;
    skipped.add(page.inputPath);
    return false;
  });

  // The prefix may come from the site's address in `_data/site.yaml`.
  const url = eleventyConfig.getFilter("url");
  eleventyConfig.addFilter("url", (address: string, prefix = site()?.addresses.prefixed("/")) =>
    url(address, prefix),
  );

  // "24 Januari 2020 10.49 WIB"
  eleventyConfig.addDateParsing((written) => {
    const timeZone = site()?.settings.timeZone ?? "Asia/Jakarta";
    const reading = typeof written === "string" ? readMoment(written, timeZone) : undefined;
    return reading && "at" in reading ? reading.at.toJSDate() : undefined;
  });
}
