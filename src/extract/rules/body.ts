import { decide, drop, isOpen, type Rule } from "../state.ts";

/** All that no rule has claimed is text: nothing is dropped for want of a rule. */
export const body: Rule = ({ lines }) => {
  for (const line of lines) {
    if (!isOpen(line)) continue;
    if (line.text === "") drop(line, "body", "shows nothing");
    else if (line.mark === "below") drop(line, "body", "stands beside the text on its page");
    else decide(line, "body", ["body"]);
  }
};
