import { isPersonName } from "../names.ts";
import type { Role } from "../result.ts";
import { decide, type ExtractState, type Finding, isOpen, type Line, type Rule } from "../state.ts";
import { isSiteName } from "../words/sites.ts";

const author = (value: string, sure: boolean): Finding => ({ field: "author", value, sure });

const withSite = /^(.{3,70}?)(?: ?[-–—|,•·/] ?| (?=\S+\.\p{L}{2,5}$))([^-–—|,•·/]{2,40})$/u;
const trade = /^(?:jurnalis|wartawan|reporter|kontributor|koresponden|penulis|editor|kolumnis|pewarta)\b/i;

/**
 * Bylines above the body that name the site behind the person: `Ani Budi - contohNews`, `Ani Budi, Contoh Indonesia`,
 * `Ani Budi Contoh.com`, `Ani Budi, Jurnalis`.
 */
export const nameAndSite: Rule = ({ lines, bodyStart }) => {
  for (const [index, line] of lines.slice(0, bodyStart).entries()) {
    const [, names, site] = (isOpen(line) && line.text.length <= 100 && withSite.exec(line.text)) || [];
    if (!names || !site) continue;
    const dated = lines[index + 1]?.roles.includes("date") === true;
    // An unknown site with letters alone in it, beside a name that is not all capitals: `Ani Budi, CNBC Contoh`.
    const lettered = /\b\p{Lu}{3,}\b/u.test(site) && names !== names.toUpperCase();
    const isSite = isSiteName(site) || (dated && lettered);
    // An unknown site in small letters, with the date on the next line: `Ani Budi - rubrik`.
    if (!isSite && !trade.test(site) && !(dated && /^\p{Ll}+$/u.test(site))) continue;
    const people = names.split(/ (?:dan|&) |, ?/);
    if (!people.every((one) => isPersonName(one, isSite ? 1 : 2) || /^Tim \p{L}+$/u.test(one))) continue;
    const field = /^editor/i.test(site) ? "editor" : "author";
    const found = people.map((value): Finding => ({ field, value, sure: true }));
    if (isSite) found.push({ field: "publisher", value: site, sure: false });
    decide(line, "name-and-site", ["byline"], found);
  }
};

const name = "bare-names";

/**
 * Bylines without a label or a site, above the body: names between a date and `Tim Redaksi`, of which the last is the
 * editor; a name in full on the line beside a date, or right below the headline.
 */
export const bareNames: Rule = (state) => {
  const above = state.lines.slice(0, state.bodyStart);
  if (!teamNames(above)) beside(state, above);
};

const teamLine = /^(.*?)[ ,|]*\bTim Redaksi\b(.*)$/i;

/** Names that stand over, in front of or behind `Tim Redaksi`. */
function teamNames(above: readonly Line[]): boolean {
  const index = above.findIndex((line) => isOpen(line) && line.text.length < 140 && teamLine.test(line.text));
  const line = above[index];
  if (!line) return false;
  const [, before = "", behind = ""] = teamLine.exec(line.text) ?? [];
  const own = signed(before) ?? signed(behind);
  const namesOf = (one: Line | undefined): string[] =>
    one === line ? (own ?? []) : (one && isOpen(one) && signed(one.text)) || [];
  let [first, end] = [index, index + 1];
  while (!own && index - first < 5 && namesOf(above[first - 1]).length > 0) first--;
  while (!own && first === index && namesOf(above[end]).length > 0) end++;
  const found = above.slice(first, end).map((one) => ({ one, names: namesOf(one) }));
  const all = found.flatMap(({ names }) => names);
  const editor = all.length > 1 ? all.at(-1) : undefined;
  for (const { one, names } of found)
    decide(
      one,
      name,
      ["byline"],
      names.map((value) =>
        value === editor ? { field: "editor", value, sure: false } : author(value, true),
      ),
    );
  return all.length > 0;
}

/** The names of a line that holds nothing else: `Ani Budi, Citra Dewi`. */
function signed(text: string): string[] | undefined {
  const names = text
    .split(/,|;|\||\/| dan | & /)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const [least, most] = names.length > 1 ? [1, 4] : [2, 5];
  const areNames = names.every((one) => isPersonName(one, least) && one.split(" ").length <= most);
  return names.length > 0 && names.length <= 6 && areNames ? names : undefined;
}

const between: ReadonlySet<Role | undefined> = new Set(["noise", "section", "publisher", "caption"]);

/** A name in full, with a date or another byline beside it and nothing but page furniture between them. */
function beside({ lines }: ExtractState, above: readonly Line[]): void {
  if (lines.some((line) => line.found.some((one) => one.field === "author" && one.sure))) return;
  const isFurniture = ({ roles, text }: Line): boolean => between.has(roles[0]) || !/[\p{L}\d]/u.test(text);
  const isNext = (role: Role, index: number, step: 1 | -1): boolean => {
    let at = index;
    for (let line = above[at]; line && !line.roles.includes(role) && isFurniture(line); line = above[at])
      at += step;
    return above[at]?.roles.includes(role) === true;
  };
  const namesOf = (line: Line | undefined): string[] | undefined =>
    line && isOpen(line) && line.text.length <= 90 ? signed(line.text) : undefined;
  for (let index = 0; index < above.length; index++) {
    const first = index;
    while (index < first + 5 && namesOf(above[index])) index++;
    if (index === first) continue;
    const dated = isNext("date", first - 1, -1) || isNext("date", index, 1);
    if (!dated && !isNext("title", first - 1, -1)) continue;
    for (const line of above.slice(first, index)) {
      const isFull = (value: string): boolean => value.includes(" ") && value.split(" ").length <= 4;
      const found = (namesOf(line) ?? []).map((value) => author(value, dated && isFull(value)));
      decide(line, name, ["byline"], found);
    }
    return;
  }
}

/**
 * The writer's name in capitals on the line below the last paragraph, as weeklies print it: `ANI BUDI | CITRA DEWI`.
 * Only where no other line names an author.
 */
export const signature: Rule = ({ lines, bodyStart }) => {
  if (lines.some((line) => line.found.some(({ field }) => field === "author"))) return;
  const last = lines.findLastIndex(
    (line, index) => index > bodyStart && line.paragraph && (isOpen(line) || line.roles[0] === "body"),
  );
  const line = lines[last + 1];
  if (last < 0 || !line || !isOpen(line) || line.text !== line.text.toUpperCase() || line.text.length > 80)
    return;
  const names = line.text.split(/[|/,]| DAN /).map((one) => one.trim());
  if (names.every((one) => isPersonName(one, names.length > 1 ? 1 : 2)))
    decide(
      line,
      "signature",
      ["byline"],
      names.map((one) => author(one, false)),
    );
};
