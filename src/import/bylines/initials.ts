import type { Role } from "../result.ts";
import { endsSentence, isParagraph, wordCount } from "../shape.ts";
import { decide, type Finding, isOpen, type Line, type Rule, toFindings } from "../state.ts";
import { findDomain, isSectionName, isSiteName, wordList } from "../words/known-names.ts";
import { isPersonName } from "./names.ts";

/** Brackets at the very end with initials or short codes in them: `(ini)`, `(site/ini/ini)`, `[ini]`. */
const atEnd =
  /(^|.)[ ]?[*_]{0,2}[([] ?([\p{L}\d*+.]{1,12}(?: ?[/,&|-] ?[\p{L}\d*+.]{1,9}){0,5}) ?[)\]](?:\.|[*_]{1,3})?$/u;
/** Brackets at the very end with a person and a site in them: `(Contoh.com/Ani Budi)`. */
const creditAtEnd = /[ ]?[([]([^()[\]]{5,70})[)\]]\.?$/;

const notInitials = wordList("not-initials");

/** Reads the initials of the writer or editor, on a line of their own or after the last sentence. Searches from the end. */
export const initials: Rule = ({ lines }) => {
  const paragraphs = lines.filter((line) => isOpen(line) && line.paragraph).length;
  let after = 0;
  for (let index = lines.length - 1; index >= 1; index--) {
    const line = lines[index] as Line;
    if (!isOpen(line)) continue;
    if (readInitials(line) || (after === 0 && readCredit(line))) return;
    if (line.paragraph) after++;
    if (after > 2 && after > paragraphs / 5) return;
  }
};

/** Decides a line that ends with a value, or consists of it. @param text what stands before it */
function decideEnd(line: Line, role: Role, found: Finding[], text: string): boolean {
  if (text !== "") line.body = text;
  decide(line, text === "" ? [role] : ["body", role], found);
  return true;
}

function readInitials(line: Line): boolean {
  const tail = line.text.slice(-70);
  const match = atEnd.exec(tail);
  // `… kata dia. ***`
  if (!match) line.body = /^.*[.!?]["”’]?(?= ?\*{3}$)/.exec(line.text)?.[0] ?? line.body;
  if (!match?.[2]) return false;
  // `(ani*)`, `(ani/*)`: a trainee's initials.
  const value = match[2].replace(/(?<=\p{L})\/?\*+$/u, "");
  const alone = match.index === 0 && match[1] === "" && line.text.length <= 70;
  const end = line.text.length - tail.length + match.index + (match[1]?.length ?? 0);
  const text = line.text.slice(0, end).trim();
  const closed = endsSentence(text);
  if (/^[*+.]+$/.test(match[2])) {
    if (closed) line.body = text;
    return alone;
  }
  // `… mulai besok. (Adv)`
  if (/^(?:adv|advertorial|pariwara)$/i.test(value))
    return decideEnd(line, "section", toFindings("section", "Advertorial", true), text);
  if (!areInitials(value, alone)) return false;
  const isSure = alone ? /^\p{L}{2,4}$/u.test(value) || value.includes("/") : closed;
  const found = toFindings("initials", value, isSure);
  if (alone) return decideEnd(line, "initials", found, "");
  return closed && text.length >= 12 && decideEnd(line, "initials", found, text);
}

function areInitials(value: string, alone: boolean): boolean {
  const tokens = value.split(/[/,&|-]/).map((token) => token.trim());
  if (!tokens.some((token) => /\p{L}/u.test(token)) || /^\d/.test(value)) return false;
  // `ANTARA/Lusi` names a paper; `abc/ini` does not.
  const isSite = (token: string): boolean => /^\p{Lu}{4,}$|\./u.test(token) && isSiteName(token);
  if (tokens.some((token) => isSite(token) || isSectionName(token))) return false;
  if (tokens.every((token) => notInitials.has(token.toLowerCase()))) return false;
  // A year or a page number is nobody's initials.
  return tokens.length > 1 || (/^\p{L}/u.test(value) && value.length > 1 && value.length <= (alone ? 6 : 5));
}

function readCredit(line: Line): boolean {
  const tail = line.text.slice(-80);
  const match = creditAtEnd.exec(tail);
  if (!match) return false;
  const [, printed = ""] = match;
  const parts = printed.split(/[/,|]/).map((part) => part.trim());
  const sites = parts.filter((part) => findDomain(part) !== undefined || isSiteName(part));
  const people = parts.filter((part) => isPersonName(part, sites.length > 0 ? 1 : 2));
  const text = line.text.slice(0, line.text.length - tail.length + match.index).trim();
  if (people.length === 0 || people.length + sites.length < parts.length) return false;
  // `… ujarnya. (Ani Budi)`; with a site it may be a picture's credit.
  const isSigned = (sentence: string) => (parts.length > 1 ? isParagraph(sentence) : wordCount(sentence) > 3);
  if (text !== "" && (!endsSentence(text) || /foto/i.test(printed) || !isSigned(text))) return false;
  return decideEnd(line, "byline", toFindings("authors", people, false), text.replace(/\*{3}$/, ""));
}
