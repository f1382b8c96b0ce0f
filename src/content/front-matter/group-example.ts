import { isScalar } from "yaml";
import { z } from "zod";
import { isWebAddress } from "../schema/fields.ts";
import { factsOf } from "./schema-facts.ts";

/** The keys that a group cannot do without. */
const neededKeys = (schema: z.ZodObject): string[] =>
  factsOf(schema).keys.flatMap(([name, keySchema]) => (factsOf(keySchema).absent ? [] : [name]));

/**
 * How to write a group of keys on one line, with what was written instead of it under the key that it seems to be for:
 * `{ src: foto.jpg, alt: … }`.
 *
 * @param written the node
 * @returns undefined where no key has to be there and none is what was written
 */
export function groupExample(schema: z.ZodObject, written: unknown): string | undefined {
  const needed = neededKeys(schema);
  const text = isScalar(written) && typeof written.value === "string" ? written.value : undefined;
  const isAddress = text !== undefined && isWebAddress(text);
  const ofText = isAddress && Object.hasOwn(schema.shape, "url") ? "url" : needed[0];
  if (ofText === undefined) return undefined;
  const isTaken = text !== undefined && z.safeParse(schema.shape[ofText], text).success;
  const keys = needed.includes(ofText) ? needed : [ofText, ...needed];
  return `{ ${keys.map((key) => `${key}: ${isTaken && key === ofText ? inGroup(text) : "…"}`).join(", ")} }`;
}

/**
 * How to write a list of such groups, where one text was written instead. What has commas in it is taken for several, if an entry
 * needs but one key: `[{ name: Ekonomi }, { name: Olahraga }]`.
 */
export function entriesExample(schema: z.ZodObject, written: unknown): string {
  const [key, ...others] = neededKeys(schema);
  const text = isScalar(written) && typeof written.value === "string" ? written.value : "";
  const parts = text.split(/[,;]/).flatMap((part) => part.trim() || []);
  if (key === undefined || others.length > 0 || parts.length < 2)
    return `- ${groupExample(schema, written) ?? "{ … }"}`;
  return `[${parts.map((part) => `{ ${key}: ${inGroup(part)} }`).join(", ")}]`;
}

/** A text as it stands among others in brackets. */
const inGroup = (text: string): string =>
  /^[\w./:-]+( [\w./-]+)*$/.test(text) ? text : JSON.stringify(text);
