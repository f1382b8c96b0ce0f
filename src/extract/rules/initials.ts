import { isPersonName } from "../names.ts";
import { isParagraph } from "../shape.ts";
import { decide, drop, type ExtractState, isOpen, type Line, type Rule } from "../state.ts";
import { isSectionName } from "../words/sections.ts";
import { findDomain, isSiteName } from "../words/sites.ts";

const name = "initials";

/** Brackets at the very end that hold short marks: `(ini)`, `(site/ini/ini)`, `[ini]`. */
const atEnd =
  /(^|.)[ ]?[([] ?([\p{L}\d*+.]{1,9}(?: ?[/,&|-] ?[\p{L}\d*+.]{1,9}){0,5}) ?[)\]](?:\.|\*{1,3})?$/u;
/** Brackets at the very end that name a person and a house: `(Contoh.com/Ani Budi)`. */
const creditAtEnd = /[ ]?[([]([^()[\]]{5,70})[)\]]\.?$/u;

const notInitials: ReadonlySet<string> = new Set(
  "selesai bersambung habis tamat antara reuters afp xinhua bbc cnn ilustrasi istimewa ist red redaksi foto video news update lanjut id ap dpa voa upi bernama kyodo end rilis adv advertorial".split(
    " ",
  ),
);

/**
 * The initials of who wrote or handled the text: on a line of its own or behind the last sentence. Looks from the end
 * and takes the first that has hardly any running text after it.
 */
export const initials: Rule = (state) => {
  const paragraphs = state.lines.filter((line) => isOpen(line) && line.paragraph).length;
  let after = 0;
  for (let index = state.lines.length - 1; index >= 1; index--) {
    const line = state.lines[index] as Line;
    if (!isOpen(line)) continue;
    if (
      readInitials(line, index === state.lines.length - 1 || after === 0) ||
      (after === 0 && readCredit(line))
    ) {
      endHere(state, index);
      return;
    }
    if (line.paragraph) after++;
    if (after > 2 && after > paragraphs / 5) return;
  }
};

function readInitials(line: Line, last: boolean): boolean {
  const tail = line.text.slice(-70);
  const match = atEnd.exec(tail);
  const value = match?.[2];
  if (!match || value === undefined) return false;
  const alone = match.index === 0 && match[1] === "" && line.text.length <= 70;
  if (alone && /^[*+.]+$/.test(value)) {
    drop(line, name, "marks the end of the text");
    return true;
  }
  if (!areInitials(value, alone)) return false;
  if (alone) {
    decide(
      line,
      name,
      ["initials"],
      [{ field: "initials", value, sure: /^\p{L}{2,4}$/u.test(value) || value.includes("/") }],
    );
    return true;
  }
  const text = line.text
    .slice(0, line.text.length - tail.length + match.index + (match[1]?.length ?? 0))
    .trim();
  if (text.length < 20) return false;
  const closed = /[.!?…]["”’')\]]{0,2}$/.test(text.slice(-4));
  const several = /[/|&-]/.test(value);
  if (!closed && !(last && several && value === value.toLowerCase())) return false;
  line.body = text;
  decide(line, name, ["body", "initials"], [{ field: "initials", value, sure: closed }]);
  return true;
}

function areInitials(value: string, alone: boolean): boolean {
  const tokens = value.split(/[/,&|-]/).map((token) => token.trim());
  if (tokens.every((token) => /^(?:\p{Lu}|\d{2,3})$/u.test(token))) return /^\p{Lu}/u.test(value);
  if (!tokens.some((token) => /\p{L}/u.test(token)) || /^\d/.test(value)) return false;
  if (tokens.some((token) => findDomain(token) !== undefined || isSectionName(token))) return false;
  if (tokens.length === 1) {
    const only = tokens[0] ?? "";
    if (notInitials.has(only.toLowerCase()) || only.length > 6) return false;
    // A year or a page is no one's mark.
    if (!/^\p{L}/u.test(only)) return false;
    if (only.length > 5 && !alone) return false;
    return true;
  }
  return !tokens.every((token) => notInitials.has(token.toLowerCase()));
}

function readCredit(line: Line): boolean {
  const tail = line.text.slice(-80);
  const match = creditAtEnd.exec(tail);
  if (!match?.[1]) return false;
  const parts = match[1].split(/[/,|]/).map((part) => part.trim());
  const people = parts.filter((part) => isPersonName(part, 2));
  const houses = parts.filter((part) => findDomain(part) !== undefined || isSiteName(part));
  const marks = parts.filter((part) => /^[\p{L}\d*]{2,6}$/u.test(part));
  if (people.length === 0 && houses.length === 1 && marks.length > 0 && marks.length + 1 === parts.length)
    return asInitials(line, match[1].trim(), match.index === 0 && line.text.length <= 80);
  if (people.length === 0 || houses.length === 0 || people.length + houses.length < parts.length)
    return false;
  const text = line.text.slice(0, line.text.length - tail.length + match.index).trim();
  if (
    text !== "" &&
    (!/[.!?…]["”’')\]]{0,2}$/.test(text.slice(-4)) || /foto/i.test(match[1]) || !isParagraph(text))
  )
    return false;
  const found = people.map((value) => ({ field: "author" as const, value, sure: false }));
  if (text === "") decide(line, name, ["byline"], found);
  else {
    line.body = text;
    decide(line, name, ["body", "byline"], found);
  }
  return true;
}

/** `(ini/contoh.com)`: marks with the house they work for. */
function asInitials(line: Line, value: string, alone: boolean): boolean {
  const found = [{ field: "initials" as const, value, sure: true }];
  if (alone) {
    decide(line, name, ["initials"], found);
    return true;
  }
  const text = line.text.slice(0, line.text.lastIndexOf(value) - 1).trim();
  if (text.length < 20) return false;
  line.body = text;
  decide(line, name, ["body", "initials"], found);
  return true;
}

/** What stands behind the initials is no running text any more. */
function endHere(state: ExtractState, index: number): void {
  state.bodyEnd = index + 1;
}
