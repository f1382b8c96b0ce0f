import type { PageLanguage } from "../src/messages/message.ts";
import type { Ids } from "../src/news/addresses.ts";
import type { SiteModel } from "../src/site/model.ts";
import { type Words, wordsIn } from "./words/words.ts";

/** The context of a page, which every component gets. */
export interface View {
  /** All of the site. What stands on every page takes from `SiteContext` alone: else each new article would change them all. */
  site: SiteModel;
  language: PageLanguage;
  words: Words;
  /** Of the page's parts, in the site's language. */
  ids: Ids;
}

/** @param language of the page; defaults to the site's */
export function createView(site: SiteModel, language: PageLanguage = site.settings.language): View {
  return { site, language, words: wordsIn(site.design, language), ids: site.addresses.ids };
}

/**
 * The `lang` attribute of a text on this page, for screen readers, hyphenation and translation (WCAG 2.2, success
 * criterion 3.1.2); undefined if the text is in the page's language. A link to a page in another language has it as `hreflang`
 * too (https://html.spec.whatwg.org/multipage/links.html#attr-hyperlink-hreflang).
 */
export const langOf = (view: View, text: { language: PageLanguage }): PageLanguage | undefined =>
  text.language === view.language ? undefined : text.language;

/** The `lang` attribute of names and descriptions of sections, topics and the site, which are in the site's language. */
export const siteLang = (view: View): PageLanguage | undefined => langOf(view, view.site.settings);
