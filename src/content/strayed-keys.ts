import type { Pair, YAMLMap } from "yaml";
import { z } from "zod";
import { sayFiles } from "../messages/files.ts";
import { type Mistake, quote } from "./mistake.ts";
import { factsOf } from "./schema-facts.ts";
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
  if (!first || inside.flow || !keySchema || takesKeys(keySchema)) return undefined;
  const values = inside.items.map((item) => [keyOf(item, source.document), item.value] as const);
  const inner = keyOf(first, source.document);
  if (!Object.hasOwn(schema.shape, inner)) return undefined;
  const place = source.place(startOf(first.key));
  const blanks = place.column - source.place(startOf(pair.key)).column;
  const message = sayFiles.isTooFarRight(quote(inner), blanks, quote(name));
  return { mistake: { file: source.file, ...place, message }, values };
}

/** Whether a value may be a group of keys, or a list of such. */
function takesKeys(schema: z.core.$ZodType): boolean {
  const { inner } = factsOf(schema);
  if (inner instanceof z.ZodArray) return takesKeys(inner.element);
  return inner instanceof z.ZodObject || inner instanceof z.ZodUnion;
}
