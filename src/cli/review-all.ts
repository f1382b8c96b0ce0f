import { existsSync } from "node:fs";
import path from "node:path";
import type { Project } from "../content/read-settings.ts";
import { sourceOf } from "../import/files/import-source.ts";
import { cut } from "../import/files/report.ts";
import { reviewMessages, roleMessages, tableMessages } from "../import/messages.ts";
import {
  canBeEmpty,
  fieldOf,
  lists,
  mistakesOf,
  published,
  readDraft,
  saveArticle,
  statusMessage,
  textOf,
  withoutSettled,
} from "../import/review/answer.ts";
import { type Change, withChange } from "../import/review/changes.ts";
import { keysOf, leftToCheck, type Review, readReviews } from "../import/review/read-reviews.ts";
import { type Question, type ReviewState, reviewState, type SourceLine } from "../import/review/state.ts";
import { blockKinds } from "../import/review/text-blocks.ts";
import { type Language, LocalizedError, type Message, together } from "../messages/message.ts";
import { type Line, print, styled, type Terminal } from "../messages/terminal.ts";
import { buildTime } from "../news/dates/moment.ts";
import { type Asker, chosenFrom, openFile } from "./ask.ts";

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
  const printRefusal = (...wrong: readonly Message[]) =>
    print(stdout, ...wrong.map((message) => [styled("red", message[language])]));
  const ask = async (about: string) => (await asker.ask(about))?.replace(/^(?:y|ya|yes)$/i, "");
  const settle = (file: string) => saveArticle(file, withoutSettled(textOf(file, project)), project);
  const reviews = readReviews(project, files, settle);
  for (const [index, review] of reviews.entries()) {
    print(stdout, "", [styled("bold", review.file), `  ${index + 1}/${reviews.length}`], review.title);
    if (!(await reviewOne(review))) break;
  }
  const open = keysOf(readReviews(project));
  print(stdout, open.length > 0 ? leftToCheck(open, language) : reviewMessages.nothingToCheck()[language]);

  /** Reviews one article. @returns whether the editor continues */
  async function reviewOne({ file: first, doubts }: Review): Promise<boolean> {
    let file = first;
    let isComplete = true;
    const exists = (): boolean => existsSync(path.join(project.root, file));
    const draft = () => ({
      ...{ file, text: textOf(file, project), project },
      now: buildTime(terminal.env, Date.now),
    });
    const source = exists() ? await sourceOf(textOf(file, project), project, terminal) : undefined;
    for (const { key } of doubts) {
      for (let isRefused = false; ; ) {
        // Meanwhile, editors may settle keys in the file, or delete it.
        if (!readReviews(project, [file])[0]?.doubts.some((one) => one.key === key)) break;
        const state = reviewState(draft(), source, language);
        const asked = state.questions.find((one) => one.key === key);
        if (!asked) break;
        if (!isRefused) print(stdout, ...question(asked, state, language));
        const answer = await ask("> ");
        // After a refused answer, Enter confirms nothing: the question is asked again.
        const isAgain = answer === "" && isRefused;
        isRefused = false;
        if (isAgain) continue;
        if (answer === undefined || /^q$/i.test(answer)) return false;
        // The text must be corrected in its file, and a missing value cannot be confirmed.
        const isMissing = key !== "body" && (asked.isNeeded || asked.value === "");
        if (answer === "-" || (answer === "" && isMissing)) {
          isComplete = false;
          break;
        }
        if (!exists()) break;
        try {
          if (key === "body" && /^e$/i.test(answer)) {
            if (!openFile(path.join(project.root, file), terminal))
              throw new LocalizedError(reviewMessages.hasNoEditor({ file }));
          } else {
            // Editors may have changed the file meanwhile.
            const before = file;
            const text = withChange(draft(), changeFrom(answer, asked, state), source);
            file = saveArticle(file, text, project);
            if (file !== before) print(stdout, reviewMessages.isNow({ file })[language]);
          }
        } catch (error) {
          if (!(error instanceof LocalizedError)) throw error;
          isRefused = true;
          printRefusal(error.localized);
        }
      }
    }
    const { article, diagnostics } = exists() ? readDraft(draft()) : {};
    if (!article)
      printRefusal(...(diagnostics ? mistakesOf(diagnostics) : [reviewMessages.isDeleted({ file })]));
    else if (isComplete && article.values.draft) {
      let answer: string | undefined;
      do answer = await ask(reviewMessages.publish()[language]);
      while (answer && !/^[-q]$/i.test(answer));
      if (exists()) {
        if (answer === "") saveArticle(file, published(textOf(file, project)), project);
        print(stdout, `${statusMessage(draft())[language]} ${file}`);
      }
      return answer !== undefined && !/q/i.test(answer);
    }
    return true;
  }
}

