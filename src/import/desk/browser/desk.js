// @ts-check
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Article } from "./article.js";
import { Entrance, useIntake } from "./entrance.js";
import { addressOf, announce, html, root, say } from "./page.js";

/** @typedef {import("./contract.js").DeskState} DeskState */

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
  useEffect(() => {
    const follow = () => setFile(fileOfAddress());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  useEffect(() => {
    if (file === "") setNotice("");
    else setPublished(null);
  }, [file]);
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

// A file dropped beside its place must not take the page away.
for (const type of ["dragover", "drop"]) document.addEventListener(type, (event) => event.preventDefault());
render(html`<${ImportDesk} />`, root);
