import type { Language } from "../../src/messages/message.ts";
import type { SiteModel } from "../../src/site/model.ts";
import type { drawTextPage } from "../../src/templates/text-page.tsx";
import type { StylePart } from "../styles/stylesheet.ts";

interface LayoutData {
  warta: SiteModel;
  content: string;
  page: { url: string | false };
  title?: string;
  description?: string;
  /** The text's language; defaults to the site's. */
  lang?: Language;
  /** Further parts of the stylesheet the page needs: names of files in `_includes/styles/`. */
  styles?: StylePart[];
}

/** `layout: base`: masthead, styles and footer for a site's own page, in any template language. */
export function render(
  this: { drawTextPage: typeof drawTextPage },
  { warta, content, page, title, description, lang, styles = [] }: LayoutData,
): string {
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
