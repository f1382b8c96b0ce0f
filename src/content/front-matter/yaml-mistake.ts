import { type Document, isMap, isScalar, stringify, type YAMLParseError } from "yaml";
import { fileMessages } from "../../messages/files.ts";
import type { Message } from "../../messages/message.ts";
import type { Mistake } from "../mistake.ts";
import type { Place } from "./yaml-source.ts";

/**
 * Gives a message for editors about a YAML error. One typo often causes several errors, so only the first is reported: for the
 * three most common ones we say what to write, for others we quote the parser.
 *
 * @returns undefined if there is no error
 */
export function yamlMistake(
  file: string,
  document: Document,
  text: string,
  place: (offset: number) => Place,
): Mistake | undefined {
  const [error] = document.errors;
  if (!error) return undefined;
  const opened = isOpenQuote(error) ? startOfLastValue(document) : undefined;
  const offset = opened ?? error.pos[0];
  return { file, ...place(offset), message: wording(error, text, offset) };
}

function wording(error: YAMLParseError, text: string, offset: number): Message {
  if (error.code === "TAB_AS_INDENT") return fileMessages.isIndentedWithTab;
  if (isOpenQuote(error)) return fileMessages.hasOpenQuote;
  const better = error.code === "BLOCK_AS_IMPLICIT_KEY" ? inQuotationMarks(text, offset) : undefined;
  return better === undefined ? fileMessages.isNoYaml(error.message) : fileMessages.hasSecondColon(better);
}

const isOpenQuote = ({ code, message }: YAMLParseError): boolean =>
  code === "MISSING_CHAR" && message.endsWith("quote");

/** The parser reports a missing quotation mark at the end of the text; editors need the place where it was opened. */
function startOfLastValue({ contents }: Document): number | undefined {
  const last = isMap(contents) ? contents.items.at(-1)?.value : undefined;
  return isScalar(last) ? last.range?.[0] : undefined;
}

/** A key, also in a list entry, and a value with a colon that YAML takes for another key. */
const secondColon = /^\s*((?:- +)?[\w-]+: +)(\S.*:(?: .*|))$/;

/**
 * Corrects the line at an offset by quoting its value: `title: Cabai: Turun` → `title: "Cabai: Turun"`.
 *
 * @returns `title: "…"` if the value continues on the next line; undefined for a line without a second colon
 */
function inQuotationMarks(text: string, offset: number): string | undefined {
  const [line = "", next = ""] = text.slice(text.lastIndexOf("\n", offset - 1) + 1).split("\n", 2);
  const [, key, value] = secondColon.exec(line.trimEnd()) ?? [];
  if (key === undefined || value === undefined) return undefined;
  return `${key}${/^\s+\S/.test(next) ? '"…"' : stringify(value, { lineWidth: 0 }).trimEnd()}`;
}
