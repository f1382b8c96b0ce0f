// @ts-check
import { useEffect, useRef, useState } from "preact/hooks";
import { keyButton, keyOf, kinds } from "./keys.js";
import { html, linesInWords, runsIn, say } from "./page.js";

/** @typedef {import("./state.js").SourceLine} SourceLine @typedef {{ isFolded: boolean, lines: SourceLine[], n: number }} Row */

/** A run of dropped lines is folded from this length on. */
const longRun = 6;

/** The letter in the margin: the key that would make the line what it is. @param {SourceLine} line */
function signOf({ kind, doubt }) {
  const key = keyOf(kind);
  return (key.length === 1 ? key.toUpperCase() : "·") + (doubt ? "?" : "");
}

/** The lines to fold: dropped ones in long runs, none of them in doubt. @param {SourceLine[]} lines */
function linesToFold(lines) {
  const isDropped = (/** @type {SourceLine} */ { kind, doubt }) => kind === "nothing" && !doubt;
  const runs = runsIn(lines, (one, next) => isDropped(one) && isDropped(next));
  return new Set(runs.flatMap((run) => (run.length < longRun ? [] : run.map(({ n }) => n))));
}

/** The rows of the list: a line, or a folded run. @param {SourceLine[]} lines @param {(n: number) => boolean} isIn @returns {Row[]} */
function rowsOf(lines, isIn) {
  const isFolded = (/** @type {SourceLine} */ { kind, n }) => kind === "nothing" && isIn(n);
  const runs = runsIn(lines, (one, next) => isFolded(one) && isFolded(next));
  return runs.map((lines) => ({ isFolded: isFolded(lines[0]), lines, n: lines[0].n }));
}

/**
 * The source, a line a row. Lines are chosen by clicks, with Shift to another, with Ctrl one more, by dragging, and by arrow keys.
 *
 * @param {{ desk: import("./state.js").Desk }} props
 */
export function SourceList({ desk: { state, chosen, choose, setPart } }) {
  const { name = "", lines = [] } = state.source ?? {};
  const [folded, setFolded] = useState(() => linesToFold(lines));
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const asked = new Set([...state.questions, ...state.offers].flatMap((one) => one.lines));
  const rows = rowsOf(lines, (n) => folded.has(n) && !asked.has(n));
  const indexOf = (/** @type {number | undefined} */ n) =>
    rows.findIndex((row) => row.lines.some((line) => line.n === n));
  const active = indexOf(chosen?.active);

  /** Chooses the rows from one line's to another's. @param {number} anchor @param {number} last */
  const chooseTo = (anchor, last) => {
    const [first = 0, end = 0] = [indexOf(anchor), indexOf(last)].sort((a, b) => a - b);
    const all = rows.slice(Math.max(first, 0), end + 1).flatMap((row) => row.lines.map(({ n }) => n));
    choose({ lines: all, anchor, active: last });
  };
  const chooseRow = (/** @type {Row} */ { n }, /** @type {boolean} */ isMore) =>
    chooseTo(isMore && chosen ? chosen.anchor : n, n);
  const open = (/** @type {Row} */ row) => {
    setFolded(new Set([...folded].filter((n) => row.lines.every((line) => line.n !== n))));
    choose({ lines: [row.n], anchor: row.n, active: row.n });
  };

  /** Takes text that is selected in the list for a part of its line, or for the lines it reaches over. */
  const onSelection = () => {
    const made = getSelection();
    const [one, other] = [made?.anchorNode, made?.focusNode].map((node) => {
      const text = node?.parentElement?.closest(".row:not(.folded) .line-text");
      return Number(text?.closest(".row")?.getAttribute("data-lines"));
    });
    if (!made || made.isCollapsed || !one || !other || !list.current?.contains(made.anchorNode)) return;
    const [start, end] = [made.anchorOffset, made.focusOffset].sort((a, b) => a - b);
    if (one === other) choose({ lines: [one], anchor: one, active: one, start, end });
    // Three clicks select a line and nothing of the next.
    else if (made.getRangeAt(0).endOffset > 0) chooseTo(one, other);
  };
  useEffect(() => {
    document.addEventListener("selectionchange", onSelection);
    return () => document.removeEventListener("selectionchange", onSelection);
  });

  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: rows.length - 1 }[key];
    const row = rows[Math.min(Math.max(to ?? active, 0), rows.length - 1)];
    if (!row || (to === undefined && (key !== "Enter" || active < 0))) return;
    event.preventDefault();
    if (to === undefined && row.isFolded) open(row);
    else if (to === undefined) setPart(true);
    else chooseRow(row, shiftKey);
    if (to !== undefined) document.getElementById(`line-${row.n}`)?.scrollIntoView({ block: "nearest" });
  };
  const onClick = (/** @type {MouseEvent} */ event) => {
    const at = event.target instanceof Element && event.target.closest(".row")?.id;
    const row = rows.find(({ n }) => `line-${n}` === at);
    if (!row || (getSelection()?.isCollapsed === false && !event.shiftKey)) return;
    const own = row.lines.map(({ n }) => n);
    if ((event.ctrlKey || event.metaKey) && chosen) {
      const left = chosen.lines.filter((n) => !own.includes(n));
      const all = left.length < chosen.lines.length ? left : [...left, ...own].sort((a, b) => a - b);
      if (all.length > 0) choose({ lines: all, anchor: row.n, active: row.n });
    } else if (row.isFolded && !event.shiftKey) open(row);
    else chooseRow(row, event.shiftKey);
  };
  // With Shift, a click chooses lines, and does not select text.
  const onMouseDown = (/** @type {MouseEvent} */ event) =>
    event.shiftKey && [event.preventDefault(), list.current?.focus()];
  const drawn = rows.map((row, at) => drawRow(row, chosen?.lines.includes(row.n) ?? false, at === active));
  return html`<div ref=${list} id="source-list" class="source-list" role="listbox" tabindex="0"
    aria-label=${say("sourceOf", { name })} aria-multiselectable="true"
    aria-activedescendant=${rows[active] && `line-${rows[active].n}`} onKeyDown=${onKeyDown} onClick=${onClick}
    onMouseDown=${onMouseDown}>${drawn}</div>`;
}

