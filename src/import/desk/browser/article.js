// @ts-check
import { fieldInput, fields } from "./fields.js";
import { button, help, keyOf } from "./keys.js";
import { focus, html, say } from "./page.js";
import { linesAt, Preview, showSide } from "./preview.js";
import { questionCard } from "./question.js";
import { sourceList, toolbar } from "./source-list.js";

/** Draws an article beside its source. @param {import("./state.js").Desk} desk */
export function article(desk) {
  const { state, failure, isEdited, step, point } = desk;
  const { source, questions, mistakes, title } = state;
  const n = mistakes.length || questions.length;
  const labels = questions.flatMap(({ isNeeded, label }) => (isNeeded ? label : [])).join(", ");
  const reason = labels ? say("needs", { labels }) : say(mistakes.length > 0 ? "mistakes" : "settles", { n });
  const onMouseOver = (/** @type {MouseEvent} */ { target }) => point(linesAt(target), target);
  const openHelp = () => /** @type {HTMLDialogElement} */ (document.getElementById("help")).showModal();
  const move = (/** @type {"undo" | "redo"} */ name, /** @type {string} */ sign) =>
    button(keyOf(name), sign, () => state[name] > 0 && step({ do: name }), {
      "aria-label": say(`do.${name}`),
      "aria-disabled": state[name] === 0,
    });
  const publishing = { class: "primary", "aria-disabled": mistakes.length > 0, "aria-describedby": "reason" };
  const unseen = { [keyOf("next")]: desk.next, [keyOf("write")]: desk.write, Escape: desk.leave };
  const see = button(keyOf("edit"), say(isEdited ? "seeArticle" : "do.edit"), desk.edit, { class: "quiet" });
  return html`<div class="opened" onMouseOver=${onMouseOver}>
    <header>
      <a href="#/">← ${say("import")}</a>
      <h1 tabindex="-1">${title || say("untitled")}</h1>
      <p class="label">${say(`status.${state.status}`)}${!state.isSaved && html` · <strong>${say("notSaved")}</strong>`}</p>
      ${move("undo", "↶")}${move("redo", "↷")}
      ${button(keyOf("help"), "?", openHelp, { "aria-label": say("do.help") })}
      ${button("Control+S", say("saveDraft"), desk.saveDraft)}
      ${button("Control+Enter", say("publish"), desk.publish, publishing)}
      ${Object.entries(unseen).map(([key, act]) => button(key, "", act, { hidden: true }))}
      <span id="reason" class="label">${n > 0 && reason}</span>
    </header>
    <nav class="buttons toolbar sides">
      ${["opened", "source", "article"].map((side) => button("", say(`tab.${side}`), () => showSide(side)))}
    </nav>
    ${questionCard(desk)}
    <section class="source" aria-label=${say("tab.source")}>
      ${source ? [sourceList(desk), toolbar(desk)] : html`<p class="notice">${say("sourceGone")}</p>`}
    </section>
    <section class="article" aria-label=${say("tab.article")}>
      ${fields(desk)}
      ${isEdited && fieldInput(desk, { key: "body", value: state.body }, "text", say("text"))}
      <p key="edit" class=${isEdited ? "buttons toolbar" : "buttons"}>${see}
        <label class="button quiet">${say("addPicture")}<input class="visually-hidden" type="file" accept="image/*" /></label></p>
      ${!isEdited && html`<${Preview} desk=${desk} />`}
    </section>
    ${help()}
    ${failure && !failure.refused && failed(failure, () => [desk.fail(null), focus("question")])}</div>`;
}

/** Draws what went wrong, with what was typed but not saved. @param {import("./state.js").Failure} failure @param {() => void} [close] */
export const failed = ({ message, kept, again }, close) => html`<div class="failure" role="alert">
  <p>${message}</p>
  ${kept && html`<label>${say("kept")}<textarea readonly defaultValue=${kept} /></label>`}
  <div class="buttons">
    ${again && button("", say("again"), again, { class: "primary" })}${close && button("", say("close"), close)}
  </div>
</div>`;
