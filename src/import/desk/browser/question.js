// @ts-check
import { FieldInput } from "./fields.js";
import { keyButton, offerKey } from "./keys.js";
import { html, linesInWords, say } from "./page.js";

/** @typedef {import("./contract.js").Desk} Desk @typedef {import("./contract.js").Offer} Offer */

/**
 * The question that leads, the others, which publishing settles, and what several lines may be made at once.
 *
 * @param {{ desk: Desk }} props
 */
export function QuestionCard({ desk }) {
  const { question, state, go } = desk;
  const { questions, offers, mistakes } = state;
  const elsewhere = mistakes.filter(({ key }) => !state.fields.some((field) => field.key === key));
  const nothing = say(mistakes.length > 0 ? "onlyMistakes" : "nothingToAsk");
  const others = questions.flatMap((one, at) =>
    one === question
      ? []
      : html`<button type="button" data-lines=${one.lines.join(" ")} onClick=${() => go(at)}>
          <strong>${one.label}</strong> ${one.value || one.message}
        </button>`,
  );
  return html`<section id="question" class="question" tabindex="-1" aria-labelledby="question-title">
    ${question ? html`<${Asked} key=${question.key} ...${{ desk, question }} />` : html`<h2 id="question-title">${nothing}</h2>`}
    ${elsewhere.map(({ line, message }) => html`<p class="mistake">${say("mistakeAt", { line, message })}</p>`)}
    ${offers.length > 0 && html`<div class="buttons">${offers.map((offer, at) => offerButton(offer, at, desk))}</div>`}
    ${others.length > 0 && html`<p class="label">${say("alsoAsked")}</p><div class="buttons others">${others}</div>`}
  </section>`;
}

/** A question: what is in doubt, and what it could be. @param {{ desk: Desk, question: import("./contract.js").Question }} props */
function Asked({ desk, question: { key, label, message, lines, candidates } }) {
  const { step, show, go, state } = desk;
  const { questions, fields, proposals } = state;
  const field = fields.find((field) => field.key === key);
  const at = questions.findIndex((question) => question.key === key);
  const topics = key === "tags" ? proposals : [];
  // Without these nothing is published: where one is empty, nothing is there to be right.
  const isMissing = field?.value === "" && ["title", "date", "tags"].includes(key);
  const choices = [
    ...candidates.map((value) => ({ value, act: () => step({ do: "set", key, value }) })),
    ...topics.map((topic) => ({ value: topic.name, act: () => step({ do: "topics", topics: [topic] }) })),
  ].map(
    ({ value, act }, index) =>
      html`<li><button type="button" onClick=${act}><kbd aria-hidden="true">${index + 1}</kbd>${value}</button></li>`,
  );
  const all = html`<li><button type="button" onClick=${() => step({ do: "topics", topics })}>
    <kbd aria-hidden="true">0</kbd>${say("allTopics", { n: topics.length })}
  </button></li>`;
  return html`<p class="label">
      ${say("questionOf", { n: at + 1, all: questions.length })}
      ${questions.length > 1 && keyButton("next", say("do.next"), () => go(at + 1), { class: "quiet" })}
    </p>
    <h2 id="question-title">${label}</h2>
    <p>${message} ${
      lines.length > 0 &&
      html`<button type="button" class="quiet" data-lines=${lines.join(" ")}
      onClick=${() => show(lines)}>${linesInWords(lines)}</button>`
    }</p>
    <ol class="buttons">${choices}${topics.length > 1 && all}</ol>
    <div class="answers">
      ${!isMissing && keyButton("right", say(field ? "do.right" : "textIsRight"), () => step({ do: "right", key }))}
      ${field && html`<${FieldInput} ...${{ desk, field }} id="answer" label=${say("orWrite")} hint="" />`}
    </div>`;
}

/** @param {Offer} offer @param {number} at @param {Desk} desk */
function offerButton(offer, at, { state, take }) {
  const { lines, as, before } = offer;
  const isFirst = state.offers.findIndex((one) => one.as === as) === at;
  const words = say(as === "nothing" ? "offer.drop" : "offer", {
    lines: linesInWords(lines),
    as: say(`as.${as}`),
  });
  return html`<button type="button" data-lines=${lines.join(" ")} onClick=${() => take(offer)}>
    ${words}${before && html`<span class="label">${say("asBefore", before)}</span>`}
    ${isFirst && html`<kbd aria-hidden="true">${offerKey(as)}</kbd>`}
  </button>`;
}
