import { isMap, isScalar } from "yaml";
import { type Message, quote, together } from "../../messages/message.ts";
import { articleMessages, fileMessages, inAnyLanguage } from "../../messages/messages.ts";
import { articleSchema } from "../../news/article.ts";
import { type Diagnostic, isDiagnostic, mistake, notice } from "../diagnostic.ts";
import { editFile } from "./edit-yaml.js";
import { entriesOf, parseYaml, textOf, type YamlSource } from "./yaml.ts";

/** In kilobytes. The time for keys and aliases grows faster than their number. */
const most = 64;

const blankLines = /^(?:[^\S\n]*\n)*/;
const opening = /^(?:[^\S\n]*\n)*---[^\S\n]*(?:\n|$)/;
const closing = /^---[^\S\n]*$/m;

/**
 * Splits a file into front matter (YAML between two lines of `---`) and text. Only YAML is allowed: `---js` is a mistake. Template
 * syntax (`{{ }}`, `{% %}`) is plain text.
 *
 * @param text of the file, line ends as `\n`
 * @returns the keys; the Markdown below, without blank lines before and after; and the line of the file where that starts, from 1
 */
export function readFrontMatter(file: string, text: string) {
  const before = linesIn(blankLines.exec(text)?.[0] ?? "");
  const wrong = (message: Message): Diagnostic => mistake({ file, line: before + 1 }, message);
  const [open] = opening.exec(text) ?? [];
  if (open === undefined) return wrong(fileMessages.hasNoFrontMatter());
  const rest = text.slice(open.length);
  const close = closing.exec(rest);
  if (!close) return wrong(fileMessages.isNeverClosed());

  const yaml = rest.slice(0, close.index);
  if (yaml.length > most * 1024) return wrong(fileMessages.hasTooMuchFrontMatter({ kilobytes: most }));
  const source = parseYaml(file, yaml.replace(/\n$/, ""), before + 2);
  if (isDiagnostic(source)) return source;
  // After the closing line; `body` begins on the first line that is not blank.
  const below = rest.slice(close.index + close[0].length + 1);
  const blank = blankLines.exec(below)?.[0] ?? "";
  const body = below.slice(blank.length).trimEnd();
  const firstLine = before + linesIn(yaml) + 3;
  const bodyLine = body === "" ? firstLine : firstLine + linesIn(blank);
  return { source, body, bodyLine };
}

const linesIn = (text: string): number => text.split("\n").length - 1;

/** A value to write; undefined takes the key away. */
export type NewValue = string | string[] | Record<string, string> | Record<string, string>[] | undefined;

/**
 * Changes keys of an article's front matter. All else stays as it is: order, comments, quotation marks, line ends, text.
 *
 * @throws Error if the file has no front matter that can be read
 */
export const editKeys = (text: string, changes: Readonly<Record<string, NewValue>>): string =>
  editFile(text, changes, Object.keys(articleSchema("UTC").shape));

/** A key that an import was unsure of, with the place of its value. */
export interface Doubt extends Diagnostic {
  key: string;
  /** As it is written now, a list with commas; empty if it is missing, and for the text. */
  value: string;
  /** The lines of the source that the import noted, by their numbers, and what they say: joined by ` / `, and cut. */
  lines: number[];
  said: string;
}

/** What an import writes behind an entry of `review`: `# baris 3: Beranda > Ekonomi`. */
const sourceLines = new RegExp(`^ ?${inAnyLanguage("lines")} (\\d[\\d, ]*): (.+)$`);

/**
 * What an article has under `review`: each key with its value and, where the import noted it, the line of the source.
 *
 * @param bodyLine where the text begins, which is the place of `body`
 */
export function findDoubts(source: YamlSource, bodyLine: number): Doubt[] {
  return entriesOf(source.nodeAt(["review"])).flatMap((entry) => {
    const key = textOf(entry);
    if (key === undefined || !isScalar(entry)) return [];
    const value = shownValue(source.nodeAt([key]));
    const place = key === "body" ? { line: bodyLine, column: 1 } : source.place([key]);
    const [, numbers = "", said = ""] = sourceLines.exec(entry.comment ?? "") ?? [];
    const lines = said === "" ? [] : numbers.split(",").map(Number);
    const shown = said && articleMessages.saysSource({ count: lines.length, numbers, text: `"${said}"` });
    const state =
      value === "" ? articleMessages.isMissing() : articleMessages.isWritten({ value: quote(value) });
    const message = together(key === "body" ? articleMessages.needsReading() : state, shown || undefined);
    return { ...notice({ file: source.file, ...place }, message), key, value, lines, said };
  });
}

/** The texts of a value, those of a list or of keys with commas between them, of a list of groups `Fotografer: Ani Budi`. */
function shownValue(node: unknown): string {
  const parts = isMap(node) ? node.items.flatMap(({ value }) => entriesOf(value)) : entriesOf(node);
  const shown = (part: unknown) => (isMap(part) ? shownValue(part).replace(", ", ": ") : textOf(part));
  return parts.map((part) => shown(part) ?? "…").join(", ");
}
