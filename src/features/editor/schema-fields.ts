import type { Field } from "@sveltia/cms";
import { z } from "zod";
import type { Language } from "../../messages/message.ts";
import { capitalise } from "../../news/text/names.ts";

/** The part of JSON Schema that forms need, with the keys' labels and hints. */
interface KeySchema extends z.core.JSONSchema.BaseSchema, Pick<z.core.GlobalMeta, "words" | "field"> {
  properties?: Record<string, KeySchema>;
  items?: KeySchema;
  anyOf?: KeySchema[];
}

export interface FieldBase {
  name: string;
  label: string;
  hint: string;
  required: boolean;
}

export interface FormContext {
  language: Language;
  /** IANA zone for picking dates; they are saved with its offset. */
  timeZone: string;
  languages: Record<string, string>;
}

/** Fields that need more than their schema, by key: `tags`, `front.pinned`. */
export type SpecialFields = Record<string, (base: FieldBase) => Field>;

/**
 * Makes Sveltia CMS fields from a schema, in the schema's order.
 *
 * @param schema of front matter or of `_data/site.yaml`
 * @throws Error if there is no field for the type of a key
 */
export function fieldsOf(schema: z.ZodType, context: FormContext, special: SpecialFields = {}): Field[] {
  return rows(asJson(schema), "");

  function rows(schema: KeySchema, parent: string): Field[] {
    return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
      if (value.field === "none") return [];
      const fallback = { label: value.title ?? labelOf(name), hint: value.description ?? "" };
      const { label, hint } = value.words?.[context.language] ?? fallback;
      const base = { name, label, hint, required: schema.required?.includes(name) ?? false };
      const make = special[parent + name];
      const inner = (group: KeySchema) => rows(group, `${parent}${name}.`);
      return [make ? make(base) : fieldOf(base, value, context, inner)];
    });
  }
}

/** Returns the default values of a schema, by key, without empty lists. An unticked box is `false`. */
export function defaultsOf(schema: z.ZodType): Record<string, unknown> {
  const defaultOf = ({ default: one, type }: KeySchema) => one ?? (type === "boolean" ? false : undefined);
  const pairs = Object.entries(asJson(schema).properties ?? {}).map(([key, one]) => [key, defaultOf(one)]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined && !Array.isArray(value)));
}

const asJson = (schema: z.ZodType): KeySchema =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as KeySchema;

/** Turns a key into a label: `leadUntil` → `Lead until`. */
const labelOf = (name: string): string => capitalise(name.replace(/(?=[A-Z])/g, " ").toLowerCase());

function fieldOf(
  base: FieldBase,
  schema: KeySchema,
  { timeZone, languages }: FormContext,
  inner: (group: KeySchema) => Field[],
): Field {
  if (schema.field === "long text") return { ...base, widget: "text" };
  if (schema.field === "picture") return { ...base, widget: "image", choose_url: false };
  if (schema.field === "colour") return { ...base, widget: "color", allow_input: true };
  // For a union, takes the object or list: `false` is written by hand.
  const form = schema.anyOf?.find(({ type }) => type === "array" || type === "object") ?? schema;
  if (form.enum?.every((value) => typeof value === "string")) {
    const options = form.enum.map((value) => ({ value, label: languages[value] ?? value }));
    return { ...base, widget: "select", options, dropdown_threshold: 0 };
  }
  switch (form.type) {
    case "string":
      if (form.format === "date-time") return { ...base, widget: "datetime", input_timezone: timeZone };
      return { ...base, widget: "string", ...(form.format === "uri" && { type: "url" }) };
    case "boolean":
      return { ...base, widget: "boolean", default: form.default === true };
    case "integer":
    case "number": {
      const limits = { min: form.minimum, max: form.maximum };
      return { ...base, ...limits, widget: "number", value_type: form.type === "integer" ? "int" : "float" };
    }
    case "object":
      if (!form.properties) break;
      return { ...base, widget: "object", collapsed: "auto", fields: inner(form) };
    case "array": {
      const list = { ...base, widget: "list" as const, min: form.minItems, max: form.maxItems };
      if (form.items?.properties) return { ...list, collapsed: "auto", fields: inner(form.items) };
      if (/^(?:string|integer|number|boolean)$/.test(String(form.items?.type))) return list;
    }
  }
  throw new Error(`"${base.name}" has a form that the editor's screen has no field for.`);
}
