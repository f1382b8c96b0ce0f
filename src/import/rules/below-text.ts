import { readDateline } from "../dateline.ts";
import * as shape from "../shape.ts";
import type { ExtractState, Line, Rule } from "../state.ts";
import { decide, drop, isFree, isOpen, mayBeText, valuesOf } from "../state.ts";
import { contains, startsLike } from "../words/known-names.ts";
import { aboutWriter, release } from "./title.ts";

/** A newsroom's mark for the end of a text: `-30-`, `ends`, `(selesai)`, `NNNN`, `---oOo---`; of a release, `###`, which separates two sections in a story. */
const endMark = startsLike("end-marks", "", "$");
/** The maximum number of paragraphs below the end: notes, or a few words about the company. */
const maxBelow = 2;

/** A heading of readers' comments. */
export const commentsBelow = startsLike("comments", "", "[\\W\\d]*$");

/** `Tentang penulis`, `About the Harbour Fund`: the heading of a note about the writer or sender. */
const about = /^(?:tentang|about|profil) (.{3,80})$/i;
const writer = /^(?:penulis|the (?:author|writer))$/i;
/** The heading of sources, or of notes for other newsrooms. */
const notes = startsLike("note-headings", "", " ?:?$");
/** `*) Ani Budi, pengajar di Palu`, about the author in the byline; `Penulis adalah pengajar di Palu`. */
const footnote = /^(?:\*{1,3}\)|\(\*\))/;

/** Drops what stands below a text and looks like it: lines after an end mark, readers' comments, a note about the writer or the company that sent it. */
export const belowText: Rule = (state) => {
  const { lines, bodyStart } = state;
  const lastContact = lines.findLastIndex(({ text }) => shape.isContact(text));
  const isEnd = ({ text }: Line, index: number): boolean =>
    endMark.test(text) || (shape.isRowOfSigns(text) && index < lastContact);
  const end = lines.findLastIndex(
    (line, index) => index > bodyStart + 2 && isFree(line) && isEnd(line, index),
  );
  const mark = lines[end];
  if (mark && textsIn(lines.slice(end)) <= maxBelow) {
    drop(mark, "marks the end of the text");
    dropFrom(state, end + 1, shape.isRowOfSigns(mark.text));
  }
  const foot = Math.max(bodyStart + 1, lines.length - 30);
  const box = lines.slice(foot).findIndex((_, index) => isAboutHeading(state, foot + index));
  if (box >= 0) dropFrom(state, foot + box, true);
  const named = valuesOf(lines, "authors").map((one) => one.replace(titles, ""));
  // `Ani meliput pasar dan tinggal di Palu.`
  const authors = named.flatMap((one) => [one, ...one.split(" ").filter((word) => word.length > 2)]);
  for (const line of lines.slice(bodyStart + 1).reverse()) {
    if (!mayBeText(line)) continue;
    if (!isFree(line) || !isBiography(line.text.replace(titles, ""), authors)) break;
    drop(line, "stands below the end of the text", true);
  }
};

/** `Ani Budi covers schools for the Courier.`, `Ani Budi, penulis lepas, tinggal di Palu.` */
const aboutNamed = contains("about-named-writers", "^", "", "u");

/** Checks for a note that does not name the writer, perhaps below the name: `Bergabung dengan Kabar sejak 2008.` */
export const isAboutUnnamed = (text: string): boolean =>
  aboutWriter.test(text) || /^bergabung (?:dengan|di|sejak) /i.test(text);
const titles = /^(?:(?:dr|prof|mr|mrs|ms|ir|drs|dra)\.? )+/i;

const isBiography = (text: string, authors: readonly string[]): boolean =>
  isAboutUnnamed(text) ||
  authors.some((one) => text.startsWith(one) && aboutNamed.test(text.slice(one.length))) ||
  (footnote.test(text) && (/\bpenulis\b/i.test(text) || authors.some((author) => text.includes(author))));

/** Counts the paragraphs of running text among open lines. */
const textsIn = (all: readonly Line[]): number => all.filter((line) => isOpen(line) && line.paragraph).length;

function dropFrom({ lines }: ExtractState, start: number, isGuess = false): void {
  for (const line of lines.slice(start))
    if (isOpen(line))
      drop(line, "stands below the end of the text", isGuess && shape.endsSentence(line.text));
}

