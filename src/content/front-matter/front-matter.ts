import { isMap, isScalar } from "yaml";
import { type Message, quote } from "../../messages/message.ts";
import { articleMessages, fileMessages, inAnyLanguage } from "../../messages/messages.ts";
import { articleSchema } from "../../news/article.ts";
import { decode } from "../content-files.ts";
import { type Diagnostic, isDiagnostic, mistake } from "../diagnostic.ts";
import { editFile } from "./edit-yaml.js";
import { entriesOf, parseYaml, textOf, type YamlSource } from "./yaml.ts";

/** The time for keys and aliases grows faster than their number. */
const limit = 64;

const blankLines = /^(?:[^\S\n]*\n)*/;
const opening = /^(?:[^\S\n]*\n)*---[^\S\n]*(?:\n|$)/;
const closing = /^---[^\S\n]*$/m;

/**
 * Splits a file into front matter (YAML between two lines of `---`) and text. Template syntax (`{{ }}`, `{% %}`) is plain text.
 *
 * @returns the keys; the Markdown below, without blank lines at either end; and its first line in the file, from 1
 */
export function readFrontMatter(file: string, bytes: Uint8Array) {
  const text = decode(file, bytes);
  if (isDiagnostic(text)) return text;
  const before = countLines(blankLines.exec(text)?.[0] ?? "");
  const fail = (message: Message): Diagnostic => mistake({ file, line: before + 1 }, message);
  const [open] = opening.exec(text) ?? [];
  if (open === undefined) return fail(fileMessages.hasNoFrontMatter());
  const rest = text.slice(open.length);
  const close = closing.exec(rest);
  if (!close) return fail(fileMessages.isNeverClosed());

  const yaml = rest.slice(0, close.index);
  if (yaml.length > limit * 1024) return fail(fileMessages.hasTooMuchFrontMatter({ kilobytes: limit }));
  const source = parseYaml(file, yaml.replace(/\n$/, ""), before + 2);
  if (isDiagnostic(source)) return source;
  // `body` begins on the first non-blank line after the closing line.
  const afterKeys = rest.slice(close.index + close[0].length + 1);
  const blank = blankLines.exec(afterKeys)?.[0] ?? "";
  const body = afterKeys.slice(blank.length).trimEnd();
  const firstLine = before + countLines(yaml) + 3;
  return { source, body, bodyLine: body === "" ? firstLine : firstLine + countLines(blank) };
}

const countLines = (text: string): number => text.split("\n").length - 1;

/** A value to write; undefined removes the key. */
export type NewValue = string | string[] | Record<string, string> | Record<string, string>[] | undefined;

/** Changes keys of an article's front matter like `editFile`. @throws Error if the file has no front matter that can be read */
export const editKeys = (text: string, changes: Readonly<Record<string, NewValue>>): string =>
  editFile(text, changes, Object.keys(articleSchema("UTC").shape));

/**
 * A key that an import was unsure of, and what to ask about it; its current `value`, lists separated by commas, which is empty if it is
 * missing, and for the text; and the numbers of the source `lines` that the import noted, with their text, joined by ` / ` and cut.
 */
export type Doubt = ReturnType<typeof findDoubts>[number];

/** The comment that an import appends to an entry of `review`: `# baris 3: Beranda > Ekonomi`. */
const sourceLines = new RegExp(`^ ?${inAnyLanguage("lines")} (\\d[\\d, ]*): (.+)$`);

/** Reads the keys under `review`, each with its value and, if the import noted it, the line of the source. */
export function findDoubts(source: YamlSource) {
  return entriesOf(source.nodeAt(["review"])).flatMap((entry) => {
    const key = textOf(entry);
    if (key === undefined || !isScalar(entry)) return [];
    const value = formatValue(source.nodeAt([key]));
    const [, numbers = "", excerpt = ""] = sourceLines.exec(entry.comment ?? "") ?? [];
    const count = numbers.split(",").length;
    const hint = excerpt && articleMessages.saysSource({ count, numbers, text: `"${excerpt}"` });
    const state =
      value === "" ? articleMessages.isMissing() : articleMessages.isWritten({ value: quote(value) });
    return { key, message: key === "body" ? articleMessages.needsReading() : state, hint, value };
  });
}

/** Formats a value: the entries of a list or group separated by commas, those of a list of groups as `Fotografer: Ani Budi`. */
function formatValue(node: unknown): string {
  const parts = isMap(node) ? node.items.flatMap(({ value }) => entriesOf(value)) : entriesOf(node);
  const format = (part: unknown) => (isMap(part) ? formatValue(part).replace(", ", ": ") : textOf(part));
  return parts.map((part) => format(part) ?? "…").join(", ");
}
