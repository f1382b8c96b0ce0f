// @ts-check
import { useEffect, useRef, useState } from "preact/hooks";
import { filesOf, pasted, sourcesOf, typed } from "./intake.js";
import { keyButton, useKeys } from "./keys.js";
import { addressOf, ask, home, html, say, site } from "./page.js";

/** @typedef {import("./contract.js").Listed} Listed @typedef {import("./contract.js").DeskState} DeskState */

/**
 * Where sources come in, and what is still to be checked, in the server's order: the most urgent first.
 *
 * @param {{ intake: import("./intake.js").Intake, published: DeskState | null }} props `published`: what was published just now
 */
export function Entrance({ intake: { results, done, all, give }, published }) {
  const [articles, setArticles] = useState(/** @type {Listed[] | null} */ (null));
  const [mistakes, setMistakes] = useState(0);
  const [failed, setFailed] = useState("");
  const [isOver, setOver] = useState(false);
  const load = async () => {
    try {
      const list = await ask("list");
      setArticles(list.articles.filter((/** @type {Listed} */ { file }) => file !== published?.file));
      setMistakes(list.mistakes);
      setFailed("");
    } catch (error) {
      setFailed(/** @type {Error} */ (error).message);
    }
  };
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
  const open = () => {
    if (next) location.hash = addressOf(next.file);
  };
  useKeys((name) => (name === "next" ? open() : false));
  const onDrag = (/** @type {DragEvent} */ event) => {
    event.preventDefault();
    setOver(event.type === "dragover" || (event.type === "dragleave" && event.relatedTarget !== null));
    if (event.type === "drop" && event.dataTransfer) filesOf(event.dataTransfer).then(give);
  };
  const nextButton = next && keyButton("next", say("nextArticle"), open, { class: "primary" });
  const count = say("of", { done: done + 1, all });
  const again = html`<button type="button" onClick=${load}>${say("again")}</button>`;
  return html`<main class="entrance" data-over=${isOver || undefined}
    onDragOver=${onDrag} onDragLeave=${onDrag} onDrop=${onDrag}>
    <p class="label"><a href=${home}>${site}</a></p>
    <h1 tabindex="-1">${say("import")}</h1>
    ${published && html`<p class="notice"><span>${say("published")} ${publishedLink(published)}</span>${nextButton}</p>`}
    <${Givers} give=${give} />
    ${all > 0 && html`<p class="label"><progress value=${done} max=${all} aria-label=${say("progress")} /> ${count}</p>`}
    ${results.length > 0 && html`<h2>${say("results")}</h2><ul class="results">${results.map(taken)}</ul>`}
    ${failed && html`<p class="notice" role="alert">${failed} ${again}</p>`}
    ${mistakes > 0 && html`<p class="notice">${say("siteMistakes", { n: mistakes })}</p>`}
    <h2>${say("toCheck")}</h2>
    ${articles?.length === 0 && html`<p class="label">${say("nothingToCheck")}</p>`}
    <ol class="articles">${articles?.map(listed)}</ol>
  </main>`;
}

/** A link to an article as readers see it. @param {DeskState} state */
const publishedLink = (state) => html`<a href=${state.address} target="_blank">${state.title}</a>`;

/** What became of a source. @param {import("./contract.js").Taken} taken */
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

/** The ways in. @param {{ give: import("./intake.js").Intake["give"] }} props */
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
      <label class="button">${say("chooseFiles")}<input type="file" multiple onChange=${onChange} /></label>
      <label class="button">${say("chooseFolder")}<input type="file" webkitdirectory onChange=${onChange} /></label>
    </div>
    <details>
      <summary>${say("paste")}</summary>
      <textarea ref=${field} rows="6" aria-label=${say("paste")} />
      <button type="button" onClick=${giveTyped}>${say("giveTyped")}</button>
    </details>
  </section>`;
}
