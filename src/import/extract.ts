import { zoneAbbreviations } from "../news/dates/zone.ts";
import { bareNames, signature } from "./bylines/bare-names.ts";
import { nameAndSite } from "./bylines/forms.ts";
import { initials } from "./bylines/initials.ts";
import { bylineLabels } from "./bylines/labels.ts";
import { fieldsFromLines } from "./fields-from-lines.ts";
import { reportLines } from "./left-out.ts";
import { type IsOwnName, linesFrom, ownNameTest, withoutEmphasis, withoutQuoteMarks } from "./lines.ts";
import type { SourceLine } from "./markdown/markup.ts";
import type { ExtractedArticle } from "./result.ts";
import { belowText, secondHead, secondStory } from "./rules/below-text.ts";
import { body, bodyEnd, markedLines, repeats, verse } from "./rules/body.ts";
import { bodyStart } from "./rules/body-start.ts";
import { brokenOpening } from "./rules/broken-lines.ts";
import { captions } from "./rules/captions.ts";
import { dates, datesInText, embargoes } from "./rules/dates.ts";
import { headRest } from "./rules/head-rest.ts";
import { linksInText, relatedLinks } from "./rules/links.ts";
import * as mail from "./rules/mail.ts";
import * as furniture from "./rules/page-furniture.ts";
import { pageAddress, sections, tagLines } from "./rules/sections-and-tags.ts";
import { title } from "./rules/title.ts";
import { wholePage } from "./rules/whole-page.ts";
import { isParagraph } from "./shape.ts";
import { type ExtractState, isOpen, type Line, type Rule, valuesOf } from "./state.ts";
import type { KnownTag } from "./tags/names-in-texts.ts";
import { takeTags } from "./tags/proposed-tags.ts";
import { joinWrapped, withoutDoubleSpacing } from "./wrapped-lines.ts";

/** A plain text, or the lines of a source that marks what each line is. */
type ExtractSource = string | readonly SourceLine[];

export type { Reason } from "./messages.ts";
export type * from "./result.ts";
export type { KnownTag } from "./tags/names-in-texts.ts";

/**
 * The rules by name, in the order they run. Each decides lines that are still open and leaves alone what an earlier one decided.
 * Rules that look at a single line come first, then the start of the body, then what stands above and below it.
 */
const chain: readonly (readonly [name: string, ...rules: Rule[]])[] = [
  ["marked-lines", markedLines],
  ["chat", mail.chat],
  ["mail", mail.mailHeaders, mail.mailAddress],
  ["copyright", furniture.copyright],
  ["embargo", embargoes],
  ["newsroom-notes", furniture.newsroomNotes],
  ["counts", furniture.counts],
  ["dates", dates],
  ["sections", pageAddress],
  ["page-furniture", furniture.paywalls, furniture.buttons],
  ["link-rows", furniture.linkRows],
  ["byline-labels", bylineLabels],
  ["tag-lines", tagLines],
  ["whole-page", wholePage],
  ["mail", mail.mailSignature],
  ["page-furniture", furniture.ornaments],
  ["verse", verse],
  ["links-in-text", linksInText],
  ["related-links", relatedLinks],
  ["reader-calls", furniture.readerCalls],
  ["initials", initials],
  ["broken-opening", brokenOpening],
  ["second-story", secondHead],
  ["body-start", bodyStart],
  ["captions", captions],
  ["name-and-site", nameAndSite],
  ["sections", sections],
  ["title", title],
  ["repeats", repeats],
  ["bare-names", bareNames],
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

/** Splits a text into lines and runs every rule on them. @param timeZone used where no zone is printed */
export function readLines(source: ExtractSource, isOwnName: IsOwnName, timeZone: string): Line[] {
  const isMarked = typeof source !== "string";
  const split = linesFrom(isMarked ? source.map(({ text }) => text) : source.split(/\r\n|\n|\r/));
  // Markdown and HTML mark the end of a paragraph themselves.
  const lines = isMarked ? split : joinWrapped(withoutDoubleSpacing(withoutQuoteMarks(split)));
  for (const line of lines) {
    const { mark, markup, links = [] } = isMarked ? (source[line.n - 1] as SourceLine) : {};
    const linked = /^\W*\[[^[\]]+\]\([^\s()]+\)\W*$/.test(markup?.inline ?? "");
    Object.assign(line, { mark, links, linked });
    if (!isMarked) line.text = withoutEmphasis(line.text);
    line.paragraph = isParagraph(line.text);
  }
  const start = { bodyStart: lines.length, bodyEnd: lines.length, zoneLetters: zoneAbbreviations(timeZone) };
  const state: ExtractState = { lines, ...start, isMarked, above: [], below: [] };
  for (const [name, ...rules] of chain)
    for (const rule of rules) {
      rule(state);
      for (const line of state.lines) if (!isOpen(line)) line.rule ||= name;
    }
  // The site is not the source of its own news.
  for (const line of state.lines)
    line.findings = line.findings.filter(({ field, value }) => field !== "publisher" || !isOwnName(value));
  return [...state.above, ...state.lines, ...state.below];
}

export interface ExtractOptions {
  /** IANA name of the zone to assume where a time is printed without one. Default: `Asia/Jakarta`. */
  timeZone?: string;
  /** Tags that the site has: the text is searched for their names and aliases, and a tag that is a place confirms a dateline. Default: none. */
  tags?: readonly KnownTag[];
  /** Names and domains of the importing site. They are recognised in bylines but never become the source. Default: none. */
  ownNames?: readonly string[];
}

/**
 * Reads a raw Indonesian news text: gives every line a role, and takes title, date, authors and the other fields from the lines.
 * The same text always gives the same result. Reads and writes no files.
 *
 * @param source a pasted or scraped article, which can be any string; or the lines of one in Markdown
 * @returns the fields, each with its confidence and line numbers, and every line that is not blank
 * @throws RangeError if a printed time needs `timeZone` and that is not the name of a time zone
 */
export function extractArticle(source: ExtractSource, options: ExtractOptions = {}): ExtractedArticle {
  const { timeZone = "Asia/Jakarta", tags = [], ownNames = [] } = options;
  const lines = readLines(source, ownNameTest(ownNames), timeZone);
  const article = fieldsFromLines(lines, timeZone);
  takeTags(article, [...new Set(valuesOf(lines, "tags"))], tags);
  return { ...article, lines: reportLines(lines, article, timeZone, tags) };
}
