// @ts-check
import { useEffect, useRef, useState } from "preact/hooks";
import { keyOf } from "./keys.js";
import { html, linesInWords, say } from "./page.js";

/** @typedef {import("./contract.js").SourceLine} SourceLine @typedef {import("./contract.js").Desk} Desk */
/** @typedef {{ from: number, to: number, isFolded: boolean, lines: SourceLine[] }} Row */

/** A run of dropped lines is folded from this length on. */
const longRun = 6;

/** What lines were made that are of this kind now. @param {string} kind */
export const madeOf = (kind) => ({ byline: "authors", dropped: "nothing" })[kind] ?? kind;

/** The letter in the margin: the key that would make the line what it is. @param {SourceLine} line */
function signOf({ kind, doubt }) {
  const key = keyOf(madeOf(kind));
  return (key.length === 1 ? key.toUpperCase() : "·") + (doubt ? "?" : "");
}

/** The lines to fold: dropped ones in long runs, none of them in doubt. @param {SourceLine[]} lines */
function linesToFold(lines) {
  const runs = [/** @type {number[]} */ ([])];
  for (const { n, kind, doubt, text } of lines) {
    if (kind === "dropped" && !doubt) runs.at(-1)?.push(n);
    else if (text.trim() !== "") runs.push([]);
  }
  return new Set(runs.filter((run) => run.length >= longRun).flat());
}

/** The rows of the list: a line, or a folded run. @param {SourceLine[]} lines @param {(n: number) => boolean} isIn */
function rowsOf(lines, isIn) {
  const rows = /** @type {Row[]} */ ([]);
  for (const line of lines.filter(({ text }) => text.trim() !== "")) {
    const { n, kind } = line;
    const isFolded = kind === "dropped" && isIn(n);
    const last = rows.at(-1);
    if (!isFolded || !last?.isFolded) rows.push({ from: n, to: n, isFolded, lines: [line] });
    else rows.splice(-1, 1, { ...last, to: n, lines: [...last.lines, line] });
  }
  return rows;
}

