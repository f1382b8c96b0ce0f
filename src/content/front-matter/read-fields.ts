import { isAlias, isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import { z } from "zod";
import { fieldMessages } from "../../messages/fields.ts";
import type { Message } from "../../messages/message.ts";
import type { Mistake } from "../mistake.ts";
import { missingKey, needsKeys, unknownKey, wrongValue } from "./field-mistakes.ts";
import { factsOf } from "./schema-facts.ts";
import { keyName, keyOf, nodeAt, type Path, placeOf, startOf } from "./yaml-path.ts";
import { isEmpty, type Place, resolve, scalarValue, type Written, type YamlSource } from "./yaml-source.ts";

/** The names of the optional keys. */
type OptionalKeys<Keys> = { [Name in keyof Keys]-?: undefined extends Keys[Name] ? Name : never }[keyof Keys];

/** Front matter as far as it could be read: required keys may be missing too. */
export type Values<Schema extends z.ZodObject> = Partial<z.output<Schema>> &
  Pick<z.output<Schema>, OptionalKeys<z.input<Schema>> & keyof z.output<Schema>>;

/** Front matter checked against a schema, with the places of its keys. */
export interface Fields<Schema extends z.ZodObject> {
  /** An optional key with a mistake counts as missing. */
  values: Values<Schema>;
  mistakes: Mistake[];
  /** The place of a value; of its key if the value is empty; the first line if the key is missing. */
  place(path: Path): Place;
  /** The text at a path as written, even if the schema rejects it. */
  text(path: Path): string | undefined;
  /** The texts of a list, or a single text written instead of a list, without empty ones. */
  texts(path: Path): Written[];
  /** The number of entries of a list; 1 for a single entry without a list. */
  count(path: Path): number;
}

/**
 * Reads keys and values by a schema, each key separately, so that one mistake does not hide another. An empty key counts as
 * missing; a single value instead of a list is a list of one.
 */
export function readFields<Schema extends z.ZodObject>(schema: Schema, source: YamlSource): Fields<Schema> {
  const mistakes: Mistake[] = [];
  const reader = { source, mistakes };
  const values = readMap(reader, schema, source.map, []);
  return {
    // Each value has passed the schema of its key.
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

function textsOf(source: YamlSource, node: unknown): Written[] {
  const texts: Written[] = [];
  const items: unknown[] = isSeq(node) ? node.items : [node];
  for (const item of items) {
    const node = resolve(item, source.document);
    // A boolean is not a text.
    const text = isScalar(node) && typeof node.value === "boolean" ? undefined : textOf(node);
    if (text !== undefined) texts.push({ text, place: source.place(startOf(item)) });
  }
  return texts;
}

interface Reader {
  source: YamlSource;
  mistakes: Mistake[];
}

/** `whole`: no mistakes. */
interface Reading {
  whole: boolean;
  value: unknown;
}

function readMap(reader: Reader, schema: z.ZodObject, map: YAMLMap | undefined, path: Path): Reading {
  const { source, mistakes } = reader;
  const { keys } = factsOf(schema);
  const written = new Map<string, unknown>();
  // If an unknown key probably means another, do not also report that one as missing.
  const meant = new Set<string>();
  let whole = true;
  for (const { key, value } of map?.items ?? []) {
    const name = keyOf(key, source.document);
    if (Object.hasOwn(schema.shape, name)) {
      written.set(name, value);
      continue;
    }
    whole = false;
    const unknown = unknownKey(name, schema);
    if (unknown.meant) meant.add(unknown.meant);
    refuse(reader, key, path, unknown.message);
  }
  const value: Record<string, unknown> = {};
  for (const [name, keySchema] of keys) {
    const node = written.get(name);
    const { absent } = factsOf(keySchema);
    let reading: Reading = { whole: absent !== undefined, value: absent?.() };
    if (isAlias(node) || !isEmpty(node)) reading = readNode(reader, keySchema, node, [...path, name]);
    else if (!absent && !meant.has(name)) {
      const missing = [...path, name];
      const message = missingKey(keySchema, missing, written.has(name));
      mistakes.push({ file: source.file, ...placeOf(source, missing), key: keyName(missing), message });
    }
    if (!reading.whole) whole = false;
    const read = reading.whole ? reading.value : absent?.();
    if (read !== undefined) value[name] = read;
  }
  return { whole, value };
}

/** @param isEntry of a list */
function readNode(
  reader: Reader,
  schema: z.core.$ZodType,
  written: unknown,
  path: Path,
  isEntry = false,
): Reading {
  const node = resolve(written, reader.source.document);
  if (node === undefined) return refuse(reader, written, path, fieldMessages.beginsWithSign("*"));

  const { inner, takesAnyText } = factsOf(schema);
  if (takesAnyText && isScalar(node)) {
    const text = scalarValue(node.value, node.source);
    if (typeof text === "string") return { whole: true, value: text };
  }
  const wanted = wantedFor(inner, node);
  if (wanted instanceof z.ZodArray)
    return withChecks(reader, wanted, readList(reader, wanted.element, node, path), written, path);
  if (wanted instanceof z.ZodObject)
    return isMap(node)
      ? withChecks(reader, wanted, readMap(reader, wanted, node, path), written, path)
      : refuse(reader, written, path, needsKeys(wanted, path, isEntry));
  const value = plainValue(node, wanted);
  return parse(reader, wanted, value, written, path);
}

/** Applies the checks of a whole list or group: how many entries it has, what goes together. Only a site's own keys have any. */
function withChecks(
  reader: Reader,
  schema: z.ZodArray | z.ZodObject,
  reading: Reading,
  written: unknown,
  path: Path,
): Reading {
  const { checks = [] } = schema.def;
  if (!reading.whole || checks.length === 0) return reading;
  const checked = z.any().check(...(checks as z.core.$ZodCheck<unknown>[]));
  return parse(reader, checked, reading.value, written, path);
}

function parse(
  reader: Reader,
  schema: z.core.$ZodType,
  value: unknown,
  written: unknown,
  path: Path,
): Reading {
  try {
    const result = z.safeParse(schema, value);
    if (result.success) return { whole: true, value: result.data };
    return refuse(reader, written, path, wrongValue(schema, result.error.issues[0], value, path));
  } catch (error) {
    return refuse(reader, written, path, fieldMessages.checkFailed(String(error)));
  }
}

function refuse({ source, mistakes }: Reader, written: unknown, path: Path, message: Message): Reading {
  mistakes.push({ file: source.file, ...source.place(startOf(written)), key: keyName(path), message });
  return { whole: false, value: undefined };
}

/** The entries of a list, or a single entry instead of a list, without empty ones. */
function readList(reader: Reader, schema: z.core.$ZodType, node: unknown, path: Path): Reading {
  const value: unknown[] = [];
  let whole = true;
  const isList = isSeq(node);
  const items: unknown[] = isList ? node.items : [node];
  for (const [index, item] of items.entries()) {
    if (!isAlias(item) && isEmpty(item)) continue;
    const reading = readNode(reader, schema, item, isList ? [...path, index] : path, true);
    if (!reading.whole) whole = false;
    value.push(reading.value);
  }
  return { whole, value };
}

/** For a union (`timeline: false` or a list; `admin: false` or an object), the member that was probably meant. */
function wantedFor(schema: z.core.$ZodType, node: unknown): z.core.$ZodType {
  if (!(schema instanceof z.ZodUnion) || isScalar(node)) return schema;
  const form = isMap(node) ? z.ZodObject : z.ZodArray;
  return schema.options.find((option) => option instanceof form) ?? schema.options.find(isGroup) ?? schema;
}

const isGroup = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodObject || schema instanceof z.ZodArray;

/** A scalar's value; for lists and objects an empty one, enough for zod to report the wrong type. */
function plainValue(node: unknown, wanted: z.core.$ZodType): unknown {
  if (!isScalar(node)) return isSeq(node) ? [] : {};
  const value = scalarValue(node.value, node.source);
  return wanted instanceof z.ZodNumber && /^-?\d+(?:\.\d+)?$/.test(String(value)) ? Number(value) : value;
}
