// @ts-check
import { find } from "./ask.js";
import { draw } from "./results.js";

/** @typedef {import("./ask.js").Counts} Counts @typedef {import("./ask.js").Pagefind} Pagefind */

/** Stories shown at a time, and how long to wait after typing before searching, in milliseconds. */
const [pageLength, typingDelay] = [10, 250];
/** Weights of a match in headline, byline, tags, standfirst and text. */
const metaWeights = { "kata-judul": 6, "kata-penulis": 4, "kata-topik": 2, "kata-teras": 2, kata: 1 };

const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-index]"));
const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
const folded = /** @type {HTMLDetailsElement} */ (form.querySelector("details"));
/** The fields have names in the site's language. */
const filters = [...form.querySelectorAll("select")];
const order = /** @type {HTMLSelectElement} */ (filters.pop());
const years = filters.at(-1);
const status = /** @type {HTMLElement} */ (document.querySelector(".search-results > [role=status]"));
/** Shown before anything is searched for, and if nothing is found. */
const initial = /** @type {HTMLElement} */ (document.querySelector(".search-results > div"));
const more = /** @type {HTMLButtonElement} */ (document.querySelector(".search-results > button"));
const { index = "", prefix = "/", words: json = "{}" } = form.dataset;
/** @type {Record<string, string>} */
const words = JSON.parse(json);
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
const number = new Intl.NumberFormat(document.documentElement.lang);
const oneOf = new Intl.ListFormat(document.documentElement.lang, { type: "disjunction" });

/** @type {Promise<Pagefind> | undefined} */
let loading;
const load = async () => {
  const pagefind = await import(`${index}pagefind.js`);
  // A worker would need another file, and give up after five seconds.
  await pagefind.options({ basePath: index, baseUrl: prefix, ranking: { metaWeights }, noWorker: true });
  return pagefind;
};

/** Returns what is typed and chosen: the name and value of each field that has one. @returns {[string, string][]} */
const chosen = () =>
  [input, ...filters, order].flatMap(({ name, value }) => (value.trim() ? [[name, value.trim()]] : []));

/** Fills the form from the page's address. */
function readAddress() {
  const params = new URLSearchParams(location.search);
  input.value = params.get("q") ?? "";
  order.selectedIndex = params.get(order.name) ? 1 : 0;
  for (const select of filters) {
    const value = params.get(select.name) ?? "";
    if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
    select.value = value;
  }
  folded.open ||= chosen().some(([name]) => name !== input.name);
}

/** Sets the page's address from the form. @param {"pushState" | "replaceState"} how */
function writeAddress(how) {
  const query = new URLSearchParams(chosen()).toString();
  if (query !== location.search.slice(1)) history[how](null, "", query ? `?${query}` : location.pathname);
}

/** Fills each filter with the available values; keeps the chosen one. @param {Counts} counts */
function fill(counts) {
  for (const select of filters) {
    const { name, value: chosen } = select;
    const found = Object.entries(counts[name] ?? {}).flatMap(([value, count]) => (count > 0 ? [value] : []));
    const values = [...new Set(chosen ? [chosen, ...found] : found)].sort(collator.compare);
    if (select === years) values.reverse();
    select.replaceChildren(select.options[0] ?? "", ...values.map((value) => new Option(value, value)));
    select.value = chosen;
  }
}

const { title } = document;

/** The number of the latest search, and its question: results of earlier ones are discarded. */
let [latest, lastQuestion] = [0, ""];
/** Hits that are not shown yet, and the words that found them. @type {import("./ask.js").Hit[]} */
let rest = [];
let shownQuery = "";

