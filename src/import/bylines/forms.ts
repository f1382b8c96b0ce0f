import { hasContact, isHeadline } from "../shape.ts";
import { decide, type Finding, isOpen, type Rule, toFindings } from "../state.ts";
import * as known from "../words/known-names.ts";
import * as named from "./names.ts";

/** Bylines recognisable by their form alone. The groups name the paper and the author. */
const forms = [...known.wordList("byline-forms")].map((form) => new RegExp(form, "iu"));

function readForm(text: string): Finding[] | undefined {
  for (const form of forms) {
    const { paper, hand } = form.exec(text)?.groups ?? {};
    if (paper && (!known.soundsLikePaper(paper) || !named.isPersonName(hand ?? ""))) continue;
    if (hand && named.isPersonName(hand, 1)) return toFindings("authors", hand, false);
  }
  return undefined;
}

const labelsWithOleh = [...named.labelRoles.keys()].filter((label) => label.endsWith(" oleh")).join("|");
const labels = known.contains("labels-before-names").source;
/** Labels that may precede a name without a colon. */
const noColon = new RegExp(`^(${labels}|${labelsWithOleh})(?: |, ?| ?[-–|] ?)(?=\\p{Lu})`, "iu");
/** What may follow the names without being one. */
const afterNames = known.contains("after-names");
const jobs = /\b(?:dan|and|wartawan|reporter|kontributor|jurnalis|staff|writer|correspondent|di|dari)\b/giu;

/** How a paper names who helped, here read like its label. */
const helper = /^(.{5,40}) berkontribusi dalam penulisan (?:artikel|berita) ini\.?$/i;

/** Reads the names of a byline without a colon: `By Ani Budi`, `Oleh Ani Budi, Kontributor Palu`. */
export function withoutColon(printed: string): Finding[] | undefined {
  // `- By Ani Budi`
  const text = printed.replace(/^[-–—] ?/, "").replace(helper, "Liputan tambahan oleh $1");
  const found = readForm(text);
  if (found) return found;
  const [all = "", label = ""] = noColon.exec(text) ?? [];
  if (all === "") return undefined;
  const unnamed = named.readAnonymous(text.slice(all.length));
  if (unnamed) return unnamed;
  const isReport = /^laporan/i.test(label);
  let value = text.slice(all.length).replace(afterNames, "");
  if (!isReport) value = value.replace(named.roleAfter, "");
  value = value.replace(named.placeAfter, (all, comma, where) => (comma || known.isPlace(where) ? "" : all));
  // `Laporan Wartawan Contoh.com, Ani Budi`, `Laporan wartawan Harian Contoh, Ani`: the name follows the paper's.
  const [before = "", after] = value.split(/,(.*)/s);
  const isPaper = before !== "" && (known.isSite(before) || /wartawan|reporter|jurnalis/i.test(label));
  if (isReport && isPaper && after !== undefined) value = after;
  const names = value.length > 90 ? [] : named.namesIn(value);
  if (names.length === 0 || names.some((name) => smallWord.test(name))) return undefined;
  const sure = names[0]?.includes(" ") === true;
  return areOnlyNames(value, names) ? named.peopleOf(label, names, sure) : undefined;
}

/** A word in lower case that is no particle of a name: `Laporan Ani diserahkan pada 12 Maret` is a sentence. */
const smallWord = /(?<!\p{L})(?!(?:bin|binti|van|der|den|von)\b)\p{Ll}{3,}/u;

/** Checks whether a text is only names, apart from places, job titles and sites: `Oleh Ani Budi tiba di Jakarta` is not. */
function areOnlyNames(text: string, names: readonly string[]): boolean {
  const plain = text.replace(/\([^()]{1,40}\)/g, "");
  const pieces = names.reduce((rest, one) => rest.replace(one, ""), plain).split(",");
  const rest = pieces.map((part) => part.replace(jobs, "").replace(/^[\s&]+|\s+$/g, ""));
  const left = rest.filter((part) => !known.isPaperName(part) && !known.isPlace(part));
  return !/\p{Ll}{3,}/u.test(left.join(",").replace(/\S+\.\S+|\S*\p{Ll}\p{Lu}\S*/gu, ""));
}

