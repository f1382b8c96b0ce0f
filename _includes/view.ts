import type { VNode } from "preact";
import { jsxTemplate } from "preact/jsx-runtime";
import { renderToString } from "preact-render-to-string";
import { memoize, type PageLanguage } from "../src/messages/message.ts";
import type { Ids } from "../src/news/addresses.ts";
import type { SiteContext, SiteModel } from "../src/site/model.ts";
import { type Words, wordsIn } from "./words/words.ts";

/** The context of a page, which every component gets. */
export interface View {
  /** The whole site. What is on every page may only use `SiteContext`: otherwise each new article would change all pages. */
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
 * Returns the `lang` attribute of a text on this page, for screen readers, hyphenation and translation (WCAG 2.2, success
 * criterion 3.1.2); undefined if the text is in the page's language. A link to a page in another language also has it as `hreflang`
 * (https://html.spec.whatwg.org/multipage/links.html#attr-hyperlink-hreflang).
 */
export const langOf = (view: View, text: { language: PageLanguage }): PageLanguage | undefined =>
  text.language === view.language ? undefined : text.language;

/** Returns the `lang` attribute of names and descriptions of sections, topics and the site, which are in the site's language. */
export const siteLang = (view: View): PageLanguage | undefined => langOf(view, view.site.settings);

/** A model never changes, so its drawings can be cached. */
const cacheOf = memoize((_: SiteContext) => new Map<string, string>(), new WeakMap());

/**
 * Draws what is the same on many pages only once: masthead, footer, the card of a topic. These are a third of a page's elements.
 *
 * @param key what is drawn, and everything it depends on besides the site and the language of the page
 */
export function drawOnce({ site, language }: View, key: string, draw: () => VNode): VNode {
  const cache = cacheOf(site);
  const name = `${language} ${key}`;
  const html = cache.get(name) ?? renderToString(draw());
  cache.set(name, html);
  return jsxTemplate([html]);
}
