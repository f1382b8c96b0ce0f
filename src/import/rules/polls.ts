import { endsSentence } from "../shape.ts";
import { drop, isOpen, type Line, type Rule } from "../state.ts";

/** `418 orang sudah menjawab`, `1.204 votes` */
const votes =
  /^\d[\d.,]* (?:(?:orang|pembaca|responden|people|readers)(?: (?:sudah|telah|have))? (?:menjawab|memilih|memberi(?:kan)? suara|ikut(?: memilih)?|voted|answered)|suara(?: masuk)?|votes?)$/i;
const mostAnswers = 6;
const longestAnswer = 40;
/** What a site asks and does not count: `Apakah artikel ini membantu Anda?` */
const asked =
  /^(?:apakah (?:artikel|berita|informasi|tulisan) ini|(?:apa|bagaimana) (?:reaksi|tanggapan|pendapat) (?:anda|kamu)|seberapa puas (?:anda|kamu)|was this (?:article|story)|did you find this)\b.{0,60}\?$/i;

/** A question that a site asks its readers inside a text, with the answers below it and how many gave one. */
export const polls: Rule = ({ lines }) => {
  for (const [end, line] of lines.entries()) {
    if (!isOpen(line)) continue;
    if (asked.test(line.text)) dropAnswers(lines, end);
    if (!votes.test(line.text)) continue;
    const first = Math.max(0, end - mostAnswers - 1);
    const start = first + lines.slice(first, end).findLastIndex(({ text }) => text.endsWith("?"));
    const answers = lines.slice(start + 1, end);
    if (start < first || answers.length < 2 || !answers.every(isAnswer)) continue;
    dropAll(lines.slice(start, end + 1));
  }
};

const isAnswer = (line: Line): boolean => isOpen(line) && !line.paragraph && !endsSentence(line.text);

/** Drops a question that begins as no other does, and the short lines right below it. */
function dropAnswers(lines: readonly Line[], question: number): void {
  const below = lines.slice(question + 1, question + 1 + mostAnswers);
  const end = below.findIndex(
    (line) => line.afterBlank || !isAnswer(line) || line.text.length > longestAnswer,
  );
  dropAll(lines.slice(question, question + 1 + (end < 0 ? below.length : end)));
}

function dropAll(poll: readonly Line[]): void {
  for (const line of poll) {
    if (isOpen(line)) drop(line, "speaks to the reader about the site");
    // What stands below the question may be text after all.
    if (poll.length > 1) line.doubt = true;
  }
}