/**
 * Checks whether a line is the heading of such a note, or the author's name again. About a company, it needs further evidence: a
 * row of signs above it, contact details in the text, or a line that marks a press release. Otherwise the text may just say more
 * about its subject.
 */
function isAboutHeading({ lines, bodyStart }: ExtractState, index: number): boolean {
  const line = lines[index] as Line;
  if (textsIn(lines.slice(index)) > maxBelow) return false;
  const authors = valuesOf(lines.slice(0, bodyStart), "authors").map(shape.fold);
  if (notes.test(line.text) || (mayBeText(line) && authors.includes(shape.fold(line.text)))) return true;
  const isShort = (isFree(line) || line.mark === "heading") && !line.paragraph;
  const [, subject] = (isShort && about.exec(line.text)) || [];
  if (subject === undefined) return false;
  const hasMore = (): boolean =>
    shape.isRowOfSigns(lines[index - 1]?.text ?? "") ||
    [...lines.slice(0, bodyStart), ...lines.slice(index)].some(
      ({ text }) => shape.hasContact(text) || release.test(text),
    );
  return writer.test(subject) || (/^(?:the )?\p{Lu}/u.test(subject) && hasMore());
}

/** Classifies a line for `secondHead`: `t`itle, `b`yline, `d`ate, `x` for both of these, `s`entence, `S` with a dateline, or a space for anything else. */
function signOf(line: Line): string {
  const { roles, text } = line;
  const isByline = roles.includes("byline");
  if (roles.includes("date")) return isByline ? "x" : "d";
  if (isByline || !isFree(line)) return isByline ? "b" : roles[0] === "title" ? "t" : " ";
  if (line.paragraph || shape.endsSentence(text)) return readDateline(text)?.city ? "S" : "s";
  return text.includes(" ") && !commentsBelow.test(text) ? "t" : " ";
}

/** Finds a second headline with byline and date below a first story: it begins another story. A standfirst may stand between them. */
export const secondHead: Rule = ({ lines }) => {
  const signs = lines.map(signOf).join("");
  let last = signs.length;
  for (const { 0: head, index } of signs.matchAll(/ts?(?:x|b+d|d+b|td+(?=S))[bdx]*(?=[sS])|[bdx]+t(?=S)/g)) {
    const isSecond = /s/i.test(signs.slice(last, index));
    last = index + head.length;
    for (const line of isSecond ? lines.slice(index, last) : []) decide(line, ["body"]);
    if (isSecond) markSecondStory(lines[index] as Line);
  }
};
const markSecondStory = (line: Line) => Object.assign(line, { doubt: true, reason: "begins another story" });

/** Finds another story at a headline among the paragraphs that is followed by a dateline, date or byline. None of it belongs to this article. */
export const secondStory: Rule = ({ lines, bodyStart }) => {
  const isDated = lines.slice(0, bodyStart).some(({ roles }) => roles.includes("date"));
  for (const [index, line] of lines.entries()) {
    const isText = index > bodyStart && line.roles[0] === "body" && line.mark === undefined;
    if (!isText || line.paragraph || !shape.isHeadline(line.text) || shape.capitalShare(line.text) < 0.7)
      continue;
    const next = lines.findIndex((one, at) => at > index && one.roles[0] === "body");
    const isHead = ({ roles }: Line) => roles.includes("byline") || (isDated && roles.includes("date"));
    const dateline = lines[next]?.paragraph ? readDateline(lines[next].text) : undefined;
    const isOpening = dateline?.city && (dateline.sure || /^\p{Lu}{3}/u.test(lines[next]?.text ?? ""));
    if (lines.slice(index + 1, Math.max(next, 0)).some(isHead) || isOpening) markSecondStory(line);
  }
  const start = lines.findIndex(({ reason }) => reason === "begins another story");
  if (start < 0) return;
  for (const line of lines.slice(start + 1)) {
    if (line.roles[0] === "byline") line.roles = ["body"];
    if (line.roles[0] === "body") line.doubt = true;
    line.findings = [];
  }
  // The first story's author was read as if there were only one story.
  for (const one of lines.flatMap(({ findings }) => findings)) one.sure &&= one.field !== "authors";
};
