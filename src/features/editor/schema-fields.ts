import type { Field } from "@sveltia/cms";
import { z } from "zod";
import type { FieldsWords } from "./words/keys.ts";

/** The part of JSON Schema that forms need. */
interface KeySchema {
  type?: string;
  title?: string;
  description?: string;
  format?: string;
  properties?: Record<string, KeySchema>;
  required?: string[];
  items?: KeySchema;
  anyOf?: KeySchema[];
  enum?: unknown[];
  default?: unknown;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
}

/** The properties of every field. */
export interface FieldBase {
  name: string;
  label: string;
  hint: string;
  required: boolean;
}

/** Settings that the site's developer writes, on no form. */
type DevelopersKey = "addresses" | "oldAddresses" | "admin";

export interface FormRequest<Key extends string> {
  /** The schema of front matter or of `_data/site.yaml`. */
  schema: z.ZodType;
  words: FieldsWords<Key>;
  /** Fields that are not made from their schema alone, by key: `tags`, `image.src`. `false`: not on the form. */
  special: { [Name in Key | DevelopersKey]?: ((base: FieldBase) => Field) | false };
  /** IANA name of the zone for picking dates; they are saved with its offset. */
  timeZone: string;
  /** The name of each language. */
  languages: Record<string, string>;
}

/**
 * Makes fields of Sveltia CMS from a schema, in the schema's order.
 *
 * @throws Error if there is no field for the type of a key
 */
export function fieldsOf<Key extends string>(request: FormRequest<Key>): Field[] {
  return rows(request, asJson(request.schema), "");
}

/** The default values of a schema, by key, without empty lists. A box that nobody has ticked is `false`. */
export function defaultsOf(schema: z.ZodType): Record<string, unknown> {
  const pairs = Object.entries(asJson(schema).properties ?? {}).map(([key, value]) => [
    key,
    value.default ?? (value.type === "boolean" ? false : undefined),
  ]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined && !Array.isArray(value)));
}

const asJson = (schema: z.ZodType): KeySchema =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as KeySchema;

function rows<Key extends string>(request: FormRequest<Key>, schema: KeySchema, parent: string): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const key = `${parent}${name}` as Key;
    const special = request.special[key];
    if (special === false) return [];
    const words = request.words[key] ?? {
      label: value.title ?? labelOf(name),
      hint: value.description ?? "",
    };
    const base = { name, ...words, required: schema.required?.includes(name) ?? false };
    return [special ? special(base) : fieldOf(request, base, value, `${key}.`)];
  });
}

/** A key as a label: `leadUntil` → `Lead until`. */
function labelOf(name: string): string {
  const words = name.replace(/(?=[A-Z])/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Zod bounds every whole number by what JavaScript can count to. */
const bound = (written: number | undefined): number | undefined =>
  Math.abs(written ?? 0) < Number.MAX_SAFE_INTEGER ? written : undefined;

function fieldOf<Key extends string>(
  request: FormRequest<Key>,
  base: FieldBase,
  schema: KeySchema,
  inner: string,
): Field {
  // Of a union, take the object or list: `false` is written by hand.
  const form = schema.anyOf?.find(({ type }) => type === "array" || type === "object") ?? schema;
  if (form.enum?.every((value) => typeof value === "string")) {
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
    case "number":
      return {
        ...base,
        widget: "number",
        value_type: form.type === "integer" ? "int" : "float",
        min: bound(form.minimum),
        max: bound(form.maximum),
      };
    case "object":
      if (!form.properties) break;
      return { ...base, widget: "object", collapsed: "auto", fields: rows(request, form, inner) };
    case "array": {
      const list = { ...base, widget: "list" as const, min: form.minItems, max: form.maxItems };
      if (form.items?.properties)
        return { ...list, collapsed: "auto", fields: rows(request, form.items, inner) };
      if (/^(?:string|integer|number|boolean)$/.test(String(form.items?.type))) return list;
    }
  }
  throw new Error(`"${base.name}" has a form that the editor's screen has no field for.`);
}
