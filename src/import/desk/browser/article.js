// @ts-check
import { useEffect, useState } from "preact/hooks";
import { Blocks } from "./blocks.js";
import { Fields } from "./fields.js";
import { Help, keyButton, kinds, openHelp, useKeys } from "./keys.js";
import { announce, html, say, site } from "./page.js";
import { Preview } from "./preview.js";
import { linesFrom, QuestionCard } from "./question.js";
import { SourceList } from "./source-list.js";
import { useArticle } from "./state.js";
import { Toolbar } from "./toolbar.js";

/** @typedef {import("./contract.js").Chosen} Chosen @typedef {import("./contract.js").DeskState} DeskState */
/** @typedef {import("./contract.js").Desk} Desk @typedef {import("./state.js").Failure} Failure */

/** An article beside its source. @param {{ file: string, done: (state: DeskState) => void }} props `done` is told what was published */
export function Article({ file, done }) {
  const { state, failure, dismiss, ...ways } = useArticle(file);
  const waiting = html`<p class="notice"><a href="#/">← ${say("import")}</a> ${say(failure ? "notLoaded" : "loading")}</p>`;
  return html`<main class="desk">
    ${state ? html`<${Opened} state=${state} done=${done} ...${ways} />` : waiting}
    ${failure && html`<${Failed} failure=${failure} dismiss=${dismiss} />`}
  </main>`;
}

/** What went wrong, with what was typed and is not saved. @param {{ failure: Failure, dismiss: () => void }} props */
const Failed = ({ failure: { message, kept, again }, dismiss }) => html`<div class="failure" role="alert">
  <p>${message}</p>
  ${kept && html`<label>${say("kept")}<textarea readonly value=${kept} /></label>`}
  <div class="buttons">
    ${again && html`<button type="button" class="primary" onClick=${again}>${say("again")}</button>`}
    <button type="button" onClick=${() => [dismiss(), focus("question")]}>${say("close")}</button>
  </div>
</div>`;

/** Moves the keyboard to an element, and nothing else. @param {string} id */
const focus = (id) => document.getElementById(id)?.focus({ preventScroll: true });

/** The last of the lines that follow the first without a gap; empty ones are no gap. @param {number[]} lines @param {DeskState} state */
function endOfRun([first = 0, ...others], { source }) {
  const isEmpty = (/** @type {number} */ n) => source?.lines.find((line) => line.n === n)?.text.trim() === "";
  return others.reduce((to, n) => (linesFrom(to + 1, n - 1).every(isEmpty) ? n : to), first);
}

/**
 * @param {{
 *   state: DeskState, done: (state: DeskState) => void, change: Desk["change"],
 *   save: (publish: boolean) => Promise<DeskState | null>,
 * }} props
 */
