import { type Pair, YAMLMap } from "yaml";
import type { z } from "zod";
import { sayFiles } from "../../messages/files.ts";
import { type Mistake, quote } from "../mistake.ts";
import { groupOf } from "./schema-facts.ts";
import { keyOf, startOf } from "./yaml-path.ts";
import type { YamlSource } from "./yaml-source.ts";

/**
 * Keys that stand under an empty one by a blank too many, where they belong beside it: `description:`, and under it ` section:
 * Ekonomi`. To YAML they are the value of the empty one, which takes none such.
 *
 * @param inside what stands under the key of `pair`
 * @param schema of the group that `pair` is in
 * @returns undefined where the first of them is no key of that group, or the key takes keys of its own
 */
export function strayedKeys(
  source: YamlSource,
  pair: Pair,
  inside: YAMLMap,
  schema: z.ZodObject,
): { mistake: Mistake; values: (readonly [name: string, value: unknown])[] } | undefined {
  const name = keyOf(pair, source.document);
  const keySchema: z.core.$ZodType | undefined = schema.shape[name];
  const [first] = inside.items;
  if (!first || inside.flow || !keySchema || groupOf(keySchema)) return undefined;
  const values = inside.items.map((item) => [keyOf(item, source.document), item.value] as const);
  const inner = keyOf(first, source.document);
  if (!Object.hasOwn(schema.shape, inner)) return undefined;
  const place = source.place(startOf(first.key));
  const blanks = place.column - source.place(startOf(pair.key)).column;
  const message = sayFiles.isTooFarRight(quote(inner), blanks, quote(name));
  return { mistake: { file: source.file, ...place, message }, values };
}

/**
 * Keys that stand below an empty one and no blank further in, where they belong under it: `image:`, and below it `src: foto.jpg`.
 * They are those that its group has, and that the group around has not, or has already.
 *
 * @param pair the empty key
 * @param next what follows it
 * @param schema of the group that `pair` is in
 * @param isTaken whether that group has a key further up
 * @returns undefined where there are none; `inside`: they as what should stand under the key
 */
export function keysBeside(
  source: YamlSource,
  pair: Pair,
  next: readonly Pair[],
  schema: z.ZodObject,
  isTaken: (name: string) => boolean,
): { mistake: Mistake; inside: YAMLMap } | undefined {
  const name = keyOf(pair, source.document);
  const group = groupOf(schema.shape[name]);
  if (!group) return undefined;
  const belongs = (item: Pair): boolean => {
    const inner = keyOf(item, source.document);
    const isOutside = Object.hasOwn(schema.shape, inner) && !isTaken(inner);
    return Object.hasOwn(group.shape, inner) && !isOutside;
  };
  const end = next.findIndex((item) => !belongs(item));
  const inside = new YAMLMap();
  inside.items.push(...(end < 0 ? next : next.slice(0, end)));
  const [first] = inside.items;
  if (!first) return undefined;
  const names = inside.items.map((item) => quote(keyOf(item, source.document)));
  const message = sayFiles.hasKeysBeside(quote(name), names.join(", "));
  return { mistake: { file: source.file, ...source.place(startOf(first.key)), message }, inside };
}
