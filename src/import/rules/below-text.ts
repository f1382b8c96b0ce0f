import { readDateline } from "../dateline.ts";
import { capitalShare, endsSentence, hasContact, isContact, isHeadline, isRowOfSigns } from "../shape.ts";
import type { ExtractState, Line, Rule } from "../state.ts";
import { decide, drop, isFree, isOpen, mayBeText, valuesOf } from "../state.ts";
import { release } from "./title.ts";

/** What ends a text for a newsroom: `-30-`, `ends`, `(selesai)`, `NNNN`, `---oOo---`. */
const endMark =
  /^(?:[-–—*#=([ ]+(?:30|ends?|selesai|tamat|habis)[-–—*#=)\] .]*|[-–—*#= ]*o[o0]o[-–—*#= ]*|ends?|nnnn|tamat)$/i;
/** Of a release; in a story it parts two sections. */
const endOfRelease = /^#(?: ?#){2,4}$/;
/** Below it, notes and a word on the firm, no more. */
const mostBelow = 2;

/** Heads what readers wrote. */
export const commentsBelow =
  /^(?:\d+ |no |(?:tidak|belum) ada )?(?:komentar|comments?|comments are closed|komentar ditutup|formulir (?:penulisan )?komentar|leave a (?:reply|comment)|thoughts? on .{3,160}|(?:tanggapan|balasan) (?:atas|untuk|terhadap|pada) .{3,160}|tinggalkan (?:komentar|balasan)|(?:kirim|tulis) komentar)(?: pembaca)?[ .:(\d)]*$/i;

/** `Tentang penulis`, `About the Harbour Fund`: heads what a text says of its writer or sender. */
const about = /^(?:tentang|about|profil) (.{3,80})$/i;
const writer = /^(?:penulis|the (?:author|writer))$/i;
/** `*) Ani Budi, pengajar di Palu`, of whom the byline names; `Penulis adalah pengajar di Palu` */
const footnote = /^(?:\*{1,3}\)|\(\*\))/;
const ofWriter = /\bpenulis\b/i;

/**
 * What stands below a text as if it were text: lines behind a mark of its end, readers' comments, a word on the writer or
 * on the firm that sent it.
 */
export const belowText: Rule = (state) => {
  const { lines, bodyStart } = state;
  const lastContact = lines.findLastIndex(({ text }) => isContact(text));
  const isEnd = ({ text }: Line, index: number): boolean =>
    endMark.test(text) || endOfRelease.test(text) || (isRowOfSigns(text) && index < lastContact);
  const end = lines.findLastIndex(
    (line, index) => index > bodyStart + 2 && isFree(line) && isEnd(line, index),
  );
  const mark = lines[end];
  if (mark && running(lines.slice(end)) <= mostBelow) {
    drop(mark, "marks the end of the text");
    dropFrom(state, end + 1, isRowOfSigns(mark.text));
  }
  const foot = Math.max(bodyStart + 1, lines.length - 30);
  const box = lines.slice(foot).findIndex((_, index) => isAbout(state, foot + index));
  if (box >= 0) dropFrom(state, foot + box, true);
  const authors = valuesOf(lines, "authors");
  for (const line of lines.slice(bodyStart + 1).reverse()) {
    if (!mayBeText(line)) continue;
    if (!isFree(line) || !isBiography(line.text.replace(titles, ""), authors)) break;
    drop(line, "stands below the end of the text", true);
  }
};

/** `Ani Budi covers schools for the Courier.`, `Ani Budi, penulis lepas, tinggal di Palu.` */
const ofAuthor =
  /^(?:,? (?:covers|writes|reports|teaches|is|meliput|menulis|mengajar|adalah|merupakan)\b|, \p{Ll}[^.]* (?:tinggal|mengajar|bekerja|menetap|lives|works) )/u;

const ofUnnamed =
  /^(?:penulis (?:adalah|merupakan)|the (?:writer|author) (?:is|teaches)|bergabung (?:dengan|di|sejak)|(?:the )?views expressed) /i;
const titles = /^(?:(?:dr|prof|mr|mrs|ms|ir|drs|dra)\.? )+/i;

const isBiography = (text: string, authors: readonly string[]): boolean =>
  ofUnnamed.test(text) ||
  authors.some((author) => text.startsWith(author) && ofAuthor.test(text.slice(author.length))) ||
  (footnote.test(text) && (ofWriter.test(text) || authors.some((author) => text.includes(author))));

/** How many of the lines are running text. */
const running = (all: readonly Line[]): number => all.filter((line) => isOpen(line) && line.paragraph).length;

function dropFrom({ lines }: ExtractState, start: number, isGuess = false): void {
  for (const line of lines.slice(start))
    if (isOpen(line)) drop(line, "stands below the end of the text", isGuess && endsSentence(line.text));
}

/**
 * Whether a line heads such a word. Of a firm only where a row of signs parts it from the text, or someone to ask stands
 * around the text, or that it is a release: a text may say more about its subject, too.
 */
function isAbout({ lines, bodyStart }: ExtractState, index: number): boolean {
  const line = lines[index] as Line;
  const [, whom] = (isFree(line) && !line.paragraph && about.exec(line.text)) || [];
  if (whom === undefined || running(lines.slice(index)) > mostBelow) return false;
  const hasMore = (): boolean =>
    isRowOfSigns(lines[index - 1]?.text ?? "") ||
    [...lines.slice(0, bodyStart), ...lines.slice(index)].some(
      ({ text }) => hasContact(text) || endOfRelease.test(text) || release.test(text),
    );
  return writer.test(whom) || (/^(?:the )?\p{Lu}/u.test(whom) && hasMore());
}

/** What a line may be at the head of a story: `t`itle, `b`yline, `d`ate or `x`, both; `s`entences of its text, `S` behind a dateline; or none of these. */
function signOf(line: Line): string {
  const { roles, text } = line;
  const isByline = roles.includes("byline");
  if (roles.includes("date")) return isByline ? "x" : "d";
  if (isByline || !isFree(line)) return isByline ? "b" : roles[0] === "title" ? "t" : " ";
  if (line.paragraph || endsSentence(text)) return readDateline(text)?.city ? "S" : "s";
  return text.includes(" ") && !commentsBelow.test(text) ? "t" : " ";
}

/** A second headline with byline and date, below a first and its text, begins another story: its head is none of this one's. A standfirst may stand in it. */
export const secondHead: Rule = ({ lines }) => {
  const signs = lines.map(signOf).join("");
  let last = signs.length;
  for (const { 0: head, index } of signs.matchAll(/ts?(?:x|b+d|d+b|td+(?=S))[bdx]*(?=[sS])|[bdx]+t(?=S)/g)) {
    const isSecond = /s/i.test(signs.slice(last, index));
    last = index + head.length;
    for (const line of isSecond ? lines.slice(index, last) : []) decide(line, ["body"]);
    if (isSecond) beginsAnother(lines[index] as Line);
  }
};
const beginsAnother = (line: Line) => Object.assign(line, { doubt: true, reason: "begins another story" });

/** Where else it begins: at a headline among the paragraphs, over a dateline, a date or byline. Nothing in it is of this article. */
export const secondStory: Rule = ({ lines, bodyStart }) => {
  for (const [index, line] of lines.entries()) {
    const isText = index > bodyStart && line.roles[0] === "body" && line.mark === undefined;
    if (!isText || line.paragraph || !isHeadline(line.text) || capitalShare(line.text) < 0.7) continue;
    const next = lines.findIndex((one, at) => at > index && one.roles[0] === "body");
    const between = lines.slice(index + 1, Math.max(next, 0));
    const isHead = ({ roles, rule }: Line): boolean => roles.includes("byline") || rule === "dates-in-text";
    const dateline = lines[next]?.paragraph ? readDateline(lines[next].text) : undefined;
    const isOpening = dateline?.city && (dateline.sure || /^\p{Lu}{3}/u.test(lines[next]?.text ?? ""));
    if (between.some(isHead) || isOpening) beginsAnother(line);
  }
  const start = lines.findIndex(({ reason }) => reason === "begins another story");
  for (const [index, line] of start < 0 ? [] : lines.entries()) {
    if (index > start && line.roles[0] === "byline") line.roles = ["body"];
    // Whose the first is was told for one story.
    line.found =
      index > start ? [] : line.found.map((one) => ({ ...one, sure: one.sure && one.field !== "authors" }));
  }
};
