// @ts-check
import { addressOf, announce, ask, base, focus, linesInWords, openedFile, say, site } from "./page.js";
import { show, showSide } from "./preview.js";

/** @typedef {import("../desk.ts").Shown} DeskState @typedef {import("../desk.ts").Step} Step */
/** @typedef {{ lines: number[], start?: number, end?: number }} Chosen selected lines, from where the selection began to where it ends, or part of a single one */

/** The open article as the server returned it last, and what the editor sees of it. */
export const desk = {
  state: /** @type {DeskState} */ (/** @type {unknown} */ ({ file: openedFile, questions: [], lines: [] })),
  /** The current question. */
  question: /** @type {DeskState["questions"][number] | undefined} */ (undefined),
  chosen: /** @type {Chosen | null} */ (null),
  failure: "",
  /** Draws the page. */
  draw: () => {},
  /** The last step that was sent: why it was refused, or nothing. */
  sent: Promise.resolve(""),
};

/** Opens the article in the page's address. */
export async function openArticle() {
  take(await load());
  // Scrolls past the menu of a page that was copied whole.
  const first = desk.state.lines.find(({ kind }) => kind !== "nothing");
  if (first && !desk.chosen) show([first.n]);
  // What is typed in a field is sent when the field loses focus.
  addEventListener("beforeunload", blur);
}
const load = () => ask(`article?${new URLSearchParams({ file: desk.state.file })}`);
export const blur = () => document.activeElement instanceof HTMLElement && document.activeElement.blur();

/** Shows what the server returned. Leads to a question that undo opened again, or to the first once the current one is answered. @param {DeskState} next */
function take(next, said = "") {
  const { questions } = next;
  const opened = questions.find(({ key }) => desk.state.questions.every((one) => one.key !== key));
  const question = opened ?? questions.find(({ key }) => key === desk.question?.key) ?? questions[0];
  const isOther = question && question.message !== desk.question?.message;
  Object.assign(desk, { state: next, question, failure: "" });
  document.title = `${next.title || say("untitled")} · ${say("import")} · ${site}`;
  desk.draw();
  announce(isOther ? `${said} ${say(`label.${question.key}`)}: ${question.message}` : said);
  // The button that was pressed may be gone. Then the focus moves to the question.
  if (document.activeElement === document.body) focus("question");
  // An editor who goes through the lines keeps the place there. Others are led to what is in doubt.
  if (isOther && document.activeElement?.id !== "source-list") choose({ lines: question.lines });
}

/** Shows what went wrong. @type {(failure: string, status?: number) => void} */
export const fail = (failure) => {
  desk.failure = failure;
  desk.draw();
};

/** Sends a step once the one before it is done. @param {Step} step @param tell says why it was refused @returns why, or nothing */
export function step(step, tell = fail) {
  desk.sent = desk.sent.then(async () => {
    const { file, version } = desk.state;
    const { do: did, ...made } = step;
    try {
      const next = await ask("do", JSON.stringify({ file, version, step }));
      take(next, "as" in made ? `${linesInWords(made.lines)}: ${say(`as.${made.as}`)}` : say(`did.${did}`));
      return "";
    } catch (error) {
      const { message, cause } = /** @type {Error} */ (error);
      // The article has changed in another window or on disk.
      if (cause === 409) take(await load());
      tell(message, Number(cause));
      return message;
    }
  });
  return desk.sent;
}

/** Saves the article's file, which may get another name, or leads to what stands in the way of its being live. */
export async function saveDraft() {
  await desk.sent;
  const { mistakes, questions, statusAfter } = desk.state;
  if (mistakes.length > 0 && statusAfter !== "draft") return go(questions[0]);
  if (!(await step({ do: "save", publish: false })))
    history.replaceState(null, "", addressOf(desk.state.file));
}
/** Publishes the article, or leads to what stands in the way. */
export async function publish() {
  await desk.sent;
  const wrong = /** @type {HTMLInputElement | null} */ (
    document.querySelector(":is(input, textarea):invalid")
  );
  if (wrong) return wrong.focus();
  if (desk.state.mistakes.length > 0) return go(desk.state.questions[0]);
  if (await step({ do: "save", publish: true })) return;
  const { file, title, address, became } = desk.state;
  sessionStorage.published = JSON.stringify({ file, title, address, became });
  location.assign(base);
}

/** Selects lines, or part of one. @param {Chosen | null} chosen */
export function choose(chosen) {
  desk.chosen = chosen?.lines.length ? chosen : null;
  desk.draw();
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

/** Goes to a question. @param {typeof desk.question} question */
export function go(question) {
  if (!question) showSide("question");
  if (!question) return announce(say(desk.state.mistakes.length > 0 ? "onlyMistakes" : "nothingToAsk"));
  desk.question = question;
  choose({ lines: question.lines });
  focus("question");
  announce(`${say(`label.${question.key}`)}: ${question.message}`);
}
/** Goes to the next question. If the focus is elsewhere, goes back to the current one first. */
export function next() {
  const { questions } = desk.state;
  const at = questions.findIndex(({ key }) => key === desk.question?.key);
  const isThere = document.activeElement?.id === "question";
  go(questions[(at + (isThere ? 1 : 0)) % questions.length]);
}

/** Leads to the text, which is among the folded fields. */
export function edit() {
  document.querySelector(".fields")?.setAttribute("open", "");
  document.getElementById("field-body")?.focus();
}
export const write = () => (document.getElementById("answer") ? focus("answer") : edit());
