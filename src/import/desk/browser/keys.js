// @ts-check
import { focus, html, say, words } from "./page.js";

const named = Object.keys(words).flatMap((key) => (key.startsWith("key.") ? key.slice(4) : []));
/** What lines can become, in the order of the buttons. */
export const kinds = named.filter((name) => `as.${name}` in words);
/** Returns the letter of a kind or action. It differs by language. @param {string} name */
export const keyOf = (name) => say(`key.${name}`);

/** Returns the name by which a key is shown and found. @param {string} key */
const shown = (key) => (/^\p{Lu}$/u.test(key) ? `Shift+${key.toLowerCase()}` : key);

/** Draws a button and its key, if it has one. @param {string} key @param {unknown} label @param {() => void} act @param {object} [more] */
export const button = (key, label, act, more) =>
  html`<button type="button" aria-keyshortcuts=${shown(key) || undefined} onClick=${act} ...${more}>
    ${key && html`<kbd aria-hidden="true">${shown(key)}</kbd>`}${label}
  </button>`;

/** Returns whether a field has the focus, so that keys type into it. */
const isTypedIn = () => document.activeElement?.matches("input, select, textarea") ?? false;

/** Returns the name of a key as buttons have it. In a field, only keys that leave it have one. @param {KeyboardEvent} event */
function nameOf({ key, shiftKey, ctrlKey, metaKey, altKey, isComposing }) {
  if (isComposing || altKey || document.activeElement?.closest("dialog")) return "";
  if (ctrlKey || metaKey) return { s: "Control+S", Enter: "Control+Enter" }[key] ?? "";
  if (key === "Escape") return key;
  return isTypedIn() || key.length > 1 ? "" : shown(shiftKey ? key : key.toLowerCase());
}

/**
 * Lets keys press the page's buttons. While a step is being done, a key waits, and then presses the button that is there.
 *
 * @param {() => Promise<boolean> | undefined} doing returns the step being done, which resolves to whether it succeeded
 * @param {AbortSignal} signal
 */
export function listen(doing, signal) {
  const onKey = async (/** @type {KeyboardEvent} */ event) => {
    const { key, target, ctrlKey, defaultPrevented } = event;
    const isOutside = target instanceof Element && target.matches("body, .question, h1");
    if (isOutside && /^Arrow(?:Up|Down)$/.test(key)) focus("source-list");
    if (defaultPrevented || nameOf(event) === "") return;
    // While the preview does not answer, keys act at once.
    for (let now = doing(); now && !document.querySelector(".failure"); now = doing()) {
      event.preventDefault();
      if (!(await now) && !isTypedIn()) return;
    }
    const pressed = document.querySelector(`[aria-keyshortcuts="${CSS.escape(nameOf(event))}"]`);
    if (pressed) event.preventDefault();
    if (pressed instanceof HTMLElement) pressed.click();
    // Text that was typed ahead goes into the field that has the focus now.
    else if (isTypedIn() && key.length === 1 && !ctrlKey) document.execCommand("insertText", false, key);
  };
  document.addEventListener("keydown", onKey, { signal });
}

/** Draws the list of all keys, which stays closed until an editor asks for it. */
export function help() {
  const letters = named.map((name) => [shown(keyOf(name)), words[`as.${name}`] ?? say(`do.${name}`)]);
  const others = Object.keys(words).filter((key) => key.startsWith("keys."));
  const rows = [...letters, ...others.map((key) => [key.slice(5), say(key)])].map(
    ([key, what = ""]) => html`<li><kbd>${key}</kbd> ${what[0]?.toUpperCase()}${what.slice(1)}</li>`,
  );
  return html`<dialog id="help" aria-labelledby="help-title">
    <h2 id="help-title">${say("help")}</h2><ul>${rows}</ul>
    <form method="dialog" class="buttons"><button class="primary">${say("close")}</button></form>
  </dialog>`;
}
