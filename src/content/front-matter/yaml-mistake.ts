import { type Document, isMap, isScalar, type YAMLParseError } from "yaml";
import { sayFiles } from "../../messages/files.ts";
import { type Message, together } from "../../messages/message.ts";
import { type Mistake, quote } from "../mistake.ts";
import { findEntriesAfterValue } from "./entries-after-value.ts";
import { quotedLine } from "./quoted-line.ts";
import { findShiftedKey, type ShiftedKey } from "./shifted-key.ts";
import type { Place } from "./yaml-source.ts";

/**
 * What is wrong with a YAML text, in words for an editor. One slip makes the parser stumble several times, so only the first
 * is told.
 *
 * @returns undefined where nothing is
 */
export function yamlMistake(
  file: string,
  document: Document,
  text: string,
  place: (offset: number) => Place,
): Mistake | undefined {
  const [error] = document.errors;
  if (!error) return undefined;
  const shifted = shiftedKey(error, text);
  if (shifted) return { file, ...place(shifted.offset), message: ofShifted(shifted, error) };
  const entries = findEntriesAfterValue(text);
  if (entries && isWithin(error, entries))
    return { file, ...place(entries.offset), message: sayFiles.hasEntriesAfterValue(entries.better) };
  const hashtag = ofIndents.has(error.code) ? hashtagInBrackets.exec(text) : null;
  if (hashtag && hashtag.index < error.pos[0]) {
    const [whole, tag = ""] = hashtag;
    const offset = hashtag.index + whole.length - tag.length;
    return { file, ...place(offset), message: sayFiles.hasHashtagInBrackets(quote(tag)) };
  }
  const offset = offsetOf(error, document);
  const better = quotedLine(text, offset) ?? sayFiles.keyAndText;
  return { file, ...place(offset), message: wording(error, lineAt(text, offset), better) };
}

/** What a parser says of a key that is out of line: mostly that the value above it is no value. */
const ofIndents: ReadonlySet<string> = new Set([
  "BLOCK_AS_IMPLICIT_KEY",
  "MULTILINE_IMPLICIT_KEY",
  "BAD_INDENT",
  "UNEXPECTED_TOKEN",
  "MISSING_CHAR",
]);

/** The key out of line that an error comes of, if it does. */
function shiftedKey(error: YAMLParseError, text: string): ShiftedKey | undefined {
  const shifted = findShiftedKey(text);
  return shifted && isWithin(error, shifted) ? shifted : undefined;
}

/** Whether an error may come of indents, in a part of a text. */
const isWithin = ({ code, pos: [at] }: YAMLParseError, { from, to }: { from: number; to: number }): boolean =>
  ofIndents.has(code) && from <= at && at <= to;

/** A hashtag in a list in brackets: a remark to YAML, which hides the closing one. */
const hashtagInBrackets = /^[\w-]+: +\[(?:[^\]"'\n]*?[, ])??(#[\p{L}\p{N}][^\s,\]]*)/mu;

function ofShifted({ name, indent, wanted }: ShiftedKey, error: YAMLParseError): Message {
  const [one, other] = wanted;
  if (!one) return sayFiles.isIndentedOtherwise;
  if (other)
    return sayFiles.isBetween(quote(name), quote(one.name), one.indent, quote(other.name), other.indent);
  const more = indent - one.indent;
  if (more < 0) return sayFiles.isTooFarLeft(quote(name), -more, quote(one.name));
  const message = sayFiles.isTooFarRight(quote(name), more, quote(one.name));
  // Further lines of a long value stand two blanks or more to the right.
  const mayBeText = more > 1 && /IMPLICIT_KEY$/.test(error.code);
  return mayBeText ? together(message, sayFiles.orIsText(sayFiles.keyAndText)) : message;
}

/** A missing quotation mark is noticed at the end of the text; an editor looks for where it was opened. */
function offsetOf(error: YAMLParseError, document: Document): number {
  const last = isMap(document.contents) ? document.contents.items.at(-1)?.value : undefined;
  const opened = isUnclosedQuote(error) && isScalar(last) ? last.range?.[0] : undefined;
  return opened ?? error.pos[0];
}

function isUnclosedQuote(error: YAMLParseError): boolean {
  return error.code === "MISSING_CHAR" && error.message.endsWith("quote");
}

/** Forms on paper have a dash where there is nothing to say. */
const isDashAlone = /^\s*[\w-]+:\s+-\s*$/;

const isEntryWithoutBlank = /^\s*-[^\s-]/;

/** The whole line that a place stands in. */
function lineAt(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, end < 0 ? text.length : end);
}

/** `image: ![Pasar](foto.jpg)`, as in a text. */
function ofMarkdownPicture(line: string): Message | undefined {
  const [, alt = "", src] = /^image: +!\[([^\]]*)\]\(<?([^\s>)]+)/.exec(line) ?? [];
  return src === undefined
    ? undefined
    : sayFiles.isMarkdownPicture(`image: { src: "${src}", alt: "${alt || "…"}" }`);
}

/** @param better how to write the line if all of its value is a text */
function wording(error: YAMLParseError, line: string, better: string | Message): Message {
  if (isDashAlone.test(line)) return sayFiles.isDashAlone;
  switch (error.code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      return sayFiles.hasSecondColon(better);
    case "MULTILINE_IMPLICIT_KEY":
      return /^\s*[\w-]+:\S/.test(line) ? sayFiles.needsBlankAfterColon : sayFiles.isNoKeyOrValue;
    case "TAB_AS_INDENT":
      return sayFiles.isIndentedWithTab;
    case "BAD_INDENT":
      if (isEntryWithoutBlank.test(line)) return sayFiles.needsBlankAfterDash;
      return /Flow (sequence|map)/.test(error.message)
        ? sayFiles.isInOpenBracket
        : sayFiles.isIndentedOtherwise;
    case "BAD_SCALAR_START":
      return sayFiles.beginsWithSign(better);
    case "BAD_DQ_ESCAPE":
      return sayFiles.hasLoneBackslash;
    case "MULTIPLE_DOCS":
      return sayFiles.hasSecondFrontMatter;
    case "BAD_ALIAS":
      return /^\s*\* /.test(line) ? sayFiles.hasStarForDash : sayFiles.beginsWithStar(better);
    case "MISSING_CHAR":
      if (isUnclosedQuote(error))
        return /[“”‘’]/.test(line) ? sayFiles.hasCurlyQuote(better) : sayFiles.hasOpenQuote;
      if (isEntryWithoutBlank.test(line)) return sayFiles.needsBlankAfterDash;
      return ofMarkdownPicture(line) ?? sayFiles.isNoKeyOrValue;
    case "BLOCK_IN_FLOW":
      return sayFiles.hasSecondColon(sayFiles.keyAndText);
    case "UNEXPECTED_TOKEN":
      if (/,\s*,/.test(line) && /Unexpected , in flow/.test(error.message)) return sayFiles.hasTwoCommas;
      return /[:-] +"[^"]*"[^"\s].*"\s*$/.test(line)
        ? sayFiles.hasQuotesInQuotes(better)
        : sayFiles.hasTextAfterValue(better);
    default:
      return sayFiles.isNoYaml(error.message);
  }
}
