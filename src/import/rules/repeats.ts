import { fold } from "../shape.ts";
import { drop, isOpen, type Line, type Rule } from "../state.ts";

/** Shorter lines may stand twice for a reason: subheads, refrains, rows. */
const shortest = 40;
/** A line with its text as it stands, and without the dateline. */
interface Kept {
  line: Line;
  forms: string[];
}

/** What a body says a second time: paragraphs collected cumulatively, or the whole twice. Inside a repeat short lines are repeats, too. */
export const repeats: Rule = ({ lines, bodyStart }) => {
  const kept: Kept[] = [];
  const byStart = new Map<string, number>();
  /** The paragraph that follows in `kept`, inside a repeat. */
  let next = -1;
  const keep = (line: Line, text: string): void => {
    const forms = [text, line.body ?? text].filter((form) => form !== "");
    for (const form of forms) if (!byStart.has(startOf(form))) byStart.set(startOf(form), kept.length);
    kept.push({ line, forms });
  };
  // What is quoted out of the text, in large letters beside it.
  const quotes = lines.slice(bodyStart).filter(({ mark, text }) => mark === "quote" && text.length > 20);
  for (const line of quotes) {
    const words = fold(line.text);
    const whole = lines.find(({ mark, text }) => mark === undefined && fold(text).includes(words));
    if (whole) drop(line, `repeats line ${whole.n}`);
  }
  for (const line of lines.slice(bodyStart)) {
    if (line.mark || !(isOpen(line) || line.roles[0] === "body") || line.text === "") continue;
    let rest = line.text;
    let first: number | undefined;
    while (rest !== "") {
      const inRun = kept[next]?.forms.find((form) => beginsWith(rest, form));
      const at = inRun === undefined ? (byStart.get(startOf(rest)) ?? -1) : next;
      const form = inRun ?? kept[at]?.forms.find((one) => one.length >= shortest && rest.startsWith(one));
      if (form === undefined) break;
      first ??= kept[at]?.line.n;
      rest = rest.slice(form.length).trim();
      next = at + 1;
    }
    if (first === undefined) next = -1;
    else if (rest === "") dropRepeat(line, first, kept[next - 1]);
    else {
      line.left = line.text.slice(0, line.text.length - rest.length).trim();
      line.reason = `repeats line ${first}`;
      // What was taken off its end, initials, stays off.
      const end = line.body !== undefined && line.text.startsWith(line.body) ? line.body.length : undefined;
      line.body = line.text.slice(line.text.length - rest.length, end).trim();
      line.doubt = true;
    }
    if (rest !== "") keep(line, rest);
  }
};

/** A short piece only as it is, or with a new sentence behind it. */
const beginsWith = (text: string, form: string): boolean =>
  text.startsWith(form) && (form.length >= shortest || !/^\p{Ll}/u.test(text.slice(form.length)));

const startOf = (text: string): string => text.slice(0, shortest);

function dropRepeat(line: Line, first: number, kept: Kept | undefined): void {
  // The rules looked for initials from the end: they took them off the repeat.
  if (kept && kept.line.body === undefined && kept.line.text === line.text && line.body !== undefined) {
    kept.line.body = line.body;
    kept.line.roles = ["body"];
  }
  drop(line, `repeats line ${first}`);
  line.doubt = true;
}
