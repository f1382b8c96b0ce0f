import { existsSync } from "node:fs";
import path from "node:path";
import type { Doubt } from "../content/front-matter/front-matter.ts";
import type { Project } from "../content/read-settings.ts";
import { sourceOf } from "../import/desk/kept-sources.ts";
import { proposedFor } from "../import/files/notes.ts";
import { cut } from "../import/files/report.ts";
import { reviewMessages } from "../import/messages.ts";
import {
  canBeEmpty,
  changeArticle,
  lists,
  saveArticle,
  statusMessage,
  textOf,
  unlistedSection,
  withAnswer,
} from "../import/review/answer.ts";
import { type Asker, chosenFrom, openFile } from "../import/review/ask.ts";
import {
  published,
  type ShownLine,
  shownLines,
  withAnsweredLines,
  withoutSettled,
} from "../import/review/edit-text.ts";
import { fieldOf, keysOf, leftToCheck, type Review, readReviews } from "../import/review/read-reviews.ts";
import type { Language, Message } from "../messages/message.ts";
import { type Line, print, styled, type Terminal } from "../messages/terminal.ts";
import { buildTime } from "../news/dates/moment.ts";

/**
 * Asks questions until everything is checked or the editor stops, and prints what is left in the whole site. Writes each answer at once.
 * Removes proposals for keys that editors have settled in their files.
 */
export async function reviewAll(
  project: Project,
  files: readonly string[],
  asker: Asker,
  terminal: Terminal,
): Promise<void> {
  const { language, stdout } = terminal;
  const printRefusal = (wrong: readonly Message[]) =>
    print(stdout, ...wrong.map((message) => [styled("red", message[language])]));
  const ask = async (about: string) => (await asker.ask(about))?.replace(/^(?:y|ya|yes)$/i, "");
  const settled: string[] = [];
  const reviews = readReviews(project, files, (file) => settled.push(file));
  for (const file of settled) changeArticle(file, withoutSettled, project);
  for (const [index, review] of reviews.entries()) {
    const place = [styled("bold", review.file), `  ${index + 1}/${reviews.length}`];
    print(stdout, "", place, review.title);
    if (!(await reviewOne(review))) break;
  }
  const open = keysOf(readReviews(project));
  print(stdout, open.length > 0 ? leftToCheck(open, language) : reviewMessages.nothingToCheck()[language]);

  /** Reviews one article. @returns whether the editor continues */
  async function reviewOne({ file: first, doubts }: Review): Promise<boolean> {
    let file = first;
    let isComplete = true;
    const exists = (): boolean => existsSync(path.join(project.root, file));
    const hasSourceLines = exists() && doubts.some(({ lines }) => lines.length > 0);
    const keptSource = hasSourceLines ? await sourceOf(textOf(file, project), project, terminal) : undefined;
    const source = keptSource?.article;
    /** Applies an answer. @returns the file's new name, or why it cannot be applied */
    const applyAnswer = (key: string, answer: string, proposed: string[], shown: ShownLine[]) => {
      if (key === "body" && /^e$/i.test(answer))
        return openFile(path.join(project.root, file), terminal)
          ? { file }
          : { wrong: [reviewMessages.hasNoEditor({ file })] };
      const edited =
        key === "body" ? withAnsweredLines(textOf(file, project), answer, shown, source) : undefined;
      if (edited && "text" in edited) return { file: changeArticle(file, () => edited.text, project) };
      const misplaced = edited?.wrong ?? checkAnswer(key, answer, proposed);
      if (misplaced) return { wrong: [misplaced] };
      // Editors may have changed the file meanwhile.
      const answered = withAnswer({ file, text: textOf(file, project), project }, key, answer, proposed);
      return "wrong" in answered ? answered : { file: saveArticle(file, answered.text, project) };
    };
    for (const { key } of doubts) {
      let shown: ShownLine[] | undefined;
      for (;;) {
        // Meanwhile, editors may settle keys in the file, or delete it.
        const open = readReviews(project, [file])[0]?.doubts.find((one) => one.key === key);
        if (!open) break;
        // A section that the site does not list counts as missing.
        const isUnlisted = key === "section" && unlistedSection(open.value, project).length > 0;
        const doubt = isUnlisted ? { ...open, value: "" } : open;
        const sections = key === "section" ? project.settings.sections.map(({ name }) => name) : [];
        const proposed = sections.length > 0 ? sections : proposedFor(key, textOf(file, project));
        if (!shown) {
          shown = shownLines(doubt, textOf(file, project), source);
          print(stdout, ...question(doubt, proposed, shown, language));
        }
        const answer = await ask("> ");
        if (answer === undefined || /^q$/i.test(answer)) return false;
        // The text must be corrected in its file, and a missing value cannot be confirmed.
        if (answer === "-" || (answer === "" && doubt.value === "" && key !== "body")) {
          isComplete = false;
          break;
        }
        if (!exists()) break;
        const result = applyAnswer(key, answer, proposed, shown);
        if ("wrong" in result) printRefusal(result.wrong);
        else {
          if (result.file !== file) print(stdout, reviewMessages.isNow({ file: result.file })[language]);
          shown = undefined;
          file = result.file;
        }
      }
    }
    const checked = exists()
      ? withAnswer({ file, text: textOf(file, project), project }, "", "")
      : { wrong: [reviewMessages.isDeleted({ file })] };
    if ("wrong" in checked) printRefusal(checked.wrong);
    else if (isComplete && /^draft: *true/m.test(checked.text)) {
      let answer: string | undefined;
      do answer = await ask(reviewMessages.publish()[language]);
      while (answer && !/^[-q]$/i.test(answer));
      if (exists()) {
        if (answer === "") changeArticle(file, published, project);
        const draft = { file, text: textOf(file, project), project, now: buildTime(terminal.env, Date.now) };
        print(stdout, `${statusMessage(draft)[language]} ${file}`);
      }
      return answer !== undefined && !/q/i.test(answer);
    }
    return true;
  }
}

