import { isMap, isScalar, isSeq } from "yaml";
import { z } from "zod";
import { asIs, type Message } from "../../messages/message.ts";
import { fieldMessages } from "../../messages/messages.ts";
import { type Diagnostic, mistake } from "../diagnostic.ts";
import { fieldMessage, unknownKey } from "./field-messages.ts";
import {
  entriesOf,
  isEmpty,
  keyName,
  keyOf,
  type Path,
  scalarValue,
  startOf,
  type YamlSource,
} from "./yaml.ts";

type OptionalKeys<Keys> = { [Name in keyof Keys]-?: undefined extends Keys[Name] ? Name : never }[keyof Keys];

/** Front matter as far as it could be read: even required keys may be missing. */
export type Values<Schema extends z.ZodObject> = Partial<z.output<Schema>> &
  Pick<z.output<Schema>, OptionalKeys<z.input<Schema>> & keyof z.output<Schema>>;

/** Front matter validated against a schema, with the places of its keys. */
export type Fields<Schema extends z.ZodObject> = ReturnType<typeof readFields<Schema>>;

/**
 * Reads keys and values by a schema, each key separately, so that one mistake does not hide another. An empty key counts as
 * missing; a single value in place of a list is a list of one.
 */
export function readFields<Schema extends z.ZodObject>(schema: Schema, source: YamlSource) {
  const diagnostics: Diagnostic[] = [];
  /** Paths of missing keys that another mistake explains, with dots between the parts. */
  const explained = new Set<string>();
  const input = Object(toInput(schema, source.map, []));
  const values: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries<z.core.$ZodType>(schema.shape)) {
    const written: unknown = input[name];
    // True for most keys of most files. Calling zod for them would take as long as reading the others.
    if (written === undefined && shape instanceof z.ZodOptional) continue;
    const inner = written === undefined ? shape : unwrapSchema(shape, written);
    const { data } = check(inner, written, name) ?? z.safeParse(shape, undefined);
    if (data !== undefined) values[name] = data;
  }
  // Each value has passed the schema of its key. Optional keys with a mistake count as missing.
  return { values: values as Values<Schema>, ...source, diagnostics };

  /** Validates a value and reports mistakes. @returns undefined if there are any */
  function check(shape: z.core.$ZodType, value: unknown, name: string): { data?: unknown } | undefined {
    const messages = new Map<string, Message>();
    const error = (issue: z.core.$ZodRawIssue): string => {
      const path = [name, ...(issue.path ?? [])] as Path;
      const message = fieldMessage(issue, path, source.isWritten(path));
      messages.set(message.en, message);
      return message.en;
    };
    try {
      const parsing = z.safeParse(shape, value, { error, reportInput: true });
      if (parsing.success) return parsing;
      for (const { path, message, input } of parsing.error.issues) {
        const fullPath = [name, ...path] as Path;
        if (input === undefined && explained.has(fullPath.join("."))) continue;
        // Other messages come from the site's checks of its own keys.
        diagnostics.push(source.mistake(fullPath, messages.get(message) ?? asIs(message)));
      }
    } catch (thrown) {
      diagnostics.push(source.mistake([name], fieldMessages.checkFailed({ error: String(thrown) })));
      return {};
    }
    return undefined;
  }

  /** Converts a node to the input of its schema. Reports unknown keys of groups. */
  function toInput(schema: z.core.$ZodType, node: unknown, path: Path): unknown {
    if (isEmpty(node)) return undefined;
    const inner = unwrapSchema(schema, isScalar(node) ? "" : isMap(node) ? {} : []);
    if (inner instanceof z.ZodArray)
      return entriesOf(node).map((entry, index) => toInput(inner.element, entry, [...path, index]));
    if (inner instanceof z.ZodObject && isMap(node)) {
      const values: Record<string, unknown> = {};
      for (const { key, value } of node.items) {
        const name = keyOf(key);
        if (Object.hasOwn(inner.shape, name)) {
          values[name] = toInput(inner.shape[name], value, [...path, name]);
          continue;
        }
        const { message, meant } = unknownKey(name, inner);
        if (meant) explained.add([...path, meant].join("."));
        const at = { file: source.file, ...source.placeAt(startOf(key)) };
        diagnostics.push(mistake(at, message, keyName(path)));
      }
      return values;
    }
    return isScalar(node) ? castScalar(inner, scalarValue(node.value, node.source)) : isSeq(node) ? [] : {};
  }
}

/** Converts a scalar to the input of a schema without `optional` and `default`. */
function castScalar(inner: z.core.$ZodType, value: string | boolean): unknown {
  const text = String(value);
  const forms = inner instanceof z.ZodUnion ? inner.options : [inner];
  if (forms.some((one) => one instanceof z.ZodBoolean) && /^(?:ya|yes|true|tidak|no|false)$/i.test(text))
    return /^(?:y|true)/i.test(text);
  if (inner instanceof z.ZodEnum)
    return inner.options.find((option) => String(option) === text.toLowerCase()) ?? value;
  return inner instanceof z.ZodNumber && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : value;
}

/** Unwraps `optional` and `default` of a schema; for a union (`timeline: false` or a list), returns the member for the value. */
function unwrapSchema(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrapSchema(schema.def.innerType, value);
  if (!(schema instanceof z.ZodUnion) || typeof value !== "object") return schema;
  const [lists, groups] = [z.ZodArray, z.ZodObject].map((inner) =>
    schema.options.find((option) => option instanceof inner),
  );
  return (Array.isArray(value) ? (lists ?? groups) : (groups ?? lists)) ?? schema;
}