/** The source, a line a row. Lines are chosen by clicks, with Shift to another, by dragging, and by arrow keys. @param {{ desk: Desk }} props */
export function SourceList({ desk: { state, chosen, choose, lit, point, setPart } }) {
  const { name = "", lines = [] } = state.source ?? {};
  const [folded, setFolded] = useState(() => linesToFold(lines));
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const seen = useRef(new WeakSet());
  const known = useRef(/** @type {Map<number, { signs: string, vnode: unknown }>} */ (new Map()));
  const asked = new Set(state.questions.flatMap(({ lines }) => lines));
  const rows = rowsOf(lines, (n) => folded.has(n) && !asked.has(n));
  const active = rows.find(({ from, to }) => chosen && from <= chosen.active && chosen.active <= to);
  const rowOf = (/** @type {number} */ n) => rows.find(({ to }) => to >= n);
  const scrollTo = (/** @type {Row | undefined} */ row) =>
    document.getElementById(`line-${row?.from}`)?.scrollIntoView({ block: "nearest" });

  /** Chooses rows from one to another. @param {number} anchor @param {number} last */
  const chooseTo = (anchor, last) => {
    const from = rowOf(Math.min(anchor, last))?.from ?? anchor;
    choose({ from, to: rowOf(Math.max(anchor, last))?.to ?? last, anchor, active: last });
  };
  const open = (/** @type {Row} */ { from, to }) => {
    setFolded(new Set([...folded].filter((n) => n < from || n > to)));
    choose({ from, to: from, anchor: from, active: from });
  };
  useEffect(() => {
    // Once for each: when the pointer leaves, the list does not go back to what was lit before.
    if (lit.by !== "source" && !seen.current.has(lit)) scrollTo(rowOf(Math.min(...lit.lines)));
    seen.current.add(lit);
  }, [lit]);

  /** Takes text that is selected in the list for a part of its line, or for the lines it reaches over. */
  const onSelection = () => {
    const made = getSelection();
    const [one, other] = [made?.anchorNode, made?.focusNode].map((node) => {
      const text = node?.parentElement?.closest(".row:not(.folded) .line-text");
      return Number(text?.closest(".row")?.getAttribute("data-n"));
    });
    if (!made || made.isCollapsed || !one || !other || !list.current?.contains(made.anchorNode)) return;
    const [start, end] = [made.anchorOffset, made.focusOffset].sort((a, b) => a - b);
    if (one === other) choose({ from: one, to: one, anchor: one, active: one, start, end });
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
    const at = active ? rows.indexOf(active) : -1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
    const row = to === undefined ? undefined : rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (row) {
      chooseTo(shiftKey && chosen ? chosen.anchor : row.from, row.from);
      scrollTo(row);
    } else if (key === "Enter" && active?.isFolded) open(active);
    else if (key === "Enter" && active) setPart(true);
    else return;
    event.preventDefault();
  };
  const rowAt = (/** @type {Event} */ { target }) => {
    const n = target instanceof Element && target.closest(".row")?.getAttribute("data-n");
    return rows.find(({ from }) => `${from}` === n);
  };
  const onClick = (/** @type {MouseEvent} */ event) => {
    const row = rowAt(event);
    if (!row || (getSelection()?.isCollapsed === false && !event.shiftKey)) return;
    if (row.isFolded && !event.shiftKey) open(row);
    else chooseTo(event.shiftKey && chosen ? chosen.anchor : row.from, row.from);
  };
  // With Shift, a click chooses lines, and does not select text.
  const onMouseDown = (/** @type {MouseEvent} */ event) => {
    if (event.shiftKey) event.preventDefault();
    if (event.shiftKey) list.current?.focus();
  };
  const onMouseOver = (/** @type {Event} */ event) =>
    point(rowAt(event)?.lines.map(({ n }) => n) ?? null, "source");
  const drawn = rows.map((row) => {
    const isLit = row.lines.some(({ n }) => lit.lines.includes(n));
    const isChosen = chosen !== null && row.from <= chosen.to && row.to >= chosen.from;
    const signs = JSON.stringify([row, isLit, isChosen, row === active]);
    // A row as it was drawn before is not looked at again: a long source follows the pointer.
    const before = known.current.get(row.from);
    const vnode = before?.signs === signs ? before.vnode : drawRow(row, isLit, isChosen, row === active);
    known.current.set(row.from, { signs, vnode });
    return vnode;
  });
  return html`<div ref=${list} id="source-list" class="source-list" role="listbox" tabindex="0"
    aria-label=${say("sourceOf", { name })} aria-multiselectable="true"
    aria-activedescendant=${active && `line-${active.from}`} onKeyDown=${onKeyDown} onClick=${onClick}
    onMouseDown=${onMouseDown} onMouseOver=${onMouseOver} onMouseLeave=${() => point(null, "source")}>${drawn}</div>`;
}

/** @param {Row} row @param {boolean} isLit @param {boolean} isChosen @param {boolean} isActive */
function drawRow({ from, isFolded, lines }, isLit, isChosen, isActive) {
  const [line] = lines;
  if (!line) return null;
  const { kind, role, text, why, doubt } = line;
  const more = html`<span class="visually-hidden">, ${role}</span><span class="why">${why && ` · ${why}`}</span>`;
  return html`<div key=${from} id=${`line-${from}`} data-n=${from} role="option" aria-selected=${isChosen}
    class=${`row${isFolded ? " folded" : ""}${isActive ? " active" : ""}`}
    data-kind=${kind} data-doubt=${doubt || undefined} data-lit=${isLit || undefined}>
    <span class="number">${from}</span><span class="sign" aria-hidden="true">${signOf(line)}</span>
    <span><span class="line-text">${isFolded ? foldedText(lines) : text}</span>${!isFolded && more}</span>
  </div>`;
}

/** A folded run in words, with the first reasons. @param {SourceLine[]} lines */
function foldedText(lines) {
  const reasons = [...new Set(lines.map(({ why, role }) => why ?? role))].slice(0, 3).join(", ");
  return `${linesInWords(lines[0]?.n ?? 0, lines.at(-1)?.n ?? 0)}: ${reasons}`;
}
