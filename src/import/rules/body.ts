import { readable } from "../lines.ts";
import type { Reason } from "../messages.ts";
import { capitalShare, endsSentence, fold, isContact, splitRuns, takeWhile, wordCount } from "../shape.ts";
import type { Line, Rule } from "../state.ts";
import { decide, drop, isFree, isOpen, isText, mayBeText, neighbour, toFindings } from "../state.ts";
import { contains } from "../words/known-names.ts";
import { item, joinLines } from "../wrapped-lines.ts";
import { commentsBelow } from "./below-text.ts";
import { withoutLabel } from "./captions.ts";
import { tagsIn } from "./sections-and-tags.ts";

/** Decides the lines that the source marks: table rows and pictures are text; what a page shows beside the text is dropped. */
export const markedLines: Rule = (state) => {
  const headline = state.lines.findIndex(({ mark }) => mark === "headline");
  for (const [index, line] of state.lines.entries()) {
    const { mark, text } = line;
    if (mark === "aside" && index < headline) state.above.push(line);
    if (mark === "aside")
      drop(line, index < headline ? "menu or list of the page" : "stands beside the text on its page");
    if (mark === "row" || mark === "picture") decide(line, ["body"]);
    if (mark === "caption") decide(line, ["caption"], toFindings("caption", withoutLabel(text), true));
  }
  for (const line of state.above) Object.assign(line, { rule: "whole-page", paragraph: false });
  state.lines = state.lines.filter((line) => !state.above.includes(line));
};

