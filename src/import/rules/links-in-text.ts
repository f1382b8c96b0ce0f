import { capitalShare, endsSentence } from "../shape.ts";
import { isOpen, type Rule } from "../state.ts";
import { sentenceOpeners } from "../tags/capitalised-names.ts";

/** Leads a link to another article inside a paragraph; in brackets, `Baca:` alone does. */
const lead = /(?:[([]\s?(?:baca|simak|lihat)(?: juga)?|(?:baca|simak|lihat|tonton) juga) ?[:：]\s?/giu;
/** What stands behind a link in the text is a sentence, or the rest of one, of so many letters at least. */
const shortest = 40;
const longestHeadline = 160;
const mostLinks = 5;

/**
 * Links to other articles that a scraper left inside a paragraph, `… kata dia.Baca juga: Judul LainMenurut Ani …`: taken
 * out up to where the sentence goes on. Where that cannot be told, the paragraph stays as it is, in doubt.
 */
export const linksInText: Rule = ({ lines }) => {
  for (const line of lines) {
    // All of a line that is a link in Markdown is one.
    if (!isOpen(line) || line.text.length < 80 || /^\[[^[\]]*\]\(\S*\)$/.test(line.text)) continue;
    const cuts: string[] = [];
    for (let from = 0; cuts.length < mostLinks; ) {
      lead.lastIndex = from;
      const match = lead.exec(line.text);
      if (!match) break;
      const end = endOfLink(line.text, match);
      from = match.index + match[0].length;
      // A line that is a link and nothing more is not a paragraph with a link in it.
      if (match.index === 0 && (end === undefined || end === line.text.length)) break;
      if (end === undefined) line.doubt = true;
      else {
        const [before, behind] = [line.text.slice(0, match.index).trim(), line.text.slice(end).trim()];
        cuts.push(line.text.slice(match.index, end).trim());
        if (!(endsSentence(before) && (behind === "" || /^[([]/.test(match[0])))) line.doubt = true;
        line.text = `${before} ${behind}`.trim();
        from = before.length;
      }
    }
    if (cuts.length === 0) continue;
    line.left = cuts.join(", ");
    line.reason = "links to another article";
  }
};

/** Where a link ends that begins at a match: at its bracket, at a sentence's end, or where capitals end. */
function endOfLink(text: string, { 0: opening, index }: RegExpExecArray): number | undefined {
  const start = index + opening.length;
  const rest = text.slice(start, start + longestHeadline + shortest);
  const close = /^[^()[\]]{3,160}[)\]]\.?/.exec(rest)?.[0].length;
  if (/^[([]/.test(opening)) return close === undefined ? undefined : start + close;
  const isAll = text.length - start <= longestHeadline && capitalShare(rest) >= 0.6;
  const inSentence = !endsSentence(text.slice(0, index).trim());
  for (const { index: at, 0: sign } of rest.matchAll(boundary)) {
    const behind = start + at + sign.length;
    if (at < 15 || at > longestHeadline || text.length - behind < shortest) continue;
    // Ahead of it stands a headline, behind it a sentence.
    if (capitalShare(rest.slice(0, at)) < 0.6 || capitalShare(text.slice(behind, behind + 80)) >= 0.5)
      continue;
    if (sign !== " " || inSentence) return behind;
    // A new sentence begins with a capital, too: which of them, only some words tell.
    const opener = /\S+$/.exec(rest.slice(0, at))?.[0] ?? "";
    return sentenceOpeners.has(opener.toLowerCase()) ? behind - 1 - opener.length : undefined;
  }
  return isAll ? text.length : undefined;
}

/**
 * Where a headline may end: behind a question or exclamation mark or a full stop; between a small letter and the capital
 * glued to it; before two words in small letters.
 */
const boundary =
  /[.?!]["”]?\s?(?=["“]?\p{Lu})|(?<=\p{Ll})(?=\p{Lu}\p{Ll})|(?<=[\p{L}\d]) (?=\p{Ll}+ \p{Ll}+)/gu;
