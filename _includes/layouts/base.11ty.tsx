import type { Language } from "../../src/messages/message.ts";
import type { SiteModel } from "../../src/site/model.ts";
import { drawTextPage } from "../../src/templates/text-page.tsx";
import type { StylePart } from "../styles/stylesheet.ts";

interface LayoutData {
  warta: SiteModel;
  content: string;
  page: { url: string | false };
  title?: string;
  description?: string;
  /** Of the text; the site's, if not given. */
  lang?: Language;
  /** What the page needs of the stylesheet beside that of texts: files of `_includes/styles/`, by their names. */
  styles?: StylePart[];
}

/** `layout: base` gives a site's own page masthead, styles and footer, in any of Eleventy's languages. */
export const render = ({ warta, content, page, title, description, lang, styles = [] }: LayoutData): string =>
  drawTextPage(
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
