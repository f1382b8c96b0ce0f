import { readDateline } from "../dateline.ts";
import { capitalShare, endsSentence, isParagraph, wordCount } from "../shape.ts";
import { decide, drop, isOpen, type Line, type Rule, toFindings } from "../state.ts";
import { sentenceOpeners } from "../tags/names-in-texts.ts";
import * as known from "../words/known-names.ts";
import { noteToDesk } from "./mail.ts";
import { isDisclosure } from "./page-furniture.ts";
import { tagsIn } from "./sections-and-tags.ts";

/** Decides what is left above the body: standfirst or caption, section, tags, possible text. What repeats a line or fits nothing is dropped. */
export const headRest: Rule = ({ lines, bodyStart }) => {
  const seen = new Map<string, number>();
  const above = lines.slice(0, bodyStart);
  const first = lines[bodyStart];
  /** The short lines of the text, which a table of contents repeats above it. */
  const subheads = lines.slice(bodyStart).filter(({ paragraph, text }) => !paragraph && text.length > 3);
  const below = new Map(subheads.map(({ text, n }) => [text, n]));
  const last = above.findLastIndex(({ roles }) => roles.some((role) => /^(?:title|byline|date)$/.test(role)));
  const isDatelined = first?.findings.some(({ field }) => /^(?:dateline|publisher)$/.test(field)) === true;
  const isDateSure = first?.findings.some(({ field, sure }) => field === "dateline" && sure) === true;
  /** Below this line, and if no dateline follows, everything that could be text is text. */
  const end = last < 0 || isDatelined ? bodyStart : last;
  const isMail = above.some(({ rule }) => rule === "mail");
  const headline = above.findIndex(({ roles, rule }) => roles[0] === "title" && rule !== "mail");
  let described = false;
  for (const [index, line] of above.entries()) {
    const listed = below.get(line.text.replace(/^\d{1,2}[.)] /, ""));
    const earlier = seen.get(line.text) ?? (first?.text === line.text ? first.n : listed);
    if (!seen.has(line.text)) seen.set(line.text, line.n);
    // `Palu, 18 Juni 2025`, `Palu ● 18 Juni 2025`
    const place = /^(\p{L}[\p{L} ]{2,28}?)(?:,| ?[•●·|]) /u.exec(line.text)?.[1] ?? "";
    if (!isDatelined && line.roles.includes("date") && known.isPlace(place)) {
      line.roles.push("dateline");
      line.findings.push(...toFindings("dateline", known.ordinaryCasing(place), false));
    }
    if (!isOpen(line)) continue;
    const isOverDateOrText =
      above[index + 1]?.roles.includes("date") ?? line.text === line.text.toUpperCase();
    // `Contoh.com, Jakarta - …` begins a text anywhere on a page; `MUARA — …` only if the text below has no sure dateline.
    const opening = line.paragraph ? readDateline(line.text) : undefined;
    const isOpening = opening?.publisher || (opening?.city && !opening.weak && (opening.sure || !isDateSure));
    const isText = index > end ? couldBeText(line.text) : isOpening;
    if (earlier !== undefined) drop(line, `repeats line ${earlier}`);
    else if ((index > last && isDisclosure.test(line.text)) || (isText && !/^head/.test(line.mark ?? ""))) {
      decide(line, ["body"]);
      line.doubt = true;
    } else if (
      (isMail && index < headline && isSentence(line.text)) ||
      ((endsSentence(line.text) || index < headline) && noteToDesk.test(line.text))
    ) {
      drop(line, "address or greeting of a letter");
    } else if (isSentence(line.text) || (isStandfirst(above, index) && isDeck(line.text))) {
      const isCaption = isDatelined && captionOpening.test(line.text);
      const value = line.text.replace(fieldLabel, "");
      const isLabelled = value !== line.text;
      const field = !isLabelled && (described || isCaption) ? "caption" : "description";
      const isAlone = isStandfirst(above, index) || above[index + 1]?.text === line.text;
      decide(line, [field], [{ field, value, sure: isLabelled || (isAlone && isSentence(line.text)) }]);
      described = true;
      // Without such an opening, no caption is this long.
      if (!isCaption && index > last && line.text.length > 140 && line.mark !== "head") line.doubt = true;
    } else if ((line.mark ?? "head") === "head" && areTags(line.text)) {
      decide(line, ["tags"], tagsIn(line.text));
    } else if (!isDatelined && known.placeAlone(line.text) && isOverDateOrText) {
      // `Palu` above the date, where some papers print the place of writing, or `PALU` right above the text.
      decide(line, ["dateline"], toFindings("dateline", known.placeAlone(line.text) ?? "", false));
    } else {
      // The subject of an obituary, for example: `Ani Budi (1931–2015)`.
      const isBelowHeadline = headline >= 0 && index === headline + 1 && wordCount(line.text) > 2;
      const isGuess = line.mark !== "head" && (isBelowHeadline || (index > end && wordCount(line.text) > 1));
      drop(line, "stands above the text and fits no field", isGuess);
    }
  }
};

/** `PANEN GARAM - Petani di …`: how papers begin captions. Applies if the text has its own dateline. */
const captionOpening = /^\p{Lu}{3,}(?: \p{Lu}{2,}){0,4} ?[-–—:] ?\p{Lu}/u;
/** `Teras: …`, as in web forms and scripts. */
const fieldLabel = /^(?:teras|lead|ringkasan|deskripsi|subjudul|summary|description|excerpt) ?[:：] ?(?=\S)/i;

/** Recognises a short line between the head and the first long paragraph that is neither name nor label. */
const couldBeText = (text: string): boolean =>
  /^["“'‘(]?[\p{Lu}\d]/u.test(text) &&
  (endsSentence(text) || (wordCount(text) >= 3 && capitalShare(text) < 0.6)) &&
  text !== text.toUpperCase() &&
  !fieldLabel.test(text);

/** Recognises tags without a label, all in lower case. What begins or ends like a sentence is part of one. */
const areTags = (text: string): boolean =>
  text === text.toLowerCase() &&
  /\p{L}/u.test(text) &&
  !endsSentence(text) &&
  !sentenceOpeners.has(/^\p{L}+/u.exec(text)?.[0] ?? "");

/** Checks for a line between the headline and the date or byline: nothing but a standfirst stands there. */
const isStandfirst = (above: readonly Line[], index: number): boolean =>
  above[index - 1]?.roles[0] === "title" && /^(?:date|byline)$/.test(above[index + 1]?.roles[0] ?? "");

const isDeck = (text: string): boolean => wordCount(text) > 3 && capitalShare(text) < 0.6;

/** Checks for a sentence that is not a bullet point of a summary box: `• Pasar dibuka lagi.` */
const isSentence = (text: string): boolean =>
  !/^(?:[•·▪●]|[-*] )/.test(text) &&
  (isParagraph(text) ||
    (wordCount(text) >= 6 && endsSentence(text)) ||
    (wordCount(text) >= 8 && text.length >= 50 && capitalShare(text) < 0.6));
