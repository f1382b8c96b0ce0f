import { z } from "zod";

/** The part of JSON Schema that a description is made from. */
interface KeySchema {
  description?: string;
  examples?: unknown[];
  properties?: Record<string, KeySchema>;
  required?: string[];
  items?: KeySchema;
  anyOf?: KeySchema[];
}

/**
 * What an editor may write, as rows of a Markdown table: key, whether it must be there, what it does, an example. Keys of
 * keys follow theirs, as `image.alt`.
 *
 * @param schema of front matter or of `_data/site.yaml`
 */
export function describeKeys(schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as KeySchema;
  return ["| key | | what it does | example |", "| --- | --- | --- | --- |", ...rows(json, "")].join("\n");
}

function rows(schema: KeySchema, parent: string): string[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const cells = [
      `\`${parent}${key}\``,
      required.has(key) ? "needed" : "",
      value.description ?? "",
      (value.examples ?? []).map((example) => `\`${asWritten(example)}\``).join(", "),
    ];
    return [
      `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`,
      ...inner(value, `${parent}${key}.`),
    ];
  });
}

/** The keys of a key: of an object, of the objects of a list, of either of several forms. */
const inner = (schema: KeySchema, parent: string): string[] =>
  [schema, schema.items, ...(schema.anyOf ?? []).flatMap((form) => [form, form.items])].flatMap((form) =>
    form?.properties ? rows(form, parent) : [],
  );

/** A value as it stands in YAML. */
const asWritten = (example: unknown): string =>
  Array.isArray(example) ? `[${example.map(String).join(", ")}]` : String(example);
