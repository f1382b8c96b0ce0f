// @ts-check
import { useEffect, useRef } from "preact/hooks";
import { keyButton, kinds } from "./keys.js";
import { html, linesInWords, say } from "./page.js";

/** What the chosen lines can be made. To choose a part of a line by keys, its text is in a field. @param {{ desk: import("./contract.js").Desk }} props */
export function Toolbar({ desk: { state, chosen, choose, make, isPart, setPart } }) {
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
  const onEscape = (/** @type {KeyboardEvent} */ { key }) => {
    if (key !== "Escape") return;
    document.getElementById("source-list")?.focus();
    setPart(false);
  };
  // A click on a button must not take away what is selected in the source.
  const onMouseDown = (/** @type {Event} */ event) =>
    event.target !== field.current && event.preventDefault();
  const prevent = (/** @type {Event} */ event) => event.preventDefault();
  const lines = linesInWords(chosen.lines);
  const what = others.length === 0 ? `${lines} · ${line?.role}` : lines;
  const makers = [...kinds, "rest"].map((kind) => {
    const label = say(kind === "rest" ? "do.rest" : `as.${kind}`);
    return keyButton(kind, label, () => make(kind), {
      "aria-pressed": line?.kind === kind,
      "data-kind": kind,
    });
  });
  const partField = html`<textarea ref=${field} data-keys inputmode="none" value=${line?.text} onSelect=${onSelect}
    aria-label=${say("choosePart", { n })} onKeyDown=${onEscape} onBeforeInput=${prevent} />`;
  return html`<div class="toolbar" role="group" aria-label=${say("makeOf")} onMouseDown=${onMouseDown}>
    <p class="label">${end === undefined ? what : say("partOf", { part: line?.text.slice(start, end) ?? "", n })}</p>
    ${isPart && partField}
    <div class="makers">${makers}</div>
  </div>`;
}