/** Returns why an answer does not fit the question: it was typed ahead, or is a number without a proposal. */
function checkAnswer(key: string, answer: string, proposed: readonly string[]): Message | undefined {
  if (answer === "") return undefined;
  if (key === "body") return reviewMessages.isReadOnly();
  const isLetter = chosenFrom(answer, proposed).every((value) => /\p{L}/u.test(value));
  return /^(?:date|updated)$/.test(key) || isLetter ? undefined : reviewMessages.hasNoLetter();
}

function question(
  { key, value, message }: Doubt,
  proposed: readonly string[],
  shown: readonly ShownLine[],
  language: Language,
): Line[] {
  const choices = proposed.map((name, index) => `${index + 1} ${name}`).join(", ");
  const howToCorrect = canBeEmpty.has(key) ? reviewMessages.howToEmpty() : reviewMessages.howToAnswer();
  const line = shown.find(({ isAsked }) => isAsked)?.n;
  const lines = line === undefined ? "" : reviewMessages.howToLines({ line });
  const several = lists.has(key) ? reviewMessages.several() : "";
  const orNone = canBeEmpty.has(key) ? reviewMessages.orNone() : "";
  const howToValue = value === "" ? reviewMessages.howToFill({ several, orNone }) : howToCorrect;
  const howTo = key === "body" ? reviewMessages.howToAnswerText({ lines }) : howToValue;
  return [
    ["  ", styled("yellow", fieldOf(key)[language]), `: ${message[language]}`],
    ...shown.map(({ n, text, isAsked, state }) => [
      styled(isAsked ? "yellow" : "dim", `  ${isAsked ? "→" : " "}${String(n).padStart(5)}  `),
      cut(text, isAsked ? 300 : 72),
      styled("dim", `  (${state[language]})`),
    ]),
    ...(choices === "" ? [] : [`  ${reviewMessages.choices({ choices })[language]}`]),
    ["  ", styled("dim", howTo[language])],
  ];
}
