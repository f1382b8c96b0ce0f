// @ts-check
import { keyButton, keyOf, offerKey } from "./keys.js";
import { focus, html, linesInWords, say, topicKinds } from "./page.js";
import { showSide } from "./preview.js";

/** @typedef {import("./state.js").Desk} Desk @typedef {import("../offers.ts").Offer} Offer @typedef {import("../changes.ts").Topic} Topic */
/** @typedef {Event & { currentTarget: HTMLInputElement }} InField */

/** All questions in a row, the one that leads, and what several lines may be made at once. @param {Desk} desk */
export function questionCard(desk) {
  const { question, state, seen, go } = desk;
  const { questions, offers, mistakes } = state;
  const elsewhere = mistakes.filter(({ key }) => !questions.some((one) => one.key === key));
  // Each keeps its place when others are settled: nothing moves under the pointer.
  const steps = [...seen].map(([key, label]) => {
    const { value = "" } = state.fields.find((field) => field.key === key) ?? {};
    const at = questions.findIndex((one) => one.key === key);
    const { isNeeded = false, lines = [] } = questions[at] ?? {};
    return html`<button type="button" class="step" aria-current=${key === question?.key ? "step" : undefined}
      aria-disabled=${at < 0} data-lines=${lines.join(" ")} onClick=${() => at >= 0 && go(at)}>
      ${label} <strong>${at < 0 ? "✓" : isNeeded ? "!" : "?"}</strong> ${value}
    </button>`;
  });
  const nothing = html`<h2 id="question-title">${say(mistakes.length > 0 ? "onlyMistakes" : "nothingToAsk")}</h2>`;
  return html`<section id="question" class="question" tabindex="-1" aria-labelledby="question-title">
    ${steps.length > 0 && html`<div class="buttons">${steps}</div>`}
    ${question ? asked(desk, question) : nothing}
    ${elsewhere.map(({ line, message }) => html`<p class="mistake">${say("mistakeAt", { line, message })}</p>`)}
    ${offers.length > 0 && html`<div class="buttons">${offers.map((offer, at) => offerButton(offer, at, desk))}</div>`}
  </section>`;
}

/** A question: what is in doubt, and what it could be. @param {Desk} desk @param {import("../state.ts").Question} question */
function asked(desk, { key, label, message, lines, candidates, isNeeded, before }) {
  const { state, light, answer, right } = desk;
  const field = state.fields.find((field) => field.key === key);
  const topics = key === "tags" ? state.proposals : [];
  const all = topics.length > 1 ? [say("allTopics", { n: topics.length })] : [];
  // The tenth of a list, and all topics, have 0.
  const choices = [...candidates, ...topics.map(({ name }) => name), ...all].map((value, index) => {
    const number = value === all[0] ? 0 : index + 1;
    return html`<li><button type="button" onClick=${() => answer(number)}>
      ${number <= 10 && html`<kbd aria-hidden="true">${number % 10}</kbd>`}${value}
      ${before?.value === value && html`<span class="label">${say("asBefore", before)}</span>`}
    </button></li>`;
  });
  const where = html`<button type="button" class="quiet" data-lines=${lines.join(" ")} onClick=${() => [light(lines), showSide("source"), focus("source-list")]}>
    ${linesInWords(lines, state.source?.lines)}
  </button>`;
  const orWrite = html`${say(key === "tags" ? "orWriteTopics" : "orWrite")} <kbd aria-hidden="true">${keyOf("write")}</kbd>`;
  return html`<div key=${key} class="asked">
    <div class="buttons"><h2 id="question-title">${label}</h2>
      <p>${message}</p>${lines.length > 0 && where}</div>
    ${choices.length > 0 && html`<ol class="buttons">${choices}</ol>`}
    ${topics.length > 0 && html`<details><summary>${say("topicsAreMade")}</summary><div id="topics">${topics.map(topicFields)}</div></details>`}
    <div class="answers">
      ${!isNeeded && keyButton("right", say(field ? (field.value ? "do.right" : "isNone") : "textIsRight"), right)}
      ${field && fieldInput(desk, field, "answer", orWrite)}
    </div></div>`;
}

/** A proposed topic as it will be made. @param {Topic} topic */
function topicFields({ name, kind, aliases }) {
  const kinds = topicKinds.map(
    ([one, label]) => html`<option value=${one} selected=${one === kind}>${label}</option>`,
  );
  return html`<div key=${name} class="field" role="group" aria-label=${name}>
    <input defaultValue=${name} aria-label=${say("topic.name")} />
    <select aria-label=${say("topic.kind")}><option value="">${say("noKind")}</option>${kinds}</select>
    <input defaultValue=${aliases.join(", ")} placeholder=${say("topic.aliases")} aria-label=${say("topic.aliases")} />
  </div>`;
}

