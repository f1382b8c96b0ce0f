import type { PageLanguage } from "../../src/messages/message.ts";
import type { SiteModel, TextPage } from "../../src/site/model.ts";
import type { drawTextPage } from "../../src/templates/text-page.tsx";

/** The page's own data, and what Eleventy adds. */
interface LayoutData extends Partial<Pick<TextPage, "title" | "description" | "image" | "robots">> {
  warta: SiteModel;
  content: string;
  page: { url: string | false; inputPath: string };
  /** The text's language; defaults to the site's. */
  lang?: PageLanguage;
}

/** `layout: base`: masthead, styles and footer for a site's own page, in any template language. */
export function render(
  this: { drawTextPage: typeof drawTextPage; getBundle?(name: string): string },
  { warta, content, page, title, description, lang, image, robots }: LayoutData,
): string {
  const languages = Object.keys(warta.design.words);
  if (lang !== undefined && !languages.includes(lang))
    throw new Error(`${page.inputPath}: "lang" is ${languages.join(" or ")}, not "${lang}".`);
  const drawn = this.drawTextPage(
    {
      path: page.url || "/",
      title: title ?? warta.settings.name,
      description,
      language: lang ?? warta.settings.language,
      html: content,
      image,
      robots,
    },
    warta,
  );
  const styles = bundledCss(this.getBundle);
  return styles === undefined ? drawn : drawn.replace("</head>", () => `<style>${styles}</style></head>`);
}

/** Returns what templates wrote between `{% css %}` and `{% endcss %}`; undefined if the site has no such bundle. */
function bundledCss(getBundle?: (name: string) => string): string | undefined {
  try {
    return getBundle?.("css");
  } catch {
    return undefined;
  }
}
