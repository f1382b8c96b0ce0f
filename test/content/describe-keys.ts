import { z } from "zod";
import type { Language } from "../../src/messages/message.ts";

/** The part of JSON Schema that a description is made from. */
interface KeySchema {
  description?: string;
  /** The same in Indonesian, and what the editor's screen says. */
  docsId?: string;
  words?: Record<Language, { hint: string; example?: unknown }>;
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
export function describeKeys(schema: z.ZodType, language: Language): string {
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as KeySchema;
  const { head } = words[language];
  return [head, "| --- | --- | --- | --- |", ...rows(json, "", language)].join("\n");
}

const words = {
  id: { head: "| kunci | | artinya | contoh |", needed: "wajib" },
  en: { head: "| key | | what it does | example |", needed: "needed" },
};

function rows(schema: KeySchema, parent: string, language: Language): string[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const own = value.words?.[language];
    const description = language === "en" ? value.description : (value.docsId ?? own?.hint);
    const examples = own?.example === undefined ? value.examples : [own.example];
    const cells = [
      `\`${parent}${key}\``,
      required.has(key) ? words[language].needed : "",
      description ?? "",
      (examples ?? []).map((example) => `\`${asWritten(example)}\``).join(", "),
    ];
    return [
      `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`,
      ...inner(value, `${parent}${key}.`, language),
    ];
  });
}

/** The keys of a key: of an object, of the objects of a list, of either of several forms. */
const inner = (schema: KeySchema, parent: string, language: Language): string[] =>
  [schema, schema.items, ...(schema.anyOf ?? []).flatMap((form) => [form, form.items])].flatMap((form) =>
    form?.properties ? rows(form, parent, language) : [],
  );

/** A value as it stands in YAML. */
const asWritten = (example: unknown): string =>
  Array.isArray(example) ? `[${example.map(String).join(", ")}]` : String(example);
