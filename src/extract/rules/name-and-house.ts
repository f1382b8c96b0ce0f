import { isPersonName } from "../names.ts";
import { decide, type Finding, isOpen, type Line, type Rule } from "../state.ts";
import { isSiteName } from "../words/sites.ts";

const name = "name-and-house";

/** Bylines above the body that name the house behind the person: `Ani Budi - contohNews`, `Ani Budi, Jurnalis`. */
export const nameAndHouse: Rule = ({ lines, bodyStart }) => {
  for (let index = 0; index < bodyStart; index++) read(lines[index] as Line, lines[index + 1]);
};

const withSite = /^(.{3,70}?)(?: ?[-–—|,•·/] ?| (?=\S+\.\p{L}{2,5}$))([^-–—|,•·/]{2,40})$/u;
const trade = /^(?:jurnalis|wartawan|reporter|kontributor|koresponden|penulis|editor|kolumnis|pewarta)\b/i;

/** `Ani Budi - contohNews`, `Ani Budi, Contoh Indonesia`, `Ani Budi Contoh.com`, `Ani Budi, Jurnalis` */
function read(line: Line, next: Line | undefined): void {
  if (!isOpen(line) || line.text.length > 100) return;
  const match = withSite.exec(line.text);
  if (!match?.[1] || !match[2]) return;
  const house = match[2];
  // An unknown house with letters alone in it, beside a name that is not all capitals: `Ani Budi, CNBC Contoh`.
  const lettered = /\b\p{Lu}{3,}\b/u.test(house) && match[1] !== match[1].toUpperCase();
  const site = isSiteName(house) || (next?.roles.includes("date") === true && lettered);
  // An unknown house in small letters, with the date on the next line: `Ani Budi - rubrik`.
  const likely = /^\p{Ll}+$/u.test(house) && next?.roles.includes("date") === true;
  if (!site && !trade.test(house) && !likely) return;
  const people = match[1].split(/ (?:dan|&) |, ?/);
  const least = site ? 1 : 2;
  if (!people.every((one) => isPersonName(one, least) || /^Tim \p{L}+$/u.test(one))) return;
  const field = /^editor/i.test(house) ? "editor" : "author";
  const found = people.map((value): Finding => ({ field, value, sure: true }));
  if (site) found.push({ field: "publisher", value: house, sure: false });
  decide(line, name, ["byline"], found);
}
