import { drop, type Rule } from "../state.ts";

/** What a page shows among the lines of its text without being of it, as the source says: told, and no part of anything. */
export const asides: Rule = ({ lines }) => {
  for (const line of lines)
    if (line.mark === "aside") drop(line, "asides", "stands beside the text on its page");
};
