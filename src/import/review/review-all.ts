import { readFileSync } from "node:fs";
import path from "node:path";
import { styleText } from "node:util";
import type { Doubt } from "../../content/notices/doubts.ts";
import type { Project } from "../../content/project.ts";
import type { Language, Message } from "../../messages/message.ts";
import { printable } from "../../messages/printable.ts";
import type { Terminal } from "../../messages/terminal.ts";
import { proposalsIn, sectionProposalsIn } from "../files/notes.ts";
import { reviewMessages } from "../messages/review.ts";
import { canBeEmpty, type Open, publish, writeAnswer } from "./answer.ts";
import { type Asker, chosenFrom } from "./ask.ts";
import { fieldOf, keysOf, leftToCheck, type Review, readReviews } from "./read-reviews.ts";

/** Asks until all is checked or the editor stops, and says what is left in the whole site. Each answer is written at once. */
export async function reviewAll(
  project: Project,
  files: readonly string[],
  asker: Asker,
  terminal: Terminal,
): Promise<void> {
  const { language } = terminal;
  const print = printer(terminal);
  const reviews = await readReviews(project, files);
  for (const [index, review] of reviews.entries()) {
    print(`\n${styleText("bold", printable(review.file))}  ${index + 1}/${reviews.length}\n${review.title}`);
    if (!(await reviewOne(project, review, asker, terminal))) break;
  }
  const open = keysOf(await readReviews(project));
  print(open.length > 0 ? leftToCheck(open, language) : reviewMessages.nothingToCheck[language]);
}

/** @returns whether the editor goes on */
async function reviewOne(
  project: Project,
  { file, doubts }: Review,
  asker: Asker,
  terminal: Terminal,
): Promise<boolean> {
  const { language } = terminal;
  const print = printer(terminal);
  let open: Open = { file, text: readFileSync(path.join(project.root, file), "utf8") };
  let isWhole = true;
  for (const doubt of doubts) {
    const proposed = proposedFor(doubt.key, open.text, project);
    print(question(doubt, proposed, language));
    for (;;) {
      const answer = await asker.ask("> ");
      if (answer === undefined || /^q$/i.test(answer)) return false;
      // The text is corrected in its file; what is missing cannot be right.
      const isSkipped = answer === "-" || (answer === "" && doubt.value === "" && doubt.key !== "body");
      isWhole &&= !isSkipped;
      if (isSkipped) break;
      const misplaced = wrongAnswer(doubt.key, answer, proposed);
      if (misplaced) {
        print(styleText("red", misplaced[language]));
        continue;
      }
      const answered = writeAnswer(open, doubt.key, answer, proposed, project);
      if (answered.ok) {
        if (answered.open.file !== open.file) print(reviewMessages.isNow(answered.open.file)[language]);
        open = answered.open;
        break;
      }
      for (const { message } of answered.mistakes) print(styleText("red", message[language]));
    }
  }
  if (!isWhole || !/^draft: *true/m.test(open.text)) return true;
  const answer = await asker.ask(reviewMessages.publish[language]);
  if (answer === "") publish(open, project);
  return answer !== undefined;
}

/** Why an answer cannot be one to this question: typed ahead, or a number of no proposal. */
function wrongAnswer(key: string, answer: string, proposed: readonly string[]): Message | undefined {
  if (key === "body") return answer === "" ? undefined : reviewMessages.isReadOnly;
  const isLetter = chosenFrom(answer, proposed).every((value) => /\p{L}/u.test(value));
  return answer === "" || /^(?:date|updated)$/.test(key) || isLetter ? undefined : reviewMessages.hasNoLetter;
}

function question({ key, value, message }: Doubt, proposed: readonly string[], language: Language): string {
  const choices = proposed.map((name, index) => `${index + 1} ${name}`).join(", ");
  const { howToAnswer, howToFill, howToAnswerText, howToEmpty } = reviewMessages;
  const howToCorrect = canBeEmpty.has(key) ? howToEmpty : howToAnswer;
  const how = key === "body" ? howToAnswerText : value === "" ? howToFill : howToCorrect;
  return [
    `  ${styleText("yellow", fieldOf(key, language))}: ${message[language]}`,
    ...(choices === "" ? [] : [`  ${reviewMessages.choices(choices)[language]}`]),
    `  ${styleText("dim", how[language])}`,
  ].join("\n");
}

function proposedFor(key: string, text: string, { settings }: Project): string[] {
  if (key === "tags") return proposalsIn(text).map(({ name }) => name);
  if (key !== "section") return [];
  const names = settings.sections.map(({ name }) => name);
  return names.length > 0 ? names : sectionProposalsIn(text);
}

const printer =
  ({ stdout }: Terminal) =>
  (text: string): boolean =>
    stdout.write(`${text}\n`);
