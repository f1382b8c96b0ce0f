import { isMap, type Pair, type YAMLMap } from "yaml";
import type { z } from "zod";
import { sayFiles } from "../../messages/files.ts";
import { type Mistake, quote } from "../mistake.ts";
import { splitText } from "./split-text.ts";
import { keysBeside, strayedKeys } from "./strayed-keys.ts";
import { unknownKey } from "./unknown-key.ts";
import { keyName, keyOf, type Path, startOf } from "./yaml-path.ts";
import { isEmpty, type Place, type YamlSource } from "./yaml-source.ts";

/** What stands in a group of keys. */
export interface WrittenKeys {
  /** The nodes of the keys that the schema knows, by name. */
  values: Map<string, unknown>;
  /** Keys that are probably meant by others, which there are not: to say that they are missing as well helps nobody. */
  meant: Set<string>;
  /** Of keys that there are not, that stand there twice, or belong elsewhere. */
  mistakes: Mistake[];
}

/**
 * Finds the keys of a group, and what is wrong with them as keys, whatever their values are.
 *
 * @param path to the group
 */
export function findWrittenKeys(
  source: YamlSource,
  map: YAMLMap | undefined,
  schema: z.ZodObject,
  path: Path,
): WrittenKeys {
  const { document, file } = source;
  const values = new Map<string, unknown>();
  const meant = new Set<string>();
  const mistakes: Mistake[] = [];
  const pairs = new Map<string, Pair>();
  const items = map?.items ?? [];
  const placeOf = ({ key }: Pair): Place => source.place(startOf(key));
  for (let index = 0; index < items.length; index++) {
    const pair = items[index] as Pair;
    const name = keyOf(pair, document);
    const first = pairs.get(name);
    if (first) {
      const place = placeOf(pair);
      const message = sayFiles.hasKeyTwice(quote(name), placeOf(first).line, place.line);
      mistakes.push({ file, ...place, message });
      continue;
    }
    pairs.set(name, pair);
    if (!Object.hasOwn(schema.shape, name)) {
      const split = map && splitText(map, index);
      if (split) {
        mistakes.push({ file, ...placeOf(pair), key: keyName(path), message: split.message });
        index += split.count - 1;
        continue;
      }
      const unknown = unknownKey(name, schema);
      if (unknown.meant) meant.add(unknown.meant);
      mistakes.push({ file, ...placeOf(pair), key: keyName(path), message: unknown.message });
      continue;
    }
    const below = isMap(pair.value) ? strayedKeys(source, pair, pair.value, schema) : undefined;
    const beside = isEmpty(pair.value)
      ? keysBeside(source, pair, items.slice(index + 1), schema, (inner) => pairs.has(inner))
      : undefined;
    if (below) {
      mistakes.push(below.mistake);
      for (const [inner, value] of below.values) if (!values.has(inner)) values.set(inner, value);
    } else if (beside) {
      mistakes.push(beside.mistake);
      values.set(name, beside.inside);
      index += beside.inside.items.length;
    } else if (!values.has(name)) values.set(name, pair.value);
  }
  return { values, meant, mistakes };
}
