import { gluedEnds } from "../news/text/sentences.ts";
import { isPersonName } from "./bylines/names.ts";
import type { Reason } from "./messages.ts";
import { captionMark, numberedCaption } from "./rules/captions.ts";
import { attributed, isDisclosure } from "./rules/page-furniture.ts";
import { aboutWriter } from "./rules/title.ts";
import * as shape from "./shape.ts";
import type { Line } from "./state.ts";
import { contains, soundsLikePaper, startsLike } from "./words/known-names.ts";

/** Matches what looks like a dateline but is none, `INFO BISNIS - …` or `Sukaraya: …`: capitals and a dash, or a word and a colon. */
const noDateline = /^(?:[\p{Lu}\d .,()/]{4,60}[-–—]|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?: \p{Lu})/u;

/** Matches how a site speaks to its readers or of itself: an imperative first, or words that news uses only inside quotations. */
const imperative = startsLike("imperatives", "\\W*", "\\b");
const addressesReader = contains("speaks-to-readers", "\\b");
/** Matches what an article never says about itself, wherever in the line it stands. */
const aboutSite = contains("about-the-site");
/** A longer imperative in the middle of a text belongs to a recipe or gives advice. Among this many last lines it may be the site's. */
const [longestImperative, lastLineCount] = [60, 2];

/** Returns the lines that put a text in doubt: those a rule guessed at, and lines of its `body` that address readers or do not read like text. */
export function doubtfulLines(lines: readonly Line[], body: readonly Line[]): Line[] {
  const plain = body.filter((line) => line.mark === undefined);
  const calls = plain.filter((line) => maySpeakToReaders(line.body ?? line.text));
  const last = plain.slice(-lastLineCount);
  const isAddressed = calls.filter((line) => !last.includes(line)).length > 1;
  const isCall = (line: Line): boolean =>
    [aboutSite, aboutWriter].some((one) => one.test(line.body ?? line.text)) ||
    (imperative.test(line.body ?? line.text)
      ? line.text.length <= longestImperative || last.includes(line)
      : !isAddressed && last.includes(line));
  const parts = structuralLines(plain.every(({ paragraph }) => paragraph) ? [] : plain);
  const isInside = (index: number): boolean => index > 0 && index < body.length - 1;
  const isOdd = (line: Line, index: number): boolean =>
    line.mark === undefined &&
    // Where text may have been cut out, nobody can see what is missing.
    !(line.agreed && (isInside(index) || (line.text.length >= minLength && !/^\p{Ll}/u.test(line.text)))) &&
    !parts.has(line) &&
    !readsLikeText(line, index === 0, body[index + 1]);
  // A version of the text in another language, below it.
  const opening = body.slice(0, 3).map(({ text }) => text);
  const language = shape.likelyLanguage(opening, 3);
  const isTranslated = ({ text, mark }: Line): boolean => {
    const own = mark || /^["“]/.test(text) ? undefined : shape.likelyLanguage([text], 3);
    return (own ?? language) !== (language ?? own);
  };
  const foreign = body.filter(
    (line, index) =>
      isTranslated(line) ||
      // `— Ani Budi (@anibudi) 12 March 2024` below an embedded post; a quoted headline of another article.
      /^[—–-] .{2,60}\(@\w+\)/.test(line.text) ||
      (/^[“‘][^“‘]{15,90}[”’]$/.test(line.text) && shape.capitalShare(line.text) >= 0.7) ||
      isDisclosure.test(line.text) ||
      (index === body.length - 1 && line.text.endsWith(":")),
  );
  const doubtful = new Set([...calls.filter(isCall), ...body.filter(isOdd), ...foreign]);
  return lines.filter((line) => line.doubt || doubtful.has(line));
}

/** Returns what a line that puts a text in doubt looks like, if its words or form tell. */
export function suspicionOf(text: string): Reason | undefined {
  if (isDisclosure.test(text)) return "perhaps a correction or a notice";
  if (numberedCaption.test(text) || captionMark(text)) return "perhaps a caption";
  if (maySpeakToReaders(text)) return "perhaps speaks to the reader";
  return shape.endsSentence(text) ? undefined : "does not end like a sentence";
}

/** A line of at least this length that both extractors take for text is no label. */
const minLength = 100;

/** Checks whether a line may speak to the site's readers, or about the site. Longer lines belong to the text. */
const maySpeakToReaders = (text: string): boolean =>
  text.length <= 200 &&
  !/["“”]/.test(text) &&
  [imperative, addressesReader, aboutSite, aboutWriter].some((one) => one.test(text)) &&
  !attributed.test(text);

/** A list marker, `1.`, `2)`, `a.` or `-`, with its number. */
const item = /^(?:(\d{1,2})[.)]|[-•*–]) ?(?=\S)/;
/** A subheading has no more words than this; links to other articles do. */
const maxSubheadWords = 5;

/** Returns the short lines whose position shows that they belong to the text: list items, lines after a colon, and subheadings if there are several. */
function structuralLines(body: readonly Line[]): Set<Line> {
  const parts = new Set<Line>();
  const numberOf = ({ text }: Line): number => Number(item.exec(text)?.[1] ?? -9);
  const numbers = new Set(body.map(numberOf));
  for (const line of body)
    if (numbers.has(numberOf(line) - 1) || (numberOf(line) === 1 && numbers.has(2))) parts.add(line);
  const isBullet = ({ text = "", item }: Partial<Line> = {}): boolean => item || /^[-•*–] ?\S/.test(text);
  const subheads: Line[] = [];
  for (const [index, line] of body.entries()) {
    const [above, below] = [body[index - 1], body[index + 1]];
    if (line.paragraph || line.text.length > 100 || shape.isContact(line.text)) continue;
    const isLink = shape.wordCount(line.text) > maxSubheadWords && shape.capitalShare(line.text) >= 0.7;
    const isShort = isSubhead(line.text, maxSubheadWords);
    const isOverList = below?.item || (below !== undefined && numberOf(below) === 1 && parts.has(below));
    const isPoint = isBullet(line) && (isBullet(above) || isBullet(below));
    if (line.item || isOverList || (!isLink && isPoint)) parts.add(line);
    else if (isShort && above && shape.endsSentence(above.text) && below?.paragraph) subheads.push(line);
  }
  const belongsToText = (line: Line) => returnsIn(body[body.indexOf(line) + 1]?.text ?? "", line.text);
  // Capitalised like headlines, but shorter.
  const titled = subheads.filter(({ text }) => shape.capitalShare(text) === 1 && !soundsLikePaper(text));
  const areSeveral = titled.length > 1 && titled.some(({ text }) => !isPersonName(text));
  for (const line of [...(areSeveral ? titled : []), ...subheads.filter(belongsToText)]) parts.add(line);
  return parts;
}

/** Checks whether a word of a short line returns in the paragraph below, in small letters: a subheading's does, a photographer's name does not. */
export function returnsIn(below: string, text: string): boolean {
  const words = below.match(/(?<!\p{L})\p{Ll}{4,}/gu) ?? [];
  return shape.longWords(text).some((word) => words.some((one) => word.startsWith(one)));
}

/** Checks for what may be a subheading: at least two words, no punctuation, no imperative. @param most maximum number of words */
export const isSubhead = (text: string, most: number): boolean =>
  /^(?=[\p{Lu}\d])[^.,:;/|@)]+$/u.test(text) &&
  !imperative.test(text) &&
  shape.wordCount(text) > 1 &&
  shape.wordCount(text) <= most;

