// @ts-check
import { addressOf, announce, ask, home, html, say, site } from "./page.js";

/** @typedef {{ name: string, body: Blob | string, type?: string, plain?: Source }} Source `plain` is the same without its HTML */
/** @typedef {{ source: string, status: string, message: string, file?: string }} Taken what became of a source */
/** @typedef {{ file: string, title: string, day: string, questions: number }} Listed */

/** The articles still to be checked. */
let articles = /** @type {Listed[] | null} */ (null);
/** What became of sources, newest first, and how many are not read yet. */
const results = /** @type {Taken[]} */ ([]);
let left = 0;
/** The article that was just published. */
const published = JSON.parse(sessionStorage.published ?? "null");
delete sessionStorage.published;

/** Opens the page where sources come in. @param {() => void} draw */
export async function openEntrance(draw) {
  /** Sends sources to the server one after another, and opens the article of a single one. @param {Source[]} sources */
  const give = async (sources) => {
    left += sources.length;
    for (const source of sources) {
      const taken = await takenIn(source);
      left -= 1;
      results.unshift(taken);
      draw();
      announce(taken.message);
      if (sources.length > 1 || !taken.file) continue;
      if (taken.status !== "written") sessionStorage.notice = taken.message;
      location.hash = addressOf(taken.file);
    }
    if (sources.length === 0) announce(say("nothingPasted"));
  };
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement && target.files)) return;
    give(sourcesOf(target.files));
    target.value = "";
  });
  document.addEventListener("paste", (event) => {
    event.preventDefault();
    give(pasted(event.clipboardData));
  });
  document.addEventListener("drop", ({ dataTransfer }) => dataTransfer && filesOf(dataTransfer).then(give));
  addEventListener("beforeunload", (event) => left > 0 && event.preventDefault());
  document.title = `${say("import")} · ${site}`;
  ({ articles } = await ask("list"));
  draw();
  if (published) announce(published.became);
}

/** Draws the entrance: where sources come in, and what is still to be checked. */
export function entrance() {
  const open = articles?.filter(({ file }) => file !== published?.file);
  return html`<p class="label"><a href=${home}>${site}</a></p>
    <h1>${say("import")}</h1>
    ${published && html`<p class="notice">${published.became} <a href=${home + published.address.slice(1)} target="_blank">${published.title}</a></p>`}
    <section class="givers" aria-label=${say("give")}>
      <p>${say("howToGive")}</p>
      <div class="buttons">
        <label class="button">${say("chooseFiles")}<input class="visually-hidden" type="file" multiple /></label>
        <label class="button">${say("chooseFolder")}<input class="visually-hidden" type="file" webkitdirectory /></label>
      </div>
      <textarea aria-label=${say("paste")} placeholder=${say("paste")} />
    </section>
    ${results.length > 0 && html`<h2>${say("results")}</h2><ul class="results">${results.map(taken)}</ul>`}
    <h2>${say("toCheck")}</h2>
    ${open?.length === 0 && html`<p class="label">${say("nothingToCheck")}</p>`}
    <ol class="articles">${open?.map(listed)}</ol>`;
}

/** Draws what became of a source. @param {Taken} taken */
const taken = ({ source, message, file }) => html`<li>
  ${file ? html`<a href=${addressOf(file)}>${source}</a>` : source} <span class="label">${message}</span>
</li>`;

/** Draws an article of the list. @param {Listed} article */
const listed = ({ file, title, day, questions }) => html`<li>
  <h3><a href=${addressOf(file)}>${title || file}</a></h3>
  <p class="label">${questions > 0 ? html`<strong>${say("questions", { n: questions })}</strong>` : say("checked")} · ${day}</p>
</li>`;

/** Returns all dropped files, including those in folders. Call it before the drop event is over. @param {DataTransfer} data */
const filesOf = async (data) =>
  sourcesOf((await Promise.all([...data.items].map((item) => filesBelow(item.webkitGetAsEntry())))).flat());

/** @param {FileSystemEntry | null} entry @returns {Promise<File[]>} */
async function filesBelow(entry) {
  if (!entry) return [];
  if (entry.isFile)
    return [await new Promise((take, fail) => /** @type {FileSystemFileEntry} */ (entry).file(take, fail))];
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const files = [];
  // A reader returns a hundred entries at a time, and none at the end.
  for (let some = [entry]; some.length > 0; ) {
    some = await new Promise((take, fail) => reader.readEntries(take, fail));
    files.push(...(await Promise.all(some.map(filesBelow))).flat());
  }
  return files;
}

/** Turns files into sources, except hidden ones. @param {Iterable<File>} files @returns {Source[]} */
const sourcesOf = (files) =>
  [...files].flatMap((body) => (body.name.startsWith(".") ? [] : { name: body.name, body }));

/** Returns what was pasted, with its HTML if it has some. @param {DataTransfer | null} data @returns {Source[]} */
function pasted(data) {
  if (data && data.files.length > 0) return sourcesOf(data.files);
  const [source, plain] = ["text/html", "text/plain"].flatMap((type) => {
    const body = data?.getData(type) ?? "";
    return body.trim() === "" ? [] : { name: "", body, type };
  });
  return source ? [{ ...source, plain }] : [];
}

/** Sends a source to the server. If its HTML has no article, tries its plain text. @param {Source} source @returns {Promise<Taken>} */
async function takenIn({ name, body, type, plain }) {
  const query = new URLSearchParams({ name, ...(type && { type }) });
  const failed = { source: name || say("pasted"), status: "failed" };
  const taken = await ask(`in?${query}`, body).catch(({ message }) => ({ ...failed, message }));
  return taken.status === "failed" && plain ? takenIn(plain) : taken;
}
