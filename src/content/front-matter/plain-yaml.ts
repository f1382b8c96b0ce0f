import { Pair, type Scalar, YAMLMap, YAMLSeq } from "yaml";
import { isSpecialWord, plainScalar, readPlainValue } from "./plain-yaml-value.ts";

/**
 * Reads YAML of the few forms that front matter mostly has: keys and values, lists of values, groups of keys within, a value
 * a line. It takes a tenth of the library's time, and leaves to it whatever it does not know for sure.
 *
 * @returns keys and values as the library's nodes: the same kinds, values, sources and starts (`range[0]`); undefined where
 *   only the library can tell, for anything that is wrong above all
 */
export function readPlainYaml(text: string): YAMLMap | undefined {
  if (beyondPlain.test(text)) return undefined;
  const lines: Lines = { text, next: 0, indent: 0, start: 0, end: 0 };
  toNextLine(lines);
  const map = lines.indent === 0 ? readMap(lines, 0) : undefined;
  return map && lines.indent === atEnd ? map : undefined;
}

/** Tabs, and what some take for an end of line or a mark of byte order. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const beyondPlain = /[\0-\x09\x0B-\x1F\x7F-\x9F\u2028\u2029\uFEFF]/;

/** A line of a text with something in it, and how to find the one after it. */
interface Lines {
  text: string;
  /** Where the line after this one starts. */
  next: number;
  /** How many blanks it begins with; within a list, how many characters stand before what the entry says. */
  indent: number;
  /** Where it starts, after them. */
  start: number;
  end: number;
}

/** The indent of the line after the last. */
const atEnd = -1;

/** Goes past empty lines and remarks. */
function toNextLine(lines: Lines): void {
  const { text } = lines;
  while (lines.next < text.length) {
    const from = lines.next;
    const newline = text.indexOf("\n", from);
    const end = newline < 0 ? text.length : newline;
    lines.next = end + 1;
    let start = from;
    while (start < end && text.charCodeAt(start) === blank) start++;
    if (start === end || text[start] === "#") continue;
    lines.indent = start - from;
    lines.start = start;
    lines.end = end;
    return;
  }
  lines.indent = atEnd;
}

const blank = 0x20;
const dash = 0x2d;

const key = /([A-Za-z_][\w-]*):(?: +|$)/my;

/** Keys and values that stand under each other, from the line it is at on. */
function readMap(lines: Lines, indent: number): YAMLMap | undefined {
  const map = new YAMLMap();
  const start = lines.start;
  while (lines.indent === indent) {
    key.lastIndex = lines.start;
    const name = key.exec(lines.text)?.[1];
    if (name === undefined || isSpecialWord(name) || hasKey(map, name)) return undefined;
    const keyNode = plainScalar(name, name, lines.start);
    const value = key.lastIndex < lines.end ? readValue(lines, key.lastIndex) : readUnderKey(lines, indent);
    if (!value) return undefined;
    map.items.push(new Pair(keyNode, value));
  }
  // Deeper than what it belongs to: a value that goes on, or a slip.
  if (lines.indent > indent) return undefined;
  map.range = [start, lines.start, lines.start];
  return map;
}

function hasKey(map: YAMLMap, name: string): boolean {
  for (const pair of map.items) if ((pair.key as Scalar).value === name) return true;
  return false;
}

/** What stands on the lines under a key: a list may be indented no more than the key is. */
function readUnderKey(lines: Lines, indent: number): YAMLMap | YAMLSeq | undefined {
  toNextLine(lines);
  if (lines.indent < indent) return undefined;
  if (isEntry(lines)) return readList(lines, lines.indent);
  return lines.indent > indent ? readMap(lines, lines.indent) : undefined;
}

function isEntry({ text, start }: Lines): boolean {
  return text.charCodeAt(start) === dash && text.charCodeAt(start + 1) === blank;
}

function readList(lines: Lines, indent: number): YAMLSeq | undefined {
  const list = new YAMLSeq();
  const start = lines.start;
  while (lines.indent === indent && isEntry(lines)) {
    const lineStart = lines.start - indent;
    let from = lines.start + 1;
    while (lines.text.charCodeAt(from) === blank) from++;
    if (from >= lines.end) return undefined;
    key.lastIndex = from;
    const entry = key.test(lines.text) ? readGroup(lines, from, from - lineStart) : readValue(lines, from);
    if (!entry) return undefined;
    list.items.push(entry);
  }
  if (lines.indent > indent) return undefined;
  list.range = [start, lines.start, lines.start];
  return list;
}

/** Keys of an entry, the first of them behind its dash. */
function readGroup(lines: Lines, start: number, indent: number): YAMLMap | undefined {
  lines.start = start;
  lines.indent = indent;
  return readMap(lines, indent);
}

/** The value that a line ends with. */
function readValue(lines: Lines, start: number): Scalar | YAMLSeq | undefined {
  const value = readPlainValue(lines.text.slice(start, lines.end), start);
  toNextLine(lines);
  return value;
}
