import { isScalar, type YAMLMap } from "yaml";
import type { z } from "zod";
import { sayFields } from "../../messages/fields.ts";
import { type Message, together } from "../../messages/message.ts";
import { listRefusals } from "../schema/fields.ts";
import type { Path } from "./yaml-path.ts";
import type { YamlSource } from "./yaml-source.ts";

/**
 * What to say of a list where a text is wanted.
 *
 * @param schema which does not take it
 * @param entries of the list
 */
export function listForText(schema: z.ZodString, entries: { text: string }[], path: Path): Message {
  const [first = { text: "…" }] = entries;
  const say = entries.length > 1 ? listRefusals.get(schema)?.say : undefined;
  if (say) return say(first.text);
  const all = entries.map(({ text }) => text).join(", ");
  return together(sayFields.needsText(sayFields.aList), sayFields.writeItLike(String(path.at(-1)), all));
}

/** What to say of keys where an entry of a list is a text. A single one comes of a colon in it: `- Cabai: turun`. */
export function keysForText(map: YAMLMap): Message {
  const message = sayFields.needsText(sayFields.keysOfItsOwn);
  const [pair, ...others] = map.items;
  if (others.length > 0 || !pair || !isScalar(pair.key) || !isScalar(pair.value)) return message;
  const text = `${pair.key.source}: ${pair.value.source ?? ""}`.trim();
  return together(message, sayFields.orIsTextWithColon(JSON.stringify(text)));
}

/** Whether a text goes on over lines that look like entries of a list: `tags: Pasar`, and below it, indented, `- Cabai`. */
export function hasSwallowedEntries(node: unknown, { document, place }: YamlSource): boolean {
  // Only the library reads a text of several lines.
  if (!document || !isScalar(node) || node.type !== "PLAIN" || !node.range) return false;
  const [start, end] = node.range;
  return /(?:^| )(?:[-–—•·▪]|\d+[.)]) /u.test(node.source ?? "") && place(start).line < place(end).line;
}
