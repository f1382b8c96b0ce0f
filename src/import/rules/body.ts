import { readable } from "../lines.ts";
import type { Reason } from "../messages.ts";
import type { Role } from "../result.ts";
import { capitalShare, endsSentence, fold, isContact, runsIn, wordCount } from "../shape.ts";
import type { Line, Rule } from "../state.ts";
import { decide, drop, dropOpen, findings, isFree, isOpen, isText, mayBeText } from "../state.ts";
import { commentsBelow } from "./below-text.ts";
import { withoutOwnLabel } from "./captions.ts";
import { tagsIn } from "./sections-and-tags.ts";

/** Lines of which the source says what they are: rows, points and pictures are text, what a page shows beside it is dropped. */
export const markedLines: Rule = (state) => {
  const headline = state.lines.findIndex(({ mark }) => mark === "headline");
  for (const [index, line] of state.lines.entries()) {
    const { mark, text } = line;
    if (mark === "aside" && index < headline) state.above.push(line);
    if (mark === "aside")
      drop(line, index < headline ? "menu or list of the page" : "stands beside the text on its page");
    if (mark === "row" || mark === "picture") decide(line, ["body"]);
    if (mark === "picture") line.paragraph = false;
    if (mark === "caption") decide(line, ["caption"], findings("caption", withoutOwnLabel(text), true));
  }
  for (const line of state.above) Object.assign(line, { rule: "whole-page", paragraph: false });
  state.lines = state.lines.filter((line) => !state.above.includes(line));
};

/** Where the body ends: before what closes it, and before short lines at the very end, which are tags or other headlines. */
export const bodyEnd: Rule = (state) => {
  const { lines } = state;
  const close = closingLine(lines, state.bodyStart);
  for (const line of lines.slice(close.index).filter(isOpen))
    label(line, "stands below the end of the text", line.paragraph);
  // `***` parts two sections of a text; below the last it ends the text.
  const last = lines.findLastIndex((line) => !isSign(line) && mayBeText(line));
  dropOpen(lines.slice(Math.max(last, state.bodyStart) + 1).filter(isSign), "marks the end of the text");
  state.bodyEnd = close.index;
  if (!close.byInitials) trimTail(state);
};

const isSign = (line: Line): boolean => isFree(line) && line.text !== "" && !/[\p{L}\d]/u.test(line.text);

/** The first line that closes the text and has hardly any running text below it. */
function closingLine(lines: readonly Line[], bodyStart: number): { index: number; byInitials: boolean } {
  const total = lines.filter(isText).length;
  let below = 0;
  let close = { index: lines.length, byInitials: false };
  for (let index = lines.length - 1; index > bodyStart && below <= 2; index--) {
    const line = lines[index] as Line;
    const own = line.roles[0] === "body" ? 1 : 0;
    if (closes(line) && below <= total / 3)
      close = { index: index + own, byInitials: line.roles.includes("initials") };
    if (isText(line)) below++;
  }
  return close;
}

/** The last sentence, without its full stop; tags have fewer words or no capital first. */
const isCutSentence = (text: string): boolean =>
  /^["“]?\p{Lu}/u.test(text) && wordCount(text) >= 3 && capitalShare(text) < 0.6 && !isContact(text);

const closing: readonly Role[] = ["initials", "byline", "copyright", "tags"];
const closes = ({ roles, rule, text }: Line): boolean =>
  roles.some((role) => closing.includes(role)) ||
  (roles[0] === "noise" && (rule === "initials" || commentsBelow.test(text)));

/** Short lines without a sentence's end, below the last paragraph. */
const trimTail: Rule = ({ lines, bodyStart, bodyEnd }) => {
  const run: Line[] = [];
  let index = bodyEnd - 1;
  for (; index > bodyStart; index--) {
    const line = lines[index] as Line;
    if (!isOpen(line)) {
      if (line.roles[0] === "body") break;
      continue;
    }
    if (line.paragraph || endsSentence(line.text) || endsDifferently.test(line.text) || isItem(line)) break;
    if (run.length === 0 && isCutSentence(line.text) && isText(textAbove(lines, index))) break;
    run.push(line);
  }
  const above = lines[index];
  if (!above || run.length === 0) return;
  // A list belongs to the text that announces it; one that the source sets ends with its last item.
  const isOfList = /[:;,]$/.test(above.text) || (above.mark === undefined && isListItem(above.text));
  const figures = run.filter(({ text }) => /\d/.test(text) && !isContact(text)).length;
  if (isOfList || figures > run.length / 2) return;
  for (const line of run) label(line, "headline below the text", isCutSentence(line.text));
};

const textAbove = (lines: readonly Line[], index: number): Line | undefined =>
  lines.slice(0, index).findLast(({ roles }) => roles[0] !== "noise");

/** A quotation; a sentence with who wrote it behind: `… bulan depan. (Ani Budi/contoh)`, `… kayu. [Kantor Berita]` */
const endsDifferently = /^["“].*["”]$|[.!?]["”’]? ?[([][^()[\]]{2,60}[)\]]\.?$/;

/** A source that has means to set a list says so itself. */
const isItem = ({ mark, text }: Line): boolean => mark === "item" || mark === "quote" || isListItem(text);

const isListItem = (text: string): boolean =>
  /^(?:\d{1,3}[.)]|[a-z][.)]|[-•*·–—])\s?\S/.test(text) || /[:;]/.test(text);

