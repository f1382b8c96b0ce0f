// @ts-check
import { FieldInput } from "./fields.js";
import { keyButton } from "./keys.js";
import { html, linesInWords, say } from "./page.js";

/** @typedef {import("./contract.js").Desk} Desk */

/** The question that leads, and what else is to be decided. @param {{ desk: Desk }} props */
export function QuestionCard({ desk }) {
  const { question, state } = desk;
  const elsewhere = state.mistakes.filter(({ key }) => !state.fields.some((field) => field.key === key));
  const nothing = say(state.mistakes.length > 0 ? "onlyMistakes" : "nothingToAsk");
  return html`<section id="question" class="question" tabindex="-1" aria-labelledby="question-title">
    ${question ? html`<${Asked} ...${{ desk, question }} />` : html`<h2 id="question-title">${nothing}</h2>`}
    ${elsewhere.map(({ line, message }) => html`<p class="mistake">${say("mistakeAt", { line, message })}</p>`)}
    ${state.habits.length > 0 && html`<${Habits} desk=${desk} />`}
  </section>`;
}

/**
 * A question: what is in doubt, what it could be, and where that stands.
 *
 * @param {{ desk: Desk, question: import("./contract.js").Question }} props
 */
function Asked({ desk, question: { key, label, message, lines, candidates } }) {
  const { questions, fields } = desk.state;
  const field = fields.find((field) => field.key === key);
  const n = questions.findIndex((question) => question.key === key) + 1;
  // Short lines that may be text are subheadings more often than not.
  const doubted = desk.state.source?.lines.filter((line) => key === "body" && lines.includes(line.n)) ?? [];
  const short = doubted.filter(
    ({ kind, text }) =>
      kind === "text" && text.length < 90 && /\p{L}/u.test(text) && !/[.,;:]["”]?$/.test(text.trim()),
  );
  const makeHeadings = async () => {
    for (const { n } of short)
      if (!(await desk.change({ do: "lines", from: n, to: n, as: "heading" }))) return;
  };
  const choices = candidates.map(({ value, lines }, index) => {
    const choose = () => desk.change({ do: "set", key, value });
    return html`<li>
      <button type="button" onClick=${choose}><kbd aria-hidden="true">${index + 1}</kbd>${value}</button>
      <${ShowLines} ...${{ desk, lines }} />
    </li>`;
  });
  return html`<p class="label">
      ${say("questionOf", { n, all: questions.length })}
      ${questions.length > 1 && keyButton("next", say("do.next"), desk.next, { class: "quiet" })}
    </p>
    <h2 id="question-title">${label}</h2>
    <p>${message} <${ShowLines} ...${{ desk, lines }} /></p>
    <ol class="candidates">${choices}</ol>
    <div class="answers">
      ${short.length > 0 && html`<button type="button" onClick=${makeHeadings}>${say("allHeadings", { n: short.length })}</button>`}
      ${keyButton("right", say(field ? "do.right" : "textIsRight"), () => desk.change({ do: "right", key }))}
      ${questions.length > 1 && keyButton("rightAll", say("do.rightAll"), desk.allRight)}
      ${field && html`<${FieldInput} key=${key} ...${{ desk, field }} id="answer" label=${say("orWrite")} hint="" />`}
    </div>`;
}

/** Lines as a button that shows them. @param {{ desk: Desk, lines: number[] }} props */
const ShowLines = ({ desk, lines }) =>
  lines.length > 0 &&
  html`<button type="button" class="quiet" onClick=${() => desk.show(lines)}
    onMouseEnter=${() => desk.point(lines, "question")} onMouseLeave=${() => desk.point(null, "question")}>
    ${linesInWords(Math.min(...lines), Math.max(...lines))}
  </button>`;

/** What was decided before for pages of the same site: offered, never done unseen. @param {{ desk: Desk }} props */
function Habits({ desk: { state, change, point } }) {
  const { habits } = state;
  const { times = 0, site = "" } = habits[0] ?? {};
  const all = async () => {
    for (const { from, to, as } of habits) if (!(await change({ do: "lines", from, to, as }))) return;
  };
  const chips = habits.map(({ from, to, as }) => {
    const lines = linesFrom(from, to);
    const words = { lines: linesInWords(from, to), as: say(`as.${as}`) };
    return html`<button type="button" onClick=${() => change({ do: "lines", from, to, as })}
      onMouseEnter=${() => point(lines, "question")} onMouseLeave=${() => point(null, "question")}
      onFocus=${() => point(lines, "question")} onBlur=${() => point(null, "question")}>
      ${say(as === "nothing" ? "did.drop.lines" : "did.lines", words)}
    </button>`;
  });
  const allAtOnce = say("allHabits", { n: habits.length });
  return html`<div class="habits">
    <p class="label">${say("asBefore", { times, site })}</p>
    ${chips}${habits.length > 1 && html`<button type="button" onClick=${all}>${allAtOnce}</button>`}
  </div>`;
}

/** @param {number} from @param {number} to */
export const linesFrom = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
