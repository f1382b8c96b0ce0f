// @ts-check
import { rootsOf, wordsOf } from "./roots.js";

/**
 * What of Pagefind's API the search uses: https://pagefind.app/docs/api/ A story that was found comes only when asked for, in a
 * file of its own.
 * @typedef {{ url: string, content: string, locations: number[], meta: Record<string, string> }} Story
 * @typedef {{ id: string, score: number, data(): Promise<Story> }} Hit
 * @typedef {Record<string, Record<string, number>>} Counts
 * @typedef {{ results: Hit[], totalFilters: Counts }} Found
 * @typedef {{ filters: Record<string, string>, sort?: Record<string, string> }} Asked
 * @typedef {{
 *   options(options: object): Promise<void>,
 *   filters(): Promise<Counts>,
 *   search(query: string | null, options: Asked): Promise<Found>,
 * }} Pagefind
 */

/**
 * Stands before and after each word in the index. Pagefind finds all words that begin as what it is asked for, and where there
 * is none, the longest that it begins with. So `ːakuː` finds that word alone, `ːaku` all that begin so, and what is in no
 * article finds nothing. No word of a text begins with this letter.
 */
export const edge = "ː";
/** The same for a root: it is asked for whole, and no part of a word finds it that begins as it does. */
const rootEdge = "ˑ";

/** How often Pagefind is asked for one question: words of many roots make many ways to ask it. */
const most = 48;
/** What a root is worth beside the word as it was typed: what has more words as typed comes first. */
const rootWorth = 0.5;

/**
 * The words of a text as they are indexed, once each, and the roots of these that are not the word itself.
 *
 * @param {string} text
 * @param {boolean} isIndonesian
 */
export function indexed(text, isIndonesian) {
  const words = new Set(wordsOf(text));
  const roots = new Set(isIndonesian ? [...words].flatMap((word) => rootsOf(word).slice(1)) : []);
  return [
    ...[...words].map((word) => edge + word + edge),
    ...[...roots].map((root) => rootEdge + root + rootEdge),
  ].join(" ");
}

/** What is between quotation marks is looked for as it stands. @param {string} query */
export const isPhrase = (query) => /^\s*".+"\s*$/.test(query);

/**
 * What Pagefind may be asked for in place of each word of a question, once: what begins as it is typed, what has it as a root,
 * or one of its roots, as a word or as that of one.
 *
 * @param {string} query
 * @returns {{ word: string, forms: { term: string, worth: number }[] }[]} the word as typed is the first of its forms
 */
const formsOf = (query) =>
  [...new Set(wordsOf(query))].map((word) => ({
    word,
    forms: [
      { term: edge + word, worth: 1 },
      ...rootsOf(word).flatMap((root) => [
        ...(root === word ? [] : [{ term: edge + root + edge, worth: rootWorth }]),
        { term: rootEdge + root + rootEdge, worth: rootWorth },
      ]),
    ],
  }));

/**
 * The words of a question with those of their forms that are in the index. Asked for several words, Pagefind leaves out those
 * it does not know and finds the others, as if nobody had typed them: so each is asked for alone before. A word alone that it
 * does not know finds nothing.
 *
 * @param {Pagefind} pagefind
 * @param {string} query
 */
async function knownForms(pagefind, query) {
  const words = formsOf(query);
  if (words.length < 2) return words;
  const isKnown = async (/** @type {{ term: string }} */ { term }) =>
    (await pagefind.search(term, { filters: {} })).results.length > 0;
  return Promise.all(
    words.map(async ({ word, forms }) => {
      const known = await Promise.all(forms.map(isKnown));
      return { word, forms: forms.filter((_, at) => known[at]) };
    }),
  );
}

/**
 * All that a question may ask Pagefind for: every word in one of its forms. The words as typed come first.
 *
 * @param {string} query
 * @param {ReturnType<typeof formsOf>} words of the question, each with the forms that are asked for
 * @returns {{ terms: string, worth: number }[]}
 */
export function questions(query, words = formsOf(query)) {
  if (isPhrase(query)) return [{ terms: query, worth: 1 }];
  /** @type {{ terms: string, worth: number }[]} */
  let ways = [{ terms: "", worth: 1 }];
  for (const { forms } of words) {
    const kept = forms.slice(0, Math.max(1, Math.floor(most / ways.length)));
    ways = kept.flatMap(({ term, worth }) =>
      ways.map((way) => ({ terms: `${way.terms} ${term}`.trim(), worth: way.worth * worth })),
    );
  }
  return ways.filter(({ terms }) => terms !== "");
}

/**
 * What was found by more words as they were typed stands first; of two alike, the better match.
 *
 * @param {{ worth: number, score: number }} one
 * @param {{ worth: number, score: number }} other
 */
const before = (one, other) => other.worth - one.worth || other.score - one.score;

/**
 * The stories that have every word of a question, in one of its forms: none, where one of several words is in no story of the
 * site. Which, is said.
 *
 * @param {Pagefind} pagefind
 * @param {string} query nothing: all stories that the filters leave
 * @param {Record<string, string>} filters
 * @param {boolean} byDate the newest first; else the best match
 * @returns {Promise<Found & { unknown: string[] }>}
 */
export async function find(pagefind, query, filters, byDate) {
  const newest = { filters, sort: { date: "desc" } };
  if (query === "") return { ...(await pagefind.search(null, newest)), unknown: [] };
  const words = isPhrase(query) ? [] : await knownForms(pagefind, query);
  const unknown = words.flatMap(({ word, forms }) => (forms.length === 0 ? [word] : []));
  if (unknown.length > 0) return { results: [], totalFilters: {}, unknown };
  const ways = questions(query, words);
  const answers = await Promise.all(ways.map(({ terms }) => pagefind.search(terms, { filters })));
  // Pagefind's own objects, not copies: it forgets a story once the object it was found as is gone.
  /** @type {Map<string, { hit: Hit, worth: number, score: number }>} */
  const hits = new Map();
  /** @type {Counts} */
  const totalFilters = {};
  for (const [at, found] of answers.entries()) {
    for (const hit of found.results) {
      const way = { hit, worth: ways[at]?.worth ?? 1, score: hit.score };
      const other = hits.get(hit.id);
      if (!other || before(way, other) < 0) hits.set(hit.id, way);
    }
    for (const [name, counts] of Object.entries(found.totalFilters)) {
      const all = totalFilters[name] ?? {};
      totalFilters[name] = all;
      for (const [value, count] of Object.entries(counts)) all[value] = Math.max(all[value] ?? 0, count);
    }
  }
  if (!byDate)
    return {
      results: [...hits.values()].sort(before).map(({ hit }) => hit),
      totalFilters,
      unknown,
    };
  const { results } = await pagefind.search(null, newest);
  return { results: results.flatMap(({ id }) => hits.get(id)?.hit ?? []), totalFilters, unknown };
}