const nameThenSite =
  /^(.{3,70}?)(?: ?(?:[–—|,•·/]|(?<= )-|-(?!\p{Ll}+$)) ?| (?=\S+\.\p{L}{2,5}$))([^-–—|,•·/]{2,40})$/u;
const inBrackets = /^(.{3,70}?) ?\(([^()]{3,60})\)$/u;
/** But the hyphen in `Ani Budi-Rahma` separates nothing. */
const siteAfterDash = /(?: ?[–—] ?| - ?|- )\p{Lu}[\p{L}\d]+(?: \p{Lu}\p{L}+){0,2}$/u;
const jobTitle = known.startsLike("job-titles", "", "\\b");

/** Reads, above the body: `Ani Budi - contohNews`, `Ani Budi -Sport`, `Ani Budi - Kabar Muara`, `Ani Budi (Kontributor)`. */
export const nameAndSite: Rule = ({ lines, bodyStart }) => {
  for (const [index, line] of lines.slice(0, bodyStart).entries()) {
    if (!isOpen(line) || line.text.length > 100) continue;
    const bracketed = inBrackets.exec(line.text);
    const [, names, site] = bracketed ?? nameThenSite.exec(line.text) ?? [];
    if (!names || !site) continue;
    // `tim | CNN Contoh` names nobody.
    if (named.readAnonymous(names) && !bracketed) decide(line, ["byline"]);
    const credit = named.labelRoles.has(site.toLowerCase());
    const isRole = jobTitle.test(site) || credit || named.roleAfter.test(`,${site}`) || hasContact(site);
    const above = lines.slice(Math.max(0, index - nearLines), index);
    const near = [...above, ...lines.slice(index + 1, index + 1 + nearLines)];
    const dated = near.some(({ roles }) => roles.includes("date"));
    const headed = above.some((one) => isOpen(one) && isHeadline(one.text));
    const isKnown = known.isSiteName(site) || (headed && known.soundsLikePaper(site));
    // A site in brackets is a picture's credit just as often.
    const isSite = bracketed ? dated && isKnown : isKnown || (dated && isUnknownSite(site, names));
    // Next to a date it may also be a section that no other site has, or a city.
    const isSection =
      headed && siteAfterDash.test(line.text) && !bracketed && (dated || known.isSectionName(site));
    if (!isSite && !isSection && !isRole) continue;
    // Lower case counts only next to the date: `ani budi - contohNews`.
    const isLower = dated && names === names.toLowerCase();
    const people = names.split(/ (?:dan|and|&) |, ?/);
    const min = isSite || (dated && headed) ? 1 : 2;
    if (!people.every((one) => named.isPersonName(isLower ? known.ordinaryCasing(one) : one, min))) continue;
    const section = isSite || isRole ? known.sectionOfSite(site) : known.isPlace(site) ? undefined : site;
    // A name in lower case has to be capitalised, which may go wrong. A single word may be a place.
    const sure = !(bracketed && isSite) && !isLower && names.includes(" ");
    const found = named.peopleOf(credit ? site : /^editor/i.test(site) ? "editor" : "penulis", people, sure);
    if (section) found.push(...toFindings("section", known.ordinaryCasing(section), false));
    if (isSite) found.push(...toFindings("publisher", site, false));
    decide(line, ["byline"], found);
  }
};
/** Within this many lines stand the headline and the date of a byline. */
const nearLines = 3;

/** Next to a date, a word in lower case or with an acronym after a name is an unknown site: `Ani Budi - rubrik`, `Ani Budi, CNBC Contoh`. */
const isUnknownSite = (site: string, names: string): boolean =>
  /^\p{Ll}+$/u.test(site) || (/\b\p{Lu}{3,}\b/u.test(site) && names !== names.toUpperCase());
