/** Eleventy's plugins ship no types, so each is declared as a plugin with any options. */

declare module "@11ty/eleventy" {
  type Plugin = import("./eleventy.ts").EleventyPlugin<Record<string, unknown>>;
  /** https://www.11ty.dev/docs/programmatic/ */
  export class Eleventy {
    constructor(
      input: string | undefined,
      output: string | undefined,
      options: {
        configPath?: string;
        dryRun?: boolean;
        pathPrefix?: string;
        quietMode?: boolean;
        runMode?: "build" | "serve" | "watch";
        source?: "cli" | "script";
        config?: (eleventyConfig: import("./eleventy.ts").EleventyConfig) => void;
      },
    );
    readonly config: Record<string, unknown> & { additionalWatchTargets: string[] };
    /** Reads the configuration. */
    init(): Promise<void>;
    /** Builds the site. */
    write(): Promise<unknown>;
  }
  export const BundlePlugin: Plugin;
  export const HtmlBasePlugin: Plugin;
  export const I18nPlugin: Plugin;
  export const IdAttributePlugin: Plugin;
  export const InputPathToUrlTransformPlugin: Plugin;
  export const RenderPlugin: Plugin;
  // Their former names.
  export const EleventyHtmlBasePlugin: Plugin;
  export const EleventyI18nPlugin: Plugin;
  export const EleventyRenderPlugin: Plugin;
}

declare module "@11ty/eleventy-plugin-*" {
  type Plugin = import("./eleventy.ts").EleventyPlugin<Record<string, unknown>>;
  const plugin: Plugin;
  export default plugin;
  export const feedPlugin: Plugin;
  export const rssPlugin: Plugin;
}
