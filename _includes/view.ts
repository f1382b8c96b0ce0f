import type { Language } from "../src/content/article.ts";
import type { SiteFrame } from "../src/site/model.ts";
import { type Words, words } from "./words/words.ts";

/** What every component may need beside its own data: whose page it is drawn on. */
export interface View {
  site: SiteFrame;
  language: Language;
  words: Words;
}

/** @param language of the page; the site's own if not said */
export function createView(site: SiteFrame, language: Language = site.settings.language): View {
  return { site, language, words: words[language] };
}

/** The `lang` of a text on this page: none where it is the page's own. */
export const langOf = (view: View, story: { language: Language }): Language | undefined =>
  story.language === view.language ? undefined : story.language;
