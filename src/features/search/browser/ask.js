// @ts-check
import { rootsOf, wordsOf } from "./roots.js";

/**
 * The part of Pagefind's API that the search uses: https://pagefind.app/docs/api/. `data` loads a story from its own file.
 * @typedef {{ url: string, content: string, meta: Record<string, string> }} Story
 * @typedef {{ id: string, score: number, data(): Promise<Story> }} Hit
 * @typedef {Record<string, Record<string, number>>} Counts
 * @typedef {{ results: Hit[], totalFilters: Counts }} Found
 * @typedef {{ filters: Record<string, string>, sort?: Record<string, string> }} Asked
 * @typedef {{
 *   options(options: object): Promise<void>,
 *   filters(): Promise<Counts>,
 *   search(query: string | null, options: Asked): Promise<Found>,
 *   isPartial?(): boolean,
 *   joinAll?(): Promise<void>,
 * }} Pagefind
 */

/**
 * Marks the start and end of each word in the index. Pagefind finds all words that start with a term or, if there are none,
 * the longest word that the term starts with. With the marks, `ːakuː` finds exactly that word, `ːaku` all words that start
 * with it, and an unknown word nothing. No text contains this letter.
 */
export const edge = "ː";
/** The same for a root. Roots are only found whole, not by their beginning. */
const rootEdge = "ˑ";

/** The maximum number of queries to Pagefind for one question: words with many roots have many combinations. */
const maxQueries = 48;
/** The weight of a root relative to the word as typed, so that stories with more words as typed come first. */
const rootWeight = 0.5;

/** Returns the words of a text for the index: each once, with its roots. @param {string} text @param {boolean} isIndonesian */
export function indexed(text, isIndonesian) {
  const words = new Set(wordsOf(text));
  const roots = new Set(isIndonesian ? [...words].flatMap((word) => rootsOf(word).slice(1)) : []);
  return [
    ...[...words].map((word) => edge + word + edge),
    ...[...roots].map((root) => rootEdge + root + rootEdge),
  ].join(" ");
}

/** Checks whether a query is in quotation marks, to be searched for literally. @param {string} query */
const isPhrase = (query) => /^\s*".+"\s*$/.test(query);

/**
 * Returns the terms to search for in place of each word of a query: the word as a prefix, which comes first, the word as a root, and
 * each of its roots as a word and as a root. @param {string} query
 */
const formsOf = (query) =>
  [...new Set(wordsOf(query))].map((word) => ({
    word,
    forms: [
      { term: edge + word, weight: 1 },
      // Pagefind's stemmer turns ferry into ferri and hoping into hope, which are not prefixes. With its end mark a word is not stemmed.
      ...(/(?:y|ing)$/.test(word) ? [{ term: edge + word + edge, weight: 1 }] : []),
      ...rootsOf(word).flatMap((root) => [
        ...(root === word ? [] : [{ term: edge + root + edge, weight: rootWeight }]),
        { term: rootEdge + root + rootEdge, weight: rootWeight },
      ]),
    ],
  }));

/** Returns all combinations of the forms of a query's words, starting with the words as typed. @param {string} query */
export function questions(query, words = formsOf(query)) {
  if (isPhrase(query)) return [{ terms: query, weight: 1 }];
  let combinations = [{ terms: "", weight: 1 }];
  for (const { forms } of words) {
    const kept = forms.slice(0, Math.max(1, Math.floor(maxQueries / combinations.length)));
    combinations = kept.flatMap(({ term, weight }) =>
      combinations.map((one) => ({ terms: `${one.terms} ${term}`.trim(), weight: one.weight * weight })),
    );
  }
  return combinations.filter(({ terms }) => terms !== "");
}

/**
 * Finds the stories that contain every word of a query, in one of its forms; without a query, all. They are sorted by date, or by
 * relevance and then date. `unknown` lists words that no story contains: then nothing is found.
 * @param {Pagefind} pagefind @param {string} query @param {Record<string, string>} filters @param {boolean} byDate
 * @returns {Promise<Found & { unknown: string[] }>}
 */
export async function find(pagefind, query, filters, byDate) {
  const listing = pagefind.search(null, { filters, sort: { date: "desc" } });
  if (query === "") return { ...(await listing), unknown: [] };
  const words = isPhrase(query) ? [] : formsOf(query);
  // Pagefind ignores unknown words among several, so each form is first queried alone: an unknown word alone finds nothing.
  const checks = words.map(async (word) => {
    const found = await Promise.all(word.forms.map(({ term }) => pagefind.search(term, { filters: {} })));
    word.forms = word.forms.filter((_, at) => found[at]?.results.length);
  });
  await Promise.all(checks);
  const unknown = words.flatMap(({ word, forms }) => (forms.length === 0 ? [word] : []));
  if (unknown.length > 0) return { results: [], totalFilters: {}, unknown };
  const queries = questions(query, words);
  if (words.length > 1) queries.push({ terms: `"${query.replaceAll('"', "")}"`, weight: 2 });
  const asked = queries.map(({ terms }) => pagefind.search(terms, { filters }));
  const [dated, ...answers] = await Promise.all([listing, ...asked]);
  const places = new Map(dated.results.map(({ id }, place) => [id, place]));
  const typed = new Map(answers[0]?.results.map(({ id, score }) => [id, score]));
  const best = answers
    .flatMap(({ results }, at) =>
      results.map((hit) => {
        // Words that are also adjacent count most in a headline, byline or topic, and more if they are in the text as well.
        // The last digits are dropped: they differ from one query to the next.
        const score = Math.round(1000 * (typed.get(hit.id) ?? hit.score));
        return { hit, score, weight: queries[at]?.weight ?? 1, place: places.get(hit.id) ?? 0 };
      }),
    )
    .sort((a, b) => b.weight - a.weight || b.score - a.score || a.place - b.place);
  // Keeps Pagefind's own objects: it forgets a story when its object is garbage-collected.
  /** @type {Map<string, Hit>} */
  const hits = new Map();
  for (const { hit } of best) if (!hits.has(hit.id)) hits.set(hit.id, hit);
  /** @type {Counts} */
  const totalFilters = {};
  for (const [name, counts] of answers.flatMap((found) => Object.entries(found.totalFilters)))
    for (const [value, count] of Object.entries(counts))
      if (count > 0) totalFilters[name] = { ...totalFilters[name], [value]: count };
  const results = byDate ? dated.results.flatMap(({ id }) => hits.get(id) ?? []) : [...hits.values()];
  return { results, totalFilters, unknown };
}
