import { isHeadline } from "../shape.ts";
import { decide, findings, isOpen, neighbour, type Rule } from "../state.ts";
import { hasContact } from "../words/contacts.ts";
import * as known from "../words/known-names.ts";
import { isPersonName } from "./names.ts";

const withSite =
  /^(.{3,70}?)(?: ?(?:[–—|,•·/]|(?<= )-|-(?!\p{Ll}+$)) ?| (?=\S+\.\p{L}{2,5}$))([^-–—|,•·/]{2,40})$/u;
const inBrackets = /^(.{3,70}?) ?\(([^()]{3,60})\)$/u;
const behindDash = / ?[-–—] ?\p{Lu}[\p{L}\d]+(?: \p{Lu}\p{L}+){0,2}$/u;
const trade = /^(?:jurnalis|wartawan|reporter|kontributor|koresponden|penulis|editor|kolumnis|pewarta)\b/i;

/**
 * Bylines above the body that name the site or its section behind the person: `Ani Budi - contohNews`, `Ani Budi -Sport`,
 * `Ani Budi, Contoh Indonesia`, `Ani Budi - Kabar Muara`, `Ani Budi Contoh.com`; or what the person is: `Ani Budi, Jurnalis`, `Ani Budi (Kontributor)`.
 */
export const nameAndSite: Rule = ({ lines, bodyStart }) => {
  for (const [index, line] of lines.slice(0, bodyStart).entries()) {
    if (!isOpen(line) || line.text.length > 100) continue;
    const bracketed = inBrackets.exec(line.text);
    const [, first, second] = bracketed ?? withSite.exec(line.text) ?? [];
    if (!first || !second) continue;
    // `Contoh.com, Ani Budi`
    const siteFirst = known.findDomain(first) === first;
    const [names, site] = siteFirst ? [second, first] : [first, second];
    const isRole = trade.test(site) || hasContact(site);
    const [above, below] = [neighbour(lines, index, -1), neighbour(lines, index, 1)];
    // `Ani Budi (Kabar Muara)`, `Palu`, and then the date.
    const beyond =
      below && known.isPlace(below.text) ? neighbour(lines, lines.indexOf(below, index), 1) : undefined;
    const dated = [above, below, beyond].some((one) => one?.roles.includes("date"));
    // `Contoh.com - Dari Kita Untuk Kita`: what a site says of itself, at the top of its pages.
    if (siteFirst && index === 0 && !dated) continue;
    // A site in brackets is a picture's as often as not.
    const isPaper = bracketed !== null && dated && (known.isSiteName(site) || known.soundsLikePaper(site));
    if (bracketed && !isRole && !isPaper) continue;
    const over =
      above?.roles.join() === "date" ? neighbour(lines, lines.lastIndexOf(above, index), -1) : above;
    const headed = over !== undefined && isOpen(over) && isHeadline(over.text);
    const dashed = headed && behindDash.test(line.text);
    const isSite =
      isPaper ||
      (known.isSiteName(site) && !known.isSectionName(site)) ||
      (dashed && known.soundsLikePaper(site) && isPersonName(names)) ||
      (dated && isUnknownSite(site, names));
    // What the date is beside may also be a section that no other site has, or a city.
    const isBehindName = known.isSectionName(site)
      ? dated || dashed
      : (dated && dashed) || (headed && rubric.test(line.text));
    if (!isSite && !isBehindName && !isRole) continue;
    const people = names.split(/ (?:dan|and|&) |, ?/);
    const isOne = (one: string): boolean =>
      isPersonName(one, isSite || (dated && headed) ? 1 : 2) || isTeam.test(one);
    // In small letters only where the date is beside them: `ani budi - contohNews`.
    const small =
      dated &&
      (known.isSiteName(site) || (known.isSectionName(site) && dashed)) &&
      names === names.toLowerCase();
    if (!people.every((one) => isOne(small ? known.ordinaryCasing(one) : one))) continue;
    const section = isSite || isRole ? known.sectionOfSite(site) : known.isPlace(site) ? undefined : site;
    const found = findings(/^editor/i.test(site) ? "editor" : "author", people, !isPaper);
    if (section) found.push(...findings("section", known.ordinaryCasing(section), false));
    if (isSite) found.push(...findings("publisher", site, false));
    decide(line, ["byline"], found);
  }
};

/** `Ani Budi - finansia`: in small letters only a site's section is. */
const rubric = /^\p{Lu}.* - \p{Ll}{3,15}$/u;

const isTeam = /^Tim \p{L}+$/u;

/**
 * Beside a date, a name in small letters or with letters alone in it, behind one that is not all capitals, is a site's:
 * `Ani Budi - rubrik`, `Ani Budi, CNBC Contoh`.
 */
const isUnknownSite = (site: string, names: string): boolean =>
  /^\p{Ll}+$/u.test(site) || (/\b\p{Lu}{3,}\b/u.test(site) && names !== names.toUpperCase());
