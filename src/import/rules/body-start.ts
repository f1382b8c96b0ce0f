import { findDate } from "../../news/dates/printed-date.ts";
import { type Dateline, landscape, readDateline, readDatelineAlone } from "../dateline.ts";
import { withoutEmoji } from "../lines.ts";
import { capitalShare, endsSentence, isHour, wordCount } from "../shape.ts";
import { dateFinding, type ExtractState, isOpen, type Line, type Rule, toFindings } from "../state.ts";
import { isSiteName } from "../words/known-names.ts";
import { captionMark, numberedCaption } from "./captions.ts";

/** The maximum number of paragraphs (captions, standfirst) above the body. */
const maxAbove = 3;
/** The maximum number of lines in a head. */
export const maxHeadLines = 40;

/** Finds the start of the body: a dateline; else the first paragraph below the last date or byline of the head; else a sentence. */
export const bodyStart: Rule = (state) => {
  const anchor = lastAnchor(state);
  const found = atDateline(state, anchor) ?? atParagraph(state, anchor) ?? atOnlySentence(state);
  const start = atCredit(state, found) ?? found ?? state.lines.length;
  const above = state.lines[start - 1];
  // Of fewer, rules have dropped each as a count.
  state.bodyStart = start - (above && isOpen(above) && isHour(above.text) ? 1 : 0);
  const first = state.lines[state.bodyStart];
  if (first && mayBeBody(first)) takeDateline(state.lines, state.bodyStart);
};

/** Checks that no rule has taken the line, or only `initials` has. */
const mayBeBody = (line: Line): boolean =>
  !outsideText.test(line.mark ?? "") && (isOpen(line) || line.roles[0] === "body");
const outsideText = /^(?:headline|picture|row|head|below)$/;

/** Checks that a line is not taken and not a caption. */
const isFree = (line: Line): boolean => mayBeBody(line) && line.text !== "" && !captionMark(line.text);
const runningText = (line: Line): boolean => line.paragraph && isFree(line);
const isAnchor = ({ roles }: Line): boolean => roles.includes("date") || roles.includes("byline");

/** Returns the index of the last date or byline with at most a few paragraphs above it, or -1. */
function lastAnchor({ lines }: ExtractState): number {
  let above = 0;
  let anchor = -1;
  let sinceAnchor = 0;
  for (const [index, line] of lines.slice(0, maxHeadLines).entries()) {
    if (isAnchor(line)) {
      // A bare date below text is the heading of a part of it.
      if (anchor >= 0 && sinceAnchor > 0 && isBareDate(line)) continue;
      // Once running text has begun, only a page head with nothing above it still counts.
      if (anchor >= 0 && sinceAnchor > 1) break;
      anchor = index;
      sinceAnchor = 0;
    } else if (runningText(line)) {
      above++;
      sinceAnchor++;
      if (above > maxAbove) break;
    }
  }
  if (anchor < 0 || above === 0 || lines.slice(anchor + 1).some(runningText)) return anchor;
  // In a short text, everything may stand above a closing byline: then the one with no running text above it counts.
  return lines.slice(0, lines.findIndex(runningText)).findLastIndex(isAnchor);
}

export const isBareDate = ({ roles, findings }: Line): boolean =>
  roles.join() === "date" && findings.every(({ date }) => date && date.hour === undefined);

function atDateline({ lines }: ExtractState, anchor: number): number | undefined {
  let above = 0;
  for (const [index, line] of lines.slice(0, maxHeadLines).entries()) {
    if (line.reason === "begins another story") return undefined;
    if (!mayBeBody(line) || isLeadAboveHead(lines, index, anchor)) continue;
    if (readDatelineAlone(line.body ?? line.text)) return index;
    if (line.text.length < 45 || captionMark(line.text)) continue;
    const dateline = openingDateline(lines, line);
    if ((dateline?.sure || dateline?.isNamed) && beginsText(line, dateline)) return index;
    // Nor are the bullet points of a summary box.
    if (!line.paragraph || /^[•·▪●-] /.test(line.text)) continue;
    if (index > anchor) above++;
    if (above > (anchor < 0 ? maxAbove : 2)) return undefined;
  }
  return undefined;
}

/** Checks for a lead with its dateline above the headline or between headline and date: the head continues below it, then the text. */
function isLeadAboveHead(lines: readonly Line[], index: number, anchor: number): boolean {
  if (index >= anchor || lines.slice(0, index).some(isAnchor)) return false;
  const below = lines[anchor + 1];
  return below !== undefined && runningText(below) && !lines.slice(index + 1, anchor).some(runningText);
}

const beginsText = (line: Line, { rest, city, publisher }: Dateline): boolean =>
  endsSentence(line.body ?? line.text) ||
  line.text.length > 120 ||
  // No headline begins with both site and city, even if the sentence was cut.
  (city !== undefined && publisher !== undefined && capitalShare(rest) < 0.6);

