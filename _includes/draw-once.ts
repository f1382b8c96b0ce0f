import type { VNode } from "preact";
import { jsxTemplate } from "preact/jsx-runtime";
import { renderToString } from "preact-render-to-string";
import { oncePer } from "../src/messages/message.ts";
import type { SiteContext } from "../src/site/model.ts";
import type { View } from "./view.ts";

/** A model never changes, so neither does what is drawn of it. */
const drawnOf = oncePer((_: SiteContext) => new Map<string, string>(), new WeakMap());

/**
 * Draws what is the same on many pages once: masthead, footer, the card of a topic. A third of a page's elements are.
 *
 * @param key what is drawn, and all it depends on besides the site and the language of the page
 */
export function drawOnce({ site, language }: View, key: string, draw: () => VNode): VNode {
  const ofSite = drawnOf(site);
  const name = `${language} ${key}`;
  const html = ofSite.get(name) ?? renderToString(draw());
  ofSite.set(name, html);
  return jsxTemplate([html]);
}
