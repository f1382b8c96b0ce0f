// @ts-check
import { listen } from "./keys.js";
import { addPicture, addressOf, announce, ask, focus, linesInWords, say, site } from "./page.js";
import { light as lightLines, showLit } from "./preview.js";
import { chosenLines } from "./source-list.js";

/** @typedef {import("../desk.ts").Shown} DeskState @typedef {import("../changes.ts").Step} Step */
/** @typedef {{ lines: number[], anchor: number, active: number, start?: number, end?: number }} Chosen the selected lines, or part of a single one; `active` is the line where the arrow keys are */
/** @typedef {{ message: string, kept: string, again?: () => void, refused?: { id: string, key: string, value: string } }} Failure `kept` is what was typed but not saved, `refused` what the server refused, with the field where it was typed */
/** @typedef {ReturnType<typeof openArticle>} Desk */

/**
 * Opens an article at the desk. Returns what the parts of the page show, and the functions that they call. Sends changes one after
 * another, and redraws the page after each. Keeps what it cannot send.
 *
 * @param {DeskState} first
 * @param {() => void} draw
 * @param {(state: DeskState) => void} done is called with what was published
 */
export function openArticle(first, draw, done) {
  const closing = new AbortController();
  const { signal } = closing;
  const desk = {
    state: first,
    failure: /** @type {Failure | null} */ (null),
    /** The current question. */
    question: /** @type {DeskState["questions"][number] | undefined} */ (undefined),
    /** All keys that were asked about, and their labels. */
    seen: /** @type {Map<string, string>} */ (new Map()),
    chosen: /** @type {Chosen | null} */ (null),
    lit: /** @type {number[]} */ ([]),
    folded: new Set(first.source?.lines.flatMap(({ n, kind }) => (kind === "nothing" ? n : []))),
    isEdited: false,
  };
  let unsent = /** @type {{ step: Step, from?: string }[]} */ ([]);
  let queue = Promise.resolve(true);
  let place = 0;
  let resting = 0;

  /** @param {DeskState} next */
  const take = (next) => {
    if (signal.aborted) return;
    const before = desk.state.questions;
    Object.assign(desk, { state: next, failure: null });
    for (const { key, label } of next.questions) desk.seen.set(key, label);
    // A question that undo opened again becomes the current one.
    const opened = next.questions.find(({ key }) => before.every((one) => one.key !== key));
    const isOther = lead(opened?.key ?? desk.question?.key);
    document.title = `${next.title || say("untitled")} · ${say("import")} · ${site}`;
    draw();
    // The button that was pressed may be gone. Then the focus moves to the question.
    if (document.activeElement === document.body) focus("question");
    // An editor who goes through the lines keeps the place there. Others are led to what is in doubt.
    if (isOther && document.activeElement?.id !== "source-list") light(desk.question?.lines ?? []);
  };
  /** Makes a question the current one, or the next one if it was answered. @param {string} [key] @returns whether the question changed */
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
  /** Discards a refused value that is no longer wanted. */
  const forget = () => desk.failure?.refused && fail(null);

  /** @param {Step} step @param {string} [from] the field that it was typed in @returns {Promise<boolean>} whether it was done */
  const step = (step, from) => {
    const one = { step, from };
    unsent.push(one);
    queue = queue.then(async () => {
      // Tries again and again if the preview was stopped.
      while (unsent.includes(one)) {
        const { file, version } = desk.state;
        const next = await ask("do", { file, version, step }).catch(refuse);
        if (!next) continue;
        unsent.shift();
        const { do: did, ...made } = step;
        announce("as" in made ? `${linesInWords(made.lines)}: ${say(`as.${made.as}`)}` : say(`did.${did}`));
        take(next);
        return true;
      }
      return false;
    });
    return queue;
  };
  /** @param {Error & { cause?: unknown }} error */
  const refuse = async (error) => {
    const { message, cause } = error;
    const typed = unsent.flatMap(({ step, from = "" }) => (step.do === "set" ? { ...step, id: from } : []));
    const kept = typed.flatMap(({ value }) => value || []).join(" · ");
    if (error instanceof TypeError)
      return new Promise((resolve) => {
        const again = () => resolve(undefined);
        fail({ message, kept, again });
        setTimeout(again, 3000);
      });
    // Never sends a change to another state than it was meant for, nor a refused one again. The editor sees it and decides.
    unsent = [];
    if (signal.aborted) return;
    if (cause) take(/** @type {DeskState} */ (cause));
    const refused = typed.length === 1 && !cause ? typed.find(({ id }) => id) : undefined;
    if (refused?.id === "answer") lead(refused.key);
    fail({ message, kept, refused });
    const box = /** @type {HTMLInputElement | null} */ (document.getElementById(refused?.id ?? ""));
    box?.closest("details")?.setAttribute("open", "");
    box?.focus();
    box?.select();
  };
  const givePicture = (/** @type {Parameters<typeof addPicture>[1] | undefined} */ picture) =>
    picture && addPicture(desk.state.file, picture).then(take, refuse);
  /** Saves the article's file, which may get another name. @param {boolean} publish */
  const save = async (publish) => {
    if (!(await step({ do: "save", publish }))) return;
    history.replaceState(null, "", addressOf(desk.state.file));
    if (publish) done(desk.state);
  };
  // A field sends what was typed when it loses focus.
  const blur = () => document.activeElement instanceof HTMLElement && document.activeElement.blur();
  const saveDraft = () => {
    const id = document.activeElement?.id ?? "";
    blur();
    focus(id);
    void save(false);
  };
  const publish = async () => {
    blur();
    // Waits for what was typed, which may be a needed answer. Questions that need one come first.
    if (unsent.length > 0 && !(await queue)) return;
    if (desk.failure?.refused) focus(desk.failure.refused.id);
    else if (desk.state.mistakes.length > 0) go(0);
    else await save(true);
  };

  /** Highlights lines under the pointer, and scrolls to them once it rests. @param {number[]} [lines] @param {EventTarget | null} [by] what was pointed at */
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
  /** Selects lines from outside the source list. @param {number[]} lines */
  const light = (lines) =>
    choose(lines.length > 0 ? chosenLines(lines) : null, document.activeElement?.closest(".fields") ?? null);
  /** Turns the selected lines into something, or drops all lines from there on. @param {string} name */
  const make = async (name) => {
    if (!desk.chosen) return announce(say("chooseFirst"));
    const { start, end, ...whole } = desk.chosen;
    const [first = 0] = whole.lines;
    const rest = desk.state.source?.lines.flatMap(({ n }) => (n >= first ? n : []));
    const meant =
      name === "rest" ? { lines: rest, as: "nothing" } : { lines: whole.lines, start, end, as: name };
    if (!(await step(/** @type {Step} */ ({ do: "lines", ...meant })))) return;
    getSelection()?.removeAllRanges();
    if (end !== undefined) choose(whole);
  };

  /** Goes to a question by its index. @param {number} to */
  const go = (to) => {
    const { questions, mistakes } = desk.state;
    if (questions.length === 0) return announce(say(mistakes.length > 0 ? "onlyMistakes" : "nothingToAsk"));
    forget();
    lead(questions[to % questions.length]?.key);
    light(desk.question?.lines ?? []);
    focus("question");
  };
  // If the focus is elsewhere, the first press goes back to the current question.
  const next = () => go(place + (document.activeElement?.id === "question" ? 1 : 0));
  const edit = (isEdited = !desk.isEdited) => {
    desk.isEdited = isEdited;
    draw();
    focus("text");
  };
  const write = () => (document.getElementById("answer") ? focus("answer") : edit());
  const right = () => {
    // A missing answer cannot be right, so the key goes to the field for it.
    if (desk.question?.isNeeded) write();
    else if (desk.question) void step({ do: "right", key: desk.question.key });
  };
  const leave = () => {
    blur();
    focus("source-list");
    edit(false);
  };

  listen(() => (unsent.length > 0 ? queue : undefined), signal);
  // The article may have changed on disk or in another window.
  const onFocus = async () => {
    const { file, version } = desk.state;
    const query = new URLSearchParams({ file });
    const now = unsent.length === 0 && (await ask(`article?${query}`).catch(() => undefined));
    if (now) take(now);
    if (now && now.version !== version) fail({ message: say("notYours"), kept: "" });
  };
  addEventListener("focus", onFocus, { signal });
  const onLeave = (/** @type {Event} */ event) => {
    blur();
    if (unsent.length > 0 && desk.failure) event.preventDefault();
  };
  addEventListener("beforeunload", onLeave, { signal });
  const shared = { take, step, forget, fail, point, choose, light, go, make, next, write, right, leave };
  const close = () => closing.abort();
  return Object.assign(desk, shared, { edit: () => edit(), publish, saveDraft, givePicture, close });
}
