import { type Document, isMap, isScalar, type YAMLParseError } from "yaml";
import type { Mistake } from "./mistake.ts";
import type { Place } from "./yaml-source.ts";

/**
 * What is wrong with a YAML text, in words for an editor. One slip makes the parser stumble several times, so of the
 * errors after which it cannot be trusted only the first is told.
 *
 * @returns `fatal`: nothing that was read can be trusted
 */
export function yamlMistakes(
  file: string,
  document: Document,
  place: (offset: number) => Place,
): { fatal: boolean; mistakes: Mistake[] } {
  const twice = document.errors.filter((error) => error.code === "DUPLICATE_KEY");
  const fatal = document.errors.find((error) => error.code !== "DUPLICATE_KEY");
  const mistakes = [...twice, ...(fatal ? [fatal] : [])].map((error) => ({
    file,
    ...place(offsetOf(error, document)),
    message: wording(error),
  }));
  return { fatal: fatal !== undefined, mistakes };
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

const quoteIt = 'put quotation marks around the whole value: key: "value".';

function wording(error: YAMLParseError): string {
  switch (error.code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      return `has a second colon in one value. If the colon belongs to the text, ${quoteIt}`;
    case "MULTILINE_IMPLICIT_KEY":
      return "is neither a key nor the value of one. Write key: value, and indent the further lines of a long value.";
    case "DUPLICATE_KEY":
      return "has this key twice. Keep one of the two.";
    case "TAB_AS_INDENT":
      return "is indented with a tab. Indent with spaces.";
    case "BAD_INDENT":
      return /Flow (sequence|map)/.test(error.message)
        ? "comes before the end of a list or group that began with [ or {. Close it with ] or }."
        : "is indented differently from its neighbours. Indent keys that belong together by the same number of spaces.";
    case "BAD_SCALAR_START":
      return `begins with a character that has a meaning of its own in YAML. If it belongs to the text, ${quoteIt}`;
    case "BAD_DQ_ESCAPE":
      return 'has a backslash that means nothing between double quotes. Write "\\\\", or use single quotes.';
    case "MULTIPLE_DOCS":
      return 'ends the front matter with "..." or begins a second one. Keep one, between two lines of "---".';
    case "BAD_ALIAS":
      return `begins with "*", which has a meaning of its own in YAML. If it belongs to the text, ${quoteIt}`;
    case "MISSING_CHAR":
      return isUnclosedQuote(error)
        ? "opens a quotation mark that is never closed. Close it at the end of the value."
        : "has no colon after a key. Write key: value.";
    case "UNEXPECTED_TOKEN":
      return `has text after the end of a value. If quotation marks or brackets belong to the text, ${quoteIt}`;
    default:
      return `is not YAML that can be read: ${error.message}.`;
  }
}
