import type { Language } from "../src/messages/message.ts";
import type { SiteContext } from "../src/site/model.ts";
import { type Words, words } from "./words/words.ts";

/** What every component may need beside its own data: whose page it is drawn on. */
export interface View {
  site: SiteContext;
  language: Language;
  words: Words;
}

/** @param language of the page; the site's own if not said */
export function createView(site: SiteContext, language: Language = site.settings.language): View {
  return { site, language, words: words[language] };
}

/**
 * The `lang` of a text on this page, so that it is read out, hyphenated and translated as what it is (WCAG 2.2, success
 * criterion 3.1.2): none where it is the page's own.
 */
export const langOf = (view: View, text: { language: Language }): Language | undefined =>
  text.language === view.language ? undefined : text.language;

/**
 * What a link says of the language it leads to, where that is not the page's own: its text is in it, and so is what stands
 * there (https://html.spec.whatwg.org/multipage/links.html#attr-hyperlink-hreflang).
 *
 * @param target what it leads to, and is named by
 */
export function languageOfLink(
  view: View,
  target: { language: Language },
): { lang?: Language; hreflang?: Language } {
  const language = langOf(view, target);
  return language ? { lang: language, hreflang: language } : {};
}

/** The `lang` of what the newsroom calls its sections and topics and says of them and of itself: the site's language. */
export const siteLang = (view: View): Language | undefined => langOf(view, view.site.settings);
