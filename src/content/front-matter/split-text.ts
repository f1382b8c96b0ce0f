import { isScalar, type Pair, type YAMLMap } from "yaml";
import { sayFields } from "../../messages/fields.ts";
import { type Message, together } from "../../messages/message.ts";
import { quote } from "../mistake.ts";
import { isEmpty } from "./yaml-source.ts";

/**
 * A text with a comma in a group in brackets, of which YAML takes what stands behind the comma for a key:
 * `{ text: Semula 42, yang benar 24 }`.
 *
 * @param index of the first such key
 * @returns what to say of it, and how many keys the rest of the text became; undefined where it may be a key
 */
export function splitText(map: YAMLMap, index: number): { message: Message; count: number } | undefined {
  const before = map.items[index - 1];
  if (!map.flow || !before || !isScalar(before.key) || !isScalar(before.value)) return undefined;
  const rest = map.items.slice(index);
  const end = rest.findIndex((pair) => !isRemainder(pair));
  const parts = (end < 0 ? rest : rest.slice(0, end)).flatMap(({ key }) =>
    isScalar(key) ? (key.source ?? "") : [],
  );
  const [first] = parts;
  if (first === undefined) return undefined;
  const text = [before.value.source ?? "", ...parts].join(", ");
  const hint = sayFields.isAfterComma(String(before.key.value), JSON.stringify(text));
  return { message: together(sayFields.isUnknownKey(quote(first)), hint), count: parts.length };
}

const isRemainder = ({ key, value }: Pair): boolean => isScalar(key) && isEmpty(value);
