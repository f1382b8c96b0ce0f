// @ts-check
import { find } from "./ask.js";
import { draw } from "./results.js";

/** @typedef {import("./ask.js").Counts} Counts @typedef {import("./ask.js").Pagefind} Pagefind */

const pageLength = 10;
/** In milliseconds: wait this long after typing before searching. */
const pause = 250;
/** Weights of a match in headline, byline, tags, standfirst and text. */
const metaWeights = { "kata-judul": 6, "kata-penulis": 4, "kata-topik": 2, "kata-teras": 2, kata: 1 };

const form = /** @type {HTMLFormElement} */ (document.querySelector(".search-form"));
const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
/** The names of the fields are in the site's language. */
const filters = [...form.querySelectorAll("select")];
const order = /** @type {HTMLSelectElement} */ (filters.pop());
const newestFirst = order.options[1]?.value ?? "";
const status = /** @type {HTMLElement} */ (document.querySelector(".search-results > [role=status]"));
const list = /** @type {HTMLElement} */ (document.querySelector(".search-results > ol"));
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
  await pagefind.options({ basePath: index, baseUrl: prefix, ranking: { metaWeights } });
  return pagefind;
};

/** What is typed and chosen: the name and value of each field that has one. @returns {[string, string][]} */
const chosen = () =>
  [input, ...filters, order].flatMap(({ name, value }) => (value.trim() ? [[name, value.trim()]] : []));

/** Fills the form from the page's address. */
function readAddress() {
  const said = new URLSearchParams(location.search);
  input.value = said.get("q") ?? "";
  order.value = said.get(order.name) === newestFirst ? newestFirst : "";
  for (const select of filters) {
    const value = said.get(select.name) ?? "";
    if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
    select.value = value;
  }
}

/** Sets the page's address from the form. @param {"pushState" | "replaceState"} how */
function writeAddress(how) {
  const query = new URLSearchParams(chosen()).toString();
  if (query !== location.search.slice(1)) history[how](null, "", query ? `?${query}` : location.pathname);
}

/** Fills each filter with the available values; keeps the chosen one. @param {Counts} counts */
function offer(counts) {
  for (const select of filters) {
    const { name, value: chosen } = select;
    const found = Object.entries(counts[name] ?? {}).flatMap(([value, count]) => (count > 0 ? [value] : []));
    const values = [...new Set(chosen ? [chosen, ...found] : found)].sort(collator.compare);
    // The years.
    if (select === filters.at(-1)) values.reverse();
    select.replaceChildren(select.options[0] ?? "", ...values.map((value) => new Option(value, value)));
    select.value = chosen;
  }
}

/** Number of the latest search: results of earlier ones are discarded. */
let latest = 0;
/** The question of the latest search. */
let asked = "";
/** @type {() => Promise<void>} */
let showMore = async () => {};

async function search() {
  const question = JSON.stringify(chosen());
  // The same question again, as with the Enter key after typing: keep the list and the place in it.
  if (question === asked) return;
  asked = question;
  const { q: query = "", [order.name]: sorted, ...chosenFilters } = Object.fromEntries(chosen());
  const turn = ++latest;
  const isFiltered = Object.keys(chosenFilters).length > 0;
  const isAsked = query !== "" || isFiltered;
  try {
    const slow = setTimeout(() => {
      if (turn === latest && isAsked) status.textContent = words.searching ?? "";
    }, 400);
    loading ??= load();
    const pagefind = await loading;
    const all = await pagefind.filters();
    const found = isAsked ? await find(pagefind, query, chosenFilters, sorted !== undefined) : undefined;
    clearTimeout(slow);
    if (turn !== latest) return;
    offer(found && query ? found.totalFilters : all);
    if (!found) return show([], "");
    const hits = [...found.results];
    const count = hits.length;
    const first = await draw(hits.splice(0, pageLength), query);
    if (turn !== latest) return;
    show(first, told(count, query, found.unknown, isFiltered));
    more.hidden = hits.length === 0;
    showMore = async () => {
      const wanted = hits.splice(0, pageLength);
      try {
        const next = await draw(wanted, query);
        if (turn !== latest) return;
        list.append(...next);
        more.hidden = hits.length === 0;
        next[0]?.querySelector("a")?.focus();
      } catch {
        hits.unshift(...wanted);
        status.textContent = words.failed ?? "";
      }
    };
  } catch {
    loading = undefined;
    if (turn !== latest) return;
    asked = "";
    show([], words.failed);
  }
}

/** Shows stories, and a status, which screen readers announce. @param {Element[]} stories @param {string} [text] */
function show(stories, text = "") {
  list.replaceChildren(...stories);
  status.textContent = text;
  more.hidden = true;
}

/**
 * How many stories were found, or which words are in none.
 *
 * @param {number} count
 * @param {string} query
 * @param {string[]} unknown words that are in no story
 * @param {boolean} isFiltered
 */
function told(count, query, unknown, isFiltered) {
  const quoted = oneOf.format(unknown.map((word) => `“${word}”`));
  if (quoted) return (words.unknown ?? "").replace("{words}", () => quoted);
  const none = isFiltered ? "noneFiltered" : "none";
  const keys = query ? [none, "foundOne", "found"] : ["noneListed", "listedOne", "listed"];
  const template = words[keys[Math.min(count, 2)] ?? ""] ?? "";
  return template.replace("{count}", number.format(count)).replace("{query}", () => query);
}

/** Typing without a pause makes one history entry, not one for each letter. */
let isSameGo = false;
/** @param {boolean} isTyped */
function ask(isTyped) {
  clearTimeout(typing);
  writeAddress(isTyped && (isSameGo || !location.search) ? "replaceState" : "pushState");
  isSameGo = isTyped;
  search();
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;
input.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(ask, pause, true);
});
form.addEventListener("change", (event) => {
  if (event.target !== input) ask(false);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask(false);
});
more.addEventListener("click", () => showMore());
// The page may be restored from the back/forward cache.
addEventListener("pagehide", () => {
  isSameGo = false;
});
addEventListener("popstate", () => {
  isSameGo = false;
  readAddress();
  search();
});

readAddress();
search();
