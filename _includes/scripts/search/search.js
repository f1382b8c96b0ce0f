// @ts-check
import { parts } from "./excerpt.js";
import { merge } from "./merge.js";
import { spellings } from "./spellings.js";

/** @typedef {import("./merge.js").Story} Story */
/**
 * What this page uses of Pagefind: https://pagefind.app/docs/api/
 * @typedef {Record<string, Record<string, number>>} Counts
 * @typedef {{ results: import("./merge.js").Hit[], totalFilters: Counts }} Found
 * @typedef {{
 *   options(options: object): Promise<void>,
 *   filters(): Promise<Counts>,
 *   search(query: string | null, options: object): Promise<Found>,
 * }} Pagefind
 */

const pageLength = 10;
/** Long enough that a word is typed before it is looked for. */
const pause = 250;
const filterNames = ["tag", "rubrik", "tahun"];

const form = /** @type {HTMLFormElement} */ (document.querySelector("#cari"));
const status = /** @type {HTMLElement} */ (document.querySelector("#jumlah"));
const list = /** @type {HTMLElement} */ (document.querySelector("#hasil"));
const more = /** @type {HTMLButtonElement} */ (document.querySelector("#lagi"));
const { index = "", prefix = "/", words: json = "{}" } = form.dataset;
/** @type {Record<string, string>} */
const words = JSON.parse(json);
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
const number = new Intl.NumberFormat(document.documentElement.lang);

/** @type {Promise<Pagefind> | undefined} */
let loading;
function load() {
  loading ??= import(`${index}pagefind.js`).then(async (/** @type {Pagefind} */ pagefind) => {
    await pagefind.options({ basePath: index, baseUrl: prefix, excerptLength: 36 });
    return pagefind;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** @param {string} name */
const control = (name) => /** @type {HTMLInputElement | HTMLSelectElement} */ (form.elements.namedItem(name));

/** The form as the page's address says it. */
function readAddress() {
  const asked = new URLSearchParams(location.search);
  control("q").value = asked.get("q") ?? "";
  for (const name of filterNames) choose(name, asked.get(name) ?? "");
  control("urut").value = asked.get("urut") === "terbaru" ? "terbaru" : "";
}

/** @param {string} name @param {string} value */
function choose(name, value) {
  const select = /** @type {HTMLSelectElement} */ (control(name));
  if (value && ![...select.options].some((option) => option.value === value))
    select.add(new Option(value, value));
  select.value = value;
}

/** The page's address as the form says it. @param {"pushState" | "replaceState"} how */
function writeAddress(how) {
  const said = new URLSearchParams();
  for (const name of ["q", ...filterNames, "urut"]) {
    const value = control(name).value.trim();
    if (value) said.set(name, value);
  }
  const query = said.toString();
  if (query !== location.search.slice(1)) history[how](null, "", query ? `?${query}` : location.pathname);
}

/** Gives each filter the values there are, the chosen one kept. @param {Counts[]} counts */
function offer(counts) {
  for (const name of filterNames) {
    const select = /** @type {HTMLSelectElement} */ (control(name));
    const chosen = select.value;
    const values = new Set(chosen ? [chosen] : []);
    for (const count of counts)
      for (const [value, found] of Object.entries(count[name] ?? {})) if (found > 0) values.add(value);
    const sorted = [...values].sort((one, other) => collator.compare(one, other));
    if (name === "tahun") sorted.reverse();
    select.replaceChildren(
      ...[...select.options].slice(0, 1),
      ...sorted.map((value) => new Option(value, value)),
    );
    select.value = chosen;
  }
}

/** Which search is the latest: what an earlier one finds is not shown any more. */
let latest = 0;
/** @type {() => Promise<void>} */
let showMore = async () => {};

async function search() {
  const turn = ++latest;
  const query = control("q").value.trim();
  const byDate = control("urut").value === "terbaru";
  const filters = Object.fromEntries(
    filterNames.flatMap((name) => (control(name).value ? [[name, control(name).value]] : [])),
  );
  const isAsked = query !== "" || Object.keys(filters).length > 0;
  document.body.classList.toggle("is-searching", isAsked);
  try {
    const slow = setTimeout(() => turn === latest && isAsked && say(words.searching ?? ""), 400);
    const pagefind = await load();
    const all = await pagefind.filters();
    const found = isAsked
      ? await Promise.all(
          spellings(query).map((spelling) =>
            pagefind.search(spelling || null, {
              filters,
              ...(byDate || !query ? { sort: { date: "desc" } } : {}),
            }),
          ),
        )
      : [];
    clearTimeout(slow);
    if (turn !== latest) return;
    offer(query ? found.map(({ totalFilters }) => totalFilters) : [all]);
    if (!isAsked) return clear();
    const hits = merge(
      found.map(({ results }) => results),
      byDate || !query,
    );
    const first = await take(hits, pageLength);
    if (turn !== latest) return;
    list.replaceChildren(...first);
    say(countOf(hits.count, query));
    more.hidden = hits.count <= list.children.length;
    showMore = async () => {
      const next = await take(hits, pageLength);
      if (turn !== latest) return;
      list.append(...next);
      more.hidden = hits.count <= list.children.length;
      next[0]?.querySelector("a")?.focus();
    };
  } catch {
    if (turn === latest) {
      clear();
      say(words.failed ?? "");
    }
  }
}

function clear() {
  list.replaceChildren();
  more.hidden = true;
  say("");
}

/** Said to who cannot see it too. @param {string} text */
function say(text) {
  status.textContent = text;
}

/** @param {number} count @param {string} query */
function countOf(count, query) {
  const key = count === 0 ? "none" : count === 1 ? "foundOne" : "found";
  const listed = count === 0 ? "noneListed" : count === 1 ? "listedOne" : "listed";
  const template = words[query ? key : listed] ?? "";
  return template.replace("{count}", number.format(count)).replace("{query}", () => query);
}

/** @param {{ next(): Promise<Story | undefined> }} hits @param {number} count */
async function take(hits, count) {
  const items = [];
  while (items.length < count) {
    const story = await hits.next();
    if (!story) break;
    items.push(draw(story));
  }
  return items;
}

/** A story as lists of the site show one, with the words that were looked for. @param {Story} story */
function draw({ url, excerpt, meta }) {
  /** @type {Record<string, string>} */
  const lang = meta.lang ? { lang: meta.lang } : {};
  const marked = parts(excerpt).map(({ text, marked }) => (marked ? element("mark", {}, text) : text));
  return element(
    "li",
    { class: "story-item" },
    element("h3", lang, element("a", { href: url }, meta.title ?? url)),
    element("p", { class: "excerpt", ...lang }, ...marked),
    element(
      "p",
      { class: "label" },
      `${meta.section} · `,
      element("time", { datetime: meta.date ?? "" }, meta.day ?? ""),
    ),
  );
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;
control("q").addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    writeAddress("replaceState");
    search();
  }, pause);
});
form.addEventListener("change", (event) => {
  if (event.target === control("q")) return;
  writeAddress("pushState");
  search();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(typing);
  writeAddress("pushState");
  search();
});
more.addEventListener("click", () => showMore());
addEventListener("popstate", () => {
  readAddress();
  search();
});

readAddress();
search();
