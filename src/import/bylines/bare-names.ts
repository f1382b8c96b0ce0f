import type { Role } from "../result.ts";
import { closing } from "../rules/mail.ts";
import { endsSentence, isHandle, isRowOfSigns } from "../shape.ts";
import { decide, isOpen, type Line, mayBeText, type Rule, toFindings, valuesOf } from "../state.ts";
import { isPlace, ordinaryCasing, placeAlone, soundsLikePaper } from "../words/known-names.ts";
import { degree, isPersonName, isTeam, verb } from "./names.ts";

const teamLine = /^(.*?)[ ,|]*\bTim Redaksi\b(.*)$/i;

/** Reads the names above or before `Tim Redaksi`. The last of several is the editor. Runs before the rule for the headline. */
export const teamNames: Rule = ({ lines, bodyStart }) => {
  const above = lines.slice(0, bodyStart);
  const index = above.findIndex((line) => isOpen(line) && line.text.length < 140 && teamLine.test(line.text));
  const line = above[index];
  if (!line) return;
  // What follows, `Tim Redaksi Kabar Muara`, is the paper's name.
  const named = readNames(teamLine.exec(line.text)?.[1] ?? "");
  const namesOf = (one: Line | undefined): string[] =>
    one === line ? (named ?? []) : (one && isOpen(one) && readNames(one.text)) || [];
  const first = above.findIndex(isOpen);
  // A headline may look like a name: the topmost line counts only next to `Tim Redaksi` or if it ends in a comma.
  const goesOn = (at: number): boolean =>
    // The comma between two names, on a line of its own.
    above[at]?.text === "," ||
    (namesOf(above[at]).length > 0 &&
      (at === index - 1 || at > first || above[at]?.text.endsWith(",") === true));
  let start = index;
  while (!named && goesOn(start - 1)) start--;
  const signedLines = above.slice(start, index + 1).filter((one) => one === line || isOpen(one));
  const all = signedLines.flatMap(namesOf);
  const editor = all.length > 1 ? all.at(-1) : undefined;
  const read = (name: string) => toFindings(name === editor ? "editors" : "authors", name, name !== editor);
  for (const one of signedLines) decide(one, ["byline"], namesOf(one).flatMap(read));
};

/** Returns the names in a line that contains nothing else: `Ani Budi, Citra Dewi`. */
function readNames(text: string, minWords = 2): string[] | undefined {
  const names = text
    // `Ani Budi *)`, with a note about the writer below the text; `(Ani Budi)`; `Ani Budi &`
    .replace(/ ?\*{1,2}\)?$| (?:&|dan|and)$|^[-–—] ?|^\((?=[^()]+\)$)|(?<=^\([^()]+)\)$/g, "")
    .split(/,|;|\||\/| dan | and | & /)
    .map((one) => one.trim())
    .filter((one) => one !== "" && !degree.test(one));
  // A comma after the name shows that more follow.
  const min = names.length > 1 || text.endsWith(",") ? 1 : minWords;
  // `Bangun Contoh | Ani Budi`: next to another name, a verb is a name.
  const isVerb = (one: string): boolean => names.length === 1 && verb.test(one);
  const areNames = names.every(
    (one) => isTeam(one) || (isPersonName(one, min) && one.split(" ").length <= 5 && !isVerb(one)),
  );
  return names.length > 0 && areNames ? names : undefined;
}

const between: ReadonlySet<Role | undefined> = new Set(["noise", "section", "publisher", "caption"]);
/** Checks for what may stand between a name and the date: furniture of the page, `Red: Citra Dewi`. */
const isBetween = ({ roles, findings }: Line): boolean =>
  between.has(roles[0]) || (findings.length > 0 && findings.every(({ field }) => field === "editors"));

