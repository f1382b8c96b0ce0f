// @ts-check
import { isFormOf, wordsOf } from "./roots.js";

/** @typedef {import("./ask.js").Hit} Hit @typedef {import("./ask.js").Story} Story */

/** The maximum number of words in an excerpt, and in a longer sentence the number before the first match. */
const [length, before] = [32, 6];

/** Draws the stories of some hits, in order. @param {Hit[]} hits @param {string} query */
export async function draw(hits, query) {
  const stories = await Promise.all(hits.map((hit) => hit.data()));
  return stories.map((story) => item(story, query));
}

/**
 * Draws a story as other lists do, with the matching words marked. Shows its authors if one matches and, if nothing else is marked,
 * the matching topic. @param {Story} story @param {string} query
 */
function item({ url, content, meta }, query) {
  /** @type {Record<string, string>} */
  const lang = meta.lang ? { lang: meta.lang } : {};
  const isIndonesian = (meta.lang ?? document.documentElement.lang) === "id";
  const [topics, authors] = [meta.topik, meta.penulis].map((json = "[]") => JSON.parse(json));
  const named = (/** @type {string[][]} */ some) =>
    withMarks(some.map(([name]) => name).join(", "), query, false);
  const isNamed = (/** @type {string[]} */ all) => isMarked(withMarks(all.join(", "), query, false));
  const link = withMarks(meta.title ?? url, query, isIndonesian, `${meta.title} ${content}`);
  const voice = meta.suara && { class: meta.suara };
  const title = element("h3", lang, element("a", { href: url, ...voice }, ...marked(link)));
  if (meta.label) title.prepend(element("span", { class: "story-labels" }, `${meta.label} `));
  const best = excerpt(content, query, isIndonesian, meta.title);
  const time = element("time", { datetime: meta.date ?? "" }, meta.day ?? "");
  const live =
    meta.langsung && element("span", { class: "live" }, element("b", {}, meta.langsung), " ", time);
  const label = element("p", { class: "label" }, live || time);
  if (meta.section) label.prepend(element("span", {}, meta.section), " ");
  if (meta.lang) label.append(" ", element("span", {}, meta.lang.toUpperCase()));
  for (const some of [isMarked(link + best) ? [] : topics.filter(isNamed), authors])
    if (some.some(isNamed)) label.append(" ", element("span", {}, ...marked(named(some))));
  const text = element("p", { class: "excerpt", ...lang }, ...marked(best));
  const image = meta.gambar ? [element("img", JSON.parse(meta.gambar))] : [];
  const beside = image.map((one) => element("div", { class: "story-picture" }, one));
  return element("li", { class: "story-item" }, ...beside, element("div", {}, title, text, label));
}

/** Wraps what is between the letters of `cut` in `<mark>`, and prevents line breaks at hyphens. @param {string} text */
const marked = (text) => {
  const parts = text.replace(/(?<=\p{L}-)(?=\p{L})/gu, "\u2060").split(/\uE000(.*?)\uE001/s);
  return parts.map((part, at) => (at % 2 ? element("mark", {}, part) : part));
};

const marksIn = (/** @type {string} */ text) => text.match(/\uE000.*?\uE001/gs) ?? [];
const isMarked = (/** @type {string} */ text) => text.includes("\uE000");

/** @param {string} name @param {Record<string, string>} attributes @param {(Node | string)[]} children */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * Returns a test for words that match the query: as typed or, if the text does not contain the word, in another form.
 * @param {string} query @param {boolean} isIndonesian the text @param {string} text
 */
function matcher(query, isIndonesian, text) {
  const all = wordsOf(text);
  const terms = wordsOf(query).map((one) => ({ one, isTyped: all.includes(one) }));
  return (/** @type {string} */ word) =>
    terms.some(({ one, isTyped }) => (isTyped ? word.startsWith(one) : isFormOf(word, one, isIndonesian)));
}

/**
 * Marks the words of a text that match the query.
 * @param {string} text @param {string} query @param {boolean} isIndonesian the text @param {string} [whole] the text it is part of
 */
export const withMarks = (text, query, isIndonesian, whole = text) =>
  mark(text, matcher(query, isIndonesian, whole));

/** Marks the matching words of a text, adjacent ones together. @param {string} text @param {(word: string) => boolean} isMatch */
const mark = (text, isMatch) =>
  text.replace(/[\S\uFEFF]+/g, (piece) => cut(piece, isMatch)).replace(/\uE001(\s+)\uE000/g, "$1");

/**
 * Marks the match in a piece without spaces, such as `(Judol,` or `anak-anak`, from the first matching word to the last, with letters
 * that no text contains. A reduplicated word, `berturut-turut`, is marked as a whole. @param {string} piece @param {(word: string) => boolean} isMatch
 */
const cut = (piece, isMatch) =>
  piece
    .replace(/\p{L}{0,8}(\p{L}{2,16})-\1\p{L}*|[\p{L}\p{M}\p{N}]+/giu, (word) =>
      wordsOf(word).some(isMatch) ? `\uE000${word}\uE001` : word,
    )
    .replace(/\uE001(.*?)\uE000/g, "$1");

/** Between two sentences. Initials and titles before names do not end one: `H.`, `Dr.`, `Jl.`, `a.n.` */
const boundary =
  /(?<=[.!?…]["”’)]*)(?<!(?:^|\s)["“(]*(?:\p{L}\.)*(?:\p{Lu}\p{Ll}{0,2}|\p{Ll}|Prof|PT|drg?|no)\.)[^\S\uFEFF]+(?=["“‘(]*[\p{Lu}\p{N}])/u;

/**
 * Returns the sentence of a text with the most words of a query, else the first. A long one is shortened; one that starts like the
 * headline, or a name below a quotation, says nothing.
 * @param {string} text @param {string} query @param {boolean} isIndonesian the text @param {string} [title]
 */
export function excerpt(text, query, isIndonesian, title = "") {
  const isMatch = matcher(query, isIndonesian, text);
  const titleWords = wordsOf(title).join(" ");
  const sentences = text.split(boundary).map((sentence) => {
    const words = wordsOf(sentence);
    const isPoor = words.length < 3 || (titleWords && words.join(" ").startsWith(titleWords));
    const part = shortened(mark(sentence, isMatch));
    // Among equals, prefers adjacent matches, then the first sentence.
    const rank = isPoor ? -1 : wordsMarked(part) - marksIn(part).length / length;
    return { rank, part };
  });
  return sentences.reduce((best, one) => (one.rank > best.rank ? one : best)).part;
}

/** Counts the different words that are marked. @param {string} text */
const wordsMarked = (text) => new Set(marksIn(text).flatMap(wordsOf)).size;

/** Shortens a long sentence to the words around most matches. @param {string} sentence */
function shortened(sentence) {
  const words = sentence.split(/[^\S\uFEFF]+/);
  const from = (/** @type {number} */ at) => wordsMarked(words.slice(at, at + length - before).join(" "));
  const matches = [...words.keys()].filter((at) => words[at]?.includes("\uE000"));
  const match = matches.reduce((best, at) => (from(at) > from(best) ? at : best), 0);
  const start = Math.max(0, Math.min(match - before, words.length - length));
  const part = words.slice(start, start + length).join(" ");
  // The dots never start a line.
  return `${start > 0 ? "… " : ""}${part}${start + length < words.length ? "\u00a0…" : ""}`;
}
