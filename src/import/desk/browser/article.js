// @ts-check
import { help, keyButton } from "./keys.js";
import { focus, html, say } from "./page.js";
import { linesAt, Preview, showSide } from "./preview.js";
import { fieldInput, fields, questionCard } from "./question.js";
import { sourceList, toolbar } from "./source-list.js";

/** @typedef {import("./state.js").Desk} Desk */

/** An article beside its source. @param {Desk} desk */
export function article(desk) {
  const { state, failure, isEdited, undo, redo, edit, help: openHelp, save, publish, point } = desk;
  const { source, questions, mistakes, title } = state;
  const n = mistakes.length || questions.length;
  const needed = questions.flatMap(({ isNeeded, label }) => (isNeeded ? label : []));
  const reason =
    needed.length > 0
      ? say("needs", { labels: needed.join(", ") })
      : say(mistakes.length > 0 ? "mistakes" : "settles", { n });
  const onMouseOver = (/** @type {MouseEvent} */ { target }) => point(linesAt(target), target);
  const body = { key: "body", value: state.body };
  return html`<div class="opened" onMouseOver=${onMouseOver}>
    <header>
      <a href="#/">← ${say("import")}</a>
      <h1 tabindex="-1">${title || say("untitled")}</h1>
      <p class="label">${say(`status.${state.status}`)}${!state.isSaved && html` · <strong>${say("notSaved")}</strong>`}</p>
      <button type="button" aria-label=${say("do.undo")} aria-disabled=${state.undo === 0} onClick=${undo}>↶</button>
      <button type="button" aria-label=${say("do.redo")} aria-disabled=${state.redo === 0} onClick=${redo}>↷</button>
      <button type="button" aria-label=${say("do.help")} onClick=${openHelp}>?</button>
      <button type="button" onClick=${save}>${say("saveDraft")}</button>
      <button type="button" class="primary" aria-disabled=${mistakes.length > 0} aria-describedby="reason" onClick=${publish}>
        ${say("publish")}
      </button>
      <span id="reason" class="label">${n > 0 && reason}</span>
    </header>
    <nav class="buttons toolbar sides">${["opened", "source", "article"].map(
      (side) => html`
      <button type="button" onClick=${() => showSide(side)}>${say(`tab.${side}`)}</button>`,
    )}</nav>
    ${questionCard(desk)}
    <section class="source" aria-label=${say("tab.source")}>
      ${source ? [sourceList(desk), toolbar(desk)] : html`<p class="notice">${say("sourceGone")}</p>`}
    </section>
    <section class="article" aria-label=${say("tab.article")}>
      ${fields(desk)}
      ${isEdited && fieldInput(desk, body, "text", say("text"))}
      <p key="edit" class=${isEdited ? "buttons toolbar" : "buttons"}>${keyButton("edit", say(isEdited ? "seeArticle" : "do.edit"), edit, { class: "quiet" })}</p>
      ${!isEdited && html`<${Preview} desk=${desk} />`}
    </section>
    ${help()}
    ${failure && !failure.refused && failed(failure, () => [desk.fail(null), focus("question")])}</div>`;
}

/** What went wrong, with what was typed and is not saved. @param {import("./state.js").Failure} failure @param {() => void} [close] */
export const failed = ({ message, kept, again }, close) => html`<div class="failure" role="alert">
  <p>${message}</p>
  ${kept && html`<label>${say("kept")}<textarea readonly defaultValue=${kept} /></label>`}
  <div class="buttons">
    ${again && html`<button type="button" class="primary" onClick=${again}>${say("again")}</button>`}
    ${close && html`<button type="button" onClick=${close}>${say("close")}</button>`}
  </div>
</div>`;
