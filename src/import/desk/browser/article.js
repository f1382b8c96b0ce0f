// @ts-check
import { useEffect, useRef, useState } from "preact/hooks";
import { Help, keyButton, kinds, openHelp, useKeys } from "./keys.js";
import { announce, html, say, site } from "./page.js";
import { light as lightAgain, lightUp, linesAt, Preview } from "./preview.js";
import { FieldInput, Fields, QuestionCard } from "./question.js";
import { SourceList, Toolbar } from "./source-list.js";
import { useArticle } from "./state.js";

/** @typedef {import("./state.js").Chosen} Chosen @typedef {import("./state.js").DeskState} DeskState */
/** @typedef {import("./state.js").Desk} Desk @typedef {import("./state.js").Failure} Failure */

/** An article beside its source. @param {{ file: string, done: (state: DeskState) => void }} props `done` is told what was published */
export function Article({ file, done }) {
  const { state, ...ways } = useArticle(file);
  const waiting = html`<p class="notice"><a href="#/">← ${say("import")}</a> ${say(ways.failure ? "notLoaded" : "loading")}</p>`;
  return html`<main class="desk">
    ${state ? html`<${Opened} state=${state} done=${done} ...${ways} />` : waiting}
    ${ways.failure && !ways.failure.refused && html`<${Failed} failure=${ways.failure} dismiss=${ways.dismiss} />`}
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

/** @param {{ state: DeskState, done: (state: DeskState) => void, step: Desk["step"], save: (publish: boolean) => Promise<DeskState | null>, sent: () => Promise<DeskState | null>, failure: Failure | null, dismiss: () => void }} props */
function Opened({ state, step: send, save, sent, done, failure, dismiss }) {
  const { source, questions, offers, mistakes, title, version } = state;
  const [asked, setAsked] = useState("");
  const [chosen, setChosen] = useState(/** @type {Chosen | null} */ (null));
  const lit = useRef(/** @type {number[]} */ ([]));
  const [front, setTab] = useState("source");
  // What was refused leads back to its field.
  const refused = failure?.refused;
  const forget = () => refused && dismiss();
  const tab = refused && refused.id !== "answer" ? "article" : front;
  const [isEdited, setEdited] = useState(false);
  const [isPart, setPart] = useState(false);
  const [named, setNamed] = useState(/** @type {Record<string, import("./state.js").Topic>} */ ({}));
  const proposed = state.proposals.map((topic) => ({ ...topic, ...named[topic.name] }));
  // Where one was answered, the one behind it is next.
  const place = useRef(0);
  const wanted = refused?.id === "answer" ? refused.key : asked;
  const found = questions.findIndex(({ key }) => key === wanted);
  if (found >= 0) place.current = found;
  const question = questions[place.current] ?? questions[0];
  const isReady = mistakes.length === 0;
  const n = isReady ? questions.length : mistakes.length;
  const needed = questions.flatMap(({ isNeeded, label }) => (isNeeded ? label : []));
  const reason =
    needed.length > 0
      ? say("needs", { labels: needed.join(", ") })
      : say(isReady ? "settles" : "mistakes", { n });

  /** @type {Desk["step"]} */
  const step = (one, from) => hold(send(one, from));
  /** @type {Desk["point"]} */
  const point = (lines, by) => {
    lit.current = lines ?? chosen?.lines ?? [];
    lightUp(lit.current, by);
  };
  /** @type {Desk["choose"]} */
  const choose = (next) => {
    point(next.lines, document.getElementById("source-list"));
    setChosen(next);
    if (next.lines[0] !== chosen?.lines[0]) setPart(false);
  };
  /** @type {Desk["light"]} */
  const light = (lines) => {
    const [anchor] = lines;
    setChosen(anchor === undefined ? null : { lines, anchor, active: anchor });
    point(lines, document.activeElement?.closest(".fields") ?? undefined);
  };
  /** @type {Desk["show"]} */
  const show = (lines) => {
    light(lines);
    setTab("source");
    focus("source-list");
  };
  /** @type {Desk["go"]} */
  const go = (to, all = questions) => {
    const next = all[to % all.length];
    if (!next) return announce(say(isReady ? "nothingToAsk" : "onlyMistakes"));
    forget();
    setAsked(next.key);
    light(next.lines);
    focus("question");
  };
  // From elsewhere, the first press leads back to the question that is open.
  const next = () =>
    go((question ? questions.indexOf(question) : 0) + (document.activeElement?.id === "question" ? 1 : 0));
  /** @type {Desk["make"]} */
  const make = async (name) => {
    if (!chosen) return announce(say("chooseFirst"));
    const { start, end, ...whole } = chosen;
    const [first = 0] = whole.lines;
    const isRest = name === "rest";
    const rest = source?.lines.flatMap(({ n }) => (n >= first ? n : [])) ?? [];
    const as = /** @type {import("./state.js").LinesAs} */ (isRest ? "nothing" : name);
    const part = end !== undefined && !isRest && { start, end };
    if (!(await step({ do: "lines", lines: isRest ? rest : whole.lines, as, ...part }))) return false;
    getSelection()?.removeAllRanges();
    if (isPart) focus("source-list");
    setPart(false);
    if (end !== undefined) setChosen(whole);
  };
  /** @type {Desk["take"]} */
  const take = ({ lines, as }) => step({ do: "lines", lines, as });
  const publish = async () => {
    if (refused) return focus(refused.id);
    // What was typed may have been needed, which is the first question.
    const now = await sent();
    if (!now || now.mistakes.length > 0) return now && go(0, now.questions);
    const saved = await save(true);
    if (saved) done(saved);
  };
  const edit = () => [setEdited(!isEdited), setTab("article")];
  useEffect(() => {
    const text = isEdited && /** @type {HTMLTextAreaElement} */ (document.getElementById("text"));
    if (!text) return;
    text.focus();
    text.setSelectionRange(0, 0);
    text.scrollIntoView();
  }, [isEdited]);
  const undo = async () => {
    const now = state.undo > 0 && (await step({ do: "undo" })) ? await sent() : null;
    // What it opened again is asked again.
    const opened = now?.questions.find(({ key }) => questions.every((one) => one.key !== key));
    if (opened) setAsked(opened.key);
  };
  const redo = () => state.redo > 0 && step({ do: "redo" });
  /** @type {Desk["answer"]} */
  const answer = (number) => {
    const { key = "", candidates = [] } = question ?? {};
    const topics = key === "tags" ? proposed.slice(...(number === 0 ? [0] : [number - 1, number])) : [];
    const value = candidates[(number || 10) - 1];
    if (topics.length > 0) return step({ do: "topics", topics });
    return value === undefined ? false : step({ do: "set", key, value });
  };
  const write = () => (document.getElementById("answer") ? focus("answer") : edit());
  const right = () => {
    if (!question) return false;
    return question.isNeeded ? write() : step({ do: "right", key: question.key });
  };

  const asks = question && `${question.key} ${question.message}`;
  useEffect(() => {
    if (question) announce(`${question.label}: ${question.message}`, true);
    // Who goes through the lines keeps the place; the others are led to what is in doubt.
    if (document.activeElement?.id !== "source-list") light(question?.lines ?? []);
  }, [asks]);
  useEffect(() => {
    document.title = `${title || say("untitled")} · ${say("import")} · ${site}`;
    // A button that was pressed may be gone: the keyboard goes on at the question.
    if (document.activeElement === document.body) focus("question");
  }, [version]);
  const relight = () => lightAgain(lit.current);
  useEffect(relight);
  const hold = useKeys((name, { target }) => {
    const isOutside = target instanceof Element && target.matches("body, .question, h1");
    const [, offered] = name.split(" ");
    const offer = offers.find(({ as }) => as === offered);
    if (kinds.includes(name) || name === "joined" || name === "rest") return make(name);
    if (offer) return take(offer);
    if (/^\d$/.test(name)) return answer(Number(name));
    if (isOutside && /^Arrow(?:Up|Down)$/.test(name)) return focus("source-list");
    if (name === "leave") {
      // What was typed is sent.
      focus("source-list");
      for (const end of [setEdited, setPart]) end(false);
    } else {
      // What is being typed is sent when its field is left.
      const field = /** @type {HTMLElement | null} */ (document.activeElement);
      if (name === "save" || name === "publish") field?.blur();
      if (name === "save") field?.focus();
      const act = { next, undo, redo, edit, write, right, publish, save: () => save(false), help: openHelp }[
        name
      ];
      return act?.() ?? act !== undefined;
    }
  });

  /** @type {Desk} */
  const desk = {
    ...{ state, question, step, refused, forget, point, light, show, go, take, answer, right },
    ...{ chosen, choose, make, isPart, setPart, topics: proposed },
    describe: (at, topic) => setNamed({ ...named, [state.proposals[at]?.name ?? ""]: topic }),
  };
  const onMouseOver = (/** @type {MouseEvent} */ { target }) => point(linesAt(target), target);
  const tabButton = (/** @type {string} */ name) => html`<button type="button" aria-pressed=${tab === name}
    onClick=${() => [forget(), setTab(name)]}>${say(`tab.${name}`)}</button>`;
  const text = html`<${FieldInput} key="body" ...${{ desk }} field=${{ key: "body", value: state.body }} id="text"
    label=${say("text")} hint="" />`;
  return html`<div class="opened" onMouseOver=${onMouseOver}><header>
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
        <span id="reason" class="label">${n > 0 && reason}</span>
      </div>
    </header>
    <${QuestionCard} desk=${desk} />
    <div class="tabs" role="group" aria-label=${say("tabs")}>${["source", "article"].map(tabButton)}</div>
    <section class="source" aria-label=${say("tab.source")} data-front=${tab === "source" || undefined}>
      ${source ? html`<${SourceList} desk=${desk} /><${Toolbar} desk=${desk} />` : html`<p class="notice">${say("sourceGone")}</p>`}
    </section>
    <section class="article" aria-label=${say("tab.article")} data-front=${tab === "article" || undefined}>
      <${Fields} desk=${desk} />
      ${isEdited && text}
      <p key="edit" class=${isEdited ? "buttons toolbar" : "buttons"}>${keyButton("edit", say(isEdited ? "seeArticle" : "do.edit"), edit, { class: "quiet" })}</p>
      ${!isEdited && html`<${Preview} ...${{ desk, relight }} />`}
    </section>
    <${Help} /></div>`;
}
