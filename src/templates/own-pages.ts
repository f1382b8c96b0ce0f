import { readMoment } from "../content/dates/date.ts";
import type { EleventyConfig } from "../eleventy.ts";
import type { SiteModel } from "../site/model.ts";

/**
 * What a site's own pages find beside the model and its collections: a layout, addresses below the site's path, dates as editors
 * write them.
 *
 * @param site as it was read last
 */
export function addOwnPages(eleventyConfig: EleventyConfig, site: () => SiteModel | undefined): void {
  // Pages in TypeScript.
  eleventyConfig.addExtension(["11ty.ts", "11ty.tsx"], { key: "11ty.js" });
  eleventyConfig.addTemplateFormats(["11ty.js", "11ty.ts", "11ty.tsx"]);

  // `layout: base`. Markdown that names no layout was more likely meant as an article: it stays unread.
  eleventyConfig.addLayoutAlias("base", "layouts/base.11ty.tsx");
  eleventyConfig.addPreprocessor(
    "warta",
    "md",
    ({ layout, permalink }: { layout?: unknown; permalink?: unknown }) =>
      layout || permalink ? undefined : false,
  );

  // The prefix may be that of the site's address.
  const url = eleventyConfig.getFilter("url");
  eleventyConfig.addFilter("url", (address: string, prefix = site()?.addresses.prefixed("/")) =>
    url(address, prefix),
  );

  // "24 Januari 2020 10.49 WIB"
  eleventyConfig.addDateParsing((written) => {
    const timeZone = site()?.settings.timeZone ?? "Asia/Jakarta";
    const reading = typeof written === "string" ? readMoment(written, timeZone) : undefined;
    return reading?.ok ? reading.moment.at.toJSDate() : undefined;
  });
}
