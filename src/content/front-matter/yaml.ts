import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, Schema } from "yaml";
import type { Message } from "../../messages/message.ts";
import { fileMessages } from "../../messages/messages.ts";
import { replaceControls } from "../content-files.ts";
import { type Diagnostic, mistake, notice, type Place, placeAt as placeIn } from "../diagnostic.ts";
import { tooDeepAt } from "./edit-yaml.js";
import { yamlMistake } from "./yaml-mistake.ts";

export interface TextAt {
  text: string;
  place: Place;
}

const options = {
  // Shared by all files: creating a schema takes as long as parsing an article's front matter.
  schema: new Schema({ schema: "failsafe", customTags: ["null", "bool"] }),
  // These messages are for developers; editors get those of `yamlMistake`.
  prettyErrors: false,
  // Converting a key that is itself a map to a string takes time that doubles with each level.
  stringKeys: true,
  // Not `silent`, which would also hide the error about a second document, whose keys would be lost.
  logLevel: "error",
} as const;

/**
 * Parses YAML whose top level is a map. All scalars are text, except `true`, `false` and empty ones: dates stay as written, and a
 * title may be `1984`. YAML tags cannot run code. @param firstLine the line of the file where `written` begins
 */
export function parseYaml(file: string, written: string, firstLine: number): YamlSource | Diagnostic {
  const text = replaceNoBreakSpaces(written);
  const deepOffset = tooDeepAt(text);
  if (deepOffset >= 0)
    return mistake({ file, line: placeIn(text, deepOffset, firstLine).line }, fileMessages.isNestedTooDeep());
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { ...options, lineCounter });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const error = yamlMistake(document, text);
  if (error) return mistake({ file, ...placeAt(error.offset) }, error.message);
  const { contents } = document;
  if (isMap(contents) || isEmpty(contents)) return createSource(file, contents, placeAt);
  return mistake({ file, ...placeAt(startOf(contents)) }, fileMessages.needsKeysAndValues());
}

/** Parsed YAML of a file, with the places of its keys. */
export type YamlSource = ReturnType<typeof createSource>;

function createSource(file: string, contents: unknown, placeAt: (offset: number) => Place) {
  const nodeAt = (path: Path): unknown => {
    let node = contents;
    for (const part of path)
      node = typeof part === "number" ? entriesOf(node)[part] : pairIn(node, part)?.value;
    return node;
  };
  const place = (path: Path): Place => {
    if (path.length === 0) return { line: 1, column: 1 };
    const [group, part] = [path.slice(0, -1), path.at(-1)];
    const parent = nodeAt(group);
    const pair = pairIn(parent, part);
    if (pair) return placeAt(startOf(isEmpty(pair.value) ? pair.key : pair.value));
    const entry = isSeq(parent) && entriesOf(parent)[Number(part)];
    return entry ? placeAt(startOf(entry)) : place(group);
  };
  const createReporter = (report: typeof mistake) => (path: Path, message: Message) =>
    report({ file, ...place(path) }, message, keyName(path));
  return {
    file,
    map: isMap(contents) ? contents : undefined,
    placeAt,
    nodeAt,
    /** The place of a value, of its key if the value is empty, or of its parent if the key is missing. */
    place,
    isWritten: (path: Path): boolean => pairIn(nodeAt(path.slice(0, -1)), path.at(-1)) !== undefined,
    /** The text at a path as written, even if a schema rejects it. */
    text: (path: Path): string | undefined => textOf(nodeAt(path)),
    /** The non-empty texts of a list, or a single text written in place of a list. */
    texts: (path: Path): TextAt[] =>
      entriesOf(nodeAt(path)).flatMap((entry) => {
        const text = isScalar(entry) && typeof entry.value === "boolean" ? undefined : textOf(entry);
        return text === undefined ? [] : { text, place: placeAt(startOf(entry)) };
      }),
    /** The number of non-empty entries in a list; 1 for a single value in place of a list. */
    count: (path: Path): number => entriesOf(nodeAt(path)).length,
    mistake: createReporter(mistake),
    notice: createReporter(notice),
  };
}

/**
 * Replaces no-break spaces, which word processors and chat apps insert, with plain spaces before a key and after a colon or dash:
 * they look the same, but YAML treats them as letters. Keeps them in values.
 */
function replaceNoBreakSpaces(text: string): string {
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

/** Converts a scalar to text on one line, or to a boolean. */
export function scalarValue(value: unknown, source?: string): string | boolean {
  if (typeof value === "boolean") return value;
  // An explicit tag (`!!timestamp`) may have converted the value: use the source text.
  const text = typeof value === "string" ? value : (source ?? String(value));
  if (!needsCleaning.test(text)) return text;
  return replaceControls(text)
    .replace(/[ \t\n\r]+/g, " ")
    .replace(/^ | $/g, "");
}

/** White space other than single spaces, and forbidden characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const needsCleaning = /^ | $| {2}|[\0-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** The path to a value: `["corrections", 0, "date"]`. */
export type Path = readonly (string | number)[];

/** Formats a path for messages, without list indexes: `corrections.date`; undefined for the top level. */
export const keyName = (path: Path): string | undefined =>
  path.filter((part) => typeof part === "string").join(".") || undefined;

/** Returns the name of a key. @param key its node, always a scalar: `parseYaml` rejects others */
export const keyOf = (key: unknown): string =>
  isScalar(key) ? String(scalarValue(key.value, key.source)) : "";

/** Returns the offset where a node begins, for `YamlSource.placeAt`. */
export const startOf = (node: unknown): number => (node as Node | null | undefined)?.range?.[0] ?? 0;

/** Returns the non-empty entries of a list, or a single value in place of a list. */
export function entriesOf(node: unknown): unknown[] {
  const entries: unknown[] = isSeq(node) ? node.items : [node];
  return entries.filter((entry) => !isEmpty(entry));
}

/** Returns the text of a scalar as written; undefined if the node is empty, or not a scalar. */
export const textOf = (node: unknown): string | undefined =>
  isScalar(node) && !isEmpty(node) ? String(scalarValue(node.value, node.source)) : undefined;

const pairIn = (group: unknown, name: unknown): Pair | undefined =>
  isMap(group) ? group.items.find(({ key }) => keyOf(key) === name) : undefined;
