// @ts-check
import { isPhrase } from "./ask.js";
import { isFormOf, wordPattern, wordsOf } from "./roots.js";

/** @typedef {import("./ask.js").Hit} Hit @typedef {import("./ask.js").Story} Story */
/** @typedef {{ text: string, marked: boolean }} Part */

/** How many words of a text are shown, how many of them before the first that was found, and where a sentence begins there. */
const length = 28;
const before = 6;
const mostBefore = 12;

/**
 * Draws the stories of some hits, in their order, and links to up to three topics, authors and sections of theirs that a query names.
 * @param {Hit[]} hits @param {string} query @param {string} prefix
 */
export async function draw(hits, query, prefix) {
  const found = await Promise.all(hits.map((hit) => hit.data()));
  const stories = found.map((story) => ({ story, kinds: JSON.parse(story.meta.halaman ?? "[]") }));
  const spoken = (/** @type {string} */ text) => ` ${wordsOf(text).join(" ")}`;
  const isNamed = (/** @type {string[]} */ [, ...names]) =>
    query && names.some((name) => spoken(name).includes(spoken(query)));
  const pages = [0, 1, 2].flatMap((kind) => {
    const named = stories.flatMap(({ kinds }) => (kinds[kind] ?? []).slice(1).filter(isNamed));
    const look = kind === 0 && { class: "knot" };
    const asked = named.find(([, ...names]) => names.map(spoken).includes(spoken(query)));
    const card = kind === 0 && cardOf(prefix + asked?.[0].slice(1));
    const links = [...new Map(named)]
      .filter(([path]) => !card || path !== asked?.[0])
      .slice(0, 3)
      .map(([path, name]) => element("a", { ...look, href: prefix + path.slice(1) }, name));
    const row = element("p", { class: "tag-row" }, element("span", {}, stories[0]?.kinds[kind][0]), ...links);
    return [card || [], links.length > 0 ? row : []].flat();
  });
  return { pages, items: stories.map(({ story, kinds }) => item(story, kinds[1], query)) };
}

/** The card of a topic, if the page has one. @param {string} address */
const cardOf = (address) =>
  document.querySelector("template")?.content.querySelector(`ul:has([href="${address}"])`)?.cloneNode(true);

/** A query with known words for unknown ones; empty if none is unknown, or one has none near. @param {string} query @param {string[]} unknown @param {string[]} known */
export function meant(query, unknown, known) {
  const words = wordsOf(query).map((word) => {
    if (!unknown.includes(word)) return word;
    // One letter is wrong, missing or too many, or two are swapped.
    const like = [...word].map((letter, at) => {
      const next = word[at + 1] ?? "";
      return `${word.slice(0, at)}(?:.?${next}|.?${letter}.?${next}|${next}${letter})${word.slice(at + 2)}`;
    });
    const pattern = new RegExp(`^(?:${like.join("|")})$`);
    return word.length > 3 && known.find((one) => one !== word && pattern.test(one));
  });
  return unknown.length > 0 && words.every(Boolean) ? words.join(" ") : "";
}

/** A story as lists of the site show one, with the words that were looked for; with its authors if one was. @param {Story} story @param {string[][]} authors @param {string} query */
function item({ url, content, locations, meta }, [, ...authors], query) {
  /** @type {Record<string, string>} */
  const lang = meta.lang ? { lang: meta.lang } : {};
  const isIndonesian = (meta.lang ?? document.documentElement.lang) === "id";
  const [found, sought] = isPhrase(query) ? [locations, ""] : [[], query];
  const part = excerpt(content, found, sought, isIndonesian);
  const title = withMarks(meta.title ?? url, sought, isIndonesian, `${meta.title} ${content}`);
  const byline = withMarks(authors.map(([, name]) => name).join(", "), sought, false);
  const image = meta.gambar ? [element("img", JSON.parse(meta.gambar))] : [];
  const words = element(
    "div",
    {},
    element(
      "h3",
      lang,
      ...(meta.label ? [element("span", { class: "story-labels" }, `${meta.label} `)] : []),
      element("a", { href: url }, ...marked(title)),
    ),
    element("p", { class: "excerpt", ...lang }, ...marked(part)),
    element(
      "p",
      { class: "label" },
      ...(meta.langsung ? [element("span", { class: "live" }, element("b", {}, meta.langsung)), " "] : []),
      ...(meta.section ? [`${meta.section} · `] : []),
      element("time", { datetime: meta.date ?? "" }, meta.day ?? ""),
      ...(byline.some(({ marked }) => marked) ? [" · ", ...marked(byline)] : []),
    ),
  );
  const beside = image.map((one) => element("div", { class: "story-picture" }, one));
  return element("li", { class: "story-item" }, ...beside, words);
}

