// @ts-check
import { html, say } from "./page.js";

/** What lines can be made, in the order of the buttons. */
const kindNames =
  "title authors date dateline section description initials text heading quote list caption nothing";
export const kinds = kindNames.split(" ");
/** What else has a letter. */
const actions = ["rest", "joined", "next", "right", "write", "undo", "redo", "edit", "help"];
/** Keys without a letter, as the help shows them. */
const others = ["1–9", "↑ ↓", "Shift+↑ ↓", "← →", "Enter", "Esc", "Shift+…", "Ctrl+S", "Ctrl+Enter"];

/** The letter of a kind or action; it differs by language. @param {string} name */
export const keyOf = (name) => say(`key.${name}`);

/** How a letter is shown. @param {string} key */
const shown = (key) => (/^\p{Lu}$/u.test(key) ? `Shift+${key.toLowerCase()}` : key);

/** The key that takes the offer to make lines of a kind. @param {string} kind */
export const offerKey = (kind) => shown(keyOf(kind).toUpperCase());

/** A button with its letter. @param {string} name @param {string} label @param {() => void} act @param {object} [more] */
export const keyButton = (name, label, act, more) =>
  html`<button type="button" onClick=${act} ...${more}>
    ${label}<kbd aria-hidden="true">${shown(keyOf(name))}</kbd>
  </button>`;

/** Whether keys are typed into a field. */
const isTypedIn = () => document.activeElement?.matches("input, select, textarea") ?? false;

/** The name of what a key asks for, or the key itself if it has none. In fields, only what leaves them. @param {KeyboardEvent} event */
function nameOf({ key, shiftKey, ctrlKey, metaKey, altKey, isComposing }) {
  if (isComposing || altKey || document.activeElement?.closest("dialog")) return "";
  if (ctrlKey || metaKey) return { s: "save", Enter: "publish" }[key] ?? "";
  if (key === "Escape") return "leave";
  if (isTypedIn()) return "";
  const letter = shiftKey ? key : key.toLowerCase();
  const offered = shiftKey && kinds.find((kind) => keyOf(kind).toUpperCase() === key);
  const own = [...kinds, ...actions].find((name) => keyOf(name) === letter);
  return own ?? (offered ? `offer ${offered}` : key);
}

/**
 * Listens to the keys of the whole page. Keys that are pressed while something is being done wait, and act on what is there then.
 *
 * @param {(name: string, event: KeyboardEvent) => unknown} act gives `false` if it did nothing
 * @param {() => boolean} isBusy
 * @param {AbortSignal} signal
 * @returns to be called when something is done, or failed: lets those act that waited
 */
export function listen(act, isBusy, signal) {
  let waiting = /** @type {KeyboardEvent[]} */ ([]);
  const actOn = (/** @type {KeyboardEvent} */ event) => {
    const name = nameOf(event);
    if (name !== "" && act(name, event) !== false) event.preventDefault();
  };
  const release = (/** @type {boolean} */ isDone) => {
    if (!isDone && !isTypedIn()) waiting = [];
    while (!isBusy() && waiting.length > 0) {
      const [next] = waiting.splice(0, 1);
      // What was typed ahead belongs into the field that is there now.
      const isText = isTypedIn() && next?.key.length === 1 && !next.ctrlKey;
      if (isText) document.execCommand("insertText", false, next.key);
      else if (next) actOn(next);
    }
  };
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    const name = event.defaultPrevented ? "" : nameOf(event);
    // While the preview does not answer, they act as ever.
    const waits = (isBusy() || waiting.length > 0) && !document.querySelector(".failure");
    if (!waits || name === "" || (name === event.key && name.length > 1)) return name && actOn(event);
    event.preventDefault();
    waiting.push(event);
  };
  document.addEventListener("keydown", onKey, { signal });
  return release;
}

/** Opens the list of all keys. */
export const openHelp = () => /** @type {HTMLDialogElement} */ (document.getElementById("help")).showModal();

/** The list of all keys, closed until it is asked for. */
export function help() {
  const rows = [
    ...kinds.map((kind) => [shown(keyOf(kind)), say(`as.${kind}`)]),
    ...actions.map((name) => [shown(keyOf(name)), say(`do.${name}`)]),
    ...others.map((key) => [key, say(`keys.${key}`)]),
  ];
  return html`<dialog id="help" aria-labelledby="help-title">
    <h2 id="help-title">${say("help")}</h2>
    <ul>${rows.map(([key, what]) => html`<li><kbd>${key}</kbd> ${what?.replace(/^./, (first) => first.toUpperCase())}</li>`)}</ul>
    <form method="dialog" class="buttons"><button class="primary">${say("close")}</button></form>
  </dialog>`;
}
