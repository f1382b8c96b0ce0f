// @ts-check
import { useState } from "htm/preact/standalone";
import { button, focus, html, keyOf, linesInWords, say, words } from "./page.js";
import { light, linesAt, Preview, showSide } from "./preview.js";
import { sourceList, toolbar } from "./source-list.js";
import * as editor from "./state.js";

/** @typedef {Event & { currentTarget: HTMLInputElement }} InField @typedef {import("../topics.ts").Topic} Topic @typedef {import("./state.js").Step} Step */

/** @param {Event} event */
const onPoint = (event) => light(linesAt(event) ?? editor.desk.chosen?.lines ?? []);
/** @param {Event} event */
const onChoose = (event) => editor.choose({ lines: linesAt(event) ?? [] });
/** Draws an article beside its source. */
export function article() {
  const { state } = editor.desk;
  const { file, version, source, questions, mistakes, title, status, statusAfter } = state;
  const n = mistakes.length || questions.length;
  const labels = questions.flatMap(({ isNeeded, key }) => (isNeeded ? say(`label.${key}`) : [])).join(", ");
  const reason = labels ? say("needs", { labels }) : say(mistakes.length > 0 ? "mistakes" : "settles", { n });
  const undo = () => state.undo > 0 && editor.step({ do: "undo" });
  const undoing = { "aria-label": say("do.undo"), "aria-disabled": state.undo === 0 };
  const leave = () => [editor.fail(""), focus("source-list")];
  const goesLive = statusAfter !== "draft";
  const publishing = { "aria-disabled": mistakes.length > 0, "aria-describedby": "reason" };
  const becomes = goesLive || status === "draft" ? statusAfter : "takenBack";
  const unseen = {
    [keyOf("next")]: editor.next,
    [keyOf("edit")]: editor.edit,
    [keyOf("write")]: editor.write,
    Escape: leave,
  };
  return html`<div class="opened" onMouseOver=${onPoint}>
    <header>
      <a href="#/">← ${say("import")}</a>
      <h1>${title || say("untitled")}</h1>
      <p class="label">${say(`status.${status}`)}${!state.isSaved && html` · <strong>${say("notSaved")}</strong>`}</p>
      ${button(keyOf("undo"), "↶", undo, undoing)}
      ${button("Control+S", say(`save.${becomes}`), editor.saveDraft, goesLive ? publishing : {})}
      ${button("Control+Enter", say("publish"), editor.publish, { ...publishing, hidden: goesLive && n === 0 })}
      ${Object.entries(unseen).map(([key, act]) => button(key, "", act, { hidden: true }))}
      <span id="reason" class="label">${n > 0 && reason}</span>
      <details><summary aria-keyshortcuts="?">?</summary><p>${say("keys")}</p></details>
    </header>
    <nav class="buttons toolbar sides">
      ${["opened", "source", "article"].map((side) => button("", say(`tab.${side}`), () => showSide(side)))}
    </nav>
    ${questionCard()}
    <section class="source" aria-label=${say("tab.source")}>
      ${source ? [sourceList(), toolbar()] : html`<p class="notice">${say("sourceGone")}</p>`}
    </section>
    <section class="article" aria-label=${say("tab.article")}>
      ${fields()}
      <${Preview} ...${{ file, version, onPoint, onChoose }} />
    </section>
  </div>`;
}

/** Draws all questions in a row, the current one, and what an editor did with such lines before. */
function questionCard() {
  const { question, state } = editor.desk;
  const { questions, offers, mistakes } = state;
  const steps = questions.map((one) => {
    const { key, value, isNeeded, lines } = one;
    const isCurrent = key === question?.key ? "step" : undefined;
    const more = { class: "step", "aria-current": isCurrent, "data-lines": lines.join(" ") };
    const named = html`${say(`label.${key}`)} <strong>${isNeeded ? "!" : "?"}</strong> ${value}`;
    return button("", named, () => editor.go(one), more);
  });
  const elsewhere = mistakes.filter(({ key }) => !questions.some((one) => one.key === key));
  const nothing = html`<h2 id="question-title">${say(mistakes.length > 0 ? "onlyMistakes" : "nothingToAsk")}</h2>`;
  const offered = offers.map(({ lines, as, ...before }) => {
    const values = { lines: linesInWords(lines), as: say(`as.${as}`) };
    const label = html`${say("offer", values)} <span class="label">${say("asBefore", before)}</span>`;
    return button("", label, () => editor.step({ do: "lines", lines, as }), {
      "data-lines": lines.join(" "),
    });
  });
  return html`<section id="question" class="question" tabindex="-1" aria-labelledby="question-title">
    <div class="buttons">${steps}</div>
    ${question ? asked(question) : nothing}
    ${elsewhere.map(({ line, message }) => html`<p class="mistake">${say("mistakeAt", { line, message })}</p>`)}
    <div class="buttons">${offered}</div>
  </section>`;
}

