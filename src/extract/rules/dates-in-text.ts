import { decide, type Rule } from "../state.ts";

/**
 * Gives lines back to the text that `dates` took from its middle: a bare date between two paragraphs heads a part of a
 * chronicle. Only where the head prints a date of its own.
 */
export const datesInText: Rule = ({ lines, bodyStart, bodyEnd }) => {
  if (!lines.slice(0, bodyStart).some(({ roles }) => roles.includes("date"))) return;
  for (const line of lines.slice(bodyStart + 1, bodyEnd - 1)) {
    const [only, ...others] = line.found;
    if (line.roles.join() !== "date" || only?.field !== "date" || others.length > 0) continue;
    if (only.date.hour !== undefined) continue;
    line.found = [];
    decide(line, "dates-in-text", ["body"]);
  }
};
