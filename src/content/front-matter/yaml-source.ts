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
import { sayFiles } from "../../messages/files.ts";
import { withoutControls } from "../decode.ts";
import type { Mistake } from "../mistake.ts";
import { yamlMistake } from "./yaml-mistake.ts";

/** A place in a file, 1-based; columns in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/** YAML of a file, parsed, with the way from a node back to its place in the file. */
export interface YamlSource {
  file: string;
  /** The keys and values; undefined where there are none. */
  map: YAMLMap | undefined;
  /** What aliases (`*name`) are looked up in. */
  document: Document;
  place(offset: number): Place;
}

/** What was read, or what is wrong with it. */
export type YamlReading<Read> = ({ ok: true } & Read) | { ok: false; mistakes: Mistake[] };

/** Something an editor wrote, and where. */
export interface Written {
  text: string;
  place: Place;
}

const options = {
  // One for all files: making it takes as long as parsing an article's front matter.
  schema: new Schema({ schema: "failsafe", customTags: ["null", "bool"] }),
  // Messages for developers: editors get those of `yamlMistake`.
  prettyErrors: false,
  logLevel: "silent",
} as const;

/**
 * Parses YAML whose top level is keys and values. Every scalar is text, but for `true`, `false` and nothing: a date
 * stays as it is written, a title may be `1984`. No tag of YAML can make anything run.
 *
 * @param firstLine line of the file that `written` begins on
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
    const message = sayFiles.needsKeysAndValues;
    return { ok: false, mistakes: [{ file, ...place(contents?.range?.[0] ?? 0), message }] };
  }
  return { ok: true, source: { file, map: contents, document, place } };
}

/**
 * No-break blanks, which word processors and chats put in, as plain ones where they stand before a key, behind its colon or a
 * dash: nobody can see that they are others, and to YAML they are letters. Within a value they stay.
 */
function withPlainBlanks(text: string): string {
  if (!/[\u00A0\u202F]/.test(text)) return text;
  return text.replace(/^[^\S\n]+|(?<=^[^\S\n]*(?:-[^\S\n]+)?[\w-]+:|^[^\S\n]*-)[^\S\n]+/gm, (blanks) =>
    blanks.replace(/[\u00A0\u202F]/g, " "),
  );
}

/** The node that an alias (`*name`) stands for; any other node itself. */
export function resolve(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

/** Whether a value is as good as not written: nothing, `null`, `~`, blanks, a list of such. */
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
  // An explicit tag (`!!timestamp`) may have made something else of it: what was written counts.
  const text = typeof value === "string" ? value : (source ?? String(value));
  if (!untidy.test(text)) return text;
  return withoutControls(text)
    .replace(/[ \t\n\r]+/g, " ")
    .replace(/^ | $/g, "");
}

/** Whatever is not on one line as it is: blanks but single ones within, characters that are taken out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const untidy = /^ | $| {2}|[\0-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFE\uFFFF]/;