function Opened({ state, change, save, done }) {
  const { source, questions, mistakes, blocks, title, version } = state;
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState(/** @type {Chosen | null} */ (null));
  const [held, setHeld] = useState(/** @type {Desk["lit"]} */ ({ lines: [], by: "question" }));
  const [pointed, setPointed] = useState(/** @type {Desk["lit"] | null} */ (null));
  const [tab, setTab] = useState("source");
  const [isEdited, setEdited] = useState(false);
  const [isPart, setPart] = useState(false);
  const question = questions[at] ?? questions[0];
  const isReady = questions.length + mistakes.length === 0;
  const n = questions.length || mistakes.length;
  const reason = say(questions.length > 0 ? "stillAsked" : "mistakes", { n });

  /** @type {Desk["choose"]} */
  const choose = (next) => {
    setChosen(next);
    setHeld({ lines: linesFrom(next.from, next.to), by: "source" });
    if (next.from !== chosen?.from) setPart(false);
  };
  /** @type {Desk["light"]} */
  const light = (lines, by) => {
    setHeld({ lines, by });
    const [from] = lines;
    setChosen(from === undefined ? null : { from, to: endOfRun(lines, state), anchor: from, active: from });
  };
  /** @type {Desk["show"]} */
  const show = (lines) => {
    light(lines, "question");
    setTab("source");
    focus("source-list");
  };
  /** @type {Desk["point"]} */
  const point = (lines, by) => setPointed(lines && { lines, by });
  const next = () => {
    if (!question) return announce(isReady ? say("nothingToAsk") : reason);
    // From elsewhere, the first press leads back to the question that is open.
    const step = document.activeElement?.id === "question" ? 1 : 0;
    const n = (questions.indexOf(question) + step) % questions.length;
    setAt(n);
    light(questions[n]?.lines ?? [], "question");
    focus("question");
  };
  const make = async (/** @type {string} */ name) => {
    if (!chosen) return announce(say("chooseFirst"));
    const { from, to, start, end, anchor, active } = chosen;
    const as = /** @type {import("./contract.js").LinesAs} */ (name);
    if (!(await change({ do: "lines", from, to, as, ...(end !== undefined && { start, end }) }))) return;
    getSelection()?.removeAllRanges();
    if (isPart) focus("source-list");
    setPart(false);
    if (end !== undefined) setChosen({ from, to, anchor, active });
  };
  const join = async () => {
    const isChosen = (/** @type {number} */ n) => chosen !== null && n >= chosen.from && n <= chosen.to;
    const touched = blocks.filter(({ lines }) => lines.some(isChosen)).length;
    const index = blocks.findIndex(({ lines }) => lines.some(isChosen));
    if (touched === 0) announce(say("chooseText"));
    // A block alone is joined with the next.
    let left = touched === 1 ? 1 : touched - 1;
    while (left > 0 && (await change({ do: "join", index }))) left -= 1;
  };
  const allRight = async () => {
    // What is missing cannot be right.
    const isThere = (/** @type {string} */ key) =>
      state.fields.every((field) => field.key !== key || field.value !== "" || field.canBeEmpty);
    for (const { key } of questions) if (isThere(key) && !(await change({ do: "right", key }))) return;
  };
  const publish = async () => {
    if (!isReady) next();
    const saved = isReady && (await save(true));
    if (saved) done(saved);
  };
  const edit = () => setEdited(!isEdited);
  const undo = () => state.undo > 0 && change({ do: "undo" });
  const redo = () => state.redo > 0 && change({ do: "redo" });

  const asks = question && `${question.key} ${question.message}`;
  useEffect(() => {
    if (question) announce(`${question.label}: ${question.message}`, true);
    // Who goes through the lines keeps the place; the others are led to what is in doubt.
    if (document.activeElement?.id !== "source-list") light(question?.lines ?? [], "question");
  }, [asks]);
  useEffect(() => {
    document.title = `${title || say("untitled")} · ${say("import")} · ${site}`;
    // A button that was pressed may be gone: the keyboard goes on at the question.
    if (document.activeElement === document.body) focus("question");
  }, [version]);
  useKeys((name, { target }) => {
    const candidate = /^[1-9]$/.test(name) ? question?.candidates[Number(name) - 1] : undefined;
    const isOutside = target instanceof Element && target.matches("body, .question, h1");
    if (kinds.includes(name)) make(name);
    else if (candidate && question) change({ do: "set", key: question.key, value: candidate.value });
    else if (name === "right" && question) change({ do: "right", key: question.key });
    else if (name === "rightAll") allRight();
    else if (isOutside && /^Arrow(?:Up|Down)$/.test(name)) focus("source-list");
    else if (name === "leave") focus("source-list");
    else {
      // What is being typed is sent when its field is left.
      const field = /** @type {HTMLElement | null} */ (document.activeElement);
      if (name === "save" || name === "publish") field?.blur();
      if (name === "save") field?.focus();
      const act = { next, join, undo, redo, edit, publish, save: () => save(false), help: openHelp }[name];
      return act ? act() !== false : false;
    }
  });

  /** @type {Desk} */
  const desk = {
    ...{ state, question, change, allRight, lit: pointed ?? held, point, light, show, next },
    ...{ chosen, choose, make, isPart, setPart },
  };
  const tabButton = (/** @type {string} */ name) => html`<button type="button" aria-pressed=${tab === name}
    onClick=${() => setTab(name)}>${say(`tab.${name}`)}</button>`;
  return html`<header>
      <a href="#/">← ${say("import")}</a>
      <h1 tabindex="-1">${title || say("untitled")}</h1>
      <p class="label">${say(`status.${state.status}`)}${!state.isSaved && html` · <strong>${say("notSaved")}</strong>`}</p>
      <div class="acts">
        <button type="button" aria-label=${say("do.undo")} aria-disabled=${state.undo === 0} onClick=${undo}>↶</button>
        <button type="button" aria-label=${say("do.redo")} aria-disabled=${state.redo === 0} onClick=${redo}>↷</button>
        <button type="button" aria-label=${say("do.help")} onClick=${openHelp}>?</button>
        <button type="button" onClick=${() => save(false)}>${say("saveDraft")}</button>
        <button type="button" class="primary" aria-disabled=${!isReady} aria-describedby="reason" onClick=${publish}>
          ${say("publish")}
        </button>
        <span id="reason" class="label">${!isReady && reason}</span>
      </div>
    </header>
    <${QuestionCard} desk=${desk} />
    <div class="tabs" role="group" aria-label=${say("tabs")}>${["source", "article"].map(tabButton)}</div>
    <section class="source" aria-label=${say("tab.source")} data-front=${tab === "source" || undefined}>
      ${source ? html`<${SourceList} desk=${desk} /><${Toolbar} desk=${desk} />` : html`<p class="notice">${say("sourceGone")}</p>`}
    </section>
    <section class="article" aria-label=${say("tab.article")} data-front=${tab === "article" || undefined}>
      <${Fields} desk=${desk} />
      <p class="buttons">${keyButton("edit", say(isEdited ? "seeArticle" : "do.edit"), edit, { class: "quiet" })}</p>
      <${isEdited ? Blocks : Preview} desk=${desk} />
    </section>
    <${Help} />`;
}
