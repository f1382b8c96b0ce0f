import type { EleventyConfig, PageScope } from "../eleventy.ts";

/** A node of https://github.com/posthtml/posthtml, which Eleventy parses pages with. */
interface HtmlNode {
  attrs?: Record<string, string>;
  match(matchers: { tag: string }[], change: (node: HtmlNode) => HtmlNode): void;
}

/** Only HtmlBase comes so late. */
const ofHtmlBase = -2;

/** The attribute by which Eleventy's plugins for bundles and images are told to leave an element alone. */
const ignore = "eleventy:ignore";
/** Whether a template is Warta's. @param file its path, wherever that begins */
export const isTemplateFile = (file: string): boolean => /(?:^|\/)warta\/[\w-]+\.11ty\.js$/.test(file);

/**
 * Keeps what plugins do to the elements of a site's own pages away from Warta's, whose styles, scripts and pictures are finished:
 * a bundle would take all styles out of them, eleventy-img would look for sources of pictures that are none.
 *
 * Eleventy parses pages for plugins only, which takes longer than drawing them. So this waits until all plugins are known, and
 * joins them if there are any: the attribute is there before the first and is gone after the last.
 */
export function shieldPages(eleventyConfig: EleventyConfig): void {
  const { htmlTransformer } = eleventyConfig;
  const onOurs = (change: (node: HtmlNode) => HtmlNode) => (page: PageScope["page"]) => (tree: HtmlNode) => {
    if (isTemplateFile(page.inputPath))
      tree.match([{ tag: "style" }, { tag: "script" }, { tag: "img" }], change);
  };
  const mark = onOurs((node) => Object.assign(node, { attrs: { ...node.attrs, [ignore]: "" } }));
  const unmark = onOurs(({ attrs: { [ignore]: _, ...attrs } = {}, ...node }) => ({ ...node, attrs }));
  eleventyConfig.on("eleventy.before", () => {
    // Eleventy does not know which plugins others bring: `feedPlugin` 3.0 brings HtmlBase twice, and the prefix with it.
    const changes = htmlTransformer.getCallbacks("html", {});
    const [, ...again] = changes.filter(({ priority }) => priority === ofHtmlBase);
    htmlTransformer.remove("html", (one) => again.includes(one));
    const known = htmlTransformer.getPlugins("html");
    if (known.length === 0 || known.some(({ fn }) => fn === mark)) return;
    htmlTransformer.addPosthtmlPlugin("html", mark, { priority: 1000 });
    htmlTransformer.addPosthtmlPlugin("html", unmark, { priority: -1000 });
  });
}
