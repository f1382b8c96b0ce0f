import { decide, drop, type Rule } from "../state.ts";

/**
 * Lines of which the source itself says what they are: rows of a table, terms with what explains them, and points of a
 * list are text, since a table or list that lacks one is another; so are pictures among the paragraphs, which are no
 * headline or caption. What a page shows among the lines of its text without being of it is dropped.
 */
export const markedLines: Rule = ({ lines }) => {
  for (const line of lines) {
    if (line.mark === "aside") drop(line, "marked-lines", "stands beside the text on its page");
    if (line.mark === "row" || line.mark === "picture") decide(line, "marked-lines", ["body"]);
    if (line.mark === "picture") line.paragraph = false;
  }
};
