import type { Role } from "../result.ts";
import { isAboutUnnamed } from "../rules/below-text.ts";
import { closing } from "../rules/mail.ts";
import { endsSentence, isRowOfSigns } from "../shape.ts";
import { decide, isOpen, type Line, mayBeText, type Rule, toFindings, valuesOf } from "../state.ts";
import { isPlace, ordinaryCasing, placeAlone, soundsLikePaper } from "../words/known-names.ts";
import { degree, isPersonName, isTeam as isTeamName, verb } from "./names.ts";

/** `Tim Redaksi`, or `Tim Redaksi Kabar Muara`, below or behind the names of the writer and the editor. */
const team = /[ ,|]*\bTim Redaksi\b.*$/i;

/** Returns the names in a line that contains nothing else: `Ani Budi, Citra Dewi`. */
function readNames(text: string, minWords = 2): string[] | undefined {
  const names = text
    // `Ani Budi *)`, with a note about the writer below the text; `(Ani Budi)`; `Ani Budi &`; `Catatan Ani Budi`
    .replace(/^Catatan (?=\S+ \S)/, "")
    .replace(/ ?\*{1,2}\)?$| (?:&|dan|and)$|^[-–—] ?|^\((?=[^()]+\)$)|(?<=^\([^()]+)\)$/g, "")
    .split(/,|;|\||\/| dan | and | & /)
    .map((one) => one.trim())
    .filter((one) => one !== "" && !degree.test(one));
  // A comma after the name shows that more follow.
  const min = names.length > 1 || text.endsWith(",") ? 1 : minWords;
  // `Bangun Contoh | Ani Budi`: next to another name, a verb is a name.
  const isVerb = (one: string): boolean => names.length === 1 && verb.test(one);
  const areNames = names.every(
    (one) => isTeamName(one) || (isPersonName(one, min) && one.split(" ").length <= 5 && !isVerb(one)),
  );
  return names.length > 0 && areNames ? names : undefined;
}

/** Checks for what may stand between a name and the date: furniture of the page, `Red: Citra Dewi`. */
const isBetween = ({ text, roles, findings }: Line): boolean =>
  /^(?:noise|section|publisher|caption)$/.test(roles[0] ?? "") ||
  (roles.length === 0 && (placeAlone(text) !== undefined || soundsLikePaper(text.replace(/[()]/g, "")))) ||
  (findings.length > 0 && findings.every(({ field }) => field === "editors"));

/**
 * Reads bylines without label or site: full names above the body, next to the date or right below a headline that does not mention
 * them. Of several above `Tim Redaksi`, the last is the editor.
 */
export const bareNames: Rule = ({ lines, bodyStart }) => {
  // After `Laporan Wartawan Contoh.com, Ani Budi` or `Kontributor: Ani Budi`, a second name is a byline too.
  const isSigned = ({ text, findings }: Line): boolean =>
    findings.some((one) => one.field === "authors" && one.sure) && !/^(?:laporan|kontributor)\b/i.test(text);
  const above = lines.slice(0, bodyStart);
  for (const line of above.filter(isOpen)) if (line.text.search(team) === 0) decide(line, ["byline"]);
  if (lines.some(isSigned)) return;
  const headlineIndex = above.findIndex(({ roles }) => roles[0] === "title");
  const headline = above[headlineIndex]?.text.toLowerCase() ?? "";
  const isNext = (role: Role, index: number, step: 1 | -1): boolean => {
    let at = index;
    for (let line = above[at]; line && !line.roles.includes(role) && isBetween(line); line = above[at])
      at += step;
    return above[at]?.roles.includes(role) === true;
  };
  const namesOf = (index: number): string[] | undefined => {
    const line = above[index];
    const text = line?.text.replace(team, "") ?? "";
    // `AIR BERSIH` over the headline is the article's topic.
    const isTopic = index === headlineIndex - 1 && text === text.toUpperCase();
    // The comma between two names, on a line of its own.
    if (text === ",") return [];
    if (!line || !isOpen(line) || text.length > 90 || isTopic) return undefined;
    // The masthead at the top, or below the first name the paper that the writers work for.
    if (soundsLikePaper(text) || placeAlone(text)) return undefined;
    // `Sutarjo`, between headline and date, or between date and text.
    const roles = [above[index - 1], lines[index + 1]].map((one) => one?.roles[0]).join();
    const isAlone = roles === "title,date" || (/^date,/.test(roles) && index === bodyStart - 1);
    const names = readNames(text, isAlone && /^\p{Lu}\p{Ll}{3,}$/u.test(text) ? 1 : 2);
    return names?.some((one) => headline.includes(one.toLowerCase())) ? undefined : names;
  };
  for (let index = 0; index < above.length; index++) {
    const first = index;
    while (namesOf(index)) index++;
    if (index === first) continue;
    const isTeam = above.slice(first, index + 1).some(({ text }) => team.test(text));
    const dated = isTeam || isNext("date", first - 1, -1) || isNext("date", index, 1);
    const headed = isNext("title", first - 1, -1);
    if (!dated && !headed) continue;
    // Above the name of the site's own reporter, the upper name is the writer's.
    const hasReporter = headed && valuesOf(above.slice(index, index + 1), "authors").length > 0;
    const signed = above.slice(first, index);
    const all = signed.flatMap((_, offset) => namesOf(first + offset) ?? []);
    const editor = isTeam && all.length > 1 ? all.at(-1) : undefined;
    for (const [offset, line] of signed.entries()) {
      const names = namesOf(first + offset) ?? [];
      const areFull = names.every((one) => one.includes(" ") && !isTeamName(one) && !soundsLikePaper(one));
      // Glued to the headline, and apart from the date: it may be a deck, `Wisatawan Asing Antusias`.
      const mayBeDeck = headed && !signed[0]?.afterBlank && above[index]?.afterBlank;
      const sure = (dated || hasReporter) && areFull && !mayBeDeck;
      const read = (name: string) =>
        toFindings(name === editor ? "editors" : "authors", name, sure && name !== editor);
      if (isOpen(line)) decide(line, ["byline"], names.flatMap(read));
    }
    return;
  }
};

/** Reads the writer's name below the last paragraph, if there is no other byline: in capitals; behind a dash, below a row of signs or `Hormat saya,`, or above the date, in any casing. */
export const signature: Rule = ({ lines }) => {
  if (valuesOf(lines, "authors").length > 0) return;
  const named = lines[lines.findLastIndex(({ text }) => isAboutUnnamed(text)) - 1];
  if (named && isOpen(named) && isPersonName(named.text))
    return decide(named, ["byline"], toFindings("authors", named.text, false));
  const last = lines.findLastIndex((line) => endsSentence(line.text) && mayBeText(line));
  const under = lines[last + 1]?.text ?? "";
  const isMarked = isRowOfSigns(under) || (under.endsWith(",") && closing.test(under));
  const [line, below] = lines.slice(last + (isMarked ? 2 : 1));
  if (!line || !isOpen(line) || line.text.length > 80) return;
  const text = line.text.replace(/^[*–— -]+/, "");
  if (!isMarked && text === line.text && below?.roles[0] !== "date" && text !== text.toUpperCase()) return;
  const names = (text === text.toLowerCase() ? ordinaryCasing(text) : text)
    .split(/[|/,]| DAN /)
    .map((one) => one.trim())
    // `ANI BUDI, PALU`
    .filter((one) => !isPlace(one));
  if (names.length > 0 && names.every((one) => isPersonName(one, names.length > 1 ? 1 : 2)))
    decide(line, ["byline"], toFindings("authors", names, false));
};
