import { isPersonName } from "../names.ts";
import { decide, type Finding, isOpen, type Line, type Rule } from "../state.ts";

/**
 * The writer's name in capitals on the line below the last paragraph, as weeklies print it: `ANI BUDI | CITRA DEWI`.
 * Only where no other line names an author.
 */
export const signature: Rule = ({ lines, bodyStart }) => {
  if (lines.some((line) => line.found.some(({ field }) => field === "author"))) return;
  let last = -1;
  for (let index = lines.length - 1; index > bodyStart; index--) {
    const line = lines[index] as Line;
    if ((isOpen(line) || line.roles[0] === "body") && line.paragraph) {
      last = index;
      break;
    }
  }
  const line = lines[last + 1];
  if (last < 0 || !line || !isOpen(line) || line.text !== line.text.toUpperCase() || line.text.length > 80)
    return;
  const names = line.text.split(/[|/,]| DAN /).map((one) => one.trim());
  if (!names.every((one) => isPersonName(one, names.length > 1 ? 1 : 2))) return;
  decide(
    line,
    "signature",
    ["byline"],
    names.map((value): Finding => ({ field: "author", value, sure: false })),
  );
};
