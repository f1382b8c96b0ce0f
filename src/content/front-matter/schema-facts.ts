import { z } from "zod";

/** Facts about a schema, cached: asking zod for every value takes longer than reading it. */
export interface SchemaFacts {
  /** The schema without `optional` and `default` around it. */
  inner: z.core.$ZodType;
  /** Whether it accepts every text unchanged. */
  takesAnyText: boolean;
  /** Gives the value for a missing key; undefined if the key is required. */
  absent: (() => unknown) | undefined;
  /** Its keys with their schemas, if it is an object. */
  keys: readonly (readonly [name: string, schema: z.core.$ZodType])[];
}

const known = new WeakMap<z.core.$ZodType, SchemaFacts>();

/** The facts about a schema, computed once. */
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
  // A new value each time: a list may be changed.
  if (schema instanceof z.ZodDefault) return () => schema.def.defaultValue;
  const reading = z.safeParse(schema, undefined);
  if (!reading.success) return undefined;
  return reading.data === undefined ? () => undefined : () => z.parse(schema, undefined);
}
