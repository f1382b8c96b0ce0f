import { isPersonName, verb, withoutName } from "../bylines/names.ts";
import { readDateline } from "../dateline.ts";
import { withoutPictures } from "../lines.ts";
import * as shape from "../shape.ts";
import type { Line, Rule } from "../state.ts";
import { decide, drop, dropOpen, findings, isOpen, neighbour, valuesOf } from "../state.ts";
import * as known from "../words/known-names.ts";
import { brokenHeadline } from "./broken-lines.ts";
import { captionMark } from "./captions.ts";
import { asSection, kind } from "./sections-and-tags.ts";

/** How far the best candidate has to be ahead of the next, and how good it has to be, to be sure of it. */
const [clearLead, good] = [1.2, 3.5];
/** No headline stands below so many lines. */
const deepest = 60;

/** The headline: of the open lines above the body, the one that most looks and stands like one, with words that come back below. */
export const title: Rule = (state) => {
  // The subject of a mail: a headline for want of another.
  const given = state.lines.find(({ roles }) => roles[0] === "title");
  const above = state.lines.slice(0, Math.min(state.bodyStart, deepest));
  const opening = state.lines.slice(state.bodyStart, state.bodyStart + 3);
  const used = new Set(opening.flatMap(({ text }) => shape.longWords(text.slice(0, 600))));
  const first = above.findIndex((line) => isOpen(line) && shape.wordCount(line.text) >= 3);
  const scored = above
    .map((line, index) => ({ line, score: score(above, index, used) + (index === first ? 0.7 : 0) }))
    .filter(({ score }) => score > Number.NEGATIVE_INFINITY)
    .sort((a, b) => b.score - a.score);
  const best = likeliest(scored, above);
  if (!best || (given && best.score < good)) return;
  const isInSubject = given?.text.endsWith(best.line.text) === true;
  if (given) {
    given.found = given.found.filter(({ field }) => field !== "title");
    drop(given, "header of a mail");
    given.rule = "mail";
  }
  const halves = brokenHeadline(best.line, state.lines, above);
  const parts = halves.length > 0 ? halves : [best.line];
  const whole = parts.map(({ text }) => withoutSigns(text)).join(" ");
  const { rubric, headline } = parted(whole, valuesOf(opening, "publisher"));
  const value = withoutSite(headline, opening[0]?.text);
  const rival = scored.find(({ line }) => withoutSite(line.text.replace(label, "")) !== value);
  // What opens like a dateline may be the first sentence of a text without a headline.
  const opensText = best.line.mark !== "headline" && opensSentence(best.line.text);
  const lead = best.score - (rival?.score ?? Number.NEGATIVE_INFINITY);
  // `Judul: …` may be that of a book, in a review with a headline of its own.
  const isOther = label.test(best.line.text) && rival !== undefined && rival.score >= good;
  // `Warga Sukaraya` and `Perbaiki Jembatan` over it: what looks most like a headline may be the deck below one.
  const over = above.slice(0, above.indexOf(best.line)).findLast(isOpen);
  const isDeck = shape.capitalShare(value) < 0.6 && over !== undefined && isHeadOver(over, best.line);
  const isLikely =
    !opensText && !isDeck && halves.length === 0 && best.score >= good && lead >= clearLead && !isOther;
  // A sign that is left may part more than the headline, dots stand for the rest of it; capitals have to be set in ordinary ones.
  const isCut = rubric === undefined && headline !== whole;
  const isWritten =
    !isCut &&
    value !== value.toUpperCase() &&
    !/\||^\[|(?:\.{3}|…)$|https?:\/\/|\d[./] ?\S+? ?(?:19|20)\d\d/.test(value);
  const sure = (given ? isInSubject : isLikely) && isWritten;
  decide(best.line, ["title"], [...findings("title", value, sure), ...asSection(rubric, false)]);
  for (const half of halves) if (isOpen(half)) decide(half, ["title"]);
  const isAgain = ({ text }: Line): boolean => text === value || withoutSite(text) === value;
  dropOpen(scored.map(({ line }) => line).filter(isAgain), `repeats line ${best.line.n}`);
};

/** `PALU - Warga menanam …`, and with a place that nobody has heard of where small letters go on behind it. */
function opensSentence(text: string): boolean {
  const { sure = true, weak, rest } = readDateline(text) ?? {};
  if (rest === undefined || sure) return rest !== undefined;
  return !weak && /[-–—] ?$/.test(text.slice(0, -rest.length)) && shape.capitalShare(rest) < 0.5;
}

/** Two words or more, each with a capital, right above a line. */
const isHeadOver = (over: Line, { n }: Line): boolean =>
  over.n === n - 1 &&
  shape.wordCount(over.text) > 1 &&
  shape.capitalShare(over.text) === 1 &&
  !known.isSectionName(over.text);

type Candidate = { line: Line; score: number };

/** The candidate with the most points. Where that looks like a name or no headline at all, the topmost short one that is no sentence. */
function likeliest(scored: readonly Candidate[], above: readonly Line[]): Candidate | undefined {
  const [best] = scored;
  if (!best || (best.score >= 0 && !isName(best.line.text) && !areNames(best.line.text))) return best;
  const isHead = ({ line: { text } }: Candidate): boolean =>
    !shape.endsSentence(text) && shape.capitalShare(text) === 1;
  const [topmost] = scored.filter(isHead).sort((a, b) => above.indexOf(a.line) - above.indexOf(b.line));
  // `Tusker wins`, over the byline.
  const isOver = ({ line }: Candidate): boolean =>
    !isName(line.text) && isAnchor(neighbour(above, above.indexOf(line), 1));
  return topmost ?? scored.find(isOver);
}

const isName = (one: string): boolean => isPersonName(one) && one.split(" ").length <= 4 && !verb.test(one);

function score(above: readonly Line[], index: number, used: ReadonlySet<string>): number {
  const line = above[index] as Line;
  const text = withoutSigns(line.text);
  const words = shape.wordCount(text);
  // Over `@anibudi` stands whose account it is; the way to an article ends in its headline.
  const isWay = above.some((one) => text.endsWith(one.text) && crumb.test(text.slice(0, -one.text.length)));
  if (isWay || shape.isHandle(above[index + 1]?.text ?? "")) return Number.NEGATIVE_INFINITY;
  if (!isOpen(line) || words < 2 || text.length < 8 || text.length > 260 || captionMark(text))
    return Number.NEGATIVE_INFINITY;
  // The source says so itself.
  let points = line.mark === "headline" || label.test(line.text) ? 5 : 0;
  if (text.length >= 25 && text.length <= 140) points += 2;
  if (words >= 5) points += 1;
  if (!shape.isHeadline(text)) points -= 2;
  if (shape.isParagraph(text)) points -= 1.5;
  if (shape.endsSentence(text) && /[.)]["”]?$/.test(text) && !text.endsWith("...")) points -= 2;
  if (shape.capitalShare(text) >= 0.6) points += 1.5;
  // Over a deck in other letters.
  if (words >= 5 && text === text.toUpperCase()) points += 0.7;
  if (isPersonName(text) && !verb.test(text)) points -= words <= 3 ? 4 : words === 4 ? 3 : 0;
  else if (areNames(text)) points -= 4;
  if (/^\p{Ll}/u.test(text)) points -= 1.5;
  if (ofPage.test(text) || withoutName(text)) points -= 4;
  // Whose page it is, whose letter or release, whom to ask, and who the writer is.
  const isLoud = text === text.toUpperCase();
  if (isLoud && (known.soundsLikePaper(text) || office.test(text))) points -= 3;
  if (((words < 6 || isLoud) && release.test(text)) || contact.test(text)) points -= 5;
  // `The Muara Ledger, Palu`, below the byline
  const [paper = "", where = ""] = text.split(", ");
  if (known.placeAlone(text) || (known.soundsLikePaper(paper) && known.looksLikePlace(where))) points -= 4;
  // A standfirst without a full stop, right below the headline.
  const over = above[index - 1];
  const isLower = over && isOpen(over) && shape.isHeadline(over.text) && over.text.length < text.length * 0.7;
  if (isLower && text.length > 80 && shape.capitalShare(text) < 0.5) points -= 2;
  // What a page of print has above it.
  if (/\|.*\|| [–—] .* [–—] | · .* · /.test(text)) points -= 3;
  // One of the fields of an archive or a form: `Paper: The Kabar Post`.
  if (field.test(text) && [above[index - 1], above[index + 1]].some((one) => one && field.test(one.text)))
    points -= 4;
  const below = neighbour(above, index, 1);
  // `Ani Budi`, and then the date.
  const isSigned = below && isName(below.text) && isAnchor(above[above.indexOf(below, index) + 1]);
  if (isAnchor(below) || isSigned) points += 1;
  if (isAnchor(neighbour(above, index, -1))) points += 0.7;
  const own = shape.longWords(text);
  if (own.length > 0) points += (1.5 * own.filter((word) => used.has(word)).length) / own.length;
  return points;
}

/** `Ani Budi, Citra Dewi Rahma`: two or more names in full; `Oleh Ani Budi dan Citra Dewi`. */
function areNames(text: string): boolean {
  const names = text.split(/, | dan | & | \| /);
  return /^(?:[Bb]y|BY|[Oo]leh|OLEH|Von) \p{Lu}/u.test(text) || (names.length > 1 && names.every(isName));
}

/** What an agency calls a text among its own: `BC-INDO-FERRY`; what a page says of its day. */
const ofPage =
  /^(?:\p{Lu}{2,}(?:-\p{Lu}{2,}){2}|(?:Published|Posted|Updated|More stories) |(?:\p{L}+ ){0,3}(?:[Nn]ews [Aa]gency|[Aa]gencies)$|Kantor Berita )|\d \p{L}+(?: yang)? (?:lalu|ago)$/u;

/** What offices and firms call a text that they send. */
export const release =
  /^(?:siaran pers|(?:rilis|keterangan) (?:pers|media|humas|resmi)|(?:press|media|news) release|pers rilis|for immediate release|untuk (?:diterbitkan|disiarkan) segera)\b(?! ?:)/i;
const office =
  /^(?:perumda|pt|cv|yayasan|universitas|rsud|pemerintah|kementerian|dinas|badan|bagian|kantor|sekretariat) |^the (?:\p{L}+ ){1,4}(?:mail|star|journal|press|record|messenger|echo|argus)$/iu;
const contact =
  /^penulis (?:adalah|merupakan) |^(?:contact|kontak|narahubung|telp|hp|sumber|source|quelle)\b.{0,12}:/i;
const field = /^\p{Lu}\p{L}{2,15}(?: \p{Ll}{2,12})? ?: \S/u;

const crumb = /\S ?[›»>/] ?$/;
const isAnchor = (line: Line | undefined): boolean =>
  line?.roles.some((role) => role === "date" || role === "byline" || role === "section") === true;

/** `Judul: …`, or `title: "…"` as generators of sites have it. */
const label = /^(?:title|judul|headline|judul berita|slug|utas|thread) ?[:：] ?(?=\S)/i;
const behind = /(?: ?(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f))*(?: https?:\/\/\S+)?$/u;

/** A headline without what stands around it in a message, a form or a print: pictures, a label, an address. */
function withoutSigns(line: string): string {
  const text = withoutPictures(line).replace(behind, "").trim();
  const value = text.replace(label, "");
  return value === text ? text.replace(/^#{1,3} /, "") : value.replace(/^(["'])(.*)\1$/, "$2");
}

const kickers = known.wordList(new URL("../words/kickers.txt", import.meta.url));

/** `SULSEL|Judul`, `[OPINI] Judul`, `Eksklusif: Judul`: a section or a kicker that stands before the headline, and the headline. */
function parted(text: string, sites: readonly string[]): { rubric?: string; headline: string } {
  const [, before = "", sign, headline = ""] =
    /^\[?([^|:[\]]{2,30}?) ?([|:\]]|[-–—](?= )) ?([^|]{15,})$/.exec(text) ?? [];
  // `LPM KABAR MUARA — Judul`, over `Kabar Muara, Palu - …`
  const isOwn = sites.some((site) => before.toLowerCase().endsWith(site.toLowerCase()));
  if (kickers.has(before.toLowerCase()) || isOwn) return { headline };
  // `1. Judul`: one of several stories in a file.
  const whole = text.replace(/^\d{1,2}[.)] (?=[\p{Lu}\d])/u, "");
  const isSection = /[|\]]/.test(sign ?? "") && known.isSectionName(before);
  return kind.test(before) || isSection ? { rubric: before, headline } : { headline: whole };
}

/** `Judul - Contoh.com`, `Judul | Contoh Online`, `Judul - Daerah - Kabarmuara`: what a browser's tab shows. @param opening of the text, which may name the site */
function withoutSite(text: string, opening = ""): string {
  const [, headline = "", site = ""] = /^(.{12,}) ?(?: [-–—|»]|\|) ?([^-–—|»]{3,40})$/.exec(text) ?? [];
  const isNamed = site.length > 3 && opening.slice(0, 90).toLowerCase().includes(site.toLowerCase());
  if (!isNamed)
    return known.findDomain(site) !== undefined || known.isSiteName(site) ? headline.trim() : text;
  const [, short = headline, part = ""] = /^(.{12,}) [-–—|»] ([^-–—|»]{3,40})$/.exec(headline.trim()) ?? [];
  return (known.isSectionName(part) || known.isRegion(part) ? short : headline).trim();
}
