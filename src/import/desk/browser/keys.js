// @ts-check
import { useEffect, useRef, useState } from "preact/hooks";
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

/** Whether keys are typed into a field; not into one whose value is being sent, nor one that only shows text to choose from. */
const isTypedIn = () =>
  document.activeElement?.matches(":is(input, select, textarea:not([data-keys])):not([aria-busy])") ?? false;

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
 * @param {(name: string, event: KeyboardEvent) => unknown} act gives `false` if it did nothing, a promise of `false` if that failed
 * @returns lets the keys wait until something is done
 */
export function useKeys(act) {
  const newest = useRef(act);
  newest.current = act;
  const [keys] = useState({ busy: 0, waiting: /** @type {KeyboardEvent[]} */ ([]) });
  const actOn = (/** @type {KeyboardEvent} */ event) => {
    const name = nameOf(event);
    const done = name !== "" && newest.current(name, event);
    if (done !== false) event.preventDefault();
    if (done instanceof Promise) hold(done);
  };
  /** @template Done @param {Promise<Done>} doing */
  const hold = (doing) => {
    keys.busy += 1;
    // Until the page shows it.
    doing.then((done) => setTimeout(release, 0, done));
    return doing;
  };
  const release = (/** @type {unknown} */ done) => {
    keys.busy -= 1;
    if (done === false && !isTypedIn()) keys.waiting = [];
    for (let next; keys.busy === 0; actOn(next)) {
      next = keys.waiting.shift();
      // What was typed ahead belongs into the field that is there now.
      for (; next && isTypedIn() && next.key.length === 1 && !next.ctrlKey; next = keys.waiting.shift())
        document.execCommand("insertText", false, next.key);
      if (!next) return;
    }
  };
  useEffect(() => {
    const onKey = (/** @type {KeyboardEvent} */ event) => {
      const name = event.defaultPrevented ? "" : nameOf(event);
      if (name === "" || keys.busy === 0 || (name === event.key && name.length > 1))
        return name && actOn(event);
      event.preventDefault();
      keys.waiting.push(event);
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
      keys.waiting = [];
    };
  }, []);
  return hold;
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
    <ul>${rows.map(([key, what]) => html`<li><kbd>${key}</kbd> ${what?.replace(/^./, (first) => first.toUpperCase())}</li>`)}</ul>
    <form method="dialog" class="buttons"><button class="primary">${say("close")}</button></form>
  </dialog>`;
}
