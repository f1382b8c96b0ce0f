// @ts-check
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { keyButton, keyOf, offerKey } from "./keys.js";
import { html, linesInWords, say, topicKinds } from "./page.js";

/** @typedef {import("./state.js").Desk} Desk @typedef {import("./state.js").Offer} Offer @typedef {import("./state.js").Topic} Topic */

/** All questions in a row, the one that leads, and what several lines may be made at once. @param {{ desk: Desk }} props */
export function QuestionCard({ desk }) {
  const { question, state, go } = desk;
  const { questions, offers, mistakes } = state;
  const elsewhere = mistakes.filter(({ key }) => !questions.some((one) => one.key === key));
  const nothing = say(mistakes.length > 0 ? "onlyMistakes" : "nothingToAsk");
  // Each keeps its place when others are settled: nothing moves under the pointer.
  const seen = useRef(new Map());
  for (const { key, label } of questions) seen.current.set(key, label);
  const steps = [...seen.current].map(([key, label]) => {
    const { value = "" } = state.fields.find((field) => field.key === key) ?? {};
    const at = questions.findIndex((one) => one.key === key);
    const { isNeeded = false, lines = [] } = questions[at] ?? {};
    return html`<button type="button" class="step" aria-current=${key === question?.key ? "step" : undefined}
      aria-disabled=${at < 0} data-lines=${lines.join(" ")} onClick=${() => at >= 0 && go(at)}>
      ${label} <strong>${at < 0 ? "✓" : isNeeded ? "!" : "?"}</strong> ${value}
    </button>`;
  });
  return html`<section id="question" class="question" tabindex="-1" aria-labelledby="question-title">
    ${steps.length > 0 && html`<div class="buttons">${steps}</div>`}
    ${question ? html`<${Asked} key=${question.key} ...${{ desk, question }} />` : html`<h2 id="question-title">${nothing}</h2>`}
    ${elsewhere.map(({ line, message }) => html`<p class="mistake">${say("mistakeAt", { line, message })}</p>`)}
    ${offers.length > 0 && html`<div class="buttons">${offers.map((offer, at) => offerButton(offer, at, desk))}</div>`}
  </section>`;
}

/** A question: what is in doubt, and what it could be. @param {{ desk: Desk, question: import("./state.js").Question }} props */
function Asked({ desk, question: { key, label, message, lines, candidates, isNeeded, before } }) {
  const { state, show, answer, right } = desk;
  const field = state.fields.find((field) => field.key === key);
  const topics = key === "tags" ? desk.topics : [];
  const all = topics.length > 1 ? [say("allTopics", { n: topics.length })] : [];
  // The tenth of a list, and all topics, have 0.
  const choices = [...candidates, ...topics.map(({ name }) => name), ...all].map((value, index) => {
    const number = value === all[0] ? 0 : index + 1;
    return html`<li><button type="button" onClick=${() => answer(number)}>
      ${number <= 10 && html`<kbd aria-hidden="true">${number % 10}</kbd>`}${value}
      ${before?.value === value && html`<span class="label">${say("asBefore", before)}</span>`}
    </button></li>`;
  });
  const where = html`<button type="button" class="quiet" data-lines=${lines.join(" ")} onClick=${() => show(lines)}>
    ${linesInWords(lines, state.source?.lines)}
  </button>`;
  const orWrite = html`${say(key === "tags" ? "orWriteTopics" : "orWrite")} <kbd aria-hidden="true">${keyOf("write")}</kbd>`;
  return html`<div class="buttons"><h2 id="question-title">${label}</h2>
      <p>${message}</p>${lines.length > 0 && where}</div>
    ${choices.length > 0 && html`<ol class="buttons">${choices}</ol>`}
    ${topics.length > 0 && html`<details class="topics"><summary>${say("topicsAreMade")}</summary>${topics.map((topic, at) => topicFields(topic, (said) => desk.describe(at, said)))}</details>`}
    <div class="answers">
      ${!isNeeded && keyButton("right", say(field ? (field.value ? "do.right" : "isNone") : "textIsRight"), right)}
      ${field && html`<${FieldInput} ...${{ desk, field }} id="answer" label=${orWrite} hint="" />`}
    </div>`;
}

/** A proposed topic as it will be made. @param {Topic} topic @param {(topic: Topic) => void} describe */
function topicFields(topic, describe) {
  const { name, aliases } = topic;
  /** @param {"name" | "kind" | "aliases"} key @param {(said: string) => Partial<Topic>} read */
  const attributes = (key, read) => ({
    "aria-label": say(`topic.${key}`),
    onChange: (/** @type {{ currentTarget: HTMLInputElement }} */ { currentTarget }) =>
      describe({ ...topic, ...read(currentTarget.value.trim()) }),
  });
  const kinds = topicKinds.map(
    ([kind, label]) => html`<option value=${kind} selected=${kind === topic.kind}>${label}</option>`,
  );
  return html`<div class="field" role="group" aria-label=${name}>
    <input value=${name} ...${attributes("name", (name) => ({ name }))} />
    <select ...${attributes("kind", (kind) => (kind ? { kind } : { kind: undefined }))}>
      <option value="">${say("noKind")}</option>${kinds}
    </select>
    <input value=${aliases.join(", ")} placeholder=${say("topic.aliases")}
      ...${attributes("aliases", (said) => ({ aliases: said.split(",").flatMap((alias) => alias.trim() || []) }))} />
  </div>`;
}