/** @param {Part[]} parts */
const marked = (parts) => parts.map(({ text, marked }) => (marked ? element("mark", {}, text) : text));

/** @param {string} name @param {Record<string, string>} attributes @param {(Node | string)[]} children */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * Tests whether a word matches the query: as it was typed or, if the text has no such word, in another form.
 * @param {string} query @param {boolean} isIndonesian the text @param {string} text
 */
function matcher(query, isIndonesian, text) {
  const all = wordsOf(text);
  const sought = wordsOf(query).map((one) => ({ one, isTyped: all.includes(one) }));
  return (/** @type {string} */ word) =>
    sought.some(({ one, isTyped }) => (isTyped ? word.startsWith(one) : isFormOf(word, one, isIndonesian)));
}

/**
 * Cuts a text at the words that match the query.
 * @param {string} text @param {string} query @param {boolean} isIndonesian the text @param {string} [whole] what it is a part of
 */
export function withMarks(text, query, isIndonesian, whole = text) {
  const isSought = matcher(query, isIndonesian, whole);
  return text.split(/([^\S\uFEFF]+)/).flatMap((piece) => cut(piece, isSought));
}

/**
 * Cuts a piece without spaces, such as `(Judol,` or `anak-anak`, at its match: from the first matching word to the last.
 * @param {string} piece @param {(word: string) => boolean} isSought @returns {Part[]}
 */
function cut(piece, isSought) {
  const found = [...piece.matchAll(wordPattern)].filter(([word]) => wordsOf(word).some(isSought));
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return [{ text: piece, marked: false }];
  const end = last.index + last[0].length;
  return [
    { text: piece.slice(0, first.index), marked: false },
    { text: piece.slice(first.index, end), marked: true },
    { text: piece.slice(end), marked: false },
  ].filter(({ text }) => text !== "");
}

/**
 * The part of a text with the most matches: of the query, or of a phrase, whose words stand at places that Pagefind `found`.
 * @param {string} text @param {number[]} found @param {string} query @param {boolean} isIndonesian the text
 */
export function excerpt(text, found, query, isIndonesian) {
  const isSought = matcher(query, isIndonesian, text);
  const all = text.split(/[^\S\uFEFF]+/);
  const words = all.map((word, place) => cut(word, found.includes(place) ? () => true : isSought));
  const places = words.flatMap((parts, place) => (parts.some(({ marked }) => marked) ? [place] : []));
  const begins = all.map((_, place) => !place || /[.!?]["”’)]*$/.test(all[place - 1] ?? ""));
  const starts = places.map((place) => {
    const latest = Math.max(0, Math.min(place, words.length - length));
    const sentence = begins.lastIndexOf(true, latest);
    const isNear = latest - sentence <= mostBefore && place - sentence < length;
    return isNear ? sentence : Math.max(0, Math.min(place - before, latest));
  });
  const counts = starts.map((from, at) => places.slice(at).filter((place) => place < from + length).length);
  const start = starts[counts.indexOf(Math.max(...counts))] ?? 0;
  const parts = words.slice(start, start + length).flatMap((word) => [...word, { text: " ", marked: false }]);
  if (!begins[start]) parts.unshift({ text: "… ", marked: false });
  // The dots never begin a line of their own.
  if (start + length < words.length) parts.splice(-1, 1, { text: "\u00a0…", marked: false });
  return parts;
}
