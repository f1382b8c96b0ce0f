import { decide, type Rule } from "../state.ts";

/**
 * Rows of a table in the text, and terms with what explains them, as the source says: each is text, since a table that
 * lacks one is another.
 */
export const tableRows: Rule = ({ lines }) => {
  for (const line of lines) if (line.mark === "row") decide(line, "table-rows", ["body"]);
};
