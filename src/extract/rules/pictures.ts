import { decide, type Rule } from "../state.ts";

/** Pictures that the source itself sets among its paragraphs: they go with the text, and are no headline or caption. */
export const pictures: Rule = ({ lines }) => {
  for (const line of lines) {
    if (line.mark !== "picture") continue;
    decide(line, "pictures", ["body"]);
    line.paragraph = false;
  }
};
