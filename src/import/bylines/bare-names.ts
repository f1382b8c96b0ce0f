import type { Role } from "../result.ts";
import { closing } from "../rules/mail.ts";
import { endsSentence, isHandle, isRowOfSigns } from "../shape.ts";
import { decide, drop, isOpen, type Line, mayBeText, type Rule, toFindings, valuesOf } from "../state.ts";
import { isPlace, ordinaryCasing, placeAlone, soundsLikePaper } from "../words/known-names.ts";
import { degree, isPersonName, isTeam, labelRoles, verb } from "./names.ts";

const teamLine = /^(.*?)[ ,|]*\bTim Redaksi\b(.*)$/i;

/** Reads the names above, before or after `Tim Redaksi`. The last of several is the editor. Runs before the rule for the headline. */
export const teamNames: Rule = ({ lines, bodyStart }) => {
  const above = lines.slice(0, bodyStart);
  const index = above.findIndex((line) => isOpen(line) && line.text.length < 140 && teamLine.test(line.text));
  const line = above[index];
  if (!line) return;
  const [, before = "", after = ""] = teamLine.exec(line.text) ?? [];
  // `Tim Redaksi Kabar Muara`: the name after it is the paper's.
  const named = readNames(before) ?? (soundsLikePaper(after.trim()) ? undefined : readNames(after));
  const namesOf = (one: Line | undefined): string[] =>
    one === line ? (named ?? []) : (one && isOpen(one) && (readNames(one.text) ?? listed(one.text))) || [];
  const first = above.findIndex(isOpen);
  // A headline may look like a name: the topmost line counts only next to `Tim Redaksi` or if it ends in a comma.
  const goesOn = (at: number): boolean => {
    const { text = "" } = above[at] ?? {};
    // The comma between two names, on a line of its own.
    if (text === ",") return true;
    return namesOf(above[at]).length > 0 && (at === index - 1 || at > first || text.endsWith(","));
  };
  let [start, end] = [index, index + 1];
  while (!named && index - start < 5 && goesOn(start - 1)) start--;
  while (!named && start === index && namesOf(above[end]).length > 0) end++;
  const signedLines = above.slice(start, end).filter((one) => one === line || isOpen(one));
  const all = signedLines.flatMap(namesOf);
  const editor = all.length > 1 ? all.at(-1) : undefined;
  const read = (name: string) => toFindings(name === editor ? "editors" : "authors", name, name !== editor);
  for (const one of signedLines) decide(one, ["byline"], namesOf(one).flatMap(read));
};

