// @ts-check
import { useState } from "preact/hooks";
import { html, say } from "./page.js";

/** @typedef {import("./contract.js").Desk} Desk @typedef {import("./contract.js").DeskBlock} DeskBlock */
/** @typedef {import("./contract.js").Change} Change */

const blockKinds = ["text", "heading", "quote", "list", "nothing"];

/**
 * The text as fields, a block each: split at the caret by Ctrl+Enter, joined with the one before by Backspace at its start.
 *
 * @param {{ desk: Desk }} props
 */
export function Blocks({ desk }) {
  const { blocks } = desk.state;
  /** Makes a change, then puts the caret into a block. @param {Change} change @param {number} index @param {number} at */
  const changeAndGo = async (change, index, at) => {
    if (!(await desk.change(change))) return;
    const field = /** @type {HTMLTextAreaElement | null} */ (document.getElementById(`block-${index}`));
    field?.focus();
    field?.setSelectionRange(at, at);
  };
  const split = (/** @type {number} */ index, /** @type {number} */ at) =>
    changeAndGo({ do: "split", index, at }, index + 1, 0);
  const join = (/** @type {number} */ index) =>
    changeAndGo({ do: "join", index }, index, blocks[index]?.text.length ?? 0);
  const last = blocks.length - 1;
  const drawn = blocks.map(
    (block, index) => html`<${Block} ...${{ desk, block, index, last, split, join }} />`,
  );
  return html`<ol class="blocks">${drawn}</ol>`;
}

/**
 * @param {{
 *   desk: Desk, block: DeskBlock, index: number, last: number, split: (index: number, at: number) => void,
 *   join: (index: number) => void,
 * }} props
 */
function Block({ desk: { change, lit, light }, block, index, last, split, join }) {
  // What was typed belongs to the text it began with, not to what stands at this place after a change.
  const [draft, setDraft] = useState({ of: "", text: "" });
  const text = draft.of === block.text ? draft.text : block.text;
  const send = async () => text === block.text || change({ do: "write", index, text });
  const onInput = (/** @type {{ currentTarget: HTMLTextAreaElement }} */ { currentTarget }) =>
    setDraft({ of: block.text, text: currentTarget.value });
  const onKeyDown = async (/** @type {KeyboardEvent & { currentTarget: HTMLTextAreaElement }} */ event) => {
    const { selectionStart: at, selectionEnd: end } = event.currentTarget;
    const isSplit = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!isSplit && !(event.key === "Backspace" && end === 0 && index > 0)) return;
    event.preventDefault();
    if (!(await send())) return;
    if (isSplit) split(index, at);
    else join(index - 1);
  };
  const onChange = (/** @type {{ currentTarget: HTMLSelectElement }} */ { currentTarget: { value } }) =>
    change({ do: "block", index, as: /** @type {"text"} */ (value) });
  const name = say("block", { n: index + 1 });
  return html`<li data-kind=${block.kind} data-lit=${block.lines.some((n) => lit.lines.includes(n)) || undefined}>
    <textarea id=${`block-${index}`} aria-label=${name} value=${text} rows=${Math.ceil(text.length / 70) + 1}
      onInput=${onInput} onBlur=${send} onKeyDown=${onKeyDown} onFocus=${() => light(block.lines, "article")} />
    <p class="buttons">
      <select aria-label=${say("kindOf", { name })} value=${block.kind} onChange=${onChange}>
        ${block.kind === "other" && html`<option value="other">${say("otherKind")}</option>`}
        ${blockKinds.map((kind) => html`<option value=${kind}>${say(`as.${kind}`)}</option>`)}
      </select>
      ${index < last && html`<button type="button" class="quiet" onClick=${() => join(index)}>${say("joinNext")}</button>`}
    </p>
  </li>`;
}
