import { z } from "zod";

/** What is asked about a schema at every value that is read by it. Zod tells it, but takes longer than the reading. */
export interface SchemaFacts {
  /** The schema without `optional` and `default` around it. */
  inner: z.core.$ZodType;
  /** It takes every text as it is, and gives it back. */
  takesAnyText: boolean;
  /** What it makes of a value that is left out; undefined where it misses it. */
  absent: (() => unknown) | undefined;
  /** Its keys and their schemas, if it is a group. */
  keys: readonly (readonly [name: string, schema: z.core.$ZodType])[];
}

const known = new WeakMap<z.core.$ZodType, SchemaFacts>();

/** Finds out about a schema, once. */
export function factsOf(schema: z.core.$ZodType): SchemaFacts {
  let facts = known.get(schema);
  if (!facts) {
    const inner = unwrap(schema);
    facts = {
      inner,
      takesAnyText: inner instanceof z.ZodString && !inner.def.checks?.length && !inner.def.coerce,
      absent: absentOf(schema),
      keys: inner instanceof z.ZodObject ? Object.entries<z.core.$ZodType>(inner.shape) : [],
    };
    known.set(schema, facts);
  }
  return facts;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.def.innerType)
    : schema;
}

function absentOf(schema: z.core.$ZodType): SchemaFacts["absent"] {
  // Its own for each who asks: a list may be added to.
  if (schema instanceof z.ZodDefault) return () => schema.def.defaultValue;
  const reading = z.safeParse(schema, undefined);
  if (!reading.success) return undefined;
  return reading.data === undefined ? () => undefined : () => z.parse(schema, undefined);
}