/** The topics as they are described in their form. */
export const topicsIn = () =>
  Array.from(document.querySelectorAll("#topics > *"), (topic) => {
    /** @type {NodeListOf<HTMLInputElement>} */
    const fields = topic.querySelectorAll("input, select");
    const [name = "", kind, aliases = ""] = Array.from(fields, ({ value }) => value.trim());
    const others = aliases.split(",").flatMap((alias) => alias.trim() || []);
    return { name, kind: /** @type {Topic["kind"]} */ (kind || undefined), aliases: others };
  });

/** @param {Offer} offer @param {number} at @param {Desk} desk */
function offerButton({ lines, as, before }, at, { state, step }) {
  const isFirst = state.offers.findIndex((one) => one.as === as) === at;
  const words = say(as === "nothing" ? "offer.drop" : "offer", {
    lines: linesInWords(lines, state.source?.lines),
    as: say(`as.${as}`),
  });
  return html`<button type="button" data-lines=${lines.join(" ")} onClick=${() => step({ do: "lines", lines, as })}>
    ${words}${before && html`<span class="label">${say("asBefore", before)}</span>`}
    ${isFirst && html`<kbd aria-hidden="true">${offerKey(as)}</kbd>`}
  </button>`;
}

/**
 * A field of the article, edited in place: sent when it is left, and by Enter, which in the text itself makes a line, and in
 * the answer to a question says that it is right. What is typed is in the page alone until then, and stays if it is refused.
 *
 * @param {Desk} desk
 * @param {{ key: string, value: string, isList?: boolean, options?: readonly string[] }} field
 * @param {string} id
 * @param {unknown} label
 */
export function fieldInput(desk, field, id, label, hint = "") {
  const { key, value, isList, options = [] } = field;
  const { refused } = desk.failure ?? {};
  const wrong = refused?.id === id && refused.key === key ? refused : undefined;
  /** Shows another value of the field, but for what is being typed, or was refused. @param {HTMLInputElement | null} box */
  const fill = (box) => {
    if (!box) return;
    const [isTyped, shown] = [box.value !== box.defaultValue, wrong?.value ?? value];
    // To set what is there already would move the caret.
    if (box.defaultValue !== value) box.defaultValue = value;
    if (!isTyped && box.value !== shown) box.value = shown;
  };
  const onBlur = async (/** @type {InField} */ { currentTarget: box }) => {
    const said = box.value.trim();
    if (said === value) desk.forget();
    else if (said !== wrong?.value && (await desk.step({ do: "set", key, value: said }, id)))
      if (box.value.trim() === said) box.value = box.defaultValue;
  };
  const onKeyDown = (/** @type {KeyboardEvent & InField} */ event) => {
    const { currentTarget: box } = event;
    const said = box.value.trim();
    if (event.key === "Escape" && said === wrong?.value) box.value = value;
    if (event.key !== "Enter" || event.isComposing || event.ctrlKey || key === "body") return;
    event.preventDefault();
    if (said === wrong?.value) return box.select();
    box.blur();
    if (id === "answer" && said === value) desk.right();
  };
  // A proposal of the browser takes the place of the whole value, so it has the names before the one being typed.
  const onInput = (/** @type {InField} */ { currentTarget: { value, list } }) => {
    const before = isList && value.includes(",") ? `${value.slice(0, value.lastIndexOf(","))}, ` : "";
    for (const [at, option] of [...(list?.options ?? [])].entries()) option.value = before + options[at];
  };
  const onFocus = (/** @type {InField} */ { currentTarget }) => id === "answer" && currentTarget.select();
  const tag = ["title", "description", "body"].includes(key) ? "textarea" : "input";
  const list = options.length > 0 ? `${id}-options` : undefined;
  return html`<div key=${id} class="field">
    <label for=${id}>${label}</label>
    <${tag} ref=${fill} id=${id} rows=${value.split("\n").length} autocomplete="off" list=${list} title=${hint}
      aria-invalid=${wrong || desk.state.mistakes.some((mistake) => mistake.key === key) ? true : undefined}
      aria-describedby=${wrong && `${id}-refused`} ...${{ onBlur, onKeyDown, onInput, onFocus }} />
    ${list && html`<datalist id=${list}>${options.map((option) => html`<option value=${option} />`)}</datalist>`}
    ${wrong && html`<p id=${`${id}-refused`} class="mistake" role="alert">${desk.failure?.message}</p>`}
  </div>`;
}

/** All fields, folded: what is in doubt has its question. @param {Desk} desk */
export function fields(desk) {
  const { fields } = desk.state;
  const said = fields.filter(({ value }) => value !== "").map(({ label, value }) => `${label}: ${value}`);
  const drawn = fields.map((field) => {
    const { key, lines, label, hint, isAsked } = field;
    return html`<div key=${key} data-key=${key} data-asked=${isAsked || undefined} data-lines=${lines.join(" ")}
      onFocusIn=${() => desk.light(lines)}>
      ${fieldInput(desk, field, `field-${key}`, isAsked ? `${label} ?` : label, hint)}
    </div>`;
  });
  return html`<details class="fields">
    <summary>${say("fields")} <span class="label">${said.join(" · ")}</span></summary>${drawn}
  </details>`;
}
