import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The vocabulary of schema.org as schema-dts has it: each type's properties, and the types it is made from. */
const vocabulary = new Map<string, { parents: string[]; properties: string[] }>();
const declaration = /^(?:export )?interface (\w+) extends ([\w, <>]+) \{\n(.*?)^\}/gms;
const types = fileURLToPath(import.meta.resolve("schema-dts")).replace(/\.js$/, ".d.ts");
for (const [, name = "", parents = "", body = ""] of readFileSync(types, "utf8").matchAll(declaration))
  vocabulary.set(name, {
    parents: parents.split(", "),
    properties: Array.from(body.matchAll(/^ {4}"([\w@-]+)"\??:/gm), ([, property = ""]) => property),
  });

function propertiesOf(name: string): Set<string> {
  const { parents = [], properties = [] } = vocabulary.get(name) ?? {};
  return new Set([...properties, ...parents.flatMap((parent) => [...propertiesOf(parent)])]);
}

/**
 * Compares linked data with schema.org's vocabulary. The types of the templates do not find a property too many where an
 * object is put together.
 *
 * @param value JSON, of `@graph` or within
 * @returns types that there are not, and properties that do not belong to their type: `NewsArticle.headline`
 */
export function unknownToSchemaOrg(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(unknownToSchemaOrg);
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value).filter(
    ([key]) => !/^@(?:id|context|graph|value|language)$/.test(key),
  );
  const inside = [...entries.map(([, inner]) => inner), "@graph" in value ? value["@graph"] : []];
  const named = "@type" in value ? [value["@type"]].flat().map(String) : [];
  const known = new Set(named.flatMap((type) => [...propertiesOf(`${type}Leaf`)]));
  return [
    ...named.filter((type) => !vocabulary.has(`${type}Leaf`)),
    ...entries
      .map(([key]) => key)
      .filter((key) => !known.has(key))
      .map((key) => `${named.join("+")}.${key}`),
    ...inside.flatMap(unknownToSchemaOrg),
  ];
}
