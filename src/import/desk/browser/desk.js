// @ts-check
import { render } from "htm/preact/standalone";
import { article } from "./article.js";
import { entrance, openEntrance } from "./entrance.js";
import { button, focus, html, openedFile, root, say } from "./page.js";
import { light } from "./preview.js";
import { blur, desk, fail, openArticle } from "./state.js";

/** Why the article that opened is not a new one. */
const notice = sessionStorage.notice;
delete sessionStorage.notice;

/** Draws what the page's address names: the entrance, or an article beside its source. */
function draw() {
  const { failure, state } = desk;
  const waiting = html`<p class="notice"><a href="#/">← ${say("import")}</a> ${say(failure ? "notLoaded" : "loading")}</p>`;
  const shown = openedFile === "" ? entrance() : state.version ? article() : waiting;
  const page = html`<p id="said" role="status" class="visually-hidden" />
    ${notice && html`<p class="notice" role="alert">${notice}</p>`}
    <main class=${openedFile === "" ? "entrance" : "desk"}>${shown}</main>
    ${failure && html`<div class="toolbar notice mistake" role="alert">${failure} ${button("", say("close"), () => fail(""))}</div>`}`;
  render(page, root);
  light(desk.chosen?.lines ?? []);
}

const isTypedIn = () => document.activeElement?.matches("input, select, textarea") ?? false;

/** Returns the name of a key as buttons have it. In a field, only keys that leave it have one. @param {KeyboardEvent} event */
function nameOf({ key, shiftKey, ctrlKey, metaKey, altKey, isComposing }) {
  if (isComposing || altKey) return "";
  if (ctrlKey || metaKey) return { s: "Control+S", Enter: "Control+Enter" }[key] ?? "";
  if (key === "Escape") return key;
  return isTypedIn() || key.length > 1 ? "" : shiftKey ? key : key.toLowerCase();
}

/** Lets keys press the page's buttons. While a step is being done, a key waits, and then presses the button that is there. */
const listen = () =>
  document.addEventListener("keydown", async (event) => {
    const { key, target, defaultPrevented } = event;
    const isOutside = target instanceof Element && target.matches("body, .question");
    if (isOutside && /^Arrow(?:Up|Down)$/.test(key)) focus("source-list");
    const name = nameOf(event);
    const pressed = () => document.querySelector(`[aria-keyshortcuts="${CSS.escape(name)}"]`);
    if (defaultPrevented || !pressed()) return;
    event.preventDefault();
    // A field sends what was typed when it loses focus.
    if (isTypedIn()) blur();
    await desk.sent;
    const found = pressed();
    if (found instanceof HTMLElement) found.click();
  });

desk.draw = draw;
draw();
listen();
addEventListener("hashchange", () => location.reload());
// A file dropped anywhere must not replace the page.
for (const name of ["dragover", "drop"]) document.addEventListener(name, (event) => event.preventDefault());
(openedFile === "" ? openEntrance(draw) : openArticle()).catch(({ message }) => fail(message));
