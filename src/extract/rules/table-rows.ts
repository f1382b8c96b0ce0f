import { decide, type Rule } from "../state.ts";

/**
 * Rows of a table in the text, terms with what explains them, and points of a list among its paragraphs, as the source
 * says: each is text, since a table or list that lacks one is another.
 */
export const tableRows: Rule = ({ lines }) => {
  for (const line of lines) if (line.mark === "row") decide(line, "table-rows", ["body"]);
};
