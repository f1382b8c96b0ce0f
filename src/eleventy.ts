/**
 * The part of Eleventy's configuration API that Warta uses, typed: Eleventy 3.1 ships no types.
 * Names and behaviour as documented at https://www.11ty.dev/docs/config/, /docs/events/, /docs/dev-server/.
 */

/** What Eleventy tells of a build at its start. */
export interface BuildStarts {
  directories: { input: string; output: string };
  /** `serve` and `watch` go on after the build. */
  runMode: "build" | "serve" | "watch";
  outputMode: "fs" | "json" | "ndjson";
  incremental: boolean;
}

/** What it tells at the end. */
export interface BuildEnds extends BuildStarts {
  /** Every page that was rendered; `outputPath` is `false` where none was written. */
  results: { outputPath: string | false }[];
}

/** https://www.11ty.dev/docs/dev-server/#onrequest-for-request-time-work */
export interface ServerAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface EleventyConfig {
  on(event: "eleventy.before", listener: (build: BuildStarts) => Promise<void> | void): void;
  on(event: "eleventy.after", listener: (build: BuildEnds) => Promise<void> | void): void;
  /** Before a build that changed files start; they are named from the working directory. */
  on(event: "eleventy.beforeWatch", listener: (changed: string[]) => Promise<void> | void): void;
  on(
    event: "eleventy.passthrough",
    /** `map`: from address below the output folder to the file copied there. */
    listener: (copied: { map: Record<string, string> }) => void,
  ): void;
  addGlobalData(name: string, data: unknown): void;
  addExtension(extension: string[], options: { key: string }): void;
  addTemplateFormats(formats: string[]): void;
  addWatchTarget(path: string, options?: { resetConfig?: boolean }): void;
  setQuietMode(quiet: boolean): void;
  setWatchThrottleWaitTime(milliseconds: number): void;
  /** How files are watched: https://www.11ty.dev/docs/watch-serve/#advanced-chokidar-configuration */
  setChokidarConfig(options: {
    awaitWriteFinish: { stabilityThreshold: number; pollInterval: number };
  }): void;
  /** Requests answered at the time they are made; nothing given back: the file of the output folder is served. */
  setServerOptions(options: {
    onRequest: Record<string, (request: { url: URL }) => ServerAnswer | undefined>;
  }): void;
  addPlugin<Options>(plugin: EleventyPlugin<Options>, options?: Options): void;
  getFilter(name: "url"): (path: string) => string;
  /** Files that are no templates. */
  ignores: Set<string>;
  /** Files whose change does not start a build. */
  watchIgnores: Set<string>;
}

export type EleventyPlugin<Options = void> = (
  eleventyConfig: EleventyConfig,
  options?: Options,
) => void | Promise<void>;

/** What a configuration file gives back: https://www.11ty.dev/docs/config/#configuration-options */
export interface EleventyOptions {
  dir: { input: string; includes: string; data: string; output: string };
  templateFormats: string[];
  pathPrefix?: string;
}
