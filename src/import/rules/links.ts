import { isPersonName } from "../bylines/names.ts";
import { capitalShare, endsSentence, isHeadline, wordCount } from "../shape.ts";
import { drop, dropOpen, isOpen, type Line, type Rule } from "../state.ts";
import { sentenceOpeners } from "../tags/names-in-texts.ts";
import { isSectionName, startsLike } from "../words/known-names.ts";

/** Introduces a link to another article on the same line. */
const inline = startsLike("related-link-beginnings", "[\\W_]{0,4}");
/** Stands alone above links to other articles. */
const heading = startsLike("link-headings", "[\\W_]*", "[ :.…>»!]*$");

/** Drops links to other articles: `Baca juga: …`, and the headlines under `Baca Juga` or `Terpopuler`, up to a paragraph of running text. */
export const relatedLinks: Rule = ({ lines }) => {
  const text = lines.findIndex(({ paragraph }) => paragraph);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (!isOpen(line) || line.text.length > 300 || headsArticle(lines, index)) continue;
    const mayBeHeadline = index < 4 && /^(?:video|foto|infografis|populer|terpopuler)/i.test(line.text);
    if (heading.test(line.text)) {
      drop(line, "heads links to other articles");
      const inText = /^\W*(?:baca|lihat|simak|tonton|also|read)/i.test(line.text);
      index = dropLinks(lines, index + 1, inText, index < text) - 1;
    } else if (!mayBeHeadline && inline.test(line.text) && !isSentenceOfText(line.text)) {
      // A sentence may begin this way too.
      drop(line, "links to another article", line.text.endsWith(".") && capitalShare(line.text) < 0.5);
    }
  }
};

/** Recognises a section at the top of the page, `Headline`, `Sorotan` or `Terkini`, above a headline with its own byline or date. */
function headsArticle(lines: readonly Line[], index: number): boolean {
  const isTop = index <= 2 && isSectionName(lines[index]?.text ?? "");
  return isTop && lines[index + 2]?.roles.some((role) => role === "byline" || role === "date") === true;
}

/** Checks whether a line is a heading of links to other articles: `Baca juga:`, `Berita Terkait`. */
export const headsLinks = (text: string): boolean => heading.test(text);

/** Recognises a sentence such as `Lihat saja …` or `Baca juga doa ini setiap malam, kata dia.` A link does not end with a full stop. */
const isSentenceOfText = (text: string): boolean =>
  /\.["”]?$/.test(text) &&
  capitalShare(text) < 0.5 &&
  (text.length > 170 || (wordCount(text) >= 12 && !/^[\W_]{0,4}(?:\w+ ){1,3}?\w* ?[:>»|]/.test(text)));

/** Drops the links from an index on, among paragraphs or above all of them. Returns the index of the first line that is not a link. */
function dropLinks(lines: readonly Line[], start: number, inText: boolean, above: boolean): number {
  const isLink = (line: Line, isFirst: boolean): boolean => {
    // A date under each headline of a list belongs to the list, but above the text it may be the article's.
    const isOwn = above ? /^(?:byline|date)$/ : /^byline$/;
    if (!isOpen(line)) return !inText && !/^akhir dari /i.test(line.text) && !isOwn.test(line.roles[0] ?? "");
    // `(ini/ini)` closes the text, not a list.
    if (/^[([][^()[\]]{2,30}[)\]]$/.test(line.text) || line.paragraph || line.text.length > 170) return false;
    if (heading.test(line.text) || inline.test(line.text)) return false;
    // Above the text, a section or a breadcrumb is this article's own.
    if (above && (isSectionName(line.text) || /\S ?[>»] ?\S/.test(line.text))) return false;
    return !inText || isListed(line, lines[start]) || (isFirst && wordCount(line.text) >= 3);
  };
  let end = start;
  for (let line = lines[end]; line && isLink(line, end === start); line = lines[end]) end++;
  // The line before a byline is this article's headline.
  const isNamed = lines[end]?.roles[0] === "date" && isPersonName(lines[end - 1]?.text ?? "");
  const isSigned = lines.slice(end, end + 2).some(({ roles }) => roles.includes("byline"));
  if (above && end > start) end -= isNamed ? 2 : Number(isSigned);
  dropOpen(lines.slice(start, end), "headline of another article");
  return end;
}

/** Recognises a further link under `Baca juga` by its mark, as the next item of a list, or as a long headline. A heading inside the text is short. */
const isListed = (line: Line, first: Line | undefined): boolean =>
  line.linked ||
  /^[-•*·–›»>]/.test(line.text) ||
  [line, first].every((one) => one?.mark === "item" || /^\d{1,2}[.)] /.test(one?.text ?? "")) ||
  (isHeadline(line.text) && wordCount(line.text) >= 5 && capitalShare(line.text) >= 0.6);

