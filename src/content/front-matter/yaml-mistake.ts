import { type Document, isMap, isScalar, stringify, type YAMLParseError } from "yaml";
import { sayFiles } from "../../messages/files.ts";
import type { Message } from "../../messages/message.ts";
import type { Mistake } from "../mistake.ts";
import type { Place } from "./yaml-source.ts";

/**
 * What is wrong with a YAML text, in words for an editor. One slip makes the parser stumble several times, so only the first
 * is reported: the three most common ones by what to write, any other by what the parser says.
 *
 * @returns undefined where nothing is wrong
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
  if (error.code === "TAB_AS_INDENT") return sayFiles.isIndentedWithTab;
  if (isOpenQuote(error)) return sayFiles.hasOpenQuote;
  const better = error.code === "BLOCK_AS_IMPLICIT_KEY" ? inQuotationMarks(text, offset) : undefined;
  return better === undefined ? sayFiles.isNoYaml(error.message) : sayFiles.hasSecondColon(better);
}

const isOpenQuote = ({ code, message }: YAMLParseError): boolean =>
  code === "MISSING_CHAR" && message.endsWith("quote");

/** A missing quotation mark is noticed at the end of the text; an editor looks for where it was opened. */
function startOfLastValue({ contents }: Document): number | undefined {
  const last = isMap(contents) ? contents.items.at(-1)?.value : undefined;
  return isScalar(last) ? last.range?.[0] : undefined;
}

/** A key, behind the dash of a list's entry too, and a value that has a colon where YAML takes it for a key. */
const secondColon = /^\s*((?:- +)?[\w-]+: +)(\S.*:(?: .*|))$/;

/**
 * How the line at a place is written so that all of its value is a text: `title: Cabai: Turun` → `title: "Cabai: Turun"`.
 *
 * @returns `title: "…"` where the value goes on below; undefined for a line that has no second colon
 */
function inQuotationMarks(text: string, offset: number): string | undefined {
  const [line = "", next = ""] = text.slice(text.lastIndexOf("\n", offset - 1) + 1).split("\n", 2);
  const [, key, value] = secondColon.exec(line.trimEnd()) ?? [];
  if (key === undefined || value === undefined) return undefined;
  return `${key}${/^\s+\S/.test(next) ? '"…"' : stringify(value, { lineWidth: 0 }).trimEnd()}`;
}
