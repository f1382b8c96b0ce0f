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

function findPair(map: YAMLMap, name: string | number | undefined, document: Document): Pair | undefined {
  return map.items.find((pair) => keyOf(pair.key, document) === name);
}

/** The node at a path, with aliases resolved; undefined if there is none. */
export function nodeAt(source: YamlSource, path: Path): unknown {
  let node: unknown = source.map;
  for (const part of path) {
    node = resolve(node, source.document);
    if (isSeq(node)) node = node.items[Number(part)];
    // A single entry without a list is entry 0.
    else if (typeof part === "number") node = part === 0 ? node : undefined;
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
  if (isSeq(parent) && parent.items[Number(part)]) return source.place(startOf(parent.items[Number(part)]));
  return placeOf(source, path.slice(0, -1));
}
