// @ts-check
import { button, keyOf, kinds } from "./keys.js";
import { html, linesInWords, runsIn, say } from "./page.js";

/** @typedef {import("./state.js").Desk} Desk @typedef {import("../state.ts").SourceLine} SourceLine */
/** @typedef {SourceLine & { run: number[] }} Row a line, or the first of several that are folded */

/** Folds a run of this many lines or more, if they were dropped when the article was opened. */
const longRun = 6;

/** Creates a selection of lines, from the anchor to the line where the arrow keys are. @param {number[]} lines @param {number} [active] */
export const chosenLines = (lines, anchor = lines[0] ?? 0, active = anchor) => ({ lines, anchor, active });

/**
 * Draws the source, one line per row. A click selects a line, with Shift a range, with Ctrl one more. Dragging and arrow keys select, too.
 *
 * @param {Desk} desk
 */
export function sourceList({ state, chosen, folded, choose }) {
  const { name = "", lines = [] } = state.source ?? {};
  const asked = new Set([...state.questions, ...state.offers].flatMap((one) => one.lines));
  const isFolded = (/** @type {SourceLine} */ { kind, n }) =>
    kind === "nothing" && folded.has(n) && !asked.has(n);
  const rows = runsIn(lines, (one, next) => isFolded(one) && isFolded(next)).flatMap((run) => {
    const numbers = run.map(({ n }) => n);
    if (run.length >= longRun) return { ...run[0], run: numbers };
    return run.map((line) => ({ ...line, run: [line.n] }));
  });
  const indexOf = (/** @type {number} */ n) => rows.findIndex(({ run }) => run.includes(n));
  const active = chosen ? indexOf(chosen.active) : -1;

  /** Selects all rows from the anchor to another line. @param {number} last */
  const chooseTo = (last, anchor = last) => {
    const [first = 0, end = 0] = [indexOf(anchor), indexOf(last)].sort((a, b) => a - b);
    const all = rows.slice(Math.max(first, 0), end + 1).flatMap(({ run }) => run);
    choose(chosenLines(all, anchor, last));
  };
  const unfold = (/** @type {Row} */ { n, run }) => {
    for (const one of run) folded.delete(one);
    choose(chosenLines([n]));
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    const { key, shiftKey } = event;
    const last = rows.length - 1;
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: last }[key];
    const words = { ArrowLeft: "backward", ArrowRight: "forward" }[key];
    const row = rows[to === undefined ? active : Math.min(Math.max(to, 0), last)];
    if (!row || (to === undefined && !words && key !== "Enter")) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (to !== undefined) chooseTo(row.n, shiftKey ? chosen?.anchor : row.n);
    else if (words) choose(selectWord(row.n, words, shiftKey) ?? chosenLines([row.n]));
    else unfold(row);
    document.getElementById(`line-${row.n}`)?.scrollIntoView({ block: "nearest" });
  };
  const onClick = (/** @type {MouseEvent} */ { target, shiftKey, ctrlKey, metaKey }) => {
    const { part, over: [from = 0, to] = [] } = shiftKey ? {} : selected();
    if (part) return choose(part);
    if (to) return chooseTo(to, from);
    const id = target instanceof Element && target.closest(".row")?.id;
    const row = rows.find(({ n }) => `line-${n}` === id);
    if (!row) return;
    const { n, run } = row;
    if ((ctrlKey || metaKey) && chosen) {
      const left = chosen.lines.filter((line) => !run.includes(line));
      const all = left.length < chosen.lines.length ? left : [...left, ...run].sort((a, b) => a - b);
      if (all.length > 0) choose(chosenLines(all, n));
    } else if (run.length > 1 && !shiftKey) unfold(row);
    else chooseTo(n, shiftKey ? chosen?.anchor : n);
  };
  // A click with Shift selects lines, not text.
  const onMouseDown = (/** @type {MouseEvent & { currentTarget: HTMLElement }} */ event) =>
    event.shiftKey && [event.preventDefault(), event.currentTarget.focus()];
  return html`<div id="source-list" class="source-list" role="listbox" tabindex="0" aria-label=${say("sourceOf", { name })}
    aria-multiselectable="true" aria-activedescendant=${rows[active] && `line-${rows[active].n}`} ...${{ onKeyDown, onClick, onMouseDown }}>
    ${rows.map((row, at) => drawRow(row, chosen?.lines.includes(row.n) ?? false, at === active))}
  </div>`;
}

/** Reads which text is selected in the list: part of one line, or a range from one line to another. */
function selected() {
  const made = getSelection();
  const [one = 0, other = 0] = [made?.anchorNode, made?.focusNode].map((node) => {
    const row = node?.parentElement?.closest(".row:not(.folded) .line-text")?.closest(".row");
    return Number(row?.getAttribute("data-lines"));
  });
  // A triple click selects a line, and ends at the start of the next.
  if (!made || made.isCollapsed || !one || !other || made.getRangeAt(0).endOffset === 0) return {};
  const [start, end] = [made.anchorOffset, made.focusOffset].sort((a, b) => a - b);
  return one === other ? { part: { ...chosenLines([one]), start, end } } : { over: [one, other] };
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
  return selected().part;
}

/** @param {Row} row @param {boolean} isChosen @param {boolean} isActive */
function drawRow({ n, kind, text, why, doubt, run }, isChosen, isActive) {
  const isFolded = run.length > 1;
  const is = say(`as.${kind}`);
  // The letter in the margin is the key for this kind of line.
  const sign = (kinds.includes(kind) ? keyOf(kind).toUpperCase() : "·") + (doubt ? "?" : "");
  const more = html`<span class="visually-hidden">, ${is}</span><span class="why">${why && ` · ${why}`}</span>`;
  return html`<div key=${n} id=${`line-${n}`} data-lines=${run.join(" ")} role="option" aria-selected=${isChosen}
    class=${`row${isFolded ? " folded" : ""}${isActive ? " active" : ""}`} data-kind=${kind} data-doubt=${doubt || undefined}>
    <span class="number">${n}</span><span class="sign" aria-hidden="true">${sign}</span>
    <span><span class="line-text">${isFolded ? `${linesInWords(run)}: ${why ?? is}` : text}</span>${!isFolded && more}</span>
  </div>`;
}

/** Draws the buttons for what the selected lines can become. @param {Desk} desk */
export function toolbar({ state, chosen, make }) {
  const { lines = [], start, end } = chosen ?? {};
  const all = state.source?.lines;
  const line = all?.find(({ n }) => n === lines[0]);
  const what = linesInWords(lines, all) + (lines.length === 1 ? ` · ${say(`as.${line?.kind}`)}` : "");
  const part = line && end !== undefined && say("partOf", { part: line.text.slice(start, end), n: line.n });
  const makers = kinds.map((kind) =>
    button(keyOf(kind), say(`as.${kind}`), () => make(kind), {
      "aria-pressed": line?.kind === kind,
      "data-kind": kind,
    }),
  );
  // A click on a button must not clear the selection in the source.
  const keep = (/** @type {Event} */ event) => event.preventDefault();
  return html`<div class="toolbar" role="group" hidden=${!chosen} aria-label=${say("makeOf")} onMouseDown=${keep}>
    <p class="label" aria-live="polite">${part || what}</p>
    <div class="makers">${makers}</div>
  </div>`;
}