/** Reads bylines without label or site: a full name above the body, next to the date or right below a headline that does not mention it. */
export const bareNames: Rule = ({ lines, bodyStart }) => {
  // After `Laporan Wartawan Contoh.com, Ani Budi` or `Kontributor: Ani Budi`, a second name is a byline too.
  const isSigned = ({ text, findings }: Line): boolean =>
    findings.some((one) => one.field === "authors" && one.sure) && !/^(?:laporan|kontributor)\b/i.test(text);
  if (lines.some(isSigned)) return;
  const above = lines.slice(0, bodyStart);
  const headlineIndex = above.findIndex(({ roles }) => roles[0] === "title");
  const headline = above[headlineIndex]?.text.toLowerCase() ?? "";
  const isNext = (role: Role, index: number, step: 1 | -1): boolean => {
    let at = index;
    for (let line = above[at]; line && !line.roles.includes(role) && isBetween(line); line = above[at])
      at += step;
    return above[at]?.roles.includes(role) === true;
  };
  const namesOf = (index: number): string[] | undefined => {
    const { text = "" } = above[index] ?? {};
    // `AIR BERSIH` over the headline is the article's topic.
    const isTopic = index === headlineIndex - 1 && text === text.toUpperCase();
    if (!above[index] || !isOpen(above[index]) || text.length > 90 || isTopic) return undefined;
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
    const dated = isNext("date", first - 1, -1) || isNext("date", index, 1);
    const headed = isNext("title", first - 1, -1);
    if (!dated && !headed) continue;
    // Above the name of the site's own reporter, the upper name is the writer's.
    const hasReporter = headed && valuesOf(above.slice(index, index + 1), "authors").length > 0;
    for (const [offset, line] of above.slice(first, index).entries()) {
      const names = namesOf(first + offset) ?? [];
      const areFull = names.every((one) => one.includes(" ") && !isTeam(one) && !soundsLikePaper(one));
      decide(line, ["byline"], toFindings("authors", names, (dated || hasReporter) && areFull));
    }
    return;
  }
};

const role =
  /^(?:(?:indonesia |staff )?(?:correspondent|writer|reporter)|jurnalis|wartawan|kontributor|koresponden|penulis|kolumnis|(?:staf )?pengajar|dosen|guru besar|peneliti|pengamat|pemerhati|budayawan|lecturer|professor)(?:[ ,;] ?\p{L}[\p{L} .,;]{1,80})?$/iu;

/** Reads a name above the writer's role or social media handle: `Ani Budi` and `Jurnalis Kabar Muara` or `@anibudi`. */
export const nameOverRole: Rule = ({ lines }) => {
  if (valuesOf(lines, "authors").length > 0) return;
  for (const [index, line] of lines.entries()) {
    const below = lines[index + 1];
    if (!below || !isOpen(line) || !isPersonName(line.text)) continue;
    const isBox = line.mark === "heading" && bio.test(below.text);
    if (isBox || (!below.paragraph && (role.test(below.text) || isHandle(below.text))))
      return decide(line, ["byline"], toFindings("authors", line.text, false));
  }
};

/** Starts a note about the writer, below the name. */
const bio = /^(?:bergabung (?:dengan|di|sejak)|(?:meliput|lulusan|covers|writes|joined|an?|is)) /i;

const dash = /^[–—] ?(?=\p{Lu})/u;
const isDashed = (line: Line): boolean =>
  isOpen(line) && dash.test(line.text) && isPersonName(line.text.replace(dash, ""));

/** Reads the writer's name below the last paragraph, if there is no other byline: in capitals, or below a row of signs or `Hormat saya,` or above the date in any casing. */
export const signature: Rule = ({ lines, bodyStart }) => {
  if (valuesOf(lines, "authors").length > 0) return;
  // `— Ani Budi`, followed by what the paper says about itself.
  const dashed = lines.slice(Math.max(bodyStart, lines.length - 5) + 1).findLast(isDashed);
  if (dashed) return decide(dashed, ["byline"], toFindings("authors", dashed.text.replace(dash, ""), false));
  const last = lines.findLastIndex((line) => endsSentence(line.text) && mayBeText(line));
  if (last <= bodyStart) return;
  const under = lines[last + 1]?.text ?? "";
  const isMarked = isRowOfSigns(under) || (under.endsWith(",") && closing.test(under));
  const [line, below] = lines.slice(last + (isMarked ? 2 : 1));
  if (!line || !isOpen(line) || line.text.length > 80) return;
  const text = line.text.replace(/^[*–— -]+/, "");
  if (!isMarked && below?.roles[0] !== "date" && text !== text.toUpperCase()) return;
  const names = (text === text.toLowerCase() ? ordinaryCasing(text) : text)
    .split(/[|/,]| DAN /)
    .map((one) => one.trim())
    // `ANI BUDI, PALU`
    .filter((one) => !isPlace(one));
  if (names.length > 0 && names.every((one) => isPersonName(one, names.length > 1 ? 1 : 2)))
    decide(line, ["byline"], toFindings("authors", names, false));
};
