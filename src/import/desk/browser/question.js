// @ts-check
import { fieldInput } from "./fields.js";
import { button, keyOf } from "./keys.js";
import { focus, html, linesInWords, say, words } from "./page.js";
import { showSide } from "./preview.js";

/** @typedef {import("./state.js").Desk} Desk @typedef {import("../changes.ts").Topic} Topic */

/** Draws all questions in a row, the current one, and the offers for several lines at once. @param {Desk} desk */
export function questionCard(desk) {
  const { question, state, seen, go, step } = desk;
  const { questions, offers, mistakes, source } = state;
  const elsewhere = mistakes.filter(({ key }) => !questions.some((one) => one.key === key));
  // Each step keeps its place when others are settled, so that nothing moves under the pointer.
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
  const offered = offers.map(({ lines, as, before }, at) => {
    const isFirst = offers.findIndex((one) => one.as === as) === at;
    const named = { lines: linesInWords(lines, source?.lines), as: say(`as.${as}`) };
    const label = [say(as === "nothing" ? "offer.drop" : "offer", named), asBefore(before)];
    const take = () => step({ do: "lines", lines, as });
    return button(isFirst ? keyOf(as).toUpperCase() : "", label, take, { "data-lines": lines.join(" ") });
  });
  return html`<section id="question" class="question" tabindex="-1" aria-labelledby="question-title">
    ${steps.length > 0 && html`<div class="buttons">${steps}</div>`}
    ${question ? asked(desk, question) : nothing}
    ${elsewhere.map(({ line, message }) => html`<p class="mistake">${say("mistakeAt", { line, message })}</p>`)}
    ${offers.length > 0 && html`<div class="buttons">${offered}</div>`}
  </section>`;
}

/** @param {{ times: number, site: string } | undefined} before */
const asBefore = (before) => before && html`<span class="label">${say("asBefore", before)}</span>`;

/** Draws a question: what is in doubt, and what it could be. @param {Desk} desk @param {import("../state.ts").Question} question */
function asked(desk, { key, label, message, lines, candidates, isNeeded, before }) {
  const { state, light, step, right } = desk;
  const field = state.fields.find((field) => field.key === key);
  const topics = key === "tags" ? state.proposals : [];
  // Reads the topics from their form only when the button is pressed.
  const take = (/** @type {number[]} */ ...range) =>
    step({ do: "topics", topics: topicsIn().slice(...range) });
  const choices = /** @type {[string, () => void][]} */ ([
    ...candidates.map((value) => [value, () => step({ do: "set", key, value })]),
    ...topics.map(({ name }, at) => [name, () => take(at, at + 1)]),
  ]).map(([value, act], at) => {
    const words = [value, value === before?.value && asBefore(before)];
    // The key 0 is for the tenth of a list, or for all topics.
    return html`<li>${button(at < 10 ? `${(at + 1) % 10}` : "", words, act)}</li>`;
  });
  const all =
    topics.length > 1 && html`<li>${button("0", say("allTopics", { n: topics.length }), take)}</li>`;
  const find = () => [light(lines), showSide("source"), focus("source-list")];
  const place = linesInWords(lines, state.source?.lines);
  const orWrite = html`${say(key === "tags" ? "orWriteTopics" : "orWrite")} <kbd aria-hidden="true">${keyOf("write")}</kbd>`;
  const isRight = say(field ? (field.value ? "do.right" : "isNone") : "textIsRight");
  return html`<div key=${key} class="asked">
    <div class="buttons"><h2 id="question-title">${label}</h2><p>${message}</p>
      ${lines.length > 0 && button("", place, find, { class: "quiet", "data-lines": lines.join(" ") })}</div>
    ${choices.length > 0 && html`<ol class="buttons">${choices}${all}</ol>`}
    ${topics.length > 0 && html`<details><summary>${say("topicsAreMade")}</summary><form id="topics">${topics.map(topicFields)}</form></details>`}
    <div class="answers">
      ${button(keyOf("right"), isRight, right, { hidden: isNeeded })}${field && fieldInput(desk, field, "answer", orWrite)}
    </div></div>`;
}

/** Draws a proposed topic as it will be created. @param {Topic} topic */
function topicFields({ name, kind = "", aliases }) {
  const kinds = [["", say("noKind")], ...words.kinds].map(
    ([one, label]) => html`<option value=${one} selected=${one === kind}>${label}</option>`,
  );
  const others = say("topic.aliases");
  return html`<div key=${name} class="field" role="group" aria-label=${name}>
    <input name="name" defaultValue=${name} aria-label=${say("topic.name")} />
    <select name="kind" aria-label=${say("topic.kind")}>${kinds}</select>
    <input name="aliases" defaultValue=${aliases.join(", ")} placeholder=${others} aria-label=${others} />
  </div>`;
}

/** Reads the topics from their form. */
const topicsIn = () => {
  const form = new FormData(/** @type {HTMLFormElement} */ (document.getElementById("topics")));
  const [names = [], kinds = [], others = []] = ["name", "kind", "aliases"].map((key) => form.getAll(key));
  return names.map((name, at) => {
    const aliases = `${others[at]}`.split(",").flatMap((alias) => alias.trim() || []);
    return { name: `${name}`.trim(), kind: /** @type {Topic["kind"]} */ (kinds[at] || undefined), aliases };
  });
};
