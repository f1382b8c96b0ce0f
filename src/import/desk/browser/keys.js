// @ts-check
import { useEffect, useRef } from "preact/hooks";
import { html, say } from "./page.js";

/** What lines can be made, in the order of the buttons. */
const kindNames =
  "title authors date dateline section description initials text heading quote list caption nothing";
export const kinds = kindNames.split(" ");
/** What else has a letter. */
const actions = ["rest", "joined", "next", "right", "write", "undo", "redo", "edit", "help"];
/** Keys without a letter, as the help shows them. */
const others = ["1–9", "↑ ↓", "Shift+↑ ↓", "Enter", "Esc", "Shift+…", "Ctrl+S", "Ctrl+Enter"];

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

/** The name of what a key asks for, or the key itself if it has none. In fields, only what leaves them. @param {KeyboardEvent} event */
function nameOf({ key, shiftKey, ctrlKey, metaKey, altKey, target, isComposing, defaultPrevented }) {
  const inside = (/** @type {string} */ what) => target instanceof Element && target.closest(what) !== null;
  if (isComposing || defaultPrevented || altKey || inside("dialog")) return "";
  if (ctrlKey || metaKey) return { s: "save", Enter: "publish" }[key] ?? "";
  if (inside("input, select, textarea:not([data-keys])")) return key === "Escape" ? "leave" : "";
  const letter = shiftKey ? key : key.toLowerCase();
  const offered = shiftKey && kinds.find((kind) => keyOf(kind).toUpperCase() === key);
  return (
    [...kinds, ...actions].find((name) => keyOf(name) === letter) ?? (offered ? `offer ${offered}` : key)
  );
}

/**
 * Listens to the keys of the whole page. Keys that are pressed while what one asked for is being done wait, and act on what is
 * there then.
 *
 * @param {(name: string, event: KeyboardEvent) => unknown} act gives `false` if it did nothing, a promise of `false` if that failed
 */
export function useKeys(act) {
  const newest = useRef(act);
  newest.current = act;
  useEffect(() => {
    const waiting = /** @type {[string, KeyboardEvent][]} */ ([]);
    let isBusy = false;
    const onKey = async (/** @type {KeyboardEvent} */ event) => {
      const name = nameOf(event);
      if (isBusy && name && (name !== event.key || /^\d$/.test(name))) {
        event.preventDefault();
        waiting.push([name, event]);
      } else if (name) await actOn(name, event);
      for (let next = isBusy ? undefined : waiting.shift(); next; next = waiting.shift())
        // What was typed ahead belongs into the field that the key before it led to.
        if (next[1].key.length === 1 && document.activeElement?.matches("#answer, #text"))
          document.execCommand("insertText", false, next[1].key);
        else await actOn(...next);
    };
    /** @param {string} name @param {KeyboardEvent} event */
    const actOn = async (name, event) => {
      const done = newest.current(name, event);
      if (done !== false) event.preventDefault();
      if (!(done instanceof Promise)) return;
      isBusy = true;
      if ((await done) === false) waiting.length = 0;
      // Until the page shows it.
      await new Promise((drawn) => setTimeout(drawn));
      isBusy = false;
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
      waiting.length = 0;
    };
  }, []);
}

/** Opens the list of all keys. */
export const openHelp = () => /** @type {HTMLDialogElement} */ (document.getElementById("help")).showModal();

/** The list of all keys, closed until it is asked for. */
export function Help() {
  const rows = [
    ...kinds.map((kind) => [shown(keyOf(kind)), say(`as.${kind}`)]),
    ...actions.map((name) => [shown(keyOf(name)), say(`do.${name}`)]),
    ...others.map((key) => [key, say(`keys.${key}`)]),
  ];
  return html`<dialog id="help" aria-labelledby="help-title">
    <h2 id="help-title">${say("help")}</h2>
    <ul>${rows.map(([key, what]) => html`<li><kbd>${key}</kbd> ${what}</li>`)}</ul>
    <form method="dialog"><button class="primary">${say("close")}</button></form>
  </dialog>`;
}