/** Draws a question: what is in doubt, and what it could be. @param {import("../../review/state.ts").Question} question */
function asked({ key, value, message, lines, candidates, isNeeded }) {
  const { fields, proposals } = editor.desk.state;
  const field = fields.find((field) => field.key === key);
  const [topics, values] = key === "tags" ? [proposals, []] : [[], candidates];
  const all = () =>
    editor.step({ do: "topics", topics: [...document.querySelectorAll(".topic")].map(topicIn) });
  const choices = values.map((value, at) => {
    const take = () => editor.step({ do: "set", key, value });
    return html`<li>${button(at < 9 ? `${at + 1}` : "", value, take)}</li>`;
  });
  const find = () => [editor.choose({ lines }), showSide("source"), focus("source-list")];
  const orWrite = html`${say(key === "tags" ? "orWriteTopics" : "orWrite")} <kbd aria-hidden="true">${keyOf("write")}</kbd>`;
  // What was refused is not settled by the value that it would replace.
  const settle = () =>
    document.querySelector("#answer:invalid") ? focus("answer") : editor.step({ do: "right", key });
  return html`<div key=${key} class="asked">
    <div class="buttons"><h2 id="question-title">${say(`label.${key}`)}</h2><p>${message}</p>
      ${lines.length > 0 && button("", linesInWords(lines), find, { "data-lines": lines.join(" ") })}</div>
    ${choices.length > 0 && html`<ol class="buttons">${choices}</ol>`}
    ${topics.map(topicForm)}
    ${topics.length > 0 && button("0", say("allTopics", { n: topics.length }), all, { hidden: topics.length < 2 })}
    <div class="answers">
      ${!isNeeded && button(keyOf("right"), say(field ? (value ? "do.right" : "isNone") : "textIsRight"), settle)}
      ${field && html`<${Field} field=${field} id="answer" label=${orWrite} />`}
    </div></div>`;
}

/** Draws a proposed topic, and folded below it what its file will have. @param {Topic} topic @param {number} at */
function topicForm({ name, kind = "", aliases }, at) {
  const kinds = [["", say("noKind")], ...words.kinds].map(
    ([one, label]) => html`<option value=${one} selected=${one === kind}>${label}</option>`,
  );
  const others = say("topic.aliases");
  const take = (/** @type {Event} */ { target }) => {
    const form = /** @type {HTMLElement} */ (target).closest("form");
    if (form) editor.step({ do: "topics", topics: [topicIn(form)] });
  };
  const onKeyDown = (/** @type {KeyboardEvent & { target: Element }} */ event) =>
    event.key === "Enter" && event.target.matches("input") && take(event);
  return html`<form key=${name} class="topic buttons" aria-label=${name} onKeyDown=${onKeyDown}>
    ${button(`${at + 1}`, name, take)}
    <details><summary>${say("topicsAreMade")}</summary><div class="field">
      <input name="name" defaultValue=${name} aria-label=${say("topic.name")} />
      <select name="kind" aria-label=${say("topic.kind")}>${kinds}</select>
      <input name="aliases" defaultValue=${aliases.join(", ")} placeholder=${others} aria-label=${others} />
    </div></details>
  </form>`;
}

/** Reads a topic from its form. @param {Element} form @returns {Topic} */
const topicIn = (form) => {
  const { name, kind, aliases } = Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (form)));
  const others = `${aliases}`.split(",").flatMap((alias) => alias.trim() || []);
  return { name: `${name}`.trim(), kind: /** @type {Topic["kind"]} */ (kind || undefined), aliases: others };
};

/**
 * Draws a field of the article. It is sent when it loses focus, and on Enter. In the text itself, Enter starts a new line; in an
 * unchanged answer, it confirms the value. What the server refused stays in the field, with the reason below it.
 *
 * @param {{ field: { key: string, value: string, isList?: boolean }, id: string, label: unknown, more?: object }} props
 */
