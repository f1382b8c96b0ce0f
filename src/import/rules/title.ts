import { isPersonName, readAnonymous, verb } from "../bylines/names.ts";
import { readDateline } from "../dateline.ts";
import { withoutEmoji } from "../lines.ts";
import * as shape from "../shape.ts";
import type { Line, Rule } from "../state.ts";
import { decide, drop, dropOpen, isOpen, neighbour, toFindings, valuesOf } from "../state.ts";
import * as known from "../words/known-names.ts";
import { brokenHeadline } from "./broken-lines.ts";
import { captionMark } from "./captions.ts";
import { asSection, kind } from "./sections-and-tags.ts";

/** The minimum lead of the best candidate over the next, and its minimum score, for a sure headline. */
const [minLead, minScore] = [1.2, 3.5];
/** The headline is never below this many lines. */
const maxLines = 60;

/** Finds the headline: the open line above the body that looks most like one and whose words recur below. */
export const title: Rule = (state) => {
  // The subject of a mail is the headline if there is no other.
  const subject = state.lines.find(({ roles }) => roles[0] === "title");
  const above = state.lines.slice(0, Math.min(state.bodyStart, maxLines));
  const opening = state.lines.slice(state.bodyStart, state.bodyStart + 3);
  const used = new Set(opening.flatMap(({ text }) => shape.longWords(text.slice(0, 600))));
  const first = above.findIndex((line) => isOpen(line) && shape.wordCount(line.text) >= 3);
  const scored = above
    .map((line, index) => ({ line, score: score(above, index, used) + (index === first ? 0.7 : 0) }))
    .filter(({ score }) => score > Number.NEGATIVE_INFINITY)
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (!best || (subject && best.score < minScore)) return;
  if (subject) {
    subject.findings = subject.findings.filter(({ field }) => field !== "title");
    drop(subject, "header of a mail");
    subject.rule = "mail";
  }
  const halves = brokenHeadline(best.line, state.lines, above);
  const joined = (halves.length > 0 ? halves : [best.line]).map(({ text }) => bareHeadline(text)).join(" ");
  const { rubric, headline } = splitKicker(joined, valuesOf(opening, "publisher"));
  const value = withoutSite(headline, opening[0]?.text);
  const rival = scored.find(({ line }) => withoutSite(line.text.replace(label, "")) !== value);
  // What opens like a dateline may be the first sentence of a text without a headline.
  const opensText = best.line.mark !== "headline" && opensSentence(best.line.text);
  const lead = best.score - (rival?.score ?? Number.NEGATIVE_INFINITY);
  // `Judul: …` may be a book's title, in a review with its own headline.
  const isOther = label.test(best.line.text) && rival !== undefined && rival.score >= minScore;
  // `Warga Sukaraya` above `Perbaiki Jembatan`: what looks most like a headline may be the deck below it.
  const over = above.slice(0, above.indexOf(best.line)).findLast(isOpen);
  const isDeck =
    shape.capitalShare(value) < 0.6 &&
    over?.n === best.line.n - 1 &&
    shape.wordCount(over.text) > 1 &&
    shape.capitalShare(over.text) === 1 &&
    !known.isSectionName(over.text);
  const isLikely =
    !opensText && !isDeck && halves.length === 0 && best.score >= minScore && lead >= minLead && !isOther;
  // A remaining separator may split more than the headline, dots stand for a missing rest, and capitals have to be recased.
  const isWritten =
    (rubric !== undefined || headline === joined) &&
    !known.soundsLikePaper(value.split(/ [-–—] /)[1] ?? "") &&
    value !== value.toUpperCase() &&
    !/\||^\[|(?:\.{3}|…)$|https?:\/\/|\d[./] ?\S+? ?(?:19|20)\d\d/.test(value);
  const sure = (subject ? subject.text.endsWith(best.line.text) : isLikely) && isWritten;
  decide(best.line, ["title"], [...toFindings("title", value, sure), ...asSection(rubric, false)]);
  for (const half of halves) if (isOpen(half)) decide(half, ["title"]);
  const isAgain = ({ text }: Line): boolean => text === value || withoutSite(text) === value;
  dropOpen(scored.map(({ line }) => line).filter(isAgain), `repeats line ${best.line.n}`);
};

/** Recognises `PALU - Warga menanam …`. For an unknown place, the words after it must be in lower case. */
function opensSentence(text: string): boolean {
  const { sure = true, weak, rest } = readDateline(text) ?? {};
  if (rest === undefined || sure) return rest !== undefined;
  return !weak && /[-–—] ?$/.test(text.slice(0, -rest.length)) && shape.capitalShare(rest) < 0.5;
}

function score(above: readonly Line[], index: number, used: ReadonlySet<string>): number {
  const line = above[index] as Line;
  const text = bareHeadline(line.text);
  const words = shape.wordCount(text);
  // The line above `@anibudi` is the account's name; a breadcrumb may end in the headline.
  const isPath = above.some((one) => text.endsWith(one.text) && crumb.test(text.slice(0, -one.text.length)));
  if (isPath || /^@[\w.]{3,30}$/.test(above[index + 1]?.text ?? "")) return Number.NEGATIVE_INFINITY;
  if (!isOpen(line) || words < 2 || text.length < 8 || text.length > 260 || captionMark(text))
    return Number.NEGATIVE_INFINITY;
  // The source marks it.
  let points = line.mark === "headline" || label.test(line.text) ? 5 : 0;
  if (text.length >= 25 && text.length <= 140) points += 2;
  if (words >= 5) points += 1;
  if (!shape.isHeadline(text)) points -= 2;
  if (shape.isParagraph(text)) points -= 1.5;
  if (shape.endsSentence(text) && /[.)]["”]?$/.test(text) && !text.endsWith("...")) points -= 2;
  if (shape.capitalShare(text) >= 0.6) points += 1.5;
  // Above a deck in other casing.
  if (words >= 5 && text === text.toUpperCase()) points += 0.7;
  if (isPersonName(text) && !verb.test(text)) points -= words <= 3 ? 4 : words === 4 ? 3 : 0;
  else if (areNames(text)) points -= 4;
  if (/^\p{Ll}/u.test(text)) points -= 1.5;
  if (pageLine.test(text) || aboutWriter.test(text) || readAnonymous(text)) points -= 4;
  // Mastheads, senders of letters and releases, contacts, notes about the writer.
  const inCapitals = text === text.toUpperCase();
  if (inCapitals && (known.soundsLikePaper(text) || office.test(text))) points -= 3;
  if (((words < 6 || inCapitals) && release.test(text)) || contact.test(text)) points -= 5;
  // `The Muara Ledger, Palu`, below the byline
  const [paper = "", where = ""] = text.split(", ");
  if (known.placeAlone(text) || (known.soundsLikePaper(paper) && known.looksLikePlace(where))) points -= 4;
  const over = above[index - 1];
  // A standfirst without a full stop, right below the headline.
  const isLower = over && isOpen(over) && shape.isHeadline(over.text) && over.text.length < text.length * 0.7;
  if (isLower && text.length > 80 && shape.capitalShare(text) < 0.5) points -= 2;
  // A field of an archive or a form: `Paper: The Kabar Post`.
  if (field.test(text) && [above[index - 1], above[index + 1]].some((one) => one && field.test(one.text)))
    points -= 4;
  if (isAnchor(neighbour(above, index, 1))) points += 1;
  if (isAnchor(neighbour(above, index, -1))) points += 0.7;
  const terms = shape.longWords(text);
  if (terms.length > 0) points += (1.5 * terms.filter((word) => used.has(word)).length) / terms.length;
  return points;
}

/** Checks for at least two full names, `Ani Budi, Citra Dewi Rahma`, or names after a label, `Oleh Ani Budi dan Citra Dewi`. */
function areNames(text: string): boolean {
  const names = text.split(/, | dan | & | \| /);
  const isName = (one: string) => isPersonName(one) && one.split(" ").length <= 4 && !verb.test(one);
  return /^(?:[Bb]y|BY|[Oo]leh|OLEH|Von) \p{Lu}/u.test(text) || (names.length > 1 && names.every(isName));
}

/** An agency's slug for a text, `BC-INDO-FERRY`, `BC-AS--Ferry,240`, a point of a summary, or a page's own lines. */
const pageLine =
  /^(?:\p{Lu}{2,}(?:-\p{Lu}{2,}){2}|BC-|[*•] |(?:Published|Posted|Updated|More stories) |(?:\p{L}+ ){0,3}(?:[Nn]ews [Aa]gency|[Aa]gencies)$|Kantor Berita |[Ee]disi \d|(?:Government|Ministry|Department|Office|University) (?:of|for)(?: (?:\p{Lu}\S*|and|of|for|the))+$)|\d \p{L}+(?: yang)? (?:lalu|ago)$/u;

/** What government offices and companies call a text that they send. */
export const release = known.startsLike("releases", "", "\\b(?! ?:)");
const office = known.startsLike("offices");
/** A note on the writer that does not name the writer: `*) Penulis adalah …` */
export const aboutWriter = known.startsLike("about-writers", "\\W{0,9}");
const contact = known.startsLike("contact-lines");
const field = /^\p{Lu}\p{L}{2,15}(?: \p{Ll}{2,12})? ?: \S/u;

const crumb = /\S ?[›»>/] ?$/;
const isAnchor = (line: Line | undefined): boolean =>
  line?.roles.some((role) => role === "date" || role === "byline" || role === "section") === true;

/** `Judul: …`, `UPDATE 1-…`, or `title: "…"` as in the front matter of site generators. */
const label = known.startsLike("title-labels", "", "(?=\\p{L}{3}|\\S+ )");
const trailing = /(?: ?(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f))*(?: https?:\/\/\S+)?$/u;

/** Returns a headline without what surrounds it in a message, a form or a printout: emoji, a label, a URL. */
function bareHeadline(line: string): string {
  const text = withoutEmoji(line).replace(trailing, "").trim();
  const value = text.replace(label, "");
  return value === text ? text.replace(/^#{1,3} /, "") : value.replace(/^(["'])(.*)\1$/, "$2");
}

const kickers = known.wordList("kickers");

/** Splits `SULSEL|Judul`, `[OPINI] Judul` or `Eksklusif: Judul` into a section or kicker and the headline. */
function splitKicker(text: string, sites: readonly string[]): { rubric?: string; headline: string } {
  const [, before = "", sign, headline = ""] =
    /^\[?([^|:[\]]{2,30}?) ?([|:\]]|[-–—](?= )) ?([^|]{15,})$/.exec(text) ?? [];
  // `LPM KABAR MUARA — Judul`, above `Kabar Muara, Palu - …`
  const isPaper = sites.some((site) => before.toLowerCase().endsWith(site.toLowerCase()));
  if (kickers.has(before.toLowerCase()) || isPaper) return { headline };
  // `1. Judul`: one of several stories in a file.
  const unnumbered = text.replace(/^\d{1,2}[.)] (?=[\p{Lu}\d])/u, "");
  const isSection = /[|\]]/.test(sign ?? "") && known.isSectionName(before);
  return kind.test(before) || isSection ? { rubric: before, headline } : { headline: unnumbered };
}

/** Removes the site, `Judul - Contoh.com`, `Judul | Contoh Online`, `Judul - Daerah - Kabarmuara`. @param opening start of the text, which may name it */
function withoutSite(text: string, opening = ""): string {
  const [, headline = "", site = ""] = /^(.{12,}) ?(?: [-–—|»]|\|) ?([^-–—|»]{3,40})$/.exec(text) ?? [];
  if (site.length < 4 || !opening.slice(0, 90).toLowerCase().includes(site.toLowerCase()))
    return known.findDomain(site) !== undefined || known.isSiteName(site) ? headline.trim() : text;
  const [, short = headline, part = ""] = /^(.{12,}) [-–—|»] ([^-–—|»]{3,40})$/.exec(headline.trim()) ?? [];
  return (known.isSectionName(part) || known.isRegion(part) ? short : headline).trim();
}
