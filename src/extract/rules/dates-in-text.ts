import { decide, drop, type Rule } from "../state.ts";

const name = "dates-in-text";

/**
 * What `dates` took and is no date of this article, where the head prints one: a bare date between two paragraphs heads
 * a part of a chronicle and goes back to the text; one below the text belongs to another article or a comment.
 */
export const datesInText: Rule = ({ lines, bodyStart, bodyEnd }) => {
  if (!lines.slice(0, bodyStart).some(({ roles }) => roles.includes("date"))) return;
  const last = lines.findLastIndex(({ roles }) => roles[0] === "body");
  for (let index = bodyStart + 1; index < lines.length; index++) {
    const line = lines[index];
    if (line?.roles.join() !== "date" || line.found.some(({ field }) => field !== "date")) continue;
    const timed = line.found.some((one) => one.field === "date" && one.date.hour !== undefined);
    line.found = [];
    if (index < bodyEnd - 1 && index <= Math.max(last, bodyEnd - 1) && !timed) decide(line, name, ["body"]);
    else drop(line, name, "date of something else than this article");
  }
};
