// @ts-check
import { keyButton, keyOf, kinds } from "./keys.js";
import { html, linesInWords, runsIn, say } from "./page.js";

/** @typedef {import("./state.js").Desk} Desk @typedef {import("../state.ts").SourceLine} SourceLine */
/** @typedef {[SourceLine, ...SourceLine[]]} Row a line, or several that are folded */

/** A run of dropped lines is folded from this length on. */
const longRun = 6;

/** The numbers of the lines to fold: dropped ones in long runs, none of them in doubt. @param {readonly SourceLine[]} lines */
export function linesToFold(lines) {
  const isDropped = (/** @type {SourceLine} */ { kind, doubt }) => kind === "nothing" && !doubt;
  const runs = runsIn(lines, (one, next) => isDropped(one) && isDropped(next));
  return new Set(runs.flatMap((run) => (run.length < longRun ? [] : run.map(({ n }) => n))));
}

/** Lines as they are chosen: some from one to the last, where the arrow keys are. @param {number[]} lines @param {number} [active] */
export const chosenLines = (lines, anchor = lines[0] ?? 0, active = anchor) => ({ lines, anchor, active });

/** The letter in the margin: the key that would make the line what it is. @param {SourceLine} line */
function signOf({ kind, doubt }) {
  const key = keyOf(kind);
  return (key.length === 1 ? key.toUpperCase() : "·") + (doubt ? "?" : "");
}

/**
 * The source, a line a row. Lines are chosen by clicks, with Shift to another, with Ctrl one more, by dragging, and by arrow keys.
 *
 * @param {Desk} desk
 */
export function sourceList({ state, chosen, folded, choose }) {
  const { name = "", lines = [] } = state.source ?? {};
  const asked = new Set([...state.questions, ...state.offers].flatMap((one) => one.lines));
  const isFolded = (/** @type {SourceLine} */ { kind, n }) =>
    kind === "nothing" && folded.has(n) && !asked.has(n);
  const rows = runsIn(lines, (one, next) => isFolded(one) && isFolded(next));
  const indexOf = (/** @type {number | undefined} */ n) =>
    rows.findIndex((row) => row.some((line) => line.n === n));
  const active = indexOf(chosen?.active);

  /** Chooses the rows from one line's to another's. @param {number} anchor @param {number} last */
  const chooseTo = (anchor, last) => {
    const [first = 0, end = 0] = [indexOf(anchor), indexOf(last)].sort((a, b) => a - b);
    const all = rows.slice(Math.max(first, 0), end + 1).flatMap((row) => row.map(({ n }) => n));
    choose(chosenLines(all, anchor, last));
  };
  /** @param {Row} row */
  const unfold = (row) => {
    for (const { n } of row) folded.delete(n);
    choose(chosenLines([row[0].n]));
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: rows.length - 1 }[key];
    const row = rows[Math.min(Math.max(to ?? active, 0), rows.length - 1)];
    const words = { ArrowLeft: "backward", ArrowRight: "forward" }[key];
    if (!row || (to === undefined && (active < 0 || (key !== "Enter" && !words)))) return;
    event.preventDefault();
    const [{ n }] = row;
    if (to !== undefined) chooseTo(shiftKey && chosen ? chosen.anchor : n, n);
    else if (!words) unfold(row);
    else choose(selectWord(n, words, shiftKey) ?? chosenLines([n]));
    document.getElementById(`line-${n}`)?.scrollIntoView({ block: "nearest" });
  };
  const onClick = (/** @type {MouseEvent} */ { target, shiftKey, ctrlKey, metaKey }) => {
    const { part, over } = shiftKey ? {} : selected();
    if (part) return choose(part);
    if (over) return chooseTo(...over);
    const at = target instanceof Element && target.closest(".row")?.id;
    const row = rows.find(([{ n }]) => `line-${n}` === at);
    if (!row) return;
    const [{ n }, ...others] = row;
    const own = row.map((line) => line.n);
    if ((ctrlKey || metaKey) && chosen) {
      const left = chosen.lines.filter((line) => !own.includes(line));
      const all = left.length < chosen.lines.length ? left : [...left, ...own].sort((a, b) => a - b);
      if (all.length > 0) choose(chosenLines(all, n));
    } else if (others.length > 0 && !shiftKey) unfold(row);
    else chooseTo(shiftKey && chosen ? chosen.anchor : n, n);
  };
  // With Shift, a click chooses lines, and does not select text.
  const onMouseDown = (/** @type {MouseEvent & { currentTarget: HTMLElement }} */ event) =>
    event.shiftKey && [event.preventDefault(), event.currentTarget.focus()];
  return html`<div id="source-list" class="source-list" role="listbox" tabindex="0"
    aria-label=${say("sourceOf", { name })} aria-multiselectable="true"
    aria-activedescendant=${rows[active] && `line-${rows[active][0].n}`} onKeyDown=${onKeyDown} onClick=${onClick}
    onMouseDown=${onMouseDown}>${rows.map((row, at) => drawRow(row, chosen?.lines.includes(row[0].n) ?? false, at === active))}</div>`;
}