/** Joins the lines of each stanza of a poem, a block of short lines, into one paragraph that keeps its line breaks. Beside other paragraphs it is in doubt. */
export const verse: Rule = (state) => {
  const isStanza = (block: readonly Line[]): boolean => {
    const text = block.map((line) => line.text).join("\n");
    const ended = block.filter((line) => endsSentence(line.text)).length;
    // Prose has more full stops, also inside its lines; tags have fewer words, headlines more capitals.
    const isProse = ended * 2 > block.length || /^[\W\d]|[:@|]|[.!?]["”]? \p{Lu}|.{61}/mu.test(text);
    const isOther = wordCount(text) < block.length * 2.5 || capitalShare(text) >= 0.5;
    return block.length > 1 && block.every(isFree) && !isProse && !isOther;
  };
  const blocks = splitRuns(state.lines, (_, below) => !below.afterBlank);
  const stanzas = new Set(blocks.filter(isStanza));
  if (state.isMarked || stanzas.size < 2) return;
  const mixed = state.lines.some(({ paragraph }) => paragraph) && ({ doubt: true } as const);
  state.lines = blocks.flatMap((block) => {
    const text = block.map((line) => line.text).join("\n");
    const stanza = { ...joinLines(block), text, paragraph: true, mark: "verse", ...mixed } as const;
    return stanzas.has(block) ? stanza : block;
  });
};

/** Finds the end of the body: before what closes it, and before short lines at the very end, which are tags or other headlines. */
export const bodyEnd: Rule = (state) => {
  const { lines } = state;
  const close = closingLine(lines, state.bodyStart);
  for (const line of lines.slice(close.index).filter(isOpen))
    takeAsTags(line, "stands below the end of the text", line.paragraph);
  // `***` separates two sections of a text; after the last one it ends the text.
  const last = lines.findLastIndex((line) => !isOrnament(line) && mayBeText(line));
  for (const line of lines.slice(Math.max(last, state.bodyStart) + 1).filter(isOrnament))
    drop(line, "marks the end of the text");
  state.bodyEnd = close.index;
  if (!close.byInitials) trimTail(state);
};

const isOrnament = (line: Line): boolean => isFree(line) && line.text !== "" && !/[\p{L}\d]/u.test(line.text);

/** Returns the first line that closes the text and has hardly any running text below it. */
function closingLine(lines: readonly Line[], bodyStart: number): { index: number; byInitials: boolean } {
  const total = lines.filter(isText).length;
  let below = 0;
  let close = { index: lines.length, byInitials: false };
  for (let index = lines.length - 1; index > bodyStart && below <= 2; index--) {
    const line = lines[index] as Line;
    const offset = line.roles[0] === "body" ? 1 : 0;
    if (isClosing(line) && below <= total / 3)
      close = { index: index + offset, byInitials: line.roles.includes("initials") };
    if (isText(line)) below++;
  }
  return close;
}

/** Recognises a last sentence without its full stop. Tags have fewer words or do not start with a capital. */
const isCutSentence = (text: string): boolean =>
  /^["“]?\p{Lu}/u.test(text) && wordCount(text) >= 3 && capitalShare(text) < 0.6 && !isContact(text);

const isClosing = ({ roles, text }: Line): boolean =>
  roles.some((role) => /^(?:initials|byline|copyright|tags)$/.test(role)) ||
  (/^(?:noise)?$/.test(roles[0] ?? "") && commentsBelow.test(text));

/** Takes short lines that do not end a sentence, below the last paragraph, out of the body. */
const trimTail: Rule = ({ lines, bodyStart, bodyEnd }) => {
  const run: Line[] = [];
  let index = bodyEnd - 1;
  for (; index > bodyStart; index--) {
    const line = lines[index] as Line;
    if (!isOpen(line)) {
      if (line.roles[0] === "body") break;
      continue;
    }
    if (line.paragraph || endsSentence(line.text) || unusualEnding.test(line.text) || isItem(line)) break;
    if (run.length === 0 && isCutSentence(line.text) && isText(neighbour(lines, index, -1))) break;
    run.push(line);
  }
  const above = lines[index];
  if (!above || run.length === 0) return;
  // A list belongs to the text that introduces it; a list in the source's markup ends with its last item.
  const isOfList = /[:;,]$/.test(above.text) || (above.mark === undefined && isListItem(above.text));
  const figures = run.filter(({ text }) => /\d/.test(text) && !isContact(text)).length;
  if (isOfList || figures > run.length / 2) return;
  for (const line of run) takeAsTags(line, "headline below the text", isCutSentence(line.text));
};

/** A quotation, or a sentence followed by its writer: `… bulan depan. (Ani Budi/contoh)`, `… kayu. [Kantor Berita]` */
const unusualEnding = /^["“].*["”]$|[.!?]["”’]? ?[([][^()[\]]{2,60}[)\]]\.?$/;
/** `Kata Pak Karto:`, `Pantunnya berbunyi:`: what stands below is no list. */
const leadsToWords = contains("leads-to-words", "", "(?: (?:\\p{Lu}\\S*|ia|dia))*:$", "u");

/** A source with markup marks list items itself. */
const isItem = ({ mark, text }: Line): boolean => mark === "item" || mark === "quote" || isListItem(text);

const isListItem = (text: string): boolean =>
  /^(?:\d{1,3}[.)]|[a-z][.)]|[-•*·–—])\s?\S/.test(text) || /[:;]/.test(text);

/** Takes a line below the text as tags if it is short; otherwise drops it. @param isGuess whether it may be text after all */
function takeAsTags(line: Line, reason: Reason, isGuess: boolean): void {
  const { text } = line;
  const isShort = /[\p{L}\d]/u.test(text) && wordCount(text) <= 4 && text.length <= 40;
  if (isShort && !endsSentence(text) && !isContact(text)) decide(line, ["tags"], tagsIn(text));
  else drop(line, isContact(text) ? "contact below the text" : reason);
  if (isGuess) line.doubt = true;
}

/** Decides that every open line is text: nothing is dropped for lack of a rule. */
export const body: Rule = ({ lines, isMarked }) => {
  for (const line of lines.filter(isOpen)) {
    if (line.text !== "" && line.mark !== "below") decide(line, ["body"]);
    else drop(line, line.text === "" ? "shows nothing" : "stands beside the text on its page");
  }
  const isNext = (above: Line, below: Line): boolean =>
    above.n + 1 === below.n && cellsOf(above).length === cellsOf(below).length;
  for (const rows of isMarked ? [] : splitRuns(lines.filter(isRow), isNext))
    if (rows.length > 1)
      for (const row of rows) Object.assign(row, { body: cellsOf(row).join("\t"), doubt: true });
  const text = isMarked ? [] : lines.filter(({ roles, doubt }) => roles[0] === "body" && !doubt);
  for (const line of itemsIn(text)) line.item = true;
};

/** Returns the lines of a plain text that are items of a list, without signs: those below a colon, and lines that each begin with a figure. */
function itemsIn(text: readonly Line[]): readonly Line[] {
  const isItem = ({ text, mark }: Line): boolean =>
    !mark && text.length <= 140 && !/^["“]|:$/.test(text) && !item.test(text) && !isContact(text);
  const isShort = (line: Line): boolean => isItem(line) && !line.paragraph && !endsSentence(line.text);
  const isFigure = (line: Line): boolean => isShort(line) && /^\d/.test(line.text);
  const hasBlanks = text.slice(1).some(({ afterBlank }) => afterBlank);
  const runs = splitRuns(text, (above, below) => !below.afterBlank && !above.text.endsWith(":"));
  return runs.flatMap((run, at) => {
    const lead = runs[at - 1]?.at(-1)?.text ?? "";
    // `Bahan:`, `Cara membuat:`: sentences are items, too, up to a blank line.
    const isBlock = hasBlanks && /^(?:\S+ ){0,3}\S+:$/.test(lead) && run.slice(0, -1).every(isItem);
    const isLead = lead.endsWith(":") && !leadsToWords.test(lead);
    const below = isLead ? takeWhile(run, isBlock ? isItem : isShort) : [];
    const figures = splitRuns(run, (one, next) => isFigure(one) && isFigure(next));
    return [below, ...figures].filter(({ length }) => length > 1).flat();
  });
}

const cellsOf = ({ raw }: Line): string[] => raw.split("\t").map(readable);

/** Recognises a table row by its tabs, which no sentence has. A tab after `1.`, `a)` or `Tempat:` does not count. */
const isRow = ({ roles: [role], raw, paragraph, body }: Line): boolean =>
  role === "body" &&
  !paragraph &&
  body === undefined &&
  /^(?!\s+\t|\s*(?=\S)(?:\w{1,3}[.)]|\W|[^\t]*:)\t).*\S\t(?!\s*(?::|$))/.test(raw);

/** Shorter lines may be repeated for a reason: subheadings, refrains, table rows. */
const minLength = 40;
/** A line with its text as it stands and without the dateline. */
type Kept = { line: Line; forms: string[] };

/** Drops what a body repeats: paragraphs in cumulative copies, or the whole text. Inside a repeat, short lines are repeats too. */
export const repeats: Rule = ({ lines, bodyStart }) => {
  const kept: Kept[] = [];
  const byStart = new Map<string, number>();
  /** The index in `kept` of the next paragraph, inside a repeat. */
  let next = -1;
  const keep = (line: Line, text: string): void => {
    const forms = [text, line.body ?? text].filter((form) => form !== "");
    for (const form of forms) if (!byStart.has(startOf(form))) byStart.set(startOf(form), kept.length);
    kept.push({ line, forms });
  };
  // Pull quotes: quotations from the text in large type beside it.
  const quotes = lines.slice(bodyStart).filter(({ mark, text }) => mark === "quote" && text.length > 20);
  for (const line of quotes) {
    const words = fold(line.text);
    const original = lines.find(({ mark, text }) => mark === undefined && fold(text).includes(words));
    if (original) drop(line, `repeats line ${original.n}`);
  }
  for (const line of lines.slice(bodyStart)) {
    if (line.mark || !(isOpen(line) || line.roles[0] === "body") || line.text === "") continue;
    let rest = line.text;
    let first: number | undefined;
    while (rest !== "") {
      const inRun = kept[next]?.forms.find((form) => beginsWith(rest, form));
      const at = inRun === undefined ? (byStart.get(startOf(rest)) ?? -1) : next;
      const form = inRun ?? kept[at]?.forms.find((one) => one.length >= minLength && rest.startsWith(one));
      if (form === undefined) break;
      first ??= kept[at]?.line.n;
      rest = rest.slice(form.length).trim();
      next = at + 1;
    }
    if (first === undefined) next = -1;
    else if (rest === "") drop(line, `repeats line ${first}`, true);
    else {
      line.left = line.text.slice(0, line.text.length - rest.length).trim();
      line.reason = `repeats line ${first}`;
      // What was taken off its end, such as initials, stays off.
      const end = line.body !== undefined && line.text.startsWith(line.body) ? line.body.length : undefined;
      line.body = line.text.slice(line.text.length - rest.length, end).trim();
      line.doubt = true;
    }
    if (rest !== "") keep(line, rest);
  }
};

/** Accepts a short form only if it is the whole text or a new sentence follows. */
const beginsWith = (text: string, form: string): boolean =>
  text.startsWith(form) && (form.length >= minLength || !/^\p{Ll}/u.test(text.slice(form.length)));

const startOf = (text: string): string => text.slice(0, minLength);