/** Introduces a link to another article inside a paragraph; in brackets, `Baca:` alone does. Without a colon, only what the page links is one. */
const linkLead =
  /(?:[([]\s?(?:baca|simak|lihat|read)(?: juga| also)?|(?:(?:baca|simak|lihat|tonton) (?:juga|pula)|\b(?:(?:read|see) also|also read)))( ?[:：])?\s?/giu;
/** The minimum length of the sentence, or rest of it, after a link, and the maximum length of the linked headline, in characters. */
const [minRest, maxHeadline] = [40, 160];

/** Removes links inside a paragraph, `… kata dia.Baca juga: Judul LainMenurut Ani …`, up to where the sentence continues; marks unclear ones as doubtful. */
export const linksInText: Rule = ({ lines }) => {
  for (const line of lines) {
    // A line that is entirely one Markdown link is dropped as a whole elsewhere.
    const { links = [] } = line;
    const isShort = line.text.length < 80 && links.length === 0;
    if (!isOpen(line) || isShort || /^\[[^[\]]*\]\(\S*\)$/.test(line.text)) continue;
    const cuts: string[] = [];
    for (let from = 0; cuts.length < 5; ) {
      linkLead.lastIndex = from;
      const match = linkLead.exec(line.text);
      if (!match) break;
      const before = line.text.slice(0, match.index).trim();
      const [isInBrackets, isMarked] = [/^[([]/.test(match[0]), match[1] !== undefined];
      from = match.index + match[0].length;
      const link = links.find((one) => [from, match.index].some((at) => line.text.startsWith(one, at)));
      if (!isMarked && !(link && endsSentence(before))) continue;
      const end = endOfLink(line.text, match, link);
      // A line that is only a link is not a paragraph with a link in it.
      if (match.index === 0 && (end === undefined || end === line.text.length)) break;
      if (end === undefined) line.doubt = true;
      else {
        const after = line.text.slice(end).replace(endsSentence(before) ? /^[ .]+/ : /^ +/, "");
        cuts.push(line.text.slice(match.index, end).trim());
        const isSure = endsSentence(before)
          ? after === "" || isInBrackets || (link && isMarked)
          : link && isInBrackets;
        if (!isSure) line.doubt = true;
        line.text = `${before} ${after}`.trim();
        from = before.length;
      }
    }
    if (cuts.length === 0) continue;
    line.left = cuts.join(", ");
    line.reason = "links to another article";
  }
};

/** Returns where a link that begins at a match ends: with the page's link, at its bracket, at the end of a sentence, or where the capitalised words end. */
function endOfLink(text: string, { 0: opening, index }: RegExpExecArray, link?: string): number | undefined {
  const start = index + opening.length;
  if (link !== undefined && !/^[([]/.test(opening)) return text.indexOf(link, index) + link.length;
  const rest = text.slice(start, start + maxHeadline + minRest);
  const close = /^[^()[\]]{3,160}[)\]]\.?/.exec(rest)?.[0].length;
  if (/^[([]/.test(opening)) return close === undefined ? undefined : start + close;
  for (const { index: at, 0: sign } of rest.matchAll(boundary)) {
    const linkEnd = start + at + sign.length;
    if (at < 15 || at > maxHeadline || text.length - linkEnd < minRest) continue;
    // Before it stands a headline, after it a sentence.
    if (capitalShare(rest.slice(0, at)) < 0.6 || capitalShare(text.slice(linkEnd, linkEnd + 80)) >= 0.5)
      continue;
    if (sign !== " " || !endsSentence(text.slice(0, index).trim())) return linkEnd;
    // A new sentence also begins with a capital. Only some words show which of them it is.
    const opener = /\S+$/.exec(rest.slice(0, at))?.[0] ?? "";
    return sentenceOpeners.has(opener.toLowerCase()) ? linkEnd - 1 - opener.length : undefined;
  }
  // What ends with a full stop may contain a sentence of the text.
  const isLink = text.length - start <= maxHeadline && capitalShare(rest) >= 0.6 && !/\.["”]?$/.test(rest);
  return isLink ? text.length : undefined;
}

/** Where a headline may end: after punctuation, between a lower-case letter and a capital glued to it, before two words in lower case. */
const boundary =
  /[.?!]["”]?\s?(?=["“]?\p{Lu})|(?<=\p{Ll})(?=\p{Lu}\p{Ll})|(?<=[\p{L}\d]) (?=\p{Ll}+ \p{Ll}+)/gu;
