import { isAlias, isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import { z } from "zod";
import { sayFields } from "../../messages/fields.ts";
import { type Message, together } from "../../messages/message.ts";
import type { Mistake } from "../mistake.ts";
import { entriesExample, groupExample } from "./group-example.ts";
import { hasSwallowedEntries, keysForText, listForText } from "./list-or-text.ts";
import { factsOf } from "./schema-facts.ts";
import { findWrittenKeys } from "./written-keys.ts";
import { wrongValue } from "./wrong-value.ts";
import { keyName, nodeAt, type Path, placeOf, startOf } from "./yaml-path.ts";
import { isEmpty, type Place, resolve, scalarValue, type YamlSource } from "./yaml-source.ts";

/** The names of the keys that may be left out. */
type OptionalKeys<Keys> = { [Name in keyof Keys]-?: undefined extends Keys[Name] ? Name : never }[keyof Keys];

/** What could be read of front matter: all keys but those that must be there, and are missing or wrong. */
export type Values<Schema extends z.ZodObject> = Partial<z.output<Schema>> &
  Pick<z.output<Schema>, OptionalKeys<z.input<Schema>> & keyof z.output<Schema>>;

/** The keys of a front matter, checked against a schema, and where each stands in its file. */
export interface Fields<Schema extends z.ZodObject> {
  /** A key that may be left out, and has a mistake, counts as left out. */
  values: Values<Schema>;
  mistakes: Mistake[];
  /** Where a value stands; the place of its key where it is empty; the first line where it is not written at all. */
  place(path: Path): Place;
  /** The text at a path as it is written, whether or not the schema takes it. */
  text(path: Path): string | undefined;
  /** The texts of a list, or the one text written instead of a list; blank ones left out. */
  texts(path: Path): { text: string; place: Place }[];
  /** How many entries a list has; 1 for an entry written without a list. */
  count(path: Path): number;
}

/**
 * Reads keys and values by a schema, each key by itself, so that one slip hides no other. A key with nothing after it
 * counts as left out; one value where a list is wanted is a list of one.
 */
export function readFields<Schema extends z.ZodObject>(schema: Schema, source: YamlSource): Fields<Schema> {
  const mistakes: Mistake[] = [];
  const reader = { source, mistakes };
  const values = readMap(reader, schema, source.map, []);
  return {
    // Each value passed the schema of its own key.
    values: values.value as Values<Schema>,
    mistakes,
    place: (path) => placeOf(source, path),
    text: (path) => textOf(nodeAt(source, path)),
    texts: (path) => textsOf(source, nodeAt(source, path)),
    count: (path) => {
      const node = nodeAt(source, path);
      return isEmpty(node) ? 0 : isSeq(node) ? node.items.length : 1;
    },
  };
}

function textOf(node: unknown): string | undefined {
  return isScalar(node) && !isEmpty(node) ? String(scalarValue(node.value, node.source)) : undefined;
}

function textsOf(source: YamlSource, node: unknown): { text: string; place: Place }[] {
  const texts: { text: string; place: Place }[] = [];
  const items: unknown[] = isSeq(node) ? node.items : [node];
  for (const item of items) {
    const node = resolve(item, source.document);
    // `true` is none: what it would be as a text helps nobody.
    const text = isScalar(node) && typeof node.value === "boolean" ? undefined : textOf(node);
    if (text !== undefined) texts.push({ text, place: source.place(startOf(item)) });
  }
  return texts;
}

interface Reader {
  source: YamlSource;
  mistakes: Mistake[];
}

/** `whole`: without a mistake. */
interface Reading {
  whole: boolean;
  value: unknown;
}

function readMap(reader: Reader, schema: z.ZodObject, map: YAMLMap | undefined, path: Path): Reading {
  const { source, mistakes } = reader;
  const value: Record<string, unknown> = {};
  const written = findWrittenKeys(source, map, schema, path);
  for (const mistake of written.mistakes) mistakes.push(mistake);
  let whole = written.mistakes.length === 0;
  for (const [name, keySchema] of factsOf(schema).keys) {
    const node = written.values.get(name);
    let reading: Reading = { whole: false, value: undefined };
    if (isAlias(node) || !isEmpty(node)) reading = readNode(reader, keySchema, node, [...path, name]);
    else if (!written.meant.has(name)) reading = readNothing(reader, keySchema, path, name);
    if (!reading.whole) whole = false;
    const read = reading.whole ? reading.value : factsOf(keySchema).absent?.();
    if (read !== undefined) value[name] = read;
  }
  return { whole, value };
}

function readNothing(reader: Reader, schema: z.core.$ZodType, path: Path, name: string): Reading {
  const { absent } = factsOf(schema);
  if (absent) return { whole: true, value: absent() };
  const { source, mistakes } = reader;
  const missing = [...path, name];
  mistakes.push({
    file: source.file,
    ...placeOf(source, missing),
    key: keyName(missing),
    message: together(sayFields.isMissing, howToWrite(schema, missing)),
  });
  return { whole: false, value: undefined };
}

function howToWrite(schema: z.core.$ZodType, path: Path): Message {
  if (schema instanceof z.ZodObject) return sayFields.writeItWithKeys(Object.keys(schema.shape).join(", "));
  const [example] = (z.globalRegistry.get(schema)?.examples ?? []) as readonly unknown[];
  if (example === undefined) return sayFields.writeIt;
  const written = Array.isArray(example) ? `[${example.join(", ")}]` : String(example);
  return sayFields.writeItLike(String(path.at(-1)), written);
}

function readNode(
  reader: Reader,
  schema: z.core.$ZodType,
  written: unknown,
  path: Path,
  isEntry = false,
): Reading {
  const node = resolve(written, reader.source.document);
  if (node === undefined) return refuse(reader, written, path, sayFields.beginsWithStar);

  const { inner, takesAnyText } = factsOf(schema);
  if (takesAnyText && isScalar(node)) {
    const text = scalarValue(node.value, node.source);
    if (typeof text === "string") return { whole: true, value: text };
  }
  const wanted = wantedFor(inner, node);
  if (wanted instanceof z.ZodObject) {
    if (isMap(node)) return readMap(reader, wanted, node, path);
    if (isEntry) return refuse(reader, written, path, sayFields.needsEntries(entriesExample(wanted, node)));
    const example = groupExample(wanted, node);
    const needs = sayFields.needsKeys(Object.keys(wanted.shape).join(", "));
    const message =
      example === undefined ? needs : together(needs, sayFields.writeItLike(String(path.at(-1)), example));
    return refuse(reader, written, path, message);
  }
  if (wanted instanceof z.ZodArray) return readList(reader, wanted.element, node, path);
  if (isSeq(node) && wanted instanceof z.ZodString && !isEntry)
    return refuse(reader, written, path, listForText(wanted, textsOf(reader.source, node), path));
  if (isMap(node) && wanted instanceof z.ZodString && isEntry)
    return refuse(reader, written, path, keysForText(node));
  const value = plainValue(node, wanted);
  const result = z.safeParse(wanted, value);
  if (result.success) return { whole: true, value: result.data };
  return refuse(reader, written, path, wrongValue(wanted, result.error.issues[0], value));
}

function refuse({ source, mistakes }: Reader, written: unknown, path: Path, message: Message): Reading {
  mistakes.push({ file: source.file, ...source.place(startOf(written)), key: keyName(path), message });
  return { whole: false, value: undefined };
}

/** The entries of a list, or the one written instead of a list; empty ones left out. */
function readList(reader: Reader, schema: z.core.$ZodType, node: unknown, path: Path): Reading {
  const value: unknown[] = [];
  let whole = true;
  const isList = isSeq(node);
  const items: unknown[] = isList ? node.items : [node];
  for (const [index, item] of items.entries()) {
    if (!isAlias(item) && isEmpty(item)) continue;
    if (hasSwallowedEntries(item, reader.source)) {
      refuse(reader, item, path, sayFields.needsDashes);
      whole = false;
      continue;
    }
    const reading = readNode(reader, schema, item, isList ? [...path, index] : path, true);
    if (!reading.whole) whole = false;
    value.push(reading.value);
  }
  return { whole, value };
}

/** Where a schema takes one thing or another (`timeline: false`, or a list; `admin: false`, or keys), the one that was meant. */
function wantedFor(schema: z.core.$ZodType, node: unknown): z.core.$ZodType {
  if (!(schema instanceof z.ZodUnion) || isScalar(node)) return schema;
  const form = isMap(node) ? z.ZodObject : z.ZodArray;
  return schema.options.find((option) => option instanceof form) ?? schema.options.find(isGroup) ?? schema;
}

const isGroup = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodObject || schema instanceof z.ZodArray;

/** A scalar's value; for a list or group an empty one, which is enough to say that it is the wrong thing. */
function plainValue(node: unknown, wanted: z.core.$ZodType): unknown {
  if (!isScalar(node)) return isSeq(node) ? [] : {};
  const value = scalarValue(node.value, node.source);
  return wanted instanceof z.ZodNumber && /^-?\d+$/.test(String(value)) ? Number(value) : value;
}
