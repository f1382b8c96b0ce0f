import type { EleventyConfig, PageScope } from "../eleventy.ts";

/** A node of https://github.com/posthtml/posthtml, with which Eleventy parses pages. */
interface HtmlNode {
  attrs?: Record<string, string>;
  match(matchers: { tag: string }[], change: (node: HtmlNode) => HtmlNode): void;
}

/** Only HtmlBase has such a low priority. */
const htmlBasePriority = -2;

/** The attribute that tells Eleventy's plugins for bundles and images to ignore an element. */
const ignore = "eleventy:ignore";
/** Whether a template is Warta's. @param file its path, relative or absolute */
export const isTemplateFile = (file: string): boolean => /(?:^|\/)warta\/[\w-]+\.11ty\.js$/.test(file);

/**
 * Prevents plugins from processing elements of Warta's pages, whose styles, scripts and pictures are final: a bundle would remove all
 * styles from them, and eleventy-img would look for the sources of generated pictures.
 *
 * Eleventy parses pages only if there are plugins, and parsing takes longer than rendering. So this waits until all plugins are known,
 * and joins them if there are any: it adds the attribute before the first, and removes it after the last.
 */
export function shieldPages(eleventyConfig: EleventyConfig): void {
  const { htmlTransformer } = eleventyConfig;
  const onWarta = (change: (node: HtmlNode) => HtmlNode) => (page: PageScope["page"]) => (tree: HtmlNode) => {
    if (isTemplateFile(page.inputPath))
      tree.match([{ tag: "style" }, { tag: "script" }, { tag: "img" }], change);
  };
  const mark = onWarta((node) => Object.assign(node, { attrs: { ...node.attrs, [ignore]: "" } }));
  const unmark = onWarta(({ attrs: { [ignore]: _, ...attrs } = {}, ...node }) => ({ ...node, attrs }));
  eleventyConfig.on("eleventy.before", () => {
    // Eleventy does not deduplicate the plugins that plugins add: `feedPlugin` 3.0 adds HtmlBase a second time, which doubles the prefix.
    const changes = htmlTransformer.getCallbacks("html", {});
    const [, ...duplicates] = changes.filter(({ priority }) => priority === htmlBasePriority);
    htmlTransformer.remove("html", (one) => duplicates.includes(one));
    const plugins = htmlTransformer.getPlugins("html");
    if (plugins.length === 0 || plugins.some(({ fn }) => fn === mark)) return;
    htmlTransformer.addPosthtmlPlugin("html", mark, { priority: 1000 });
    htmlTransformer.addPosthtmlPlugin("html", unmark, { priority: -1000 });
  });
}
