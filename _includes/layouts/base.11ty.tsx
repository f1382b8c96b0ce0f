import type { PageLanguage } from "../../src/messages/message.ts";
import type { SiteModel } from "../../src/site/model.ts";
import type { drawTextPage } from "../../src/templates/text-page.tsx";
import { type StylePart, styleParts } from "../styles/stylesheet.ts";

interface LayoutData {
  warta: SiteModel;
  content: string;
  page: { url: string | false; inputPath: string };
  title?: string;
  description?: string;
  /** The text's language; defaults to the site's. */
  lang?: PageLanguage;
  /** Further parts of the stylesheet the page needs: names of files in `_includes/styles/`. */
  styles?: StylePart[];
}

/** `layout: base`: masthead, styles and footer for a site's own page, in any template language. */
export function render(
  this: { drawTextPage: typeof drawTextPage },
  { warta, content, page, title, description, lang, styles = [] }: LayoutData,
): string {
  const languages = Object.keys(warta.design.words);
  if (lang !== undefined && !languages.includes(lang))
    throw new Error(`${page.inputPath}: "lang" is ${languages.join(" or ")}, not "${lang}".`);
  const unknown = styles.filter((name) => !styleParts.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `${page.inputPath}: "styles" has no ${unknown.join(", ")}. There are ${styleParts.join(", ")}.`,
    );
  return this.drawTextPage(
    {
      path: page.url || "/",
      title: title ?? warta.settings.name,
      description,
      language: lang ?? warta.settings.language,
      html: content,
      styles: ["text", ...styles],
    },
    warta,
  );
}
