import { zoneAbbreviations } from "../news/dates/zone.ts";
import { bareNames, nameOverRole, signature, teamNames } from "./bylines/bare-names.ts";
import { nameAndSite } from "./bylines/forms.ts";
import { initials } from "./bylines/initials.ts";
import { bylineLabels } from "./bylines/labels.ts";
import { fieldsFromLines } from "./fields-from-lines.ts";
import { reportLines } from "./left-out.ts";
import type { IsOwnName } from "./lines.ts";
import { linesFrom, ownNameTest, takeOwnNamesOff, withoutEmphasis, withoutQuoteMarks } from "./lines.ts";
import type { SourceLine } from "./markdown/markup.ts";
import type { ExtractedArticle } from "./result.ts";
import { belowText, secondHead, secondStory } from "./rules/below-text.ts";
import { body, bodyEnd, markedLines, repeats } from "./rules/body.ts";
import { bodyStart } from "./rules/body-start.ts";
import { brokenOpening } from "./rules/broken-lines.ts";
import { captions } from "./rules/captions.ts";
import { dates, datesInText, embargoes } from "./rules/dates.ts";
import { headRest } from "./rules/head-rest.ts";
import { linksInText, relatedLinks } from "./rules/links.ts";
import * as mail from "./rules/mail.ts";
import * as furniture from "./rules/page-furniture.ts";
import { ownAddress, sections, tagLines } from "./rules/sections-and-tags.ts";
import { title } from "./rules/title.ts";
import { wholePage } from "./rules/whole-page.ts";
import { isParagraph } from "./shape.ts";
import { type ExtractState, isOpen, type Line, type Rule, valuesOf } from "./state.ts";
import type { KnownTag } from "./tags/names-in-texts.ts";
import { takeTags } from "./tags/proposed-tags.ts";
import { joinWrapped, withoutDoubleSpacing } from "./wrapped-lines.ts";

/** A plain text, or the lines of a source that says what they are. */
type Source = string | readonly SourceLine[];

export type { Reason } from "./messages.ts";
export type * from "./result.ts";
export type { KnownTag } from "./tags/names-in-texts.ts";

/**
 * The rules by their names, in the order they run. Each decides lines that are still open; what one has decided, the later ones leave.
 * First what a line alone shows, then where the body begins, then what stands above and below it.
 */
const chain: readonly (readonly [name: string, ...rules: Rule[]])[] = [
  ["marked-lines", markedLines],
  ["chat", mail.chat],
  ["mail", mail.mailHeaders, mail.mailAddress, mail.mailNote],
  ["copyright", furniture.copyright],
  ["embargo", embargoes],
  ["newsroom-notes", furniture.newsroomNotes],
  ["counts", furniture.counts],
  ["dates", dates, furniture.relativeDates],
  ["sections", ownAddress],
  ["page-furniture", furniture.buttons],
  ["link-rows", furniture.linkRows],
  ["byline-labels", bylineLabels],
  ["tag-lines", tagLines],
  ["whole-page", wholePage],
  ["mail", mail.mailSignature],
  ["page-furniture", furniture.ornaments],
  ["links-in-text", linksInText],
  ["related-links", relatedLinks],
  ["reader-calls", furniture.readerCalls],
  ["initials", initials],
  ["broken-opening", brokenOpening],
  ["second-story", secondHead],
  ["body-start", bodyStart],
  ["captions", captions],
  ["name-and-site", nameAndSite],
  ["bare-names", teamNames],
  ["sections", sections],
  ["title", title],
  ["repeats", repeats],
  ["bare-names", bareNames, nameOverRole],
  ["head-rest", headRest],
  ["signature", signature],
  ["mail", mail.senderAlone],
  ["below-text", belowText],
  ["body-end", bodyEnd],
  ["dates-in-text", datesInText],
  ["body", body],
  ["chat", mail.chatSender],
  ["second-story", secondStory],
];

/**
 * The lines of a text, each decided by a rule.
 *
 * @param timeZone that is meant where none is printed
 */
export function readLines(source: Source, isOwn: IsOwnName, timeZone: string): Line[] {
  const isMarked = typeof source !== "string";
  const split = linesFrom(isMarked ? source.map(({ text }) => text) : source.split(/\r\n|\n|\r/));
  // Markdown and HTML say themselves where a paragraph ends.
  const lines = isMarked ? split : joinWrapped(withoutDoubleSpacing(withoutQuoteMarks(split)));
  for (const line of lines) {
    if (isMarked) line.mark = source[line.n - 1]?.mark;
    else line.text = withoutEmphasis(line.text);
    line.paragraph = isParagraph(line.text);
  }
  takeOwnNamesOff(lines, isOwn);
  const whole = { bodyStart: lines.length, bodyEnd: lines.length, isMarked };
  const ownZone = zoneAbbreviations(timeZone);
  const state: ExtractState = { lines, ...whole, ownZone, above: [], below: [] };
  for (const [name, ...rules] of chain)
    for (const rule of rules) {
      rule(state);
      for (const line of state.lines) if (!isOpen(line)) line.rule ||= name;
    }
  // The site is no source of its own news.
  for (const line of state.lines)
    line.found = line.found.filter(({ field, value }) => field !== "publisher" || !isOwn(value));
  return [...state.above, ...state.lines, ...state.below];
}

export interface ExtractOptions {
  /** IANA name of the zone that is meant where a time is printed without one. Default: `Asia/Jakarta`. */
  timeZone?: string;
  /** Tags that the site knows: they are found in the text by name and alias; one that is a place makes a dateline sure. Default: none. */
  tags?: readonly KnownTag[];
  /** Names and domains of the site that the text is read for: sites in bylines, but never its source. Default: none. */
  ownNames?: readonly string[];
}

/**
 * Reads a raw Indonesian news text: gives every line a role, and takes title, date, authors and the rest from them.
 * The same text gives the same result; nothing is read or written.
 *
 * @param source a pasted or scraped article, any string at all; or the lines of one in Markdown
 * @returns what was found, each value with its confidence and line numbers, and every line that is not blank
 * @throws RangeError if a printed time needs `timeZone`, and that is not the name of one
 */
export function extractArticle(source: Source, options: ExtractOptions = {}): ExtractedArticle {
  const { timeZone = "Asia/Jakarta", tags = [], ownNames = [] } = options;
  const lines = readLines(source, ownNameTest(ownNames), timeZone);
  const article = fieldsFromLines(lines, timeZone);
  takeTags(article, [...new Set(valuesOf(lines, "tags"))], tags);
  return { ...article, lines: reportLines(lines, article, timeZone, tags) };
}
