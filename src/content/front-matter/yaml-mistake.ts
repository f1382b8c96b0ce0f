import { type Document, isMap, isScalar, stringify, type YAMLParseError } from "yaml";
import { type Message, quote } from "../../messages/message.ts";
import { fieldMessages, fileMessages } from "../../messages/messages.ts";
import type { Mistake } from "../mistake.ts";
import type { Place } from "./yaml-source.ts";

/**
 * Gives a message for editors about a YAML error. One typo often causes several errors, so only the first is reported: for the
 * most common ones we say what to write, for others we quote the parser.
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
  const { offset, message } = diagnose(error, document, text);
  return { file, ...place(offset), message };
}

interface Diagnosis {
  /** Where editors should look. */
  offset: number;
  message: Message;
}

function diagnose(error: YAMLParseError, document: Document, text: string): Diagnosis {
  const [position] = error.pos;
  // Behind an empty value, the parser names the line before.
  const isTwice = error.code === "DUPLICATE_KEY";
  const offset = isTwice ? position + text.slice(position).search(/\S/) : position;
  const missing = /^Missing closing (["'])quote|must be sufficiently indented and end with a ([\]}])/.exec(
    error.message,
  );
  const [, quotation, bracket] = missing ?? [];
  if (quotation)
    return {
      offset: startOfLastValue(document) ?? offset,
      message: fileMessages.hasOpenQuote({ mark: quotation }),
    };
  if (bracket) {
    const opening = bracket === "]" ? "[" : "{";
    return {
      offset: text.lastIndexOf(opening, offset),
      message: fileMessages.hasOpenBracket({ opening, closing: bracket }),
    };
  }
  return { offset, message: wording(error, text, offset) };
}

function wording({ code, message }: YAMLParseError, text: string, offset: number): Message {
  const lines = linesAt(text, offset);
  switch (code) {
    case "TAB_AS_INDENT":
      return fileMessages.isIndentedWithTab();
    case "DUPLICATE_KEY":
      return fileMessages.isTwice({ key: quote(/^[^\s:]*/.exec(text.slice(offset))?.[0] ?? "") });
    case "MULTIPLE_DOCS":
      return fileMessages.isBehindTheEnd();
    case "BAD_SCALAR_START":
      return fieldMessages.beginsWithSign({ sign: text.charAt(offset) });
    case "MULTILINE_IMPLICIT_KEY":
    case "MISSING_CHAR":
      return withoutColonAndSpace(lines) ?? fileMessages.isNoYaml({ reason: message });
    case "BLOCK_AS_IMPLICIT_KEY":
      return withSecondColon(lines) ?? fileMessages.isNoYaml({ reason: message });
    default:
      return (
        (message.endsWith("at node end") && withTextBehind(lines)) ||
        fileMessages.isNoYaml({ reason: message })
      );
  }
}

/** The parser reports a missing quotation mark at the end of the text; editors need the place where it was opened. */
function startOfLastValue({ contents }: Document): number | undefined {
  const last = isMap(contents) ? contents.items.at(-1)?.value : undefined;
  return isScalar(last) ? last.range?.[0] : undefined;
}

interface Lines {
  line: string;
  /** Whether the value continues on the next line. */
  goesOn: boolean;
}

/** The line at an offset. */
function linesAt(text: string, offset: number): Lines {
  const [line = "", next = ""] = text.slice(text.lastIndexOf("\n", offset - 1) + 1).split("\n", 2);
  return { line: line.trimEnd(), goesOn: /^\s+\S/.test(next) };
}

/** `date:2026-11-25` or `date 2026-11-25`. */
function withoutColonAndSpace({ line }: Lines): Message | undefined {
  const [, key, colon, value] = /^\s*([\w-]+)(:| +)(\S.*)$/.exec(line) ?? [];
  if (key === undefined || value === undefined) return undefined;
  const better = `${key}: ${value}`;
  return colon === ":" ? fileMessages.hasNoSpaceAfterColon({ better }) : fileMessages.hasNoColon({ better });
}

/** A key, also in a list entry, and a value with a colon that YAML takes for another key: `title: Cabai: Turun`. */
function withSecondColon({ line, goesOn }: Lines): Message | undefined {
  const [, key, value] = /^\s*((?:- +)?[\w-]+: +)(\S.*:(?: .*|))$/.exec(line) ?? [];
  if (key === undefined || value === undefined) return undefined;
  const quoted = goesOn ? '"…"' : stringify(value, { lineWidth: 0 }).trimEnd();
  return fileMessages.hasSecondColon({ better: `${key}${quoted}` });
}

/** A value that begins with a quotation or brackets, and goes on: `title: "Mati Lampu" di Pasar`. */
function withTextBehind({ line, goesOn }: Lines): Message | undefined {
  const [, key, value] = /^\s*((?:- +)?(?:[\w-]+: +)?)(["'[{].*)$/.exec(line) ?? [];
  if (key === undefined || value === undefined) return undefined;
  return fileMessages.hasTextBehind({ better: `${key}'${goesOn ? "…" : value.replaceAll("'", "''")}'` });
}
