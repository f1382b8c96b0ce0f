// @ts-check
import { useState } from "preact/hooks";
import { html, say } from "./page.js";

/** @typedef {import("./contract.js").Desk} Desk */

/**
 * A field of the article, edited in place: sent when it is left, and by Enter, which in the text itself makes a line. If that
 * fails, what was typed stays.
 *
 * @param {{ desk: Desk, field: { key: string, value: string, isList?: boolean, options?: readonly string[] }, id: string, label: string, hint: string }} props
 */
export function FieldInput({ desk, field, id, label, hint }) {
  const { key, isList, options = [] } = field;
  const [draft, setDraft] = useState(/** @type {string | null} */ (null));
  const value = draft ?? field.value;
  // A proposal of the browser takes the place of the whole value, so it has the names before the one being typed.
  const before = isList && value.includes(",") ? `${value.slice(0, value.lastIndexOf(","))}, ` : "";
  const mistake = desk.state.mistakes.filter((mistake) => mistake.key === key).map(({ message }) => message);
  const send = async () => {
    const said = value.trim();
    if (said === field.value || (await desk.step({ do: "set", key, value: said }))) setDraft(null);
  };
  const onInput = (/** @type {{ currentTarget: HTMLInputElement }} */ { currentTarget }) =>
    setDraft(currentTarget.value);
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape") setDraft(null);
    if (event.key !== "Enter" || event.isComposing || event.ctrlKey || key === "body") return;
    event.preventDefault();
    // Keys act again: what is typed is sent when its field is left.
    if (event.target instanceof HTMLElement) event.target.blur();
  };
  const tag = ["title", "description", "body"].includes(key) ? "textarea" : "input";
  const list = options.length > 0 ? `${id}-options` : undefined;
  const proposals = options.map((option) => html`<option value=${before + option} />`);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <${tag} id=${id} value=${value} rows=${value.split("\n").length} autocomplete="off" list=${list} aria-describedby=${`${id}-hint`}
      aria-invalid=${mistake.length > 0 || undefined} onInput=${onInput} onBlur=${send} onKeyDown=${onKeyDown} />
    ${list && html`<datalist id=${list}>${proposals}</datalist>`}
    <p class="label" id=${`${id}-hint`}>${hint} <strong>${mistake.join(" ")}</strong></p>
  </div>`;
}

/** All fields. @param {{ desk: Desk }} props */
export function Fields({ desk }) {
  const drawn = desk.state.fields.map((field) => {
    const { key, lines, label, hint, isAsked } = field;
    return html`<div key=${key} data-key=${key} data-asked=${isAsked || undefined} data-lines=${lines.join(" ")}
      onFocusIn=${() => desk.light(lines)}>
      <${FieldInput} ...${{ desk, field, hint }} id=${`field-${key}`} label=${isAsked ? `${label} ?` : label} />
      ${key === "tags" && html`<${Proposals} desk=${desk} />`}
    </div>`;
  });
  return html`<section class="fields" aria-label=${say("fields")}>${drawn}</section>`;
}

/** Topics that could be made, each with a small form. @param {{ desk: Desk }} props */
function Proposals({ desk: { state, step } }) {
  const [open, setOpen] = useState("");
  const proposal = state.proposals.find(({ name }) => name === open);
  const make = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const data = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    const said = (/** @type {string} */ key) => String(data.get(key)).trim();
    const [name, kind] = [said("name"), said("kind")];
    const aliases = said("aliases")
      .split(",")
      .map((alias) => alias.trim());
    const topic = { name, ...(kind && { kind }), aliases: aliases.filter((alias) => alias !== "") };
    if (await step({ do: "topics", topics: [topic] })) setOpen("");
  };
  const chips = state.proposals.map(({ name }) => {
    const toggle = () => setOpen(open === name ? "" : name);
    return html`<button type="button" aria-expanded=${open === name} onClick=${toggle}>+ ${name}</button>`;
  });
  const kinds = state.kinds.map(({ value, label }) => html`<option value=${value}>${label}</option>`);
  const form = html`<form key=${open} onSubmit=${make} aria-label=${say("newTopic", { name: open })}>
    <label>${say("topic.name")}<input name="name" value=${open} required autocomplete="off" /></label>
    <label>${say("topic.kind")}<select name="kind" value=${proposal?.kind ?? ""}>
      <option value="">${say("noKind")}</option>${kinds}
    </select></label>
    <label>${say("topic.aliases")}
      <input name="aliases" value=${proposal?.aliases.join(", ")} autocomplete="off" />
    </label>
    <button class="primary">${say("makeTopic")}</button>
  </form>`;
  return html`<div class="proposals">${chips}${proposal && form}</div>`;
}
