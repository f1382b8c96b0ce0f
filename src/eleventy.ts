/**
 * Types for Eleventy's configuration API, because Eleventy 3.1 ships none. Names and behaviour as documented at
 * https://www.11ty.dev/docs/config/ and the pages it links to.
 */

/** https://www.11ty.dev/docs/config/#eleventy-config-directories */
export interface Directories {
  input: string;
  output: string;
  includes: string;
  data: string;
  layouts?: string;
}

/** The argument of `eleventy.before`: https://www.11ty.dev/docs/events/ */
export interface BeforeEvent {
  directories: Directories;
  /** `serve` and `watch` keep running after the build. */
  runMode: "build" | "serve" | "watch";
  outputMode: "fs" | "json" | "ndjson";
  incremental: boolean;
}

/** The argument of `eleventy.after`. */
export interface AfterEvent extends BeforeEvent {
  /** Every page that was written; none with `--dryrun`. `outputPath` is `false` for a page without a file. */
  results: { inputPath: string; outputPath: string | false; url: string | false; content: string }[];
}

/** `this` in filters, shortcodes and transforms. `url` and `outputPath` are `false` for a page with `permalink: false`. */
export interface PageScope {
  page: {
    url: string | false;
    outputPath: string | false;
    inputPath: string;
    date: Date;
    fileSlug: string;
    lang?: string;
  };
}

/** A site's own filters and shortcodes: their arguments are up to the site. */
// biome-ignore lint/suspicious/noExplicitAny: Eleventy passes whatever a template passes.
type OwnFunction = (this: PageScope, ...values: any[]) => unknown;

type ContentMap = { inputPathToUrl: Record<string, (string | false)[]> };
type HtmlPlugin = { fn: OwnFunction; priority: number };
type Transform = (this: PageScope, content: string, outputPath: string | false) => unknown;

/** A response of the preview. */
export interface PreviewResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Front matter and data files are the site's own, so their values have no known types. */
// biome-ignore lint/suspicious/noExplicitAny: as above.
type OwnData = Record<string, any>;

/** https://www.11ty.dev/docs/collections/#collection-item-data-structure */
export interface CollectionItem {
  url: string | false;
  date: Date;
  inputPath: string;
  outputPath: string | false;
  page: PageScope["page"];
  data: OwnData;
  /** The rendered template, without its layout. */
  content: string;
  templateContent: string;
  /** The template's source. */
  rawInput: string;
}

/** https://www.11ty.dev/docs/collections-api/ */
export interface CollectionApi {
  add(item: object): void;
  getAll(): CollectionItem[];
  getAllSorted(): CollectionItem[];
  getFilteredByTag(tag: string): CollectionItem[];
  getFilteredByTags(...tags: string[]): CollectionItem[];
  getFilteredByGlob(glob: string | string[]): CollectionItem[];
}

export type CollectCollection = (api: CollectionApi) => unknown;

/** Functions for templates: https://www.11ty.dev/docs/filters/, /docs/shortcodes/ */
type FunctionSetter =
  | `add${"" | "Async" | "Nunjucks" | "NunjucksAsync" | "Liquid"}Filter`
  | `add${"" | "Paired"}${"" | "Async" | "Nunjucks" | "Liquid"}Shortcode`
  | "addJavaScriptFunction";
/** https://www.11ty.dev/docs/config/#configuration-options */
type FolderSetter = `set${"Input" | "Output" | "Includes" | "Layouts" | "Data"}Directory`;
type SwitchSetter =
  | `set${"DataDeepMerge" | "FreezeReservedData" | "LayoutResolution" | "DynamicPermalinks"}`
  | `set${"UseGitIgnore" | "WatchJavaScriptDependencies" | "QuietMode" | "UseTemplateCache"}`;
type OptionsSetter =
  | `set${"FrontMatterParsing" | "Liquid" | "NunjucksEnvironment" | "Server"}Options`
  | "setNunjucksPrecompiledTemplates"
  | "setChokidarConfig";