/** What text is selected in the list: a part of a line, or from one line over others to another. */
function selected() {
  const made = getSelection();
  const [one = 0, other = 0] = [made?.anchorNode, made?.focusNode].map((node) => {
    const text = node?.parentElement?.closest(".row:not(.folded) .line-text");
    return Number(text?.closest(".row")?.getAttribute("data-lines"));
  });
  // Three clicks select a line and nothing of the next.
  if (!made || made.isCollapsed || !one || !other || made.getRangeAt(0).endOffset === 0) return {};
  const [start, end] = [made.anchorOffset, made.focusOffset].sort((a, b) => a - b);
  if (one !== other) return { over: /** @type {const} */ ([one, other]) };
  return { part: { ...chosenLines([one]), start, end } };
}

/** Selects the next word of a line, or one more. @param {number} n @param {string} direction @param {boolean} isMore */
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
function drawRow(row, isChosen, isActive) {
  const [line, ...others] = row;
  const { n, kind, text, why, doubt } = line;
  const isFolded = others.length > 0;
  const run = `${linesInWords(row.map((line) => line.n))}: ${why ?? say(`as.${kind}`)}`;
  const more = html`<span class="visually-hidden">, ${say(`as.${kind}`)}</span><span class="why">${why && ` · ${why}`}</span>`;
  return html`<div key=${n} id=${`line-${n}`} data-lines=${row.map((line) => line.n).join(" ")} role="option"
    aria-selected=${isChosen} class=${`row${isFolded ? " folded" : ""}${isActive ? " active" : ""}`}
    data-kind=${kind} data-doubt=${doubt || undefined}>
    <span class="number">${n}</span><span class="sign" aria-hidden="true">${signOf(line)}</span>
    <span><span class="line-text">${isFolded ? run : text}</span>${!isFolded && more}</span>
  </div>`;
}

/** What the chosen lines can be made. @param {Desk} desk */
export function toolbar({ state, chosen, make }) {
  if (!chosen) return null;
  const { start, end } = chosen;
  const [n = 0, ...others] = chosen.lines;
  const line = state.source?.lines.find((line) => line.n === n);
  const lines = linesInWords(chosen.lines, state.source?.lines);
  const what = others.length === 0 ? `${lines} · ${say(`as.${line?.kind}`)}` : lines;
  const makers = [...kinds, "rest"].map((kind) =>
    keyButton(kind, say(kind === "rest" ? "do.rest" : `as.${kind}`), () => make(kind), {
      "aria-pressed": line?.kind === kind,
      "data-kind": kind,
    }),
  );
  // A click on a button must not take away what is selected in the source.
  const keep = (/** @type {Event} */ event) => event.preventDefault();
  return html`<div class="toolbar" role="group" aria-label=${say("makeOf")} onMouseDown=${keep}>
    <p class="label" aria-live="polite">${end === undefined ? what : say("partOf", { part: line?.text.slice(start, end) ?? "", n })}</p>
    <div class="makers">${makers}</div>
  </div>`;
}