/** @param {Row} row @param {boolean} isChosen @param {boolean} isActive */
function drawRow({ n, isFolded, lines }, isChosen, isActive) {
  const [line] = lines;
  if (!line) return null;
  const { kind, role, text, why, doubt } = line;
  const more = html`<span class="visually-hidden">, ${role}</span><span class="why">${why && ` · ${why}`}</span>`;
  return html`<div key=${n} id=${`line-${n}`} data-lines=${lines.map((line) => line.n).join(" ")} role="option"
    aria-selected=${isChosen} class=${`row${isFolded ? " folded" : ""}${isActive ? " active" : ""}`}
    data-kind=${kind} data-doubt=${doubt || undefined}>
    <span class="number">${n}</span><span class="sign" aria-hidden="true">${signOf(line)}</span>
    <span><span class="line-text">${isFolded ? foldedText(lines) : text}</span>${!isFolded && more}</span>
  </div>`;
}

/** A folded run in words, with the first reasons. @param {SourceLine[]} lines */
function foldedText(lines) {
  const reasons = [...new Set(lines.map(({ why, role }) => why ?? role))].slice(0, 3).join(", ");
  return `${linesInWords(lines.map(({ n }) => n))}: ${reasons}`;
}

/** What the chosen lines can be made. To choose a part of a line by keys, its text is in a field. @param {{ desk: import("./state.js").Desk }} props */
export function Toolbar({ desk: { state, chosen, choose, make, isPart } }) {
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  useEffect(() => {
    if (isPart) field.current?.focus();
    field.current?.setSelectionRange(0, 0);
  }, [isPart]);
  if (!chosen) return null;
  const { start, end, ...whole } = chosen;
  const [n = 0, ...others] = chosen.lines;
  const line = state.source?.lines.find((line) => line.n === n);
  const onSelect = () => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    if (selectionStart === (start ?? 0) && selectionEnd === (end ?? 0)) return;
    choose({ ...whole, ...(selectionEnd > selectionStart && { start: selectionStart, end: selectionEnd }) });
  };
  // A click on a button must not take away what is selected in the source.
  const prevent = (/** @type {Event} */ event) =>
    (event.type !== "mousedown" || event.target !== field.current) && event.preventDefault();
  const lines = linesInWords(chosen.lines, state.source?.lines);
  const what = others.length === 0 ? `${lines} · ${line?.role}` : lines;
  const makers = [...kinds, "rest"].map((kind) => {
    const label = say(kind === "rest" ? "do.rest" : `as.${kind}`);
    return keyButton(kind, label, () => make(kind), {
      "aria-pressed": line?.kind === kind,
      "data-kind": kind,
    });
  });
  const partField = html`<textarea ref=${field} data-keys inputmode="none" value=${line?.text} onSelect=${onSelect}
    aria-label=${say("choosePart", { n })} onBeforeInput=${prevent} />`;
  return html`<div class="toolbar" role="group" aria-label=${say("makeOf")} onMouseDown=${prevent}>
    <p class="label">${end === undefined ? what : say("partOf", { part: line?.text.slice(start, end) ?? "", n })}</p>
    ${isPart && partField}
    <div class="makers">${makers}</div>
  </div>`;
}
