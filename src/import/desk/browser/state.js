// @ts-check
import { kinds, listen, openHelp } from "./keys.js";
import { addressOf, announce, ask, focus, inWords, say, site, unanswered } from "./page.js";
import { light as lightLines, showLit } from "./preview.js";
import { topicsIn } from "./question.js";
import { chosenLines, linesToFold } from "./source-list.js";

/** @typedef {import("../desk.ts").Shown} DeskState @typedef {import("../changes.ts").Step} Step */
/** @typedef {{ lines: number[], anchor: number, active: number, start?: number, end?: number }} Chosen lines, and of a single one maybe a part; `active` is where the arrow keys are */
/** @typedef {{ id: string, key: string, value: string }} Typed a value, and the field that it was typed in */
/** @typedef {{ message: string, kept: string, again?: () => void, refused?: Typed }} Failure `kept` is what was typed and is not saved */
/** @typedef {{ step: Step, from?: string }} Unsent */
/** @typedef {ReturnType<typeof openArticle>} Desk */

/**
 * One article at the desk: what its parts show, and the functions that they call. What changes it is sent one after another, and
 * draws the page anew; what cannot be sent is kept.
 *
 * @param {DeskState} first
 * @param {() => void} draw
 * @param {(state: DeskState) => void} done is told what was published
 */