/** Takes what stands below the text for tags, if it is short. @param isGuess it may be text after all */
function label(line: Line, reason: Reason, isGuess: boolean): void {
  const { text } = line;
  const isShort = /[\p{L}\d]/u.test(text) && wordCount(text) <= 4 && text.length <= 40;
  if (isShort && !endsSentence(text) && !isContact(text)) decide(line, ["tags"], tagsIn(text));
  else drop(line, isContact(text) ? "contact below the text" : reason);
  if (isGuess) line.doubt = true;
}

/** All that no rule has claimed is text: nothing is dropped for want of a rule. */
export const body: Rule = ({ lines, isMarked }) => {
  for (const line of lines.filter(isOpen)) {
    if (line.text !== "" && line.mark !== "below") decide(line, ["body"]);
    else drop(line, line.text === "" ? "shows nothing" : "stands beside the text on its page");
  }
  const isNext = (above: Line, below: Line): boolean =>
    above.n + 1 === below.n && cellsOf(above).length === cellsOf(below).length;
  for (const rows of isMarked ? [] : runsIn(lines.filter(isRow), isNext))
    if (rows.length > 1)
      for (const row of rows) Object.assign(row, { body: cellsOf(row).join("\t"), doubt: true });
};

const cellsOf = ({ raw }: Line): string[] => raw.split("\t").map(readable);

/** Tabs part what no sentence is: a row of a table, but for `1.`, `a)` and `Tempat:` ahead of words of their own. */
const isRow = ({ roles: [role], raw, paragraph, body }: Line): boolean =>
  role === "body" &&
  !paragraph &&
  body === undefined &&
  /^(?!\s+\t|\s*(?=\S)(?:\w{1,3}[.)]|\W|[^\t]*:)\t).*\S\t(?!\s*(?::|$))/.test(raw);

/** Shorter lines may stand twice for a reason: subheads, refrains, rows. */
const shortest = 40;
/** A line with its text as it stands, and without the dateline. */
type Kept = { line: Line; forms: string[] };

/** What a body says a second time: paragraphs collected cumulatively, or the whole twice. Inside a repeat short lines are repeats, too. */
export const repeats: Rule = ({ lines, bodyStart }) => {
  const kept: Kept[] = [];
  const byStart = new Map<string, number>();
  /** The paragraph that follows in `kept`, inside a repeat. */
  let next = -1;
  const keep = (line: Line, text: string): void => {
    const forms = [text, line.body ?? text].filter((form) => form !== "");
    for (const form of forms) if (!byStart.has(startOf(form))) byStart.set(startOf(form), kept.length);
    kept.push({ line, forms });
  };
  // What is quoted out of the text, in large letters beside it.
  const quotes = lines.slice(bodyStart).filter(({ mark, text }) => mark === "quote" && text.length > 20);
  for (const line of quotes) {
    const words = fold(line.text);
    const whole = lines.find(({ mark, text }) => mark === undefined && fold(text).includes(words));
    if (whole) drop(line, `repeats line ${whole.n}`);
  }
  for (const line of lines.slice(bodyStart)) {
    if (line.mark || !(isOpen(line) || line.roles[0] === "body") || line.text === "") continue;
    let rest = line.text;
    let first: number | undefined;
    while (rest !== "") {
      const inRun = kept[next]?.forms.find((form) => beginsWith(rest, form));
      const at = inRun === undefined ? (byStart.get(startOf(rest)) ?? -1) : next;
      const form = inRun ?? kept[at]?.forms.find((one) => one.length >= shortest && rest.startsWith(one));
      if (form === undefined) break;
      first ??= kept[at]?.line.n;
      rest = rest.slice(form.length).trim();
      next = at + 1;
    }
    if (first === undefined) next = -1;
    else if (rest === "") dropRepeat(line, first, kept[next - 1]);
    else {
      line.left = line.text.slice(0, line.text.length - rest.length).trim();
      line.reason = `repeats line ${first}`;
      // What was taken off its end, initials, stays off.
      const end = line.body !== undefined && line.text.startsWith(line.body) ? line.body.length : undefined;
      line.body = line.text.slice(line.text.length - rest.length, end).trim();
      line.doubt = true;
    }
    if (rest !== "") keep(line, rest);
  }
};

/** A short piece only as it is, or with a new sentence behind it. */
const beginsWith = (text: string, form: string): boolean =>
  text.startsWith(form) && (form.length >= shortest || !/^\p{Ll}/u.test(text.slice(form.length)));

const startOf = (text: string): string => text.slice(0, shortest);

function dropRepeat(line: Line, first: number, kept: Kept | undefined): void {
  // The rules looked for initials from the end: they took them off the repeat.
  if (kept && kept.line.body === undefined && kept.line.text === line.text && line.body !== undefined) {
    kept.line.body = line.body;
    kept.line.roles = ["body"];
  }
  drop(line, `repeats line ${first}`);
  line.doubt = true;
}
