// @ts-check
import { find } from "./ask.js";
import { draw, element } from "./results.js";
import { suggestions } from "./suggest.js";

/**
 * @typedef {import("./ask.js").Counts} Counts
 * @typedef {import("./ask.js").Pagefind} Pagefind
 */

const pageLength = 10;
/** In milliseconds: wait this long after typing before searching. */
const pause = 250;
/** Weights of a match in headline, byline, tags, standfirst and text. */
const metaWeights = { "kata-judul": 6, "kata-penulis": 4, "kata-topik": 2, "kata-teras": 2, kata: 1 };

const form = /** @type {HTMLFormElement} */ (document.querySelector(".search-form"));
/** The names of the fields are in the site's language. */
const selects = form.querySelectorAll("select");
const [tag = "", section = "", author = "", year = "", order = ""] = Array.from(selects, ({ name }) => name);
const filterNames = [tag, section, author, year];
const newestFirst = selects[4]?.options[1]?.value ?? "";
const status = /** @type {HTMLElement} */ (document.querySelector(".search-results > [role=status]"));
const list = /** @type {HTMLElement} */ (document.querySelector(".search-results > ol"));
const proposals = /** @type {HTMLElement} */ (document.querySelector(".search-results > [aria-live]"));
const newest = /** @type {HTMLElement} */ (document.querySelector(".search-results > div"));
const more = /** @type {HTMLButtonElement} */ (document.querySelector(".search-results > button"));
const { index = "", list: wordList = "", prefix = "/", words: json = "{}" } = form.dataset;
/** @type {Record<string, string>} */
const words = JSON.parse(json);
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
const number = new Intl.NumberFormat(document.documentElement.lang);
const oneOf = new Intl.ListFormat(document.documentElement.lang, { type: "disjunction" });

/** @type {Promise<Pagefind> | undefined} */
let loading;
function load() {
  loading ??= import(`${index}pagefind.js`).then(async (/** @type {Pagefind} */ pagefind) => {
    await pagefind.options({ basePath: index, baseUrl: prefix, ranking: { metaWeights } });
    return pagefind;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** @param {string} name */
const control = (name) => /** @type {HTMLInputElement | HTMLSelectElement} */ (form.elements.namedItem(name));

/** Fills the form from the page's address. */
function readAddress() {
  const asked = new URLSearchParams(location.search);
  control("q").value = asked.get("q") ?? "";
  for (const name of filterNames) choose(name, asked.get(name) ?? "");
  control(order).value = asked.get(order) === newestFirst ? newestFirst : "";
}

/** @param {string} name @param {string} value */
function choose(name, value) {
  const select = /** @type {HTMLSelectElement} */ (control(name));
  if (value && ![...select.options].some((option) => option.value === value))
    select.add(new Option(value, value));
  select.value = value;
}

/** Sets the page's address from the form. @param {"pushState" | "replaceState"} how */
function writeAddress(how) {
  const said = new URLSearchParams();
  for (const name of ["q", ...filterNames, order]) {
    const value = control(name).value.trim();
    if (value) said.set(name, value);
  }
  const query = said.toString();
  if (query !== location.search.slice(1)) history[how](null, "", query ? `?${query}` : location.pathname);
}

/** Fills each filter with the available values; keeps the chosen one. @param {Counts} counts */
function offer(counts) {
  for (const name of filterNames) {
    const select = /** @type {HTMLSelectElement} */ (control(name));
    const chosen = select.value;
    const values = new Set(chosen ? [chosen] : []);
    for (const [value, found] of Object.entries(counts[name] ?? {})) if (found > 0) values.add(value);
    const sorted = [...values].sort((one, other) => collator.compare(one, other));
    if (name === year) sorted.reverse();
    select.replaceChildren(
      ...[...select.options].slice(0, 1),
      ...sorted.map((value) => new Option(value, value)),
    );
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
  const query = control("q").value.trim();
  const byDate = control(order).value === newestFirst;
  const filters = Object.fromEntries(
    filterNames.flatMap((name) => (control(name).value ? [[name, control(name).value]] : [])),
  );
  const question = JSON.stringify([query, byDate, filters]);
  // The same question again, as with the Enter key after typing: keep the list and the place in it.
  if (question === asked) return;
  asked = question;
  const turn = ++latest;
  const isFiltered = Object.keys(filters).length > 0;
  const isAsked = query !== "" || isFiltered;
  try {
    const slow = setTimeout(() => turn === latest && isAsked && showStatus(words.searching ?? ""), 400);
    const pagefind = await load();
    const all = await pagefind.filters();
    const found = isAsked ? await find(pagefind, query, filters, byDate) : undefined;
    clearTimeout(slow);
    if (turn !== latest) return;
    offer(found && query ? found.totalFilters : all);
    if (!found) return clear();
    const hits = [...found.results];
    const first = await draw(hits.splice(0, pageLength), query);
    if (turn !== latest) return;
    list.replaceChildren(...first);
    showStatus(
      found.unknown.length > 0
        ? missingWords(found.unknown)
        : resultCount(found.results.length, query, isFiltered),
    );
    more.hidden = hits.length === 0;
    newest.hidden = found.results.length > 0;
    proposals.replaceChildren();
    if (found.results.length === 0) propose(query, found.unknown, turn);
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
        showStatus(words.failed ?? "");
      }
    };
  } catch {
    if (turn === latest) {
      asked = "";
      clear();
      showStatus(words.failed ?? "");
    }
  }
}

/**
 * Proposes other words for a question that found nothing.
 *
 * @param {string} query
 * @param {string[]} unknown words that are in no story
 * @param {number} turn of the search
 */
async function propose(query, unknown, turn) {
  const others = await suggestions(wordList, query, unknown);
  if (turn !== latest || others.length === 0) return;
  const links = others.flatMap((other) => {
    const said = new URLSearchParams(location.search);
    said.set("q", other);
    return [" · ", element("a", { href: `?${said}` }, other)];
  });
  proposals.replaceChildren(words.didYouMean ?? "", " ", ...links.slice(1));
}

function clear() {
  list.replaceChildren();
  proposals.replaceChildren();
  newest.hidden = true;
  more.hidden = true;
  showStatus("");
}

/** Shows a status, which screen readers announce. @param {string} text */
function showStatus(text) {
  status.textContent = text;
}

/** @param {number} count @param {string} query @param {boolean} isFiltered */
function resultCount(count, query, isFiltered) {
  const none = isFiltered ? "noneFiltered" : "none";
  const key = count === 0 ? none : count === 1 ? "foundOne" : "found";
  const listed = count === 0 ? "noneListed" : count === 1 ? "listedOne" : "listed";
  const template = words[query ? key : listed] ?? "";
  return template.replace("{count}", number.format(count)).replace("{query}", () => query);
}

/** @param {string[]} unknown words that are in no story */
function missingWords(unknown) {
  const quoted = unknown.map((word) => `“${word}”`);
  return (words.unknown ?? "").replace("{words}", () => oneOf.format(quoted));
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
control("q").addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(ask, pause, true);
});
form.addEventListener("change", (event) => {
  if (event.target !== control("q")) ask(false);
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
