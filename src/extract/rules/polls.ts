import { endsSentence } from "../shape.ts";
import { drop, isOpen, type Rule } from "../state.ts";

/** `418 orang sudah menjawab`, `1.204 votes` */
const votes =
  /^\d[\d.,]* (?:(?:orang|pembaca|responden|people|readers)(?: (?:sudah|telah|have))? (?:menjawab|memilih|memberi(?:kan)? suara|ikut(?: memilih)?|voted|answered)|suara(?: masuk)?|votes?)$/i;
const mostAnswers = 6;

/** A question that a site asks its readers inside a text, with the answers below it and how many gave one. */
export const polls: Rule = ({ lines }) => {
  for (const [end, line] of lines.entries()) {
    if (!isOpen(line) || !votes.test(line.text)) continue;
    const first = Math.max(0, end - mostAnswers - 1);
    const start = first + lines.slice(first, end).findLastIndex(({ text }) => text.endsWith("?"));
    const answers = lines.slice(start + 1, end);
    const areAnswers = answers.every((one) => isOpen(one) && !one.paragraph && !endsSentence(one.text));
    if (start < first || answers.length < 2 || !areAnswers) continue;
    for (const one of lines.slice(start, end + 1))
      if (isOpen(one)) drop(one, "polls", "speaks to the reader about the site");
    line.doubt = true;
  }
};
