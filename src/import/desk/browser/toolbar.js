// @ts-check
import { useEffect, useRef } from "preact/hooks";
import { keyButton, kinds } from "./keys.js";
import { html, linesInWords, say } from "./page.js";
import { madeOf } from "./source-list.js";

/** What the chosen lines can be made. To choose a part of a line by keys, its text is in a field. @param {{ desk: import("./contract.js").Desk }} props */
export function Toolbar({ desk: { state, chosen, choose, make, isPart, setPart } }) {
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  useEffect(() => {
    if (isPart) field.current?.focus();
    field.current?.setSelectionRange(0, 0);
  }, [isPart]);
  if (!chosen) return null;
  const { start, end, ...whole } = chosen;
  const line = state.source?.lines.find(({ n }) => n === chosen.from);
  const part = line?.text.slice(start, end) ?? "";
  const onSelect = () => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    if (selectionStart === (start ?? 0) && selectionEnd === (end ?? 0)) return;
    choose({ ...whole, ...(selectionEnd > selectionStart && { start: selectionStart, end: selectionEnd }) });
  };
  const onEscape = (/** @type {KeyboardEvent} */ { key }) => {
    if (key !== "Escape") return;
    document.getElementById("source-list")?.focus();
    setPart(false);
  };
  // A click on a button must not take away what is selected in the source.
  const onMouseDown = (/** @type {Event} */ event) =>
    event.target !== field.current && event.preventDefault();
  const prevent = (/** @type {Event} */ event) => event.preventDefault();
  const lines = linesInWords(chosen.from, chosen.to);
  const what = chosen.from === chosen.to ? `${lines} · ${line?.role}` : lines;
  const makers = kinds.map((kind) => {
    const more = { "aria-pressed": line !== undefined && madeOf(line.kind) === kind, "data-kind": kind };
    return keyButton(kind, say(`as.${kind}`), () => make(kind), more);
  });
  const partField = html`<textarea ref=${field} data-keys inputmode="none" value=${line?.text} onSelect=${onSelect}
    aria-label=${say("choosePart", { n: chosen.from })} onKeyDown=${onEscape} onBeforeInput=${prevent} />`;
  return html`<div class="toolbar" role="group" aria-label=${say("makeOf")} onMouseDown=${onMouseDown}>
    <p class="label">${end === undefined ? what : say("partOf", { part, n: chosen.from })}</p>
    ${isPart && partField}
    <div class="makers">${makers}</div>
  </div>`;
}