/** @param {boolean} [isUnfolded] whether the filters must be filled in any case */
async function search(isUnfolded = false) {
  const question = JSON.stringify(chosen());
  // The same question again, as with the Enter key after typing: keeps the list and its position.
  const isSame = question === lastQuestion;
  if (isSame && !isUnfolded) return;
  lastQuestion = question;
  document.title = input.value.trim() ? `${input.value.trim()} · ${title}` : title;
  const { q: query = "", [order.name]: sorted, ...chosenFilters } = Object.fromEntries(chosen());
  const number = isSame ? latest : ++latest;
  const isFiltered = Object.keys(chosenFilters).length > 0;
  const isAsked = query !== "" || isFiltered;
  try {
    if (!loading && isAsked) show(words.searching);
    loading ??= load();
    const pagefind = await loading;
    // Loaded when they are visible.
    const all = folded.open ? await pagefind.filters() : undefined;
    const look = () => find(pagefind, query, chosenFilters, sorted !== undefined);
    let found = isAsked ? await look() : undefined;
    const isPartial = () => pagefind.isPartial?.() && !(years && years.name in chosenFilters);
    // Older volumes are searched if the newest have little.
    if (found && found.results.length < pageLength && isPartial()) {
      await pagefind.joinAll?.();
      found = await look();
    }
    const note = isPartial() ? ` ${words.newestOnly}` : "";
    if (number !== latest) return;
    if (all) fill(found && query ? found.totalFilters : all);
    if (isSame) return;
    if (!found) return show("", initial);
    rest = [...found.results];
    shownQuery = query;
    show(report(query, found, isFiltered) + note, rest.length ? undefined : initial);
    if (rest.length > 0) return await showMore();
  } catch {
    loading = undefined;
    if (number !== latest) return;
    lastQuestion = "";
    show(words.failed);
  }
}

/** The element below the status: the initial one or, so that nothing moves, a new one for each search with its results. */
let shown = initial;

/** Shows a status, which screen readers announce, and no stories yet. */
function show(text = "", below = /** @type {HTMLElement} */ (initial.cloneNode())) {
  shown.replaceWith(below);
  shown = below;
  status.replaceChildren(text);
  more.hidden = true;
}

/** Shows ten more stories. @returns the first of them */
async function showMore() {
  const number = latest;
  const items = await draw(rest.slice(0, pageLength), shownQuery);
  if (number !== latest) return;
  if (shown.children.length === 0) shown.append(initial.lastElementChild?.cloneNode() ?? "");
  shown.lastElementChild?.append(...items);
  rest.splice(0, items.length);
  more.hidden = rest.length === 0;
  return items[0];
}

/**
 * Says how many stories were found, or which words are unknown. Without a query, stories are only listed.
 * @param {string} query @param {Awaited<ReturnType<typeof find>>} found @param {boolean} isFiltered
 */
function report(query, { results: { length: count }, unknown }, isFiltered) {
  const quoted = oneOf.format(unknown.map((word) => `“${word}”`));
  if (quoted && /\s/.test(query)) return (words.unknown ?? "").replace("{words}", () => quoted);
  const none = isFiltered ? "noneFiltered" : "none";
  const keys = query ? [none, "foundOne", "found"] : ["noneListed", "listedOne", "listed"];
  const template = words[keys[Math.min(count, 2)] ?? ""] ?? "";
  return template.replace("{count}", number.format(count)).replace("{query}", () => query);
}

/** Searches. Typing replaces the current entry of the history; choosing or submitting adds one. @param {boolean} isTyped */
function ask(isTyped) {
  clearTimeout(typing);
  writeAddress(isTyped ? "replaceState" : "pushState");
  search();
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;
input.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(ask, typingDelay, true);
});
form.addEventListener("change", (event) => {
  if (event.target !== input) ask(false);
});
folded.addEventListener("toggle", () => search(true));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask(false);
});
more.addEventListener("click", async () => {
  const first = await showMore().catch(() => status.replaceChildren(words.failed ?? ""));
  first?.querySelector("a")?.focus();
});
const begin = () => {
  readAddress();
  search();
};
addEventListener("popstate", begin);
begin();
