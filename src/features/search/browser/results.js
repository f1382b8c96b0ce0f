// @ts-check
import { isPhrase } from "./ask.js";
import { excerpt, withMarks } from "./excerpt.js";

/**
 * @typedef {import("./ask.js").Hit} Hit
 * @typedef {import("./ask.js").Story} Story
 */

/** Draws the stories of some hits, in their order. @param {Hit[]} hits @param {string} query */
export const draw = async (hits, query) =>
  (await Promise.all(hits.map((hit) => hit.data()))).map((story) => item(story, query));

/** A story as lists of the site show one, with the words that were looked for. @param {Story} story @param {string} query */
function item({ url, content, locations, meta }, query) {
  /** @type {Record<string, string>} */
  const lang = meta.lang ? { lang: meta.lang } : {};
  const isIndonesian = (meta.lang ?? document.documentElement.lang) === "id";
  const part = isPhrase(query)
    ? excerpt(content, locations, "", isIndonesian)
    : excerpt(content, [], query, isIndonesian);
  // Show authors that the reader searched for by name.
  const byline = meta.penulis ? [...marked(withMarks(meta.penulis, query, false)), " · "] : [];
  // Show tags that match: the text itself may not contain the words.
  const topics = (meta.topik ?? "").split(" · ").flatMap((topic) => {
    const parts = withMarks(topic, query, isIndonesian);
    return parts.some(({ marked }) => marked) ? [...marked(parts), " · "] : [];
  });
  return element(
    "li",
    { class: "story-item" },
    element("h3", lang, element("a", { href: url }, ...headline(meta.title ?? url))),
    element("p", { class: "excerpt", ...lang }, ...marked(part)),
    element(
      "p",
      { class: "label" },
      `${meta.section} · `,
      ...byline,
      ...topics,
      element("time", { datetime: meta.date ?? "" }, meta.day ?? ""),
    ),
  );
}

/** Keeps compounds like `layang-layang` on one line, as `components/headline.tsx` does. @param {string} title */
const headline = (title) =>
  title
    .split(/(\S*\p{L}-\p{L}\S*)/u)
    .map((part, index) => (index % 2 === 1 ? element("span", { class: "whole" }, part) : part));

/** @param {{ text: string, marked: boolean }[]} parts */
const marked = (parts) => parts.map(({ text, marked }) => (marked ? element("mark", {}, text) : text));

/**
 * Makes an element.
 *
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
