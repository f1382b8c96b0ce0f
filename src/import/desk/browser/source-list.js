// @ts-check
import { button, html, keyOf, kinds, linesInWords, say } from "./page.js";
import { choose, desk, make } from "./state.js";

/** @typedef {import("../../review/state.ts").SourceLine} SourceLine @typedef {import("./state.js").Chosen} Chosen */

/** Draws the source, one line per row. A click selects a line, with Shift a range, with Ctrl one more. Dragging and arrow keys select, too. */
export function sourceList() {
  const { chosen, state } = desk;
  const name = state.source ?? "";
  const active = chosen ? `line-${chosen.lines.at(-1)}` : undefined;
  return html`<div id="source-list" class="source-list" role="listbox" tabindex="0" aria-label=${say("sourceOf", { name })}
    aria-multiselectable="true" aria-activedescendant=${active} ...${{ onKeyDown, onClick }}>
    ${state.lines.map((line) => drawRow(line, chosen))}
  </div>`;
}

const numbers = () => desk.state.lines.map(({ n }) => n);
const numberOf = (/** @type {Element} */ row) => Number(row.getAttribute("data-lines"));

/** Returns all lines from one to another, in this order. @param {number} from @param {number} to */
function linesBetween(from, to) {
  const all = numbers();
  const [start, end] = [all.indexOf(from), all.indexOf(to)];
  return start > end ? all.slice(end, start + 1).reverse() : all.slice(Math.max(start, 0), end + 1);
}

/** @param {KeyboardEvent} event */
function onKeyDown(event) {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  const all = numbers();
  const [anchor] = desk.chosen?.lines ?? [];
  const active = desk.chosen?.lines.at(-1) ?? 0;
  const at = all.indexOf(active);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length }[key];
  const words = { ArrowLeft: "backward", ArrowRight: "forward" }[key];
  if ((to === undefined && !words) || ctrlKey || metaKey || altKey) return;
  event.preventDefault();
  const line = all[Math.min(Math.max(to ?? at, 0), all.length - 1)] ?? 0;
  if (words) choose(selectWord(line, words, shiftKey) ?? { lines: [line] });
  else choose({ lines: linesBetween((shiftKey && anchor) || line, line) });
  document.getElementById(`line-${line}`)?.scrollIntoView({ block: "nearest" });
}

/** @param {MouseEvent} event */
function onClick({ target, shiftKey, ctrlKey, metaKey }) {
  const row = target instanceof Element && target.closest(".row");
  if (!row) return;
  const n = numberOf(row);
  const { lines = [] } = desk.chosen ?? {};
  const others = lines.filter((one) => one !== n);
  if (shiftKey) choose({ lines: linesBetween(lines[0] ?? n, n) });
  else if (ctrlKey || metaKey) choose({ lines: others.length < lines.length ? others : [...lines, n] });
  else choose(selected() ?? { lines: [n] });
}

/** Reads which text is selected in the list: part of one line, or from one line to another. @returns {Chosen | undefined} */
function selected() {
  const made = getSelection();
  const [one, other] = [made?.anchorNode, made?.focusNode].map((node) =>
    node?.parentElement?.closest(".line-text")?.closest(".row"),
  );
  // A triple click selects a line, and ends at the start of the next.
  if (!made || made.isCollapsed || !one || !other || made.getRangeAt(0).endOffset === 0) return undefined;
  if (one !== other) return { lines: linesBetween(numberOf(one), numberOf(other)) };
  const [start, end] = [made.anchorOffset, made.focusOffset].sort((a, b) => a - b);
  return { lines: [numberOf(one)], start, end };
}

/** Selects the next word of a line, or adds it to the selection. @param {number} n @param {string} direction @param {boolean} isMore */
function selectWord(n, direction, isMore) {
  const text = document.querySelector(`#line-${n} .line-text`)?.firstChild;
  const made = getSelection();
  if (!text || !made) return undefined;
  if (made.anchorNode !== text) made.collapse(text, 0);
  else if (!isMore && direction === "forward") made.collapseToEnd();
  else if (!isMore) made.collapseToStart();
  made.modify("extend", direction, "word");
  return selected();
}

/** @param {SourceLine} line @param {Chosen | null} chosen */
function drawRow({ n, kind, text, why, doubt }, chosen) {
  // The letter in the margin is the key for this kind of line.
  const sign = (kinds.includes(kind) ? keyOf(kind).toUpperCase() : "·") + (doubt ? "?" : "");
  const more = html`<span class="visually-hidden">, ${say(`as.${kind}`)}</span><span class="why">${why && ` · ${why}`}</span>`;
  return html`<div key=${n} id=${`line-${n}`} data-lines=${n} role="option" aria-selected=${chosen?.lines.includes(n) ?? false}
    class=${chosen?.lines.at(-1) === n ? "row active" : "row"} data-kind=${kind} data-doubt=${doubt || undefined}>
    <span class="number">${n}</span><span class="sign" aria-hidden="true">${sign}</span>
    <span><span class="line-text">${text}</span>${more}</span>
  </div>`;
}

/** Draws the buttons for what the selected lines can become. */
export function toolbar() {
  const { state, chosen } = desk;
  const { lines = [], start, end } = chosen ?? {};
  const line = state.lines.find(({ n }) => n === lines[0]);
  const what = linesInWords(lines) + (lines.length === 1 ? ` · ${say(`as.${line?.kind}`)}` : "");
  const part = line && end !== undefined && say("partOf", { part: line.text.slice(start, end), n: line.n });
  const makers = kinds.map((kind) => {
    const more = { "aria-pressed": line?.kind === kind, "data-kind": kind };
    return button(keyOf(kind), say(`as.${kind}`), () => make(kind), more);
  });
  // A click on a button must not clear the selection in the source.
  const keep = (/** @type {Event} */ event) => event.preventDefault();
  return html`<div class="toolbar" role="group" hidden=${!chosen} aria-label=${say("makeOf")} onMouseDown=${keep}>
    <p class="label" aria-live="polite">${part || what}</p>
    <div class="makers">${makers}</div>
  </div>`;
}