/** @param {Offer} offer @param {number} at @param {Desk} desk */
function offerButton(offer, at, { state, take }) {
  const { lines, as, before } = offer;
  const isFirst = state.offers.findIndex((one) => one.as === as) === at;
  const words = say(as === "nothing" ? "offer.drop" : "offer", {
    lines: linesInWords(lines, state.source?.lines),
    as: say(`as.${as}`),
  });
  return html`<button type="button" data-lines=${lines.join(" ")} onClick=${() => take(offer)}>
    ${words}${before && html`<span class="label">${say("asBefore", before)}</span>`}
    ${isFirst && html`<kbd aria-hidden="true">${offerKey(as)}</kbd>`}
  </button>`;
}

/**
 * A field of the article, edited in place: sent when it is left, and by Enter, which in the text itself makes a line, and in
 * the answer to a question says that it is right. What is refused stays, and is chosen: it can be written anew at once.
 *
 * @param {{ desk: Desk, field: { key: string, value: string, isList?: boolean, options?: readonly string[] }, id: string, label: string, hint: string }} props
 */
export function FieldInput({ desk, field, id, label, hint }) {
  const { key, isList, options = [] } = field;
  const refused = desk.refused?.id === id && desk.refused.key === key ? desk.refused : undefined;
  const [draft, setDraft] = useState(/** @type {string | null} */ (refused?.value ?? null));
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  /** Whether what stands here was sent as it is. */
  const isSent = useRef(refused !== undefined);
  const value = draft ?? field.value;
  // A proposal of the browser takes the place of the whole value, so it has the names before the one being typed.
  const before = isList && value.includes(",") ? `${value.slice(0, value.lastIndexOf(","))}, ` : "";
  const isWrong = refused || desk.state.mistakes.some((mistake) => mistake.key === key);
  const send = async () => {
    // What was typed ahead may not have been drawn yet.
    const said = (input.current?.value ?? value).trim();
    const isSame = said === field.value;
    if (isSame) desk.forget();
    else if (isSent.current) return false;
    isSent.current = true;
    const isDone = isSame || (await desk.step({ do: "set", key, value: said }, id));
    if (isDone) setDraft(null);
    return isDone;
  };
  const onInput = (/** @type {{ currentTarget: HTMLInputElement }} */ { currentTarget }) => {
    isSent.current = false;
    setDraft(currentTarget.value);
  };
  const onKeyDown = async (/** @type {KeyboardEvent} */ event) => {
    const box = input.current;
    if (event.key === "Escape" && refused && isSent.current) [setDraft(null), desk.forget()];
    if (event.key !== "Enter" || event.isComposing || event.ctrlKey || key === "body" || !box) return;
    event.preventDefault();
    if (box.ariaBusy) return;
    const isRight = id === "answer" && box.value.trim() === field.value;
    if (refused) isSent.current = false;
    // Keys wait until it is known whether they act again, or write this anew.
    box.ariaBusy = "true";
    const isDone = await send();
    box.ariaBusy = null;
    if (isDone) box.blur();
    else box.select();
    if (isRight) desk.right();
  };
  useLayoutEffect(() => {
    const box = input.current;
    if (!refused || document.activeElement === box) return;
    box?.closest("details")?.setAttribute("open", "");
    box?.focus();
    box?.select();
  }, [refused]);
  const onFocus = () => id === "answer" && input.current?.select();
  const tag = ["title", "description", "body"].includes(key) ? "textarea" : "input";
  const list = options.length > 0 ? `${id}-options` : undefined;
  const proposals = options.map((option) => html`<option value=${before + option} />`);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <${tag} ref=${input} id=${id} value=${value} rows=${value.split("\n").length} autocomplete="off" list=${list} title=${hint}
      aria-invalid=${isWrong ? true : undefined} aria-describedby=${refused && `${id}-refused`}
      onInput=${onInput} onBlur=${send} onKeyDown=${onKeyDown} onFocus=${onFocus} />
    ${list && html`<datalist id=${list}>${proposals}</datalist>`}
    ${refused && html`<p id=${`${id}-refused`} class="mistake" role="alert">${refused.message}</p>`}
  </div>`;
}

/** All fields, folded: what is in doubt has its question. @param {{ desk: Desk }} props */
export function Fields({ desk }) {
  const { fields } = desk.state;
  const said = fields.filter(({ value }) => value !== "").map(({ label, value }) => `${label}: ${value}`);
  const drawn = fields.map((field) => {
    const { key, lines, label, hint, isAsked } = field;
    return html`<div key=${key} data-key=${key} data-asked=${isAsked || undefined} data-lines=${lines.join(" ")}
      onFocusIn=${() => desk.light(lines)}>
      <${FieldInput} ...${{ desk, field, hint }} id=${`field-${key}`} label=${isAsked ? `${label} ?` : label} />
    </div>`;
  });
  return html`<details class="fields">
    <summary>${say("fields")} <span class="label">${said.join(" · ")}</span></summary>${drawn}
  </details>`;
}
