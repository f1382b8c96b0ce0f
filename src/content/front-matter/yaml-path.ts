import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import { isEmpty, type Place, resolve, scalarValue, type YamlSource } from "./yaml-source.ts";

/** The path to a value: `["corrections", 0, "date"]`. */
export type Path = readonly (string | number)[];

/** A path for messages, without list indexes: `corrections.date`; undefined at the top. */
export function keyName(path: Path): string | undefined {
  return path.filter((part) => typeof part === "string").join(".") || undefined;
}

/** The name of a key. @param written its node */
export function keyOf(written: unknown, document: Document): string {
  const key = resolve(written, document);
  return isScalar(key) ? String(scalarValue(key.value, key.source)) : String(key);
}

/** The offset where a node begins, for `YamlSource.place`. */
export function startOf(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}

/** The entries of a list without empty ones, or a single entry instead of a list. */
export function entriesOf(node: unknown): unknown[] {
  const entries: unknown[] = isSeq(node) ? node.items : [node];
  return entries.filter((entry) => !isEmpty(entry));
}

function findPair(map: YAMLMap, name: string | number | undefined, document: Document): Pair | undefined {
  return map.items.find((pair) => keyOf(pair.key, document) === name);
}

/** The node at a path, with aliases resolved; undefined if there is none. */
export function nodeAt(source: YamlSource, path: Path): unknown {
  let node: unknown = source.map;
  for (const part of path) {
    node = resolve(node, source.document);
    if (typeof part === "number") node = entriesOf(node)[part];
    else node = isMap(node) ? findPair(node, part, source.document)?.value : undefined;
  }
  return resolve(node, source.document);
}

/** The place of the value at a path; of its key if the value is empty; of its parent if the key is missing. */
export function placeOf(source: YamlSource, path: Path): Place {
  if (path.length === 0) return { line: 1, column: 1 };
  const parent = nodeAt(source, path.slice(0, -1));
  const part = path.at(-1);
  if (isMap(parent)) {
    const pair = findPair(parent, part, source.document);
    if (pair) return source.place(startOf(isEmpty(pair.value) ? pair.key : pair.value));
  }
  if (isSeq(parent)) {
    const entry = entriesOf(parent)[Number(part)];
    if (entry) return source.place(startOf(entry));
  }
  return placeOf(source, path.slice(0, -1));
}
