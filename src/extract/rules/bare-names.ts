import { isPersonName } from "../names.ts";
import type { Role } from "../result.ts";
import { decide, type ExtractState, type Finding, isOpen, type Line, type Rule } from "../state.ts";

const name = "bare-names";

/**
 * Bylines without a label or a house, above the body: names between a date and `Tim Redaksi`, of which the last is the
 * editor; a name in full on the line beside a date, or right below the headline.
 */
export const bareNames: Rule = (state) => {
  const above = state.lines.slice(0, state.bodyStart);
  const team = teamNames(above);
  if (!team) beside(state, above);
};

const teamLine = /^(.*?)[ ,|]*\bTim Redaksi\b(.*)$/i;

/** Names that stand over, in front of or behind `Tim Redaksi`. */
function teamNames(above: Line[]): boolean {
  const index = above.findIndex((line) => isOpen(line) && line.text.length < 140 && teamLine.test(line.text));
  const line = above[index];
  if (!line) return false;
  const [, before = "", behind = ""] = teamLine.exec(line.text) ?? [];
  const holders: { line: Line; names: string[] }[] = [];
  const own = signed(before) ?? signed(behind);
  if (own) holders.push({ line, names: own });
  else {
    for (let at = index - 1; at >= 0 && holders.length < 5; at--) {
      const names = isOpen(above[at] as Line) ? signed((above[at] as Line).text) : undefined;
      if (!names) break;
      holders.unshift({ line: above[at] as Line, names });
    }
    for (let at = index + 1; holders.length === 0 || at < index + 1 + holders.length; at++) {
      const candidate = above[at];
      const names = candidate && isOpen(candidate) ? signed(candidate.text) : undefined;
      if (!candidate || !names) break;
      if (holders.length > 0 && holders[0]?.line.n !== undefined && holders[0].line.n < line.n) break;
      holders.push({ line: candidate, names });
    }
  }
  decide(line, name, ["byline"]);
  const all = holders.flatMap(({ names }) => names);
  const editor = all.length > 1 ? all.at(-1) : undefined;
  for (const { line: holder, names } of holders) {
    const found = names.map(
      (value): Finding =>
        value === editor ? { field: "editor", value, sure: false } : { field: "author", value, sure: true },
    );
    if (holder !== line) decide(holder, name, ["byline"], found);
    else holder.found.push(...found);
  }
  return all.length > 0;
}

/** The names of a line that holds nothing else: `Ani Budi, Citra Dewi`. */
function signed(text: string): string[] | undefined {
  const names = text
    .split(/,|;|\||\/| dan | & /)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  return names.length > 0 &&
    names.length <= 6 &&
    names.every(
      (one) =>
        isPersonName(one, names.length > 1 ? 1 : 2) && one.split(" ").length <= (names.length > 1 ? 4 : 5),
    )
    ? names
    : undefined;
}

const between: ReadonlySet<Role | undefined> = new Set(["noise", "section", "publisher", "caption"]);

/** A name in full, with a date or another byline beside it and nothing but page furniture between them. */
function beside(state: ExtractState, above: Line[]): void {
  if (state.lines.some((line) => line.found.some((one) => one.field === "author" && one.sure))) return;
  const near = (index: number, step: 1 | -1, role: Role): boolean => {
    for (let at = index + step; at >= 0 && at < above.length; at += step) {
      const line = above[at] as Line;
      if (line.roles.includes(role)) return true;
      if (!between.has(line.roles[0]) && /[\p{L}\d]/u.test(line.text)) return false;
    }
    return false;
  };
  for (let index = 0; index < above.length; index++) {
    const first = index;
    while (index < first + 5 && namesOf(above[index]) !== undefined) index++;
    if (index === first) continue;
    const dated = near(first, -1, "date") || near(index - 1, 1, "date");
    if (!dated && !near(first, -1, "title")) continue;
    for (const line of above.slice(first, index)) {
      const found = (namesOf(line) ?? []).map((value): Finding => {
        return { field: "author", value, sure: dated && value.includes(" ") && value.split(" ").length <= 4 };
      });
      decide(line, name, ["byline"], found);
    }
    return;
  }
}

const namesOf = (line: Line | undefined): string[] | undefined =>
  line && isOpen(line) && line.text.length <= 90 ? signed(line.text) : undefined;
