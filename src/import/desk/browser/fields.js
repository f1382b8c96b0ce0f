// @ts-check
import { html, say } from "./page.js";

/** @typedef {import("./state.js").Desk} Desk @typedef {Event & { currentTarget: HTMLInputElement }} InField */

/**
 * Draws a field of the article. It is sent when it loses focus, and on Enter. In the text itself, Enter starts a new line; in an
 * unchanged answer, it confirms the value. Until it is sent, what was typed is only in the page, and it stays there if it is refused.
 *
 * @param {Desk} desk
 * @param {{ key: string, value: string, hint?: string, isList?: boolean, options?: readonly string[] }} field
 * @param {string} id
 * @param {unknown} label
 */
export function fieldInput(desk, { key, value, hint, isList, options = [] }, id, label, more = {}) {
  const { refused, message } = desk.failure ?? {};
  const wrong = refused?.id === id && refused.key === key ? refused : undefined;
  const fill = (/** @type {HTMLInputElement | null} */ box) => {
    if (box && wrong && box.value === value) box.value = wrong.value;
  };
  const onBlur = async (/** @type {InField} */ { currentTarget: box }) => {
    const typed = box.value.trim();
    if (typed === value) desk.forget();
    else if (typed !== wrong?.value && (await desk.step({ do: "set", key, value: typed }, id)))
      if (box.value.trim() === typed) box.form?.reset();
  };
  const onKeyDown = (/** @type {KeyboardEvent & InField} */ event) => {
    const { currentTarget: box } = event;
    const typed = box.value.trim();
    if (event.key === "Escape" && typed === wrong?.value) box.form?.reset();
    if (event.key !== "Enter" || event.isComposing || event.ctrlKey || key === "body") return;
    event.preventDefault();
    if (typed === wrong?.value) return box.select();
    box.blur();
    if (id === "answer" && typed === value) desk.right();
  };
  // A suggestion of the browser replaces the whole value, so it has to contain the names before the one being typed.
  const onInput = (/** @type {InField} */ { currentTarget: { value, list } }) => {
    const before = isList && value.includes(",") ? `${value.slice(0, value.lastIndexOf(","))}, ` : "";
    for (const [at, option] of [...(list?.options ?? [])].entries()) option.value = before + options[at];
  };
  const onFocus = (/** @type {InField} */ { currentTarget }) => id === "answer" && currentTarget.select();
  const tag = ["title", "description", "body"].includes(key) ? "textarea" : "input";
  const list = options.length > 0 ? `${id}-options` : undefined;
  const isWrong = wrong || desk.state.mistakes.some((mistake) => mistake.key === key);
  return html`<form key=${id} class="field" ...${more}>
    <label for=${id}>${label}</label>
    <${tag} ref=${fill} id=${id} defaultValue=${value} rows=${value.split("\n").length} autocomplete="off" list=${list} title=${hint}
      aria-invalid=${isWrong ? true : undefined} aria-describedby=${wrong && `${id}-refused`} ...${{ onBlur, onKeyDown, onInput, onFocus }} />
    ${list && html`<datalist id=${list}>${options.map((option) => html`<option value=${option} />`)}</datalist>`}
    ${wrong && html`<p id=${`${id}-refused`} class="mistake" role="alert">${message}</p>`}
  </form>`;
}

/** Draws all fields, folded, because each doubt has its own question. @param {Desk} desk */
export function fields(desk) {
  const { fields } = desk.state;
  const values = fields.filter(({ value }) => value !== "").map(({ label, value }) => `${label}: ${value}`);
  const drawn = fields.map((field) => {
    const { key, lines, label, isAsked } = field;
    const more = { "data-key": key, "data-asked": isAsked || undefined, "data-lines": lines.join(" ") };
    const onFocusIn = () => desk.light(lines);
    return fieldInput(desk, field, `field-${key}`, isAsked ? `${label} ?` : label, { ...more, onFocusIn });
  });
  return html`<details class="fields">
    <summary>${say("fields")} <span class="label">${values.join(" · ")}</span></summary>${drawn}
  </details>`;
}