function atParagraph({ lines }: ExtractState, anchor: number): number | undefined {
  for (const [index, line] of lines.entries()) {
    if (index <= anchor || !isFree(line)) continue;
    // A headline that asks or quotes reads like a sentence. The very first line is never the only sentence.
    if (index === 0 && line.text.length < 120 && !/\.["”]?$/.test(line.text)) continue;
    // `Lead: …` above the text
    if (/^(?:lead|teras) ?:/i.test(line.text) && lines.slice(index + 1, index + 5).some(runningText))
      continue;
    if (line.paragraph) return index;
  }
  return undefined;
}

/** If no line is long enough for a paragraph: the first sentence below a possible headline. */
function atOnlySentence({ lines }: ExtractState): number | undefined {
  const free = lines.filter(isFree);
  // The headline may be marked elsewhere: in Markdown, in the subject of a mail.
  const headed = lines.some(({ mark, roles }) => mark === "headline" || roles.includes("title"));
  const found = free.slice(headed || free.length === 1 ? 0 : 1).find(({ text }) => {
    // With a full stop, or, below a headline, mostly in lower case, which headlines are not.
    if (/\.["”’]?$/.test(text) && wordCount(text) >= 3) return true;
    return free.length > 1 && wordCount(text) >= 5 && capitalShare(text) < 0.5;
  });
  return found && lines.indexOf(found);
}

/** A photo story: its only paragraph ends in a credit, and only captions with numbers, `Foto 1: …`, stand below it. It may be a caption, too. */
function atCredit({ lines }: ExtractState, found = lines.length): number | undefined {
  if (lines.slice(found).some((line) => mayBeBody(line) && !numberedCaption.test(line.text)))
    return undefined;
  const isStory = ({ text }: Line) => captionMark(text) && /[.!?]["”)]* \p{Lu}/u.test(text);
  const story = lines.slice(0, found).findLast((line) => mayBeBody(line) && isStory(line));
  return story && lines.indexOf(Object.assign(story, { doubt: true }));
}

/** Takes the dateline off the first paragraph. Its date (`Palu, 12 Maret 2024 – …`), as in press releases, counts if there is no other. */
function takeDateline(lines: readonly Line[], index: number): void {
  const line = lines[index] as Line;
  const text = line.body ?? line.text;
  const dateline = openingDateline(lines, line);
  if (!dateline) return;
  const { rest, city, publisher, sure } = dateline;
  const date = findDate(text.slice(0, text.length - rest.length));
  line.body = rest;
  if (!line.roles.includes("body") && rest !== "") line.roles = ["body", ...line.roles];
  // `Bali. Pulau itu …` may be how a story begins.
  if (!sure && city && text.startsWith(`${city}. `)) line.doubt = true;
  if (city) line.roles.push("dateline");
  // Where an anonymous writer was says less than a dateline.
  if (city) for (const one of lines) one.findings = one.findings.filter(({ field }) => field !== "dateline");
  if (date && !lines.slice(0, index).some(({ roles }) => roles.includes("date"))) line.roles.push("date");
  if (publisher && !city) line.roles.push("publisher");
  if (city) line.findings.push(...toFindings("dateline", city, sure));
  if (publisher) line.findings.push(...toFindings("publisher", publisher, isSiteName(publisher)));
  if (date) line.findings.push(dateFinding("published", date, false));
}

/** How much of a text is searched for a place's name, in lines and in characters of each. */
const [maxLines, maxLineLength] = [200, 2000];

/** A dateline, and whether the text names the place elsewhere. */
type Opening = Dateline & { isNamed?: boolean };

/**
 * Returns the dateline that a line opens with. If only its form suggests one, it is sure if the text says elsewhere that
 * something happened there: `di Sukaraya`, `Desa Sukaraya`. With a colon or without spaces, it is none otherwise.
 */
function openingDateline(lines: readonly Line[], line: Line): Opening | undefined {
  const text = line.body ?? line.text;
  const alone = readDatelineAlone(text);
  const found = alone ?? readDateline(withoutEmoji(text));
  if (!found?.city || found.sure || alone) return found;
  const naming = namingOf(found.city, lines, line, found.rest);
  const sure = naming === "place";
  return found.weak && !sure ? undefined : { ...found, sure, isNamed: naming !== undefined };
}

const placeWords = `(?<![\\p{L}\\d])(?:di|in|at|near|${[...landscape].join("|")}|kecamatan|kelurahan|kalurahan|lurah|camat|bupati|kabupaten) `;

/** Checks how the text mentions a place elsewhere: "place" after a word that only precedes places, else "name". In capitals it is an acronym. */
function namingOf(city: string, lines: readonly Line[], current: Line, rest: string) {
  const name = city.split(",", 1)[0]?.replace(/[^\p{L}\d]+/gu, "[^\\p{L}\\d]+") ?? "";
  const mention = new RegExp(`(${placeWords})?(?<![\\p{L}\\d])(${name})(?![\\p{L}\\d:])`, "giu");
  const mentions = lines.slice(0, maxLines).flatMap((line) => {
    const text = (line === current ? rest : line.text).slice(0, maxLineLength);
    // In a headline every word is capitalised.
    return Array.from(text.matchAll(mention)).filter(
      ([, preposition, printed = ""]) =>
        (preposition || line.paragraph) && /^\p{Lu}/u.test(printed) && printed !== printed.toUpperCase(),
    );
  });
  return mentions.some(([, preposition]) => preposition) ? "place" : mentions.length > 0 ? "name" : undefined;
}
