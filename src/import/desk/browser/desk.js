// @ts-check
import { render } from "htm/preact/standalone";
import { article, failed } from "./article.js";
import { addPicture, addressOf, announce, ask, home, html, root, say, site } from "./page.js";
import { light } from "./preview.js";
import { openArticle } from "./state.js";

/** @typedef {{ name: string, body: Blob | string, type?: string, plain?: Source, picture?: Source }} Source `plain` is the same without its HTML */
/** @typedef {{ source: string, status: string, message: string, file?: string }} Taken what became of a source */
/** @typedef {{ file: string, title: string, day: string, questions: number, isOpen: boolean }} Listed */

/** Returns the article file in the page's address: `#/content/articles/x.md`. It is empty at the entrance. */
const fileOfAddress = () => decodeURI(location.hash.replace(/^#\/?/, "").replace(/%(?![\da-f]{2})/gi, "%25"));

/** Shows what the page's address names: the entrance, or an article beside its source. Goes on taking in a folder meanwhile. */
function start() {
  const page = {
    desk: /** @type {import("./state.js").Desk | null} */ (null),
    failure: /** @type {import("./state.js").Failure | null} */ (null),
    /** Why the article that opened is not a new one. */
    notice: "",
    published: /** @type {import("./state.js").DeskState | null} */ (null),
    /** The articles still to be checked, in the server's order with the most urgent first, and how many mistakes the site has. */
    articles: /** @type {Listed[] | null} */ (null),
    mistakes: 0,
    /** What became of sources, newest first, and how many were given. */
    results: /** @type {Taken[]} */ ([]),
    all: 0,
  };
  /** @param {Partial<typeof page>} [more] */
  const draw = (more) => {
    const { desk, failure, notice } = Object.assign(page, more);
    const close = html`<button type="button" onClick=${() => draw({ notice: "" })}>${say("close")}</button>`;
    const waiting = html`<p class="notice"><a href="#/">← ${say("import")}</a> ${say(failure ? "notLoaded" : "loading")}</p>`;
    const isEntrance = fileOfAddress() === "";
    const shown = html`<p id="said" role="status" class="visually-hidden" />
      ${notice && html`<p class="notice" role="alert">${notice} ${close}</p>`}
      <main class=${isEntrance ? "entrance" : "desk"}>
        ${isEntrance ? entrance(page) : desk ? article(desk) : waiting}
        ${failure && failed(failure)}
      </main>`;
    render(shown, root);
    if (desk) light(desk.lit);
  };
  const open = async () => {
    const file = fileOfAddress();
    page.desk?.close();
    draw({ desk: null, failure: null, ...(file === "" ? { notice: "" } : { published: null }) });
    document.title = `${say("import")} · ${site}`;
    document.querySelector("h1")?.focus();
    const fail = (/** @type {Error} */ { message }) => draw({ failure: { message, kept: "", again: open } });
    const shown = await ask(file === "" ? "list" : `article?${new URLSearchParams({ file })}`).catch(fail);
    if (!shown || file !== fileOfAddress()) return;
    if (file !== "") page.desk = openArticle(shown, draw, publish);
    if (page.desk) page.desk.take(shown);
    else draw(shown);
  };
  const publish = (/** @type {import("./state.js").DeskState} */ published) => {
    history.pushState(null, "", "#/");
    void open();
    draw({ published });
    announce(published.became);
  };
  /** Sends sources to the server one after another. @param {Source[]} sources */
  const give = async (sources) => {
    if (fileOfAddress() !== "") return page.desk?.givePicture(sources.find(isPicture));
    draw({ all: page.all + sources.length });
    for (const source of sources) {
      const taken = await takenIn(source);
      draw({ results: [taken, ...page.results] });
      if (page.results.length === page.all && fileOfAddress() === "") void open();
      if (sources.length > 1) continue;
      announce(taken.message);
      if (!taken.file) return;
      location.hash = addressOf(taken.file);
      page.notice = taken.status === "written" ? "" : taken.message;
    }
    if (sources.length !== 1)
      announce(say(sources.length === 0 ? "nothingPasted" : "allTaken", { n: sources.length }));
  };
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement && target.files)) return;
    void give(sourcesOf(target.files));
    target.value = "";
  });
  document.addEventListener("paste", (event) => {
    if (fileOfAddress() !== "") return;
    event.preventDefault();
    void give(pasted(event.clipboardData));
  });
  // A file dropped anywhere must not replace the page.
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer) filesOf(event.dataTransfer).then(give);
  });
  addEventListener("hashchange", open);
  void open();
}

