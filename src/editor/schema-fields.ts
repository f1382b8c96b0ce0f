import type { Field } from "@sveltia/cms";
import { z } from "zod";
import type { FieldsWords } from "../../_includes/words/editor/keys.ts";

/** The part of JSON Schema that a form is made from. */
interface KeySchema {
  type?: string;
  description?: string;
  format?: string;
  properties?: Record<string, KeySchema>;
  required?: string[];
  items?: KeySchema;
  anyOf?: KeySchema[];
  enum?: string[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
}

/** What every field has. */
export interface FieldBase {
  name: string;
  label: string;
  hint: string;
  required: boolean;
}

export interface FormRequest<Key extends string> {
  /** Of front matter or of `_data/site.yaml`. */
  schema: z.ZodType;
  words: FieldsWords<Key>;
  /** Fields that are made otherwise than by their schema alone, by their keys: `tags`, `image.src`. `false`: not on the form. */
  special: { [Name in Key | "admin"]?: ((base: FieldBase) => Field) | false };
  /** IANA name of the zone that dates are picked in; they are saved with its offset. */
  timeZone: string;
  /** The name of each language. */
  languages: Record<string, string>;
}

/**
 * The fields of Sveltia CMS for what a schema lets an editor write, in the schema's order.
 *
 * @throws Error if a key has a form that there is no field for
 */
export function fieldsOf<Key extends string>(request: FormRequest<Key>): Field[] {
  return rows(request, asJson(request.schema), "");
}

/** What it means to leave a key out, by key: for those that the schema gives a value then, other than an empty list. */
export function defaultsOf(schema: z.ZodType): Record<string, unknown> {
  const pairs = Object.entries(asJson(schema).properties ?? {}).map(([key, value]) => [key, value.default]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined && !Array.isArray(value)));
}

const asJson = (schema: z.ZodType): KeySchema =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as KeySchema;

function rows<Key extends string>(request: FormRequest<Key>, schema: KeySchema, parent: string): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const key = `${parent}${name}` as Key;
    const special = request.special[key];
    if (special === false) return [];
    const words = request.words[key] ?? { label: labelOf(name), hint: value.description ?? "" };
    const base = { name, ...words, required: schema.required?.includes(name) ?? false };
    return [special ? special(base) : fieldOf(request, base, value, `${key}.`)];
  });
}

/** A key as a label: `leadUntil` → `Lead until`. */
function labelOf(name: string): string {
  const words = name.replace(/(?=[A-Z])/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function fieldOf<Key extends string>(
  request: FormRequest<Key>,
  base: FieldBase,
  schema: KeySchema,
  inner: string,
): Field {
  // Of several forms the one with keys, or with entries: `false` is written by hand.
  const form = schema.anyOf?.find(({ type }) => type === "array" || type === "object") ?? schema;
  if (form.enum) {
    const options = form.enum.map((value) => ({ value, label: request.languages[value] ?? value }));
    return { ...base, widget: "select", options, dropdown_threshold: 0 };
  }
  switch (form.type) {
    case "string":
      if (form.format === "date-time")
        return { ...base, widget: "datetime", input_timezone: request.timeZone };
      return form.format === "uri"
        ? { ...base, widget: "string", type: "url" }
        : { ...base, widget: "string" };
    case "boolean":
      return { ...base, widget: "boolean", default: form.default === true };
    case "integer":
      return { ...base, widget: "number", value_type: "int", min: form.minimum, max: form.maximum };
    case "object":
      return { ...base, widget: "object", collapsed: "auto", fields: rows(request, form, inner) };
    case "array": {
      if (!form.items?.properties) return { ...base, widget: "list" };
      const fields = rows(request, form.items, inner);
      return { ...base, widget: "list", collapsed: "auto", fields };
    }
    default:
      throw new Error(`"${base.name}" has a form that the editor's screen has no field for: ${form.type}.`);
  }
}
