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

/** A text as it stands among others in brackets. */
const inGroup = (text: string): string =>
  /^[\w./:-]+( [\w./-]+)*$/.test(text) ? text : JSON.stringify(text);
