import type { Doubt } from "../../content/notices/doubts.ts";
import type { Project } from "../../content/project.ts";
import type { Language, Message } from "../../messages/message.ts";
import { type Line, print, styled, type Terminal } from "../../messages/terminal.ts";
import { proposalsIn, sectionProposalsIn } from "../files/notes.ts";
import { reviewMessages } from "../messages.ts";
import { canBeEmpty, publish, textOf, writeAnswer } from "./answer.ts";
import { type Asker, chosenFrom } from "./ask.ts";
import { fieldOf, keysOf, leftToCheck, type Review, readReviews } from "./read-reviews.ts";

/** Asks until all is checked or the editor stops, and says what is left in the whole site. Each answer is written at once. */
export async function reviewAll(
  project: Project,
  files: readonly string[],
  asker: Asker,
  { language, stdout }: Terminal,
): Promise<void> {
  const reviews = await readReviews(project, files);
  for (const [index, review] of reviews.entries()) {
    const place = [styled("bold", review.file), `  ${index + 1}/${reviews.length}`];
    print(stdout, "", place, review.title);
    if (!(await reviewOne(review))) break;
  }
  const open = keysOf(await readReviews(project));
  print(stdout, open.length > 0 ? leftToCheck(open, language) : reviewMessages.nothingToCheck()[language]);

  /** @returns whether the editor goes on */
  async function reviewOne({ file: first, doubts }: Review): Promise<boolean> {
    let file = first;
    let isWhole = true;
    for (const doubt of doubts) {
      const proposed = proposedFor(doubt.key, textOf(file, project), project);
      print(stdout, ...question(doubt, proposed, language));
      for (let isOpen = true; isOpen; ) {
        const answer = await asker.ask("> ");
        if (answer === undefined || /^q$/i.test(answer)) return false;
        // The text is corrected in its file; what is missing cannot be right.
        const isSkipped = answer === "-" || (answer === "" && doubt.value === "" && doubt.key !== "body");
        isWhole &&= !isSkipped;
        if (isSkipped) break;
        const misplaced = wrongAnswer(doubt.key, answer, proposed);
        const answered = misplaced
          ? { wrong: [misplaced] }
          : writeAnswer(file, doubt.key, answer, proposed, project);
        isOpen = "wrong" in answered;
        if ("wrong" in answered)
          print(stdout, ...answered.wrong.map((message) => [styled("red", message[language])]));
        else {
          if (answered.file !== file) print(stdout, reviewMessages.isNow({ file: answered.file })[language]);
          file = answered.file;
        }
      }
    }
    if (!isWhole || !/^draft: *true/m.test(textOf(file, project))) return true;
    const answer = await asker.ask(reviewMessages.publish()[language]);
    if (answer === "") publish(file, project);
    return answer !== undefined;
  }
}

/** Why an answer cannot be one to this question: typed ahead, or a number of no proposal. */
function wrongAnswer(key: string, answer: string, proposed: readonly string[]): Message | undefined {
  if (answer === "") return undefined;
  if (key === "body") return reviewMessages.isReadOnly();
  const isLetter = chosenFrom(answer, proposed).every((value) => /\p{L}/u.test(value));
  return /^(?:date|updated)$/.test(key) || isLetter ? undefined : reviewMessages.hasNoLetter();
}

function question({ key, value, message }: Doubt, proposed: readonly string[], language: Language): Line[] {
  const choices = proposed.map((name, index) => `${index + 1} ${name}`).join(", ");
  const howToCorrect = canBeEmpty.has(key) ? reviewMessages.howToEmpty() : reviewMessages.howToAnswer();
  const howTo = value === "" ? reviewMessages.howToFill() : howToCorrect;
  return [
    ["  ", styled("yellow", fieldOf(key, language)), `: ${message[language]}`],
    ...(choices === "" ? [] : [`  ${reviewMessages.choices({ choices })[language]}`]),
    ["  ", styled("dim", (key === "body" ? reviewMessages.howToAnswerText() : howTo)[language])],
  ];
}

function proposedFor(key: string, text: string, { settings }: Project): string[] {
  if (key === "tags") return proposalsIn(text).map(({ name }) => name);
  if (key !== "section") return [];
  const names = settings.sections.map(({ name }) => name);
  return names.length > 0 ? names : sectionProposalsIn(text);
}