export interface EleventyConfig
  extends Record<FunctionSetter, (name: string, fn: OwnFunction) => void>,
    Record<FolderSetter, (folder: string) => void>,
    Record<SwitchSetter, (on: boolean) => void>,
    Record<OptionsSetter, (options: Record<string, unknown>) => void> {
  readonly directories: Directories;
  readonly pathPrefix: string;
  /** Globs of files that are not templates. */
  ignores: Set<string>;
  /** Files whose changes do not start a build. */
  watchIgnores: Set<string>;

  on(event: "eleventy.before", listener: (build: BeforeEvent) => Promise<void> | void): void;
  on(event: "eleventy.after", listener: (build: AfterEvent) => Promise<void> | void): void;
  /** Before a rebuild. `changed` are paths relative to the working directory. */
  on(event: "eleventy.beforeWatch", listener: (changed: string[]) => Promise<void> | void): void;
  /** After all addresses are known, before pages are rendered. `inputPathToUrl` maps templates to the addresses of their pages. */
  on(event: "eleventy.contentMap", listener: (map: ContentMap) => Promise<void> | void): void;
  /** `map` maps output files to the sources they were copied from. */
  on(event: "eleventy.passthrough", listener: (copied: { map: Record<string, string> }) => void): void;
  on(event: string, listener: (value: never) => Promise<void> | void): void;
  emit(event: string, ...values: unknown[]): void;
  once(event: string, listener: (value: never) => Promise<void> | void): void;

  // Plugins: https://www.11ty.dev/docs/plugins/
  addPlugin<Options>(plugin: EleventyPlugin<Options>, options?: Options): Promise<void> | void;
  hasPlugin(plugin: string | EleventyPlugin<unknown>): boolean;
  resolvePlugin(name: string): Promise<EleventyPlugin<unknown>>;
  versionCheck(range: string): void;

  // Data and collections: https://www.11ty.dev/docs/data-global-custom/
  addGlobalData(name: string, data: unknown): void;
  globalData: Readonly<Record<string, unknown>>;
  addDataExtension(extensions: string, parser: unknown): void;
  addDateParsing(parse: (this: PageScope, value: unknown) => unknown): void;
  addCollection(name: string, collect: CollectCollection): void;
  /** The collections of the configuration, by name. */
  getCollections(): Record<string, CollectCollection>;
  setDataFileBaseName(name: string): void;
  setDataFileSuffixes(suffixes: string[]): void;

  // Functions for templates: https://www.11ty.dev/docs/filters/, /docs/shortcodes/
  addNunjucksGlobal(name: string, value: unknown): void;
  addNunjucksTag(name: string, tag: unknown): void;
  addLiquidTag(name: string, tag: unknown): void;
  addBundle(name: string, options?: Record<string, unknown>): void;
  getFilter(name: "url"): (this: unknown, path: string, prefix?: string) => string;
  getFilter(name: string): OwnFunction | undefined;
  getShortcode(name: string): OwnFunction;
  getPairedShortcode(name: string): OwnFunction;

  // Templates and layouts: https://www.11ty.dev/docs/languages/
  addTemplate(name: string, content: unknown, data?: Record<string, unknown>): void;
  addExtension(extension: string | string[], options: Record<string, unknown>): void;
  addTemplateFormats(formats: string | string[]): void;
  setTemplateFormats(formats: string | string[]): void;
  addLayoutAlias(from: string, to: string): void;
  setLibrary(language: string, library: unknown): void;
  amendLibrary(language: string, amend: OwnFunction): void;
  setLiquidParameterParsing(behaviour: "legacy" | "builtin"): void;
  /** The one added last. */
  readonly markdownHighlighter: ((code: string, language: string) => string) | null;
  addMarkdownHighlighter(highlight: (code: string, language: string) => string): void;

  // Processing: https://www.11ty.dev/docs/transforms/, /docs/config-preprocessors/
  addTransform(name: string, transform: Transform): void;
  addPreprocessor(name: string, formats: string, process: (data: OwnData, content: string) => unknown): void;
  addLinter(name: string, lint: (content: string, inputPath: string, outputPath: string) => unknown): void;
  addUrlTransform(transform: (page: { url: string }) => string | undefined): void;
  htmlTransformer: {
    addUrlTransform(extensions: string, transform: OwnFunction, options?: object): void;
    addPosthtmlPlugin(extensions: string, plugin: OwnFunction, options?: { priority?: number }): void;
    getPlugins(extension: string): HtmlPlugin[];
    getCallbacks(extension: string, page: object): HtmlPlugin[];
    remove(extensions: string, isWanted: (one: HtmlPlugin) => boolean): void;
  };

  // Files and folders: https://www.11ty.dev/docs/copy/, /docs/config/
  addPassthroughCopy(files: string | Record<string, string>, options?: Record<string, unknown>): void;
  setServerPassthroughCopyBehavior(behaviour: "copy" | "passthrough"): void;

  // While serving and watching: https://www.11ty.dev/docs/watch-serve/
  addWatchTarget(place: string | string[], options?: { resetConfig?: boolean }): void;
  setWatchThrottleWaitTime(milliseconds: number): void;
  setConcurrency(number: number): void;
  setEventEmitterMode(mode: "parallel" | "sequential"): void;
  configureErrorReporting(options: { allowMissingExtensions?: boolean }): void;
  configureTemplateHandling(options: { writeMode?: "sync" | "async" }): void;
  augmentFunctionContext(called: OwnFunction, options: Record<string, unknown>): OwnFunction;
}

export type EleventyPlugin<Options = void> = (
  eleventyConfig: EleventyConfig,
  options?: Options,
) => void | Promise<void>;

/** The return value of a configuration file: https://www.11ty.dev/docs/config/#configuration-options */
export interface EleventyOptions {
  dir?: Partial<Directories>;
  templateFormats?: string[];
  pathPrefix?: string;
  markdownTemplateEngine?: string | false;
  htmlTemplateEngine?: string | false;
}
