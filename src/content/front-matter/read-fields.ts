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

/** Front matter as far as it could be read: required keys may be missing too. */
export type Values<Schema extends z.ZodObject> = Partial<z.output<Schema>> &
  Pick<z.output<Schema>, OptionalKeys<z.input<Schema>> & keyof z.output<Schema>>;

/** Front matter checked against a schema, with the places of its keys. */
export type Fields<Schema extends z.ZodObject> = ReturnType<typeof readFields<Schema>>;

/**
 * Reads keys and values by a schema, each key by itself, so that one mistake does not hide another. An empty key counts as
 * missing; a single value instead of a list is a list of one.
 */
export function readFields<Schema extends z.ZodObject>(schema: Schema, source: YamlSource) {
  const diagnostics: Diagnostic[] = [];
  /** Paths of keys whose absence another mistake explains, with full stops between the parts. */
  const explained = new Set<string>();
  const input = Object(inputOf(schema, source.map, []));
  const values: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries<z.core.$ZodType>(schema.shape)) {
    const written: unknown = input[name];
    // Most keys of most files: asking zod would take as long as reading the others.
    if (written === undefined && shape instanceof z.ZodOptional) continue;
    const form = written === undefined ? shape : formFor(shape, written);
    const { data } = check(form, written, name) ?? z.safeParse(shape, undefined);
    if (data !== undefined) values[name] = data;
  }
  // Each value has passed the schema of its key. An optional key with a mistake counts as missing.
  return { values: values as Values<Schema>, ...source, diagnostics };

  /** Checks a value, and reports what is wrong with it. @returns undefined if anything is */
  function check(shape: z.core.$ZodType, value: unknown, name: string): { data?: unknown } | undefined {
    const messages = new Map<string, Message>();
    const error = (issue: z.core.$ZodRawIssue): string => {
      const path = [name, ...(issue.path ?? [])] as Path;
      const message = fieldMessage(issue, path, source.isWritten(path));
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
        diagnostics.push(source.mistake(whole, messages.get(message) ?? asIs(message)));
      }
    } catch (thrown) {
      diagnostics.push(source.mistake([name], fieldMessages.checkFailed({ error: String(thrown) })));
      return {};
    }
    return undefined;
  }

  /** A node as its schema takes it. Reports keys that a group does not have. */
  function inputOf(schema: z.core.$ZodType, node: unknown, path: Path): unknown {
    if (isEmpty(node)) return undefined;
    const form = formFor(schema, isScalar(node) ? "" : isMap(node) ? {} : []);
    if (form instanceof z.ZodArray)
      return entriesOf(node).map((entry, index) => inputOf(form.element, entry, [...path, index]));
    if (form instanceof z.ZodObject && isMap(node)) {
      const values: Record<string, unknown> = {};
      for (const { key, value } of node.items) {
        const name = keyOf(key);
        if (Object.hasOwn(form.shape, name)) {
          values[name] = inputOf(form.shape[name], value, [...path, name]);
          continue;
        }
        const { message, meant } = unknownKey(name, form);
        if (meant) explained.add([...path, meant].join("."));
        const at = { file: source.file, ...source.placeAt(startOf(key)) };
        diagnostics.push(mistake(at, message, keyName(path)));
      }
      return values;
    }
    return isScalar(node) ? valueFor(form, scalarValue(node.value, node.source)) : isSeq(node) ? [] : {};
  }
}

/** A scalar as a schema without `optional` and `default` takes it. */
function valueFor(form: z.core.$ZodType, value: string | boolean): unknown {
  const text = String(value);
  const forms = form instanceof z.ZodUnion ? form.options : [form];
  if (forms.some((one) => one instanceof z.ZodBoolean) && /^(?:ya|yes|true|tidak|no|false)$/i.test(text))
    return /^(?:y|true)/i.test(text);
  if (form instanceof z.ZodEnum)
    return form.options.find((option) => String(option) === text.toLowerCase()) ?? value;
  return form instanceof z.ZodNumber && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : value;
}

/** A schema without `optional` and `default` around it; of a union (`timeline: false` or a list), the member for the value. */
function formFor(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return formFor(schema.def.innerType, value);
  if (!(schema instanceof z.ZodUnion) || typeof value !== "object") return schema;
  const [lists, groups] = [z.ZodArray, z.ZodObject].map((form) =>
    schema.options.find((option) => option instanceof form),
  );
  return (Array.isArray(value) ? (lists ?? groups) : (groups ?? lists)) ?? schema;
}
