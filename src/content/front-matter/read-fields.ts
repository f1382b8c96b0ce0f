import { isAlias, isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import { z } from "zod";
import { asIs, type Message } from "../../messages/message.ts";
import { fieldMessages } from "../../messages/messages.ts";
import type { Mistake } from "../mistake.ts";
import { fieldMessage, unknownKey } from "./field-messages.ts";
import { entriesOf, keyName, keyOf, nodeAt, type Path, placeOf, startOf } from "./yaml-path.ts";
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
  /** The number of entries of a list without empty ones; 1 for a single entry without a list. */
  count(path: Path): number;
}

/**
 * Reads keys and values by a schema, each key by itself, so that one mistake does not hide another. An empty key counts as
 * missing; a single value instead of a list is a list of one.
 */
export function readFields<Schema extends z.ZodObject>(schema: Schema, source: YamlSource): Fields<Schema> {
  const reader: Reader = { source, mistakes: [], explained: new Set() };
  const written = nodesOf(reader, schema, source.map, []);
  const values: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries<z.core.$ZodType>(schema.shape)) {
    const value = readKey(reader, name, shape, written.get(name));
    if (value !== undefined) values[name] = value;
  }
  return {
    // Each value has passed the schema of its key.
    values: values as Values<Schema>,
    mistakes: reader.mistakes,
    place: (path) => placeOf(source, path),
    text: (path) => textOf(nodeAt(source, path)),
    texts: (path) =>
      entriesOf(nodeAt(source, path)).flatMap((entry) => {
        const node = resolve(entry, source.document);
        const text = isScalar(node) && typeof node.value === "boolean" ? undefined : textOf(node);
        return text === undefined ? [] : { text, place: source.place(startOf(entry)) };
      }),
    count: (path) => entriesOf(nodeAt(source, path)).length,
  };
}

const textOf = (node: unknown): string | undefined =>
  isScalar(node) && !isEmpty(node) ? String(scalarValue(node.value, node.source)) : undefined;

interface Reader {
  source: YamlSource;
  mistakes: Mistake[];
  /** Paths of keys whose absence another mistake explains, with full stops between the parts. */
  explained: Set<string>;
}

/** The value of a key; if it has a mistake or is missing, its default. */
function readKey(reader: Reader, name: string, shape: z.core.$ZodType, written: unknown): unknown {
  const value = inputOf(reader, shape, written, [name]);
  // Most keys of most files: asking zod would take as long as reading the others.
  if (value === undefined && shape instanceof z.ZodOptional) return undefined;
  const form = value === undefined ? shape : formFor(shape, resolve(written, reader.source.document));
  const checked = check(reader, form, value, name) ?? z.safeParse(shape, undefined);
  return checked.data;
}

/** Checks a value, and reports what is wrong with it. @returns undefined if anything is */
function check(
  { source, mistakes, explained }: Reader,
  shape: z.core.$ZodType,
  value: unknown,
  name: string,
): { data?: unknown } | undefined {
  const report = (path: Path, message: Message): void => {
    mistakes.push({ file: source.file, ...placeOf(source, path), key: keyName(path), message });
  };
  const messages = new Map<string, Message>();
  const error = (issue: z.core.$ZodRawIssue): string => {
    const path = [name, ...(issue.path ?? [])] as Path;
    const message = fieldMessage(issue, path, isWritten(source, path));
    messages.set(message.en, message);
    return message.en;
  };
  try {
    const parsing = z.safeParse(shape, value);
    if (parsing.success) return parsing;
    // Once more for what is wrong: most values are right, and need no messages.
    const { issues = [] } = z.safeParse(shape, value, { error, reportInput: true }).error ?? {};
    for (const { path, message, input } of issues) {
      const whole = [name, ...path] as Path;
      if (input === undefined && explained.has(whole.join("."))) continue;
      // What is not ours, a site says in a check of its own key.
      report(whole, messages.get(message) ?? asIs(message));
    }
  } catch (thrown) {
    report([name], fieldMessages.checkFailed({ error: String(thrown) }));
    return {};
  }
  return undefined;
}

/** The nodes of a group's values, by key. Reports keys that it does not have. */
function nodesOf(
  reader: Reader,
  group: z.ZodObject,
  map: YAMLMap | undefined,
  path: Path,
): Map<string, unknown> {
  const { source, mistakes, explained } = reader;
  const nodes = new Map<string, unknown>();
  for (const { key, value } of map?.items ?? []) {
    const name = keyOf(key, source.document);
    if (Object.hasOwn(group.shape, name)) {
      nodes.set(name, value);
      continue;
    }
    const { message, meant } = unknownKey(name, group);
    if (meant) explained.add([...path, meant].join("."));
    mistakes.push({ file: source.file, ...source.place(startOf(key)), key: keyName(path), message });
  }
  return nodes;
}

/** A node as its schema takes it, as deep as the schema goes: front matter may refer to itself. */
function inputOf(reader: Reader, schema: z.core.$ZodType, written: unknown, path: Path): unknown {
  const { source, mistakes, explained } = reader;
  const node = resolve(written, source.document);
  if (node === undefined && isAlias(written)) {
    const message = fieldMessages.beginsWithSign({ sign: "*" });
    mistakes.push({ file: source.file, ...source.place(startOf(written)), key: keyName(path), message });
    explained.add(path.join("."));
  }
  if (isEmpty(node)) return undefined;
  const form = formFor(schema, node);
  if (form instanceof z.ZodArray)
    return entriesOf(node).map((entry, index) => inputOf(reader, form.element, entry, [...path, index]));
  if (form instanceof z.ZodObject && isMap(node)) {
    const nodes = [...nodesOf(reader, form, node, path)];
    return Object.fromEntries(
      nodes.map(([name, inner]) => [name, inputOf(reader, form.shape[name], inner, [...path, name])]),
    );
  }
  if (!isScalar(node)) return isSeq(node) ? [] : {};
  const value = scalarValue(node.value, node.source);
  return form instanceof z.ZodNumber && /^-?\d+(?:\.\d+)?$/.test(String(value)) ? Number(value) : value;
}

/** A schema without `optional` and `default` around it; of a union (`timeline: false` or a list), the member for the node. */
function formFor(schema: z.core.$ZodType, node: unknown): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return formFor(schema.def.innerType, node);
  if (!(schema instanceof z.ZodUnion) || isScalar(node)) return schema;
  const [lists, groups] = [z.ZodArray, z.ZodObject].map((form) =>
    schema.options.find((option) => option instanceof form),
  );
  return (isMap(node) ? (groups ?? lists) : (lists ?? groups)) ?? schema;
}

/** Whether a key is there, with or without a value. */
function isWritten(source: YamlSource, path: Path): boolean {
  const group = nodeAt(source, path.slice(0, -1));
  return isMap(group) && group.items.some(({ key }) => keyOf(key, source.document) === path.at(-1));
}
