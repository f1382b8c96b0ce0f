// @ts-check
import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Article } from "./article.js";
import { keyButton, useKeys } from "./keys.js";
import { addressOf, announce, ask, home, html, root, say, site } from "./page.js";

/** @typedef {import("./state.js").Listed} Listed @typedef {import("./state.js").Taken} Taken @typedef {import("./state.js").DeskState} DeskState */

/** The article of the page's address: `#/content/articles/x.md`. Without one, it is the entrance. */
const fileOfAddress = () => decodeURI(location.hash.replace(/^#\/?/, "").replace(/%(?![\da-f]{2})/gi, "%25"));

/** The page: the entrance, or an article beside its source. */
function ImportDesk() {
  const [file, setFile] = useState(fileOfAddress);
  const [notice, setNotice] = useState("");
  const [published, setPublished] = useState(/** @type {DeskState | null} */ (null));
  const intake = useIntake(({ file = "", status, message }) => {
    // The editor should know why an article opens that was not made just now.
    setNotice(status === "written" ? "" : message);
    location.hash = addressOf(file);
  });
  useEffect(() => addEventListener("hashchange", () => setFile(fileOfAddress())), []);
  useEffect(() => (file === "" ? setNotice("") : setPublished(null)), [file]);
  const done = (/** @type {DeskState} */ state) => {
    setPublished(state);
    setFile("");
    history.pushState(null, "", "#/");
    announce(say("published"));
  };
  const close = html`<button type="button" onClick=${() => setNotice("")}>${say("close")}</button>`;
  const article = html`<${Article} key=${file} file=${file} done=${done} />`;
  return html`<p id="said" role="status" class="visually-hidden" />
    ${notice && html`<p class="notice" role="alert">${notice} ${close}</p>`}
    ${file === "" ? html`<${Entrance} intake=${intake} published=${published} />` : article}`;
}

/**
 * Where sources come in, and what is still to be checked, in the server's order: the most urgent first.
 *
 * @param {{ intake: Intake, published: DeskState | null }} props `published`: what was published just now
 */
function Entrance({ intake: { results, done, all, give }, published }) {
  const [articles, setArticles] = useState(/** @type {Listed[] | null} */ (null));
  const [mistakes, setMistakes] = useState(0);
  const [failed, setFailed] = useState("");
  const take = (/** @type {{ articles: Listed[], mistakes: number }} */ { articles, mistakes }) => {
    setArticles(articles.filter(({ file }) => file !== published?.file));
    setMistakes(mistakes);
    setFailed("");
  };
  const load = () => ask("list").then(take, ({ message }) => setFailed(message));
  useEffect(() => void load(), [all === 0]);
  useEffect(() => {
    document.title = `${say("import")} · ${site}`;
    document.querySelector("h1")?.focus();
    const onPaste = (/** @type {ClipboardEvent} */ event) => {
      if (event.target instanceof Element && event.target.closest("input")) return;
      event.preventDefault();
      give(pasted(event.clipboardData));
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
  const next = articles?.find(({ file, questions }) => file !== published?.file && questions > 0);
  const open = () => next && location.assign(addressOf(next.file));
  useKeys((name) => (name === "next" ? open() : false));
  const onDrop = (/** @type {DragEvent} */ { dataTransfer }) =>
    dataTransfer && filesOf(dataTransfer).then(give);
  const nextButton = next && keyButton("next", say("nextArticle"), open, { class: "primary" });
  return html`<main class="entrance" onDrop=${onDrop}>
    <p class="label"><a href=${home}>${site}</a></p>
    <h1 tabindex="-1">${say("import")}</h1>
    ${published && html`<p class="notice"><span>${say("published")} <a href=${published.address} target="_blank">${published.title}</a></span>${nextButton}</p>`}
    <${Givers} give=${give} />
    ${all > 0 && html`<p class="label"><progress value=${done} max=${all} aria-label=${say("progress")} /> ${say("of", { done: done + 1, all })}</p>`}
    ${results.length > 0 && html`<h2>${say("results")}</h2><ul class="results">${results.map(taken)}</ul>`}
    ${failed && html`<p class="notice" role="alert">${failed} <button type="button" onClick=${load}>${say("again")}</button></p>`}
    ${mistakes > 0 && html`<p class="notice">${say("siteMistakes", { n: mistakes })}</p>`}
    <h2>${say("toCheck")}</h2>
    ${articles?.length === 0 && html`<p class="label">${say("nothingToCheck")}</p>`}
    <ol class="articles">${articles?.map(listed)}</ol>
  </main>`;
}

/** What became of a source. @param {Taken} taken */
const taken = ({ source, message, file }) => html`<li>
  ${file ? html`<a href=${addressOf(file)}>${source}</a>` : source} <span class="label">${message}</span>
</li>`;

/** An article of the list. @param {Listed} article */
const listed = ({ file, title, day, questions, isOpen }) => html`<li>
  <h3><a href=${addressOf(file)}>${title || file}</a></h3>
  <p class="label">
    ${questions > 0 ? html`<strong>${say("questions", { n: questions })}</strong>` : say("checked")}
    ${[day, isOpen && say("notSaved")].map((part) => part && html`<span> · ${part}</span>`)}
  </p>
</li>`;

/** The ways in. @param {{ give: Intake["give"] }} props */
function Givers({ give }) {
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const onChange = (/** @type {{ currentTarget: HTMLInputElement }} */ { currentTarget }) => {
    give(sourcesOf(currentTarget.files ?? []));
    currentTarget.value = "";
  };
  const giveTyped = () => give(typed(field.current?.value ?? ""));
  return html`<section class="givers" aria-label=${say("give")}>
    <p>${say("howToGive")}</p>
    <div class="buttons">
      <label class="button">${say("chooseFiles")}<input class="visually-hidden" type="file" multiple onChange=${onChange} /></label>
      <label class="button">${say("chooseFolder")}<input class="visually-hidden" type="file" webkitdirectory onChange=${onChange} /></label>
    </div>
    <details>
      <summary>${say("paste")}</summary>
      <textarea ref=${field} rows="6" aria-label=${say("paste")} />
      <button type="button" onClick=${giveTyped}>${say("giveTyped")}</button>
    </details>
  </section>`;
}

/** @typedef {{ name: string, body: Blob | string, type?: string, plain?: Source }} Source `plain`: the same without its HTML */
/** @typedef {{ results: Taken[], done: number, all: number, give: (sources: Source[]) => Promise<void> }} Intake */

/** All files that were dropped, those of folders too. To be called before the drop's event is over. @param {DataTransfer} data */
const filesOf = async (data) =>
  sourcesOf((await Promise.all([...data.items].map((item) => filesBelow(item.webkitGetAsEntry())))).flat());

/** @param {FileSystemEntry | null} entry @returns {Promise<File[]>} */
async function filesBelow(entry) {
  if (!entry) return [];
  if (entry.isFile)
    return [await new Promise((take, fail) => /** @type {FileSystemFileEntry} */ (entry).file(take, fail))];
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const found = [];
  // A reader gives a hundred at a time, and none at the end.
  for (let some = [entry]; some.length > 0; ) {
    some = await new Promise((take, fail) => reader.readEntries(take, fail));
    found.push(...(await Promise.all(some.map(filesBelow))).flat());
  }
  return found;
}

/** Files as sources, without those that systems hide in folders. @param {Iterable<File>} files @returns {Source[]} */
const sourcesOf = (files) =>
  [...files].filter(({ name }) => !name.startsWith(".")).map((file) => ({ name: file.name, body: file }));

/** What was copied, with its HTML if it has some. @param {DataTransfer | null} data @returns {Source[]} */
function pasted(data) {
  if (data && data.files.length > 0) return sourcesOf(data.files);
  const plain = typed(data?.getData("text/plain") ?? "");
  const [marked] = typed(data?.getData("text/html") ?? "", "text/html");
  return marked ? [{ ...marked, plain: plain[0] }] : plain;
}

/** A text as a source, if there is any. @param {string} body @returns {Source[]} */
const typed = (body, type = "text/plain") => (body.trim() ? [{ name: "", body, type }] : []);

/** Gives one source to the server. @param {Source} source @returns {Promise<Taken>} */
function takenIn({ name, body, type }) {
  const query = new URLSearchParams({ name, ...(type && { type }) });
  const failed = { source: name || say("pasted"), status: "failed" };
  return ask(`in?${query}`, body).catch(({ message }) => ({ ...failed, message }));
}

/**
 * Gives sources to the server one after another. It belongs to the page, so that a folder is read on while an article is open.
 *
 * @param {(taken: Taken) => void} open is called if there was one source, and it is an article now
 * @returns {Intake}
 */
function useIntake(open) {
  const [results, setResults] = useState(/** @type {Taken[]} */ ([]));
  const [{ done, all }, setCount] = useState({ done: 0, all: 0 });
  /** @param {Source[]} sources */
  const give = async (sources) => {
    setCount(({ done, all }) => ({ done, all: all + sources.length }));
    for (const source of sources) {
      const first = await takenIn(source);
      // Of HTML that no article is found in, the text may still be one.
      const taken = first.status === "failed" && source.plain ? await takenIn(source.plain) : first;
      setResults((before) => [taken, ...before]);
      setCount(({ done, all }) => (done + 1 === all ? { done: 0, all: 0 } : { done: done + 1, all }));
      if (sources.length === 1) announce(taken.message);
      if (sources.length === 1 && taken.file) open(taken);
    }
    if (sources.length !== 1)
      announce(say(sources.length === 0 ? "nothingPasted" : "allTaken", { n: sources.length }));
  };
  return { results, done, all, give };
}

// A file dropped beside its place must not take the page away.
for (const type of ["dragover", "drop"]) document.addEventListener(type, (event) => event.preventDefault());
render(html`<${ImportDesk} />`, root);