export function openArticle(first, draw, done) {
  const closing = new AbortController();
  const { signal } = closing;
  const desk = {
    state: first,
    failure: /** @type {Failure | null} */ (null),
    /** The question that leads. */
    question: /** @type {DeskState["questions"][number] | undefined} */ (undefined),
    /** All keys that were asked about, and what they are called. */
    seen: /** @type {Map<string, string>} */ (new Map()),
    chosen: /** @type {Chosen | null} */ (null),
    lit: /** @type {number[]} */ ([]),
    folded: linesToFold(first.source?.lines ?? []),
    isEdited: false,
  };
  let unsent = /** @type {Unsent[]} */ ([]);
  let queue = Promise.resolve(true);
  let again = () => {};
  let place = 0;
  let resting = 0;

  /** @param {DeskState} next */
  const take = (next) => {
    if (signal.aborted) return;
    const before = desk.state.questions;
    Object.assign(desk, { state: next, failure: null });
    for (const { key, label } of next.questions) desk.seen.set(key, label);
    // What a step back opened again is asked again.
    const opened = next.questions.find(({ key }) => before.every((one) => one.key !== key));
    const isOther = lead(opened?.key ?? desk.question?.key);
    document.title = `${next.title || say("untitled")} · ${say("import")} · ${site}`;
    draw();
    // A button that was pressed may be gone: the keyboard goes on at the question.
    if (document.activeElement === document.body) focus("question");
    // Who goes through the lines keeps the place; the others are led to what is in doubt.
    if (isOther && document.activeElement?.id !== "source-list") light(desk.question?.lines ?? []);
  };
  /** Makes a question lead; where it was answered, the one behind it. @param {string} [key] @returns whether that is another */
  const lead = (key) => {
    const { questions } = desk.state;
    const before = desk.question;
    const at = questions.findIndex((one) => one.key === key);
    place = (at < 0 ? place : at) % (questions.length || 1);
    desk.question = questions[place];
    const { label, message } = desk.question ?? {};
    const isOther = label !== before?.label || message !== before?.message;
    if (isOther && label) announce(`${label}: ${message}`, true);
    return isOther;
  };
  /** @param {Failure | null} failure */
  const fail = (failure) => {
    desk.failure = failure;
    draw();
  };
  /** What was refused is no longer wanted. */
  const forget = () => desk.failure?.refused && fail(null);
  const load = async () => {
    const { file, version } = desk.state;
    const next = await ask(`article?${new URLSearchParams({ file })}`);
    take(next);
    if (next.version !== version) fail({ message: say("notYours"), kept: "" });
  };

  /** Sends something, again and again if the preview was stopped. @param {Unsent} one @returns {Promise<boolean>} whether it was done */
  const deliver = async (one) => {
    while (unsent.includes(one)) {
      const { file, version } = desk.state;
      const next = await ask("do", { file, version, step: one.step }).catch(refuse);
      if (!next) continue;
      unsent.shift();
      announce(inWords(one.step));
      take(next);
      return true;
    }
    return false;
  };
  /** @param {Error & { cause?: unknown }} error */
  const refuse = async ({ message, cause, name }) => {
    const typed = unsent.flatMap(({ step, from = "" }) => (step.do === "set" ? { ...step, id: from } : []));
    const kept = typed.flatMap(({ value }) => value || []).join(" · ");
    if (name === unanswered) {
      fail({ message, kept, again: () => again() });
      return new Promise((resolve) => {
        again = () => resolve(undefined);
        setTimeout(again, 3000);
      });
    }
    // What was meant for one state is not sent to another, nor what was refused again: the editor sees it, and decides.
    unsent = [];
    if (signal.aborted) return;
    if (cause) take(/** @type {DeskState} */ (cause));
    const refused = typed.length === 1 && !cause ? typed.find(({ id }) => id) : undefined;
    if (refused?.id === "answer") lead(refused.key);
    fail({ message, kept, refused });
    const box = /** @type {HTMLInputElement | null} */ (refused && document.getElementById(refused.id));
    box?.closest("details")?.setAttribute("open", "");
    box?.focus();
    box?.select();
  };
  /** @param {Step} step @param {string} [from] the field that it was typed in @returns {Promise<boolean>} */
  const step = (step, from) => {
    const one = { step, from };
    unsent.push(one);
    queue = queue.then(() => deliver(one));
    queue.then((isDone) => setTimeout(release, 0, isDone));
    return queue;
  };
  /** Writes the article's file, which may have another name then. @param {boolean} publish */
  const save = async (publish) => {
    if (!(await step({ do: "save", publish }))) return;
    history.replaceState(null, "", addressOf(desk.state.file));
    if (publish) done(desk.state);
  };
  const publish = async () => {
    blur();
    // What was typed may have been needed, which is the first question.
    if (unsent.length > 0 && !(await queue)) return;
    if (desk.failure?.refused) focus(desk.failure.refused.id);
    else if (desk.state.mistakes.length > 0) go(0);
    else await save(true);
  };

  /** Lights lines while the pointer is there, and shows them once it rests. @param {number[]} [lines] @param {EventTarget | null} [by] what was pointed at */
  const point = (lines, by) => {
    desk.lit = lines ?? desk.chosen?.lines ?? [];
    lightLines(desk.lit);
    clearTimeout(resting);
    if (lines) resting = window.setTimeout(showLit, 150, by);
  };
  /** @param {Chosen | null} chosen @param {EventTarget | null} [by] */
  const choose = (chosen, by = document.getElementById("source-list")) => {
    desk.chosen = chosen;
    draw();
    point(chosen?.lines, by);
  };
  /** Chooses lines from elsewhere. @param {number[]} lines */
  const light = (lines) => {
    choose(lines.length > 0 ? chosenLines(lines) : null, document.activeElement?.closest(".fields") ?? null);
  };
  /** Leads to a question by its place. @param {number} to */
  const go = (to) => {
    const { questions, mistakes } = desk.state;
    if (questions.length === 0) return announce(say(mistakes.length > 0 ? "onlyMistakes" : "nothingToAsk"));
    forget();
    lead(questions[to % questions.length]?.key);
    light(desk.question?.lines ?? []);
    focus("question");
  };
  // From elsewhere, the first press leads back to the question that is open.
  const next = () => go(place + (document.activeElement?.id === "question" ? 1 : 0));

  /** Makes the chosen lines something, or drops all from there. @param {string} name */
  const make = async (name) => {
    if (!desk.chosen) return announce(say("chooseFirst"));
    const { start, end, ...whole } = desk.chosen;
    const [first = 0] = whole.lines;
    const rest = desk.state.source?.lines.flatMap(({ n }) => (n >= first ? n : [])) ?? [];
    const meant =
      name === "rest" ? { lines: rest, as: "nothing" } : { lines: whole.lines, start, end, as: name };
    if (!(await step(/** @type {Step} */ ({ do: "lines", ...meant })))) return;
    getSelection()?.removeAllRanges();
    if (end !== undefined) choose(whole);
  };
  /** Takes an answer by its number: of topics as they are described, 0 all. @param {number} number */
  const answer = (number) => {
    const { key = "", candidates = [] } = desk.question ?? {};
    const topics = key === "tags" ? topicsIn() : [];
    const taken = number === 0 ? topics : topics.slice(number - 1, number);
    const value = candidates[(number || 10) - 1];
    if (taken.length > 0) void step({ do: "topics", topics: taken });
    else if (value !== undefined) void step({ do: "set", key, value });
    else return false;
  };
  const edit = () => {
    desk.isEdited = !desk.isEdited;
    draw();
    document.getElementById("text")?.focus();
  };
  const write = () => (document.getElementById("answer") ? focus("answer") : edit());
  const right = () => {
    if (!desk.question) return false;
    if (desk.question.isNeeded) write();
    else void step({ do: "right", key: desk.question.key });
  };
  const undo = () => desk.state.undo > 0 && void step({ do: "undo" });
  const redo = () => desk.state.redo > 0 && void step({ do: "redo" });
  // What is being typed is sent when its field is left.
  const blur = () => document.activeElement instanceof HTMLElement && document.activeElement.blur();
  const leave = () => {
    blur();
    focus("source-list");
    desk.isEdited = false;
    draw();
  };
  const saveDraft = () => {
    const id = document.activeElement?.id ?? "";
    blur();
    focus(id);
    return save(false);
  };

  const acts = { next, undo, redo, edit, write, right, leave, publish, help: openHelp, save: saveDraft };
  const onKey = (/** @type {string} */ name, /** @type {KeyboardEvent} */ { target }) => {
    const offer = desk.state.offers.find(({ as }) => name === `offer ${as}`);
    if (offer) return void step({ do: "lines", lines: offer.lines, as: offer.as });
    if ([...kinds, "joined", "rest"].includes(name)) return void make(name);
    if (/^\d$/.test(name)) return answer(Number(name));
    const isOutside = target instanceof Element && target.matches("body, .question, h1");
    if (isOutside && /^Arrow(?:Up|Down)$/.test(name)) return focus("source-list");
    const act = new Map(Object.entries(acts)).get(name);
    return act ? act() : false;
  };
  const release = listen(onKey, () => unsent.length > 0, signal);
  // It may have been changed on disk, or in another window.
  const onFocus = () => unsent.length === 0 && load().catch(() => undefined);
  addEventListener("focus", onFocus, { signal });
  const onLeave = (/** @type {Event} */ event) => {
    blur();
    if (unsent.length > 0 && desk.failure) event.preventDefault();
  };
  addEventListener("beforeunload", onLeave, { signal });
  const ways = { take, step, forget, fail, point, choose, light, go, make, answer };
  return Object.assign(desk, acts, ways, { close: () => closing.abort() });
}
