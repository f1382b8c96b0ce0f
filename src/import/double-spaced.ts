import type { Line } from "./state.ts";
import { breaksOff } from "./wrapped-lines.ts";

/** Fewer lines say nothing of how a text was set. */
const fewest = 8;
/** How large a share of the lines stands below a blank one, and of them goes on from the line above, inside a sentence. */
const shareOfBlank = 0.9;
const shareOfBroken = 0.3;

/**
 * The lines of a text that was set with a blank line below every one, as if a line that goes on in the next had none below it.
 * A text with a paragraph a line, and blank ones between, is left as it was typed.
 */
export function withoutDoubleSpacing(lines: readonly Line[]): Line[] {
  const blank = lines.filter(({ afterBlank }) => afterBlank).length;
  if (lines.length < fewest || blank < lines.length * shareOfBlank) return [...lines];
  const goesOn = lines.map((line, index) => {
    const above = lines[index - 1];
    return above !== undefined && breaksOff(above, line);
  });
  if (goesOn.filter(Boolean).length < lines.length * shareOfBroken) return [...lines];
  return lines.map((line, index) => (goesOn[index] ? { ...line, afterBlank: false } : line));
}