/** Turns an answer into a change. @throws LocalizedError if it does not fit the question: it was typed ahead, or is a number without a proposal */
function changeFrom(answer: string, asked: Question, state: ReviewState): Change {
  const key = asked.key as Extract<Change, { do: "set" }>["key"];
  const { candidates } = asked;
  if (answer === "") return { do: "right", key };
  if (key === "body") return linesFrom(answer, asked, state);
  if (/^x$/i.test(answer)) return { do: "set", key, value: "" };
  const chosen = chosenFrom(answer, candidates);
  const isDate = key === "date" || key === "updated";
  if (!isDate && chosen.some((value) => !/^(?!\d+[/.-]\d+[/.-]\d{4}|[hbdit] ?\d).*\p{L}/su.test(value)))
    throw new LocalizedError(reviewMessages.hasNoLetter());
  if (key === "section" && chosen.length > 1)
    throw new LocalizedError(reviewMessages.isOne({ answer: chosen.join(" / ") }));
  const isList = lists.has(key) || key === "section";
  return { do: "set", key, value: isList ? chosen.join(", ") : (candidates[Number(answer) - 1] ?? answer) };
}

/**
 * Reads an answer that changes lines: `h 90, 92` makes them subheadings, `b 90` (or `d 90`) deletes one, `i 90` (or `t 90`)
 * puts one into the text. Without a number, the line that the question is about is meant.
 */
function linesFrom(answer: string, asked: Question, { lines, otherStory }: ReviewState): Change {
  const [, sign = "", numbers = ""] = /^([hbdit])(?:\s*(\d[\d\s,–-]*))?$/i.exec(answer) ?? [];
  if (!sign || asked.lines.length === 0) throw new LocalizedError(reviewMessages.isReadOnly());
  const as = ({ h: "heading", i: "text", t: "text" } as const)[sign.toLowerCase()] ?? "nothing";
  const all = lines.filter(({ kind }) => as === "text" || isInText(kind)).map(({ n }) => n);
  // Blank lines may stand between the first line and the last.
  const list = Array.from({ length: all.at(-1) ?? 0 }, (_, at) => (all.includes(at + 1) ? `${at + 1}` : ""));
  const chosen = numbers === "" ? asked.lines : chosenFrom(numbers, list).filter(Boolean).map(Number);
  if (numbers === "" && chosen.length > 1)
    throw new LocalizedError(reviewMessages.whichLine({ example: `${sign} ${otherStory ?? chosen[0]}` }));
  if (chosen.length === 0 || chosen.some((n) => !all.includes(n)))
    throw new LocalizedError(reviewMessages.isNoLine({ line: numbers || `${chosen[0]}` }));
  return { do: "lines", lines: chosen, as };
}

/** Says what a line became in the article. */
function became({ kind, why }: SourceLine): Message {
  const role = kind in roleMessages ? roleMessages[kind as keyof typeof roleMessages]() : roleMessages.body();
  return together(kind === "nothing" ? tableMessages.dropped() : role, why ? `· ${why}` : "");
}

const isInText = (kind: string): boolean => blockKinds.some((one) => one === kind);

function question(asked: Question, state: ReviewState, language: Language): Line[] {
  const { key, message, candidates, isNeeded } = asked;
  const choices = candidates.map((name, index) => `${index + 1} ${name}`).join(", ");
  const isAsked = (n: number): boolean => asked.lines.includes(n);
  const near = state.lines.filter((_, at, all) =>
    all.slice(Math.max(0, at - 2), at + 3).some(({ n }) => isAsked(n)),
  );
  const [first] = near.filter(({ n, kind }) => isAsked(n) && isInText(kind));
  const head = first && first.kind !== "heading" ? reviewMessages.howToHead({ line: first.n }) : "";
  const lines = first ? reviewMessages.howToDelete({ line: state.otherStory ?? first.n }) : "";
  const out = near.find(({ n, kind }) => isAsked(n) && !isInText(kind));
  const back = out ? reviewMessages.howToTakeBack({ line: out.n }) : "";
  const several = lists.has(key) ? reviewMessages.several() : "";
  const orNone = canBeEmpty.has(key) ? reviewMessages.orNone() : "";
  const isMissing = isNeeded || asked.value === "";
  const howToFill = reviewMessages.howToFill({ several, orNone });
  const howToValue = isMissing ? howToFill : reviewMessages.howToAnswer({ orNone });
  const howTo = key === "body" ? reviewMessages.howToAnswerText({ head, lines, back }) : howToValue;
  return [
    ["  ", styled("yellow", fieldOf(key)[language]), `: ${message}`],
    ...near.map((line) => [
      styled(
        isAsked(line.n) ? "yellow" : "dim",
        `  ${isAsked(line.n) ? "→" : " "}${`${line.n}`.padStart(5)}  `,
      ),
      cut(line.text, isAsked(line.n) ? 300 : 72),
      styled("dim", `  (${became(line)[language]})`),
    ]),
    ...(choices === "" ? [] : [`  ${reviewMessages.choices({ choices })[language]}`]),
    ["  ", styled("dim", howTo[language])],
  ];
}
