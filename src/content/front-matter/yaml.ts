import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  Schema,
  type YAMLMap,
} from "yaml";
import { fileMessages } from "../../messages/messages.ts";
import { withoutControls } from "../content-files.ts";
import { type Diagnostic, mistake, type Place, placeAt } from "../diagnostic.ts";
import { tooDeepAt } from "./edit-yaml.js";
import { yamlMistake } from "./yaml-mistake.ts";

/** Parsed YAML of a file, with a function to find the place of a node. */
export interface YamlSource {
  file: string;
  /** The keys and values; undefined if there are none. */
  map: YAMLMap | undefined;
  place(offset: number): Place;
}

export interface Written {
  text: string;
  place: Place;
}

const options = {
  // Shared by all files: making a schema takes as long as parsing an article's front matter.
  schema: new Schema({ schema: "failsafe", customTags: ["null", "bool"] }),
  // These messages are for developers; editors get those of `yamlMistake`.
  prettyErrors: false,
  // To make a name of a key that has keys itself takes twice the time a level.
  stringKeys: true,
  // Not `silent`, which would also be silent about a second document, whose keys nobody would read.
  logLevel: "error",
} as const;

/**
 * Parses YAML whose top level is a map. All scalars are text, except `true`, `false` and empty ones: dates stay as written, a
 * title may be `1984`. YAML tags cannot run code.
 *
 * @param firstLine line of the file where `written` begins
 */
export function parseYaml(file: string, written: string, firstLine: number): YamlSource | Diagnostic {
  const text = withPlainBlanks(written);
  const deep = tooDeepAt(text);
  if (deep >= 0)
    return mistake({ file, line: placeAt(text, deep, firstLine).line }, fileMessages.isNestedTooDeep());
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { ...options, lineCounter });
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const wrong = yamlMistake(document, text);
  if (wrong) return mistake({ file, ...place(wrong.offset) }, wrong.message);
  const { contents } = document;
  if (isMap(contents)) return { file, map: contents, place };
  if (isEmpty(contents)) return { file, map: undefined, place };
  return mistake({ file, ...place(startOf(contents)) }, fileMessages.needsKeysAndValues());
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

/** Whether a value is empty: nothing, `null`, `~`, white space, or a list of these. */
export function isEmpty(node: unknown): boolean {
  if (node === null || node === undefined) return true;
  if (isScalar(node)) return node.value === null || scalarValue(node.value, node.source) === "";
  return isSeq(node) ? node.items.every(isEmpty) : isMap(node) && node.items.length === 0;
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

/** The path to a value: `["corrections", 0, "date"]`. */
export type Path = readonly (string | number)[];

/** A path for messages, without list indexes: `corrections.date`; undefined at the top. */
export const keyName = (path: Path): string | undefined =>
  path.filter((part) => typeof part === "string").join(".") || undefined;

/** The name of a key. @param key its node, a scalar: `parseYaml` refuses others */
export const keyOf = (key: unknown): string =>
  isScalar(key) ? String(scalarValue(key.value, key.source)) : "";

/** The offset where a node begins, for `YamlSource.place`. */
export const startOf = (node: unknown): number => (node as Node | null | undefined)?.range?.[0] ?? 0;

/** The entries of a list without empty ones, or a single entry instead of a list. */
export function entriesOf(node: unknown): unknown[] {
  const entries: unknown[] = isSeq(node) ? node.items : [node];
  return entries.filter((entry) => !isEmpty(entry));
}

/** The text of a scalar as written; undefined if it is empty, or none. */
export const textOf = (node: unknown): string | undefined =>
  isScalar(node) && !isEmpty(node) ? String(scalarValue(node.value, node.source)) : undefined;

/** A key with its value in a group; undefined if it is not there. */
const pairIn = (group: unknown, name: unknown): Pair | undefined =>
  isMap(group) ? group.items.find(({ key }) => keyOf(key) === name) : undefined;

/** Whether a key is there, with or without a value. */
export const isWritten = (source: YamlSource, path: Path): boolean =>
  pairIn(nodeAt(source, path.slice(0, -1)), path.at(-1)) !== undefined;

/** The node at a path; undefined if there is none. */
export function nodeAt({ map }: Pick<YamlSource, "map">, path: Path): unknown {
  let node: unknown = map;
  for (const part of path)
    node = typeof part === "number" ? entriesOf(node)[part] : pairIn(node, part)?.value;
  return node;
}

/** The place of the value at a path; of its key if the value is empty; of its parent if the key is missing. */
export function placeOf(source: YamlSource, path: Path): Place {
  if (path.length === 0) return { line: 1, column: 1 };
  const [group, part] = [path.slice(0, -1), path.at(-1)];
  const parent = nodeAt(source, group);
  const pair = pairIn(parent, part);
  if (pair) return source.place(startOf(isEmpty(pair.value) ? pair.key : pair.value));
  const entry = isSeq(parent) && entriesOf(parent)[Number(part)];
  return entry ? source.place(startOf(entry)) : placeOf(source, group);
}
