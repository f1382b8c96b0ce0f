import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  Schema,
  type YAMLMap,
} from "yaml";
import { fileMessages } from "../../messages/messages.ts";
import { withoutControls } from "../decode.ts";
import type { Mistake } from "../mistake.ts";
import { yamlMistake } from "./yaml-mistake.ts";

/** A place in a file, 1-based; columns in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/** Parsed YAML of a file, with a function to find the place of a node. */
export interface YamlSource {
  file: string;
  /** The keys and values; undefined if there are none. */
  map: YAMLMap | undefined;
  /** The document, to resolve aliases (`*name`). */
  document: Document;
  place(offset: number): Place;
}

/** The result, or the mistakes. */
export type YamlReading<Read> = ({ ok: true } & Read) | { ok: false; mistakes: Mistake[] };

/** A text as written, with its place. */
export interface Written {
  text: string;
  place: Place;
}

const options = {
  // Shared by all files: making a schema takes as long as parsing an article's front matter.
  schema: new Schema({ schema: "failsafe", customTags: ["null", "bool"] }),
  // These messages are for developers; editors get those of `yamlMistake`.
  prettyErrors: false,
  // Not `silent`, which would also be silent about a second document, whose keys nobody would read.
  logLevel: "error",
} as const;

/**
 * Parses YAML whose top level is a map. All scalars are text, except `true`, `false` and empty ones: dates stay as written, a
 * title may be `1984`. YAML tags cannot run code.
 *
 * @param firstLine line of the file where `written` begins
 */
export function parseYaml(
  file: string,
  written: string,
  firstLine: number,
): YamlReading<{ source: YamlSource }> {
  const text = withPlainBlanks(written);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { ...options, lineCounter });
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const mistake = yamlMistake(file, document, text, place);
  if (mistake) return { ok: false, mistakes: [mistake] };
  const { contents } = document;
  if (isEmpty(contents)) return { ok: true, source: { file, map: undefined, document, place } };
  if (!isMap(contents)) {
    const message = fileMessages.needsKeysAndValues();
    return { ok: false, mistakes: [{ file, ...place(contents?.range?.[0] ?? 0), message }] };
  }
  return { ok: true, source: { file, map: contents, document, place } };
}

/**
 * Replaces no-break spaces, which word processors and chats insert, with plain spaces before a key and after a colon or dash:
 * they look the same, but YAML treats them as letters. Leaves them in values.
 */
function withPlainBlanks(text: string): string {
  if (!/[\u00A0\u202F]/.test(text)) return text;
  return text.replace(/^[^\S\n]+|(?<=^[^\S\n]*(?:-[^\S\n]+)?[\w-]+:|^[^\S\n]*-)[^\S\n]+/gm, (blanks) =>
    blanks.replace(/[\u00A0\u202F]/g, " "),
  );
}

/** Resolves an alias (`*name`); gives any other node unchanged. */
export function resolve(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

/** Whether a value is empty: nothing, `null`, `~`, white space, or a list of these. */
export function isEmpty(node: unknown): boolean {
  if (node === null || node === undefined) return true;
  if (isScalar(node)) return node.value === null || scalarValue(node.value, node.source) === "";
  if (isSeq(node)) return node.items.every(isEmpty);
  if (isMap(node)) return node.items.length === 0;
  return false;
}

/** A scalar as text on one line, or as true or false. */
export function scalarValue(value: unknown, source?: string): string | boolean {
  if (typeof value === "boolean") return value;
  // An explicit tag (`!!timestamp`) may have converted the value: use the source text.
  const text = typeof value === "string" ? value : (source ?? String(value));
  if (!untidy.test(text)) return text;
  return withoutControls(text)
    .replace(/[ \t\n\r]+/g, " ")
    .replace(/^ | $/g, "");
}

/** Text that needs cleaning: white space other than single spaces, and forbidden characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what we search for
const untidy = /^ | $| {2}|[\0-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFE\uFFFF]/;
