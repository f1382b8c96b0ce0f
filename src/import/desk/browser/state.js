// @ts-check
import { addressOf, announce, ask, base, focus, linesInWords, openedFile, say, site } from "./page.js";
import { show } from "./preview.js";

/** @typedef {import("../desk.ts").Shown} DeskState @typedef {import("../changes.ts").Step} Step */
/** @typedef {{ lines: number[], start?: number, end?: number }} Chosen selected lines, from where the selection began to where it ends, or part of a single one */

/** The open article as the server returned it last, and what the editor sees of it. */
export const desk = {
  state: /** @type {DeskState} */ (/** @type {unknown} */ ({ file: openedFile, questions: [] })),
  /** The current question. */
  question: /** @type {DeskState["questions"][number] | undefined} */ (undefined),
  chosen: /** @type {Chosen | null} */ (null),
  failure: "",
};
let draw = () => {};
/** The index of the current question. */
let place = 0;
/** The last step that was sent, resolved once it is done. */
let sent = Promise.resolve("");
export const untilSent = () => sent;

/** Opens the article in the page's address, and draws it again after each change. @param {() => void} redraw */
export async function openArticle(redraw) {
  draw = redraw;
  take(await load());
  document.querySelector("h1")?.focus();
  // Scrolls past the menu of a page that was copied whole.
  const first = desk.state.source?.lines.find(({ kind }) => kind !== "nothing");
  if (first && !desk.chosen) show([first.n]);
  // What is typed in a field is sent when the field loses focus.
  addEventListener("beforeunload", blur);
}
const load = () => ask(`article?${new URLSearchParams({ file: desk.state.file })}`);
export const blur = () => document.activeElement instanceof HTMLElement && document.activeElement.blur();

/** Shows what the server returned. @param {DeskState} next */
function take(next, said = "") {
  const before = desk.state.questions;
  const { questions } = next;
  // A question that undo opened again becomes the current one. If the current one was answered, the next one does.
  const opened = questions.find(({ key }) => before.every((one) => one.key !== key)) ?? desk.question;
  const at = questions.findIndex(({ key }) => key === opened?.key);
  place = (at < 0 ? place : at) % (questions.length || 1);
  const question = questions[place];
  const isOther = question && question.message !== desk.question?.message;
  Object.assign(desk, { state: next, question, failure: "" });
  document.title = `${next.title || say("untitled")} · ${say("import")} · ${site}`;
  draw();
  announce(isOther ? `${said} ${question.label}: ${question.message}` : said);
  // The button that was pressed may be gone. Then the focus moves to the question.
  if (document.activeElement === document.body) focus("question");
  // An editor who goes through the lines keeps the place there. Others are led to what is in doubt.
  if (isOther && document.activeElement?.id !== "source-list") choose({ lines: question.lines });
}

/** Shows what went wrong. @param {string} failure */
export const fail = (failure) => {
  desk.failure = failure;
  draw();
};

/** Sends a step once the one before it is done. @param {Step} step @param {boolean} [isTyped] whether its field shows why it was refused @returns why it was refused, or nothing */
export function step(step, isTyped) {
  const { do: did, ...made } = step;
  const said = "as" in made ? `${linesInWords(made.lines)}: ${say(`as.${made.as}`)}` : say(`did.${did}`);
  const send = () => {
    const { file, version } = desk.state;
    return change(ask("do", JSON.stringify({ file, version, step })), said, isTyped);
  };
  sent = sent.then(send);
  return sent;
}

/** Shows the answer to a change. @param {Promise<DeskState>} answer @returns {Promise<string>} why it was refused, or nothing */
async function change(answer, said = "", isTyped = false) {
  try {
    take(await answer, said);
    return "";
  } catch (error) {
    const { message, cause } = /** @type {Error} */ (error);
    // The article has changed in another window or on disk.
    if (cause === 409) take(await load());
    if (!isTyped || cause === 409) fail(message);
    return message;
  }
}

/** Adds a picture to the article. @param {File} picture */
export const addPicture = (picture) =>
  change(ask(`in?${new URLSearchParams({ file: desk.state.file, name: picture.name })}`, picture));

/** Saves the article's file, which may get another name. */
export async function saveDraft() {
  if (!(await step({ do: "save", publish: false })))
    history.replaceState(null, "", addressOf(desk.state.file));
}
/** Publishes the article, or leads to what stands in the way. */
export async function publish() {
  await sent;
  const wrong = /** @type {HTMLInputElement | null} */ (
    document.querySelector(":is(input, textarea):invalid")
  );
  if (wrong) return wrong.reportValidity();
  if (desk.state.mistakes.length > 0) return go(0);
  if (await step({ do: "save", publish: true })) return;
  const { file, title, address, became } = desk.state;
  sessionStorage.published = JSON.stringify({ file, title, address, became });
  location.assign(base);
}

/** Selects lines, or part of one. @param {Chosen | null} chosen */
export function choose(chosen) {
  desk.chosen = chosen?.lines.length ? chosen : null;
  draw();
  show(desk.chosen?.lines ?? []);
}
/** Turns the selected lines, or a part of one, into something. @param {string} as */
export async function make(as) {
  const { chosen } = desk;
  if (!chosen) return announce(say("chooseFirst"));
  const wrong = await step(/** @type {Step} */ ({ do: "lines", ...chosen, as }));
  if (wrong || chosen.end === undefined) return;
  getSelection()?.removeAllRanges();
  choose({ lines: chosen.lines });
}

/** Goes to a question by its index. @param {number} to */
export function go(to) {
  const { questions, mistakes } = desk.state;
  const question = questions[to % questions.length];
  if (!question) return announce(say(mistakes.length > 0 ? "onlyMistakes" : "nothingToAsk"));
  place = questions.indexOf(question);
  desk.question = question;
  choose({ lines: question.lines });
  focus("question");
  announce(`${question.label}: ${question.message}`);
}
/** Goes to the next question. If the focus is elsewhere, goes back to the current one first. */
export const next = () => go(place + (document.activeElement?.id === "question" ? 1 : 0));

/** Leads to the text, which is among the folded fields. */
export function edit() {
  document.querySelector(".fields")?.setAttribute("open", "");
  document.getElementById("field-body")?.focus();
}
export const write = () => (document.getElementById("answer") ? focus("answer") : edit());
/** Settles the current question as right. A missing answer cannot be right, so the key leads to the field for it. */
export function right() {
  if (desk.question?.isNeeded) write();
  else if (desk.question) step({ do: "right", key: desk.question.key });
}