/**
 * Draws the entrance, where sources come in, and what is still to be checked.
 *
 * @param {{ published: import("./state.js").DeskState | null, articles: Listed[] | null, mistakes: number, results: Taken[], all: number }} page
 */
function entrance({ published, articles, mistakes, results, all }) {
  const left = articles?.filter(({ file }) => file !== published?.file);
  return html`<p class="label"><a href=${home}>${site}</a></p>
    <h1 tabindex="-1">${say("import")}</h1>
    ${published && html`<p class="notice">${published.became} <a href=${home + published.address.slice(1)} target="_blank">${published.title}</a></p>`}
    <section class="givers" aria-label=${say("give")}>
      <p>${say("howToGive")}</p>
      <div class="buttons">
        <label class="button">${say("chooseFiles")}<input class="visually-hidden" type="file" multiple /></label>
        <label class="button">${say("chooseFolder")}<input class="visually-hidden" type="file" webkitdirectory /></label>
      </div>
      <textarea aria-label=${say("paste")} placeholder=${say("paste")} />
    </section>
    ${results.length < all && html`<p class="label"><progress value=${results.length} max=${all} aria-label=${say("progress")} /> ${say("of", { done: results.length + 1, all })}</p>`}
    ${results.length > 0 && html`<h2>${say("results")}</h2><ul class="results">${results.map(taken)}</ul>`}
    ${mistakes > 0 && html`<p class="notice">${say("siteMistakes", { n: mistakes })}</p>`}
    <h2>${say("toCheck")}</h2>
    ${left?.length === 0 && html`<p class="label">${say("nothingToCheck")}</p>`}
    <ol class="articles">${left?.map(listed)}</ol>`;
}

/** Draws what became of a source. @param {Taken} taken */
const taken = ({ source, message, file }) => html`<li>
  ${file ? html`<a href=${addressOf(file)}>${source}</a>` : source} <span class="label">${message}</span>
</li>`;

/** Draws an article of the list. @param {Listed} article */
const listed = ({ file, title, day, questions, isOpen }) => html`<li>
  <h3><a href=${addressOf(file)}>${title || file}</a></h3>
  <p class="label">
    ${questions > 0 ? html`<strong>${say("questions", { n: questions })}</strong>` : say("checked")}
    ${[day, isOpen && say("notSaved")].map((part) => part && html`<span> · ${part}</span>`)}
  </p>
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

/** Turns files into sources, except hidden ones. A picture goes with the only text, or with the one of its name. @param {Iterable<File>} files */
function sourcesOf(files) {
  const seen = [...files].filter(({ name }) => !name.startsWith("."));
  const all = /** @type {Source[]} */ (seen.map((body) => ({ name: body.name, body })));
  const texts = all.filter((source) => !isPicture(source));
  const stemOf = (/** @type {Source} */ { name }) => name.replace(/\.\w+$/, "");
  for (const picture of all.filter(isPicture)) {
    const isOwn = (/** @type {Source} */ text) => texts.length === 1 || stemOf(text) === stemOf(picture);
    const text = texts.find((text) => !text.picture && isOwn(text));
    if (text) text.picture = picture;
    else texts.push(picture);
  }
  return texts;
}

const isPicture = (/** @type {Source} */ { name }) => /\.(?:jpe?g|png|webp|avif|gif|svg)$/i.test(name);

/** Returns what was pasted, with its HTML if it has some. @param {DataTransfer | null} data @returns {Source[]} */
function pasted(data) {
  if (data && data.files.length > 0) return sourcesOf(data.files);
  const [plain, marked] = ["text/plain", "text/html"].map((type) => {
    const body = data?.getData(type) ?? "";
    return body.trim() === "" ? undefined : { name: "", body, type };
  });
  return marked ? [{ ...marked, plain }] : plain ? [plain] : [];
}

/** Sends a source and its picture to the server. If its HTML has no article, tries its plain text. @param {Source} source @returns {Promise<Taken>} */
async function takenIn({ name, body, type, plain, picture }) {
  const query = new URLSearchParams({ name, ...(type && { type }) });
  const failed = { source: name || say("pasted"), status: "failed" };
  const taken = await ask(`in?${query}`, body).catch(({ message }) => ({ ...failed, message }));
  if (taken.status === "failed" && plain) return takenIn(plain);
  if (!taken.file || !picture) return taken;
  return addPicture(taken.file, picture).then(
    () => taken,
    ({ message }) => ({ ...taken, status: "failed", message }),
  );
}

start();