/** Reads a name of any form that a comma marks as part of a list: `Ani Kami,` */
const listed = (text: string): string[] => /^(\p{Lu}[\p{L}.'’ -]{2,40}?) ?,$/u.exec(text)?.slice(1) ?? [];

/** Returns the names in a line that contains nothing else: `Ani Budi, Citra Dewi`. */
function readNames(text: string, minWords = 2): string[] | undefined {
  const names = text
    // `Ani Budi *)`, with a note about the writer below the text; `(Ani Budi)`; `Ani Budi &`
    .replace(/^(?:author )?(?:picture|photo|image|avatar)(?: icon)? (?=\p{Lu})/iu, "")
    .replace(/ ?\*{1,2}\)?$| (?:&|dan|and)$|^[-–—] ?|^\((?=[^()]+\)$)|(?<=^\([^()]+)\)$/g, "")
    .split(/,|;|\||\/| dan | and | & /)
    .map((one) => one.trim())
    .filter((one) => one !== "" && !degree.test(one));
  // A comma after the name shows that more follow.
  const min = names.length > 1 || text.endsWith(",") ? 1 : minWords;
  // `Bangun Contoh | Ani Budi`: next to another name, a verb is a name.
  const isVerb = (one: string): boolean =>
    (names.length === 1 || one === one.toUpperCase()) && verb.test(one);
  const areNames = names.every(
    (one) => isTeam(one) || (isPersonName(one, min) && one.split(" ").length <= 5 && !isVerb(one)),
  );
  return names.length > 0 && names.length <= 6 && areNames ? names : undefined;
}

const between: ReadonlySet<Role | undefined> = new Set(["noise", "section", "publisher", "caption"]);

/** Reads bylines without label or site: a full name above the body, next to the date or right below a headline that does not mention it. */
export const bareNames: Rule = ({ lines, bodyStart }) => {
  // After `Laporan Wartawan Contoh.com, Ani Budi` or `Kontributor: Ani Budi`, a second name is a byline too.
  const isSigned = ({ text, findings }: Line): boolean =>
    findings.some((one) => one.field === "authors" && one.sure) && !/^(?:laporan|kontributor)\b/i.test(text);
  if (lines.some(isSigned)) return;
  const above = lines.slice(0, bodyStart);
  const headlineIndex = above.findIndex(({ roles }) => roles[0] === "title");
  const headline = above[headlineIndex]?.text.toLowerCase() ?? "";
  const isFurniture = ({ roles, text, findings }: Line): boolean =>
    between.has(roles[0]) ||
    !/[\p{L}\d]/u.test(text) ||
    // `Red: Citra Dewi`
    (findings.length > 0 && findings.every(({ field }) => field === "editors"));
  const isNext = (role: Role, index: number, step: 1 | -1): boolean => {
    let at = index;
    for (let line = above[at]; line && !line.roles.includes(role) && isFurniture(line); line = above[at])
      at += step;
    return above[at]?.roles.includes(role) === true;
  };
  /** Checks for the masthead, `SUARA PESISIR TIMUR`, at the top and above the headline, or for the article's topic, `AIR BERSIH`. */
  const isPageHead = (text: string, index: number): boolean => {
    const inCapitals = text === text.toUpperCase();
    // A printed page has up to three lines above its first article.
    const end = inCapitals ? Math.max(headlineIndex, 3) : headlineIndex;
    return (soundsLikePaper(text) && index < end) || (inCapitals && index === headlineIndex - 1);
  };
  const namesOf = (index: number): string[] | undefined => {
    const line = above[index];
    if (!line || !isOpen(line) || line.text.length > 90 || isPageHead(line.text, index)) return undefined;
    if (placeAlone(line.text)) return undefined;
    // `Sutarjo`, between headline and date, or between date and text.
    const roles = [above[index - 1], lines[index + 1]].map((one) => one?.roles[0]).join();
    const isBetween = roles === "title,date" || (/^date,/.test(roles) && index === bodyStart - 1);
    const names = readNames(line.text, isBetween && /^\p{Lu}\p{Ll}{3,}$/u.test(line.text) ? 1 : 2);
    return names?.some((one) => headline.includes(one.toLowerCase())) ? undefined : names;
  };
  for (let index = 0; index < above.length; index++) {
    const first = index;
    // Below the first name, a paper's name says whom the writers work for.
    const isWriter = (): boolean => index === first || !soundsLikePaper(above[index]?.text ?? "");
    while (index < first + 5 && namesOf(index) && isWriter()) index++;
    if (index === first) continue;
    const dated = isNext("date", first - 1, -1) || isNext("date", index, 1);
    const headed = isNext("title", first - 1, -1);
    if (!dated && !headed) continue;
    // Above the name of the site's own reporter, the upper name is the writer's.
    const hasReporter = headed && valuesOf(above.slice(index, index + 1), "authors").length > 0;
    const under = above[index];
    const isEditor =
      under !== undefined && isOpen(under) && labelRoles.get(under.text.toLowerCase()) === "editors";
    if (isEditor) decide(under, ["byline"]);
    for (const [offset, line] of above.slice(first, index).entries()) {
      const names = namesOf(first + offset) ?? [];
      // `Citra Dewi` above `Editor`
      const field = isEditor && first + offset === index - 1 ? "editors" : "authors";
      const areFull = names.every((one) => one.includes(" ") && !isTeam(one) && !soundsLikePaper(one));
      decide(line, ["byline"], toFindings(field, names, (dated || hasReporter) && areFull));
    }
    return;
  }
};

const role =
  /^(?:(?:indonesia |staff )?(?:correspondent|writer|reporter)|jurnalis|wartawan|kontributor|koresponden|penulis|kolumnis|(?:staf )?pengajar|dosen|guru besar|peneliti|pengamat|pemerhati|budayawan|lecturer|professor)(?:[ ,;] ?\p{L}[\p{L} .,;]{1,80})?$/iu;

/** Reads a name above the writer's role or social media handle, above or below the text: `Ani Budi` and `Jurnalis Kabar Muara` or `@anibudi`. */
export const nameOverRole: Rule = ({ lines, bodyStart }) => {
  const isSigned = valuesOf(lines, "authors").length > 0;
  for (const [index, line] of lines.entries()) {
    const below = lines[index + 1];
    if (!below || !isOpen(line)) continue;
    const note = line.mark === "heading" ? bio : since;
    const isBox = index > bodyStart && note.test(below.text);
    if (isBox && isSigned && isPersonName(line.text)) drop(line, "stands below the end of the text");
    if (isSigned || (below.paragraph && !isBox)) continue;
    if ((isBox || role.test(below.text) || isHandle(below.text)) && isPersonName(line.text))
      decide(line, ["byline"], toFindings("authors", line.text, false));
  }
};

/** `Jurnalis Kabar Muara sejak 2015. Menulis isu lingkungan.` */
const since = /^(?:jurnalis|wartawan|reporter|kontributor|penulis)\b[^.]{0,40} sejak \d{4}\b/i;
/** Starts a note about the writer, below the name. */
const bio = /^(?:bergabung (?:dengan|di|sejak)|(?:meliput|lulusan|covers|writes|joined|an?|is)) /i;

const dash = /^[–—] ?(?=\p{Lu})/u;
const isDashed = (line: Line): boolean =>
  isOpen(line) && dash.test(line.text) && isPersonName(line.text.replace(dash, ""));

const letters = /^(?:surat (?:pembaca|redaksi)|suara pembaca|letters? to the editor)$/i;

/** Reads the writer's name below the last paragraph, if there is no other byline: in capitals, or below a row of signs or `Hormat saya,` or above the date in any casing. */
export const signature: Rule = ({ lines, bodyStart }) => {
  if (valuesOf(lines, "authors").length > 0) return;
  // `— Ani Budi`, followed by what the paper says about itself.
  const dashed = lines.slice(Math.max(bodyStart, lines.length - 5) + 1).findLast(isDashed);
  if (dashed) return decide(dashed, ["byline"], toFindings("authors", dashed.text.replace(dash, ""), false));
  const last = lines.findLastIndex((line) => endsSentence(line.text) && mayBeText(line));
  if (last <= bodyStart) return;
  const under = lines[last + 1]?.text ?? "";
  const isClosed = under.endsWith(",") && closing.test(under);
  const belowSigns = isRowOfSigns(under) || isClosed;
  const [line, below] = lines.slice(last + (belowSigns ? 2 : 1));
  const isLetter = lines.slice(0, bodyStart).some(({ text }) => letters.test(text));
  if (!line || !(isOpen(line) || (isLetter && line.rule === "mail")) || line.text.length > 80) return;
  const text = line.text.replace(/^[*–— -]+/, "");
  const isMarked = belowSigns || isLetter || below?.roles[0] === "date";
  const [first = "", place = ""] = text.split(/, (.*)/s);
  const inCapitals = text === text.toUpperCase() || (first === first.toUpperCase() && isPlace(place));
  if (!inCapitals && !isMarked) return;
  const names = (text === text.toLowerCase() ? ordinaryCasing(text) : text)
    .split(/[|/,]| DAN /)
    .map((one) => one.trim())
    // `ANI BUDI, Palu`
    .filter((one, index) => index === 0 || !isPlace(one));
  if (names.every((one) => isPersonName(one, names.length > 1 || isClosed ? 1 : 2)))
    decide(line, ["byline"], toFindings("authors", names, false));
};