function Field({ field: { key, value, isList }, id, label, more = {} }) {
  const options = /** @type {string[]} */ (words.names[key] ?? []);
  const [{ typed: refused, reason, status }, setRefused] = useState({ typed: "", reason: "", status: 0 });
  /** Keeps why the server refused what a field has, or that it did not. @param {HTMLInputElement} box */
  const refuse = (box, reason = "", status = 0) => {
    box.setCustomValidity(reason);
    setRefused({ typed: box.value.trim(), reason, status });
  };
  /** Of a field that is gone meanwhile, the page says why its step was refused. @param {HTMLInputElement} box @param {Step} step */
  const send = async (box, step) => {
    const { value: typed } = box;
    if (await editor.step(step, (...why) => (box.isConnected ? refuse(box, ...why) : editor.fail(why[0]))))
      return [box.focus(), box.select()];
    refuse(box);
    if (box.value === typed) box.form?.reset();
    if (document.activeElement === box) focus("question");
  };
  const settled = /** @type {Step} */ ({ do: "right", key });
  /** @param {HTMLInputElement} box */
  const sendTyped = (box) => {
    const typed = box.value.trim().replace(/,$/, "");
    const set = /** @type {Step} */ ({ do: "set", key, value: typed });
    if (typed !== value && box.checkValidity()) send(box, set);
  };
  const onKeyDown = (/** @type {KeyboardEvent & InField} */ event) => {
    const { currentTarget: box } = event;
    if (event.key === "Escape" && reason) [box.form?.reset(), refuse(box)];
    if (event.key !== "Enter" || event.isComposing || event.ctrlKey || key === "body") return;
    event.preventDefault();
    if (id === "answer" && value !== "" && box.value.trim() === value) send(box, settled);
    else [refuse(box), sendTyped(box)];
  };
  const onInput = (/** @type {InField} */ { currentTarget: box }) => {
    if (reason) refuse(box);
    // A suggestion of the browser replaces the whole value, so it has to contain the names before the one being typed.
    const before = isList && box.value.includes(",") ? box.value.replace(/[^,]*$/, " ") : "";
    for (const [at, option] of [...(box.list?.options ?? [])].entries()) option.value = before + options[at];
  };
  const onBlur = (/** @type {InField} */ { currentTarget }) => sendTyped(currentTarget);
  const onFocus = (/** @type {InField} */ { currentTarget: box }) => {
    // A further name is added to a list; another value is replaced.
    if (id !== "answer" || !box.validity.valid) return;
    if (isList && value) box.value = `${value}, `;
    else box.select();
  };
  const tag = ["title", "description", "body"].includes(key) ? "textarea" : "input";
  const list = options.length > 0 ? `${id}-options` : undefined;
  const isWrong = editor.desk.state.mistakes.some((mistake) => mistake.key === key);
  const newSection = status === 422 ? refused : id === "answer" && editor.desk.state.newSection;
  const name = (key === "section" && newSection) || "";
  const input = () => /** @type {HTMLInputElement} */ (document.getElementById(id));
  const adding = html`${say("addSection", { name })} <span class="label">${say("onSaving")}</span>`;
  const below = html`<div>
    ${reason && html`<p id="${id}-refused" class="mistake" role="alert">${reason}</p>`}
    ${name && button(id === "answer" ? "+" : "", adding, () => send(input(), { do: "section", name }))}
  </div>`;
  return html`<form class="field" ...${more}>
    <label for=${id}>${label}</label>
    <${tag} id=${id} defaultValue=${value} rows=${value.split("\n").length} autocomplete="off" list=${list}
      aria-invalid=${reason || isWrong ? true : undefined} aria-describedby=${reason && `${id}-refused`} ...${{ onBlur, onKeyDown, onInput, onFocus }} />
    ${list && html`<datalist id=${list}>${options.map((option) => html`<option value=${option} />`)}</datalist>`}
    ${(reason || name) && below}
  </form>`;
}

/** Draws all fields and the text, folded, because each doubt has its own question. */
function fields() {
  const { fields, body, questions } = editor.desk.state;
  const values = fields.flatMap(({ key, value }) => (value === "" ? [] : `${say(`label.${key}`)}: ${value}`));
  const drawn = [...fields, { key: "body", value: body, lines: [] }].map((field) => {
    const { key, lines } = field;
    const isAsked = questions.some((question) => question.key === key) || undefined;
    const more = { "data-key": key, "data-asked": isAsked, "data-lines": lines.join(" ") };
    const onFocusIn = () => editor.choose({ lines });
    const label = say(`label.${key}`) + (isAsked ? " ?" : "");
    return html`<${Field} key=${key} field=${field} id=${`field-${key}`} label=${label} more=${{ ...more, onFocusIn }} />`;
  });
  return html`<details class="fields">
    <summary>${say("fields")} <span class="label">${values.join(" · ")}</span></summary>${drawn}
  </details>`;
}