/** @param below the next line of the text, if there is one */
function readsLikeText(line: Line, isFirst: boolean, below: Line | undefined): boolean {
  const text = line.body ?? line.text;
  const ends = shape.endsSentence(text);
  // A form field, `Keterangan|Perahu di dermaga.`; a picture's caption, `Foto 1: …`; a chat message.
  if ([/^\p{L}[\p{L} ]{0,20}\|/u, numberedCaption, shape.chatStamp].some((one) => one.test(text)))
    return false;
  // Something is missing before it, between two of its sentences, or after it.
  if ((isFirst && (/^\p{Ll}/u.test(text) || noDateline.test(text))) || gluedEnds(text).size > 0) return false;
  if (!ends && !text.endsWith(":") && (!below || /^\p{Ll}/u.test(below.text))) return false;
  // `Apakah Cabai Bisa Ditanam di Pot?` may be the headline of another article.
  if (/[?!]$/.test(text) && text.length < 120 && shape.capitalShare(text) >= 0.7) return false;
  // A short line that does not end a sentence may be a subheading, or page furniture that no rule knows.
  // A line of at least 100 characters has lost its full stop.
  if (ends || text.endsWith(":") || shape.isParagraph(text)) return true;
  return text.length >= minLength && shape.capitalShare(text) < 0.4;
}
