import type { z } from "zod";
import { sayFields } from "../../messages/fields.ts";
import { sayHints } from "../../messages/hints.ts";
import { asIs, eitherOf, isMessage, type Message, together } from "../../messages/message.ts";
import { quote } from "../mistake.ts";
import { refusals } from "../schema/fields.ts";

/**
 * What is wrong with a value that a schema does not take.
 *
 * @param schema which does not
 * @param issue the first that zod tells
 * @param value as the schema was given it
 */
export function wrongValue(
  schema: z.core.$ZodType,
  issue: z.core.$ZodIssue | undefined,
  value: unknown,
): Message {
  switch (issue?.code) {
    case "custom":
      return isMessage(issue.params?.message) ? issue.params.message : sayFields.isNotWanted;
    case "invalid_union":
      return refusals.get(schema)?.message ?? sayFields.isNotWanted;
    case "invalid_value":
      return orMeant(
        sayFields.needsOneOf(eitherOf(issue.values.map(String)), nameOf(value)),
        value,
        issue.values,
      );
    case "invalid_type":
      return ofOtherType(issue.expected, value);
    // Beyond what JavaScript counts in whole numbers, it is taken for none.
    case "too_small":
      return issue.origin === "int"
        ? sayFields.needsWholeNumber(nameOf(value))
        : sayFields.needsNumberFrom(Number(issue.minimum));
    case "too_big":
      return issue.origin === "int"
        ? sayFields.needsWholeNumber(nameOf(value))
        : sayFields.needsNumberUpTo(Number(issue.maximum));
    default:
      return sayFields.isNotWanted;
  }
}

function ofOtherType(expected: string, value: unknown): Message {
  switch (expected) {
    case "string":
      return sayFields.needsText(nameOf(value));
    case "boolean":
      return orMeant(sayFields.needsTrueOrFalse(nameOf(value)), value, [true, false]);
    case "number":
    case "int":
      return sayFields.needsWholeNumber(nameOf(value));
    default:
      return sayFields.isNotWanted;
  }
}

/** The words that are wanted, by those that editors write for them. */
const wordsFor: ReadonlyMap<unknown, RegExp> = new Map<unknown, RegExp>([
  [true, /^(?:true|ya|iya|yes|y|on|1|benar|betul)$/i],
  [false, /^(?:false|tidak|tdk|no|n|off|0|bukan|salah)$/i],
  ["id", /^(?:(?:bahasa )?indonesian?|ind|in|id[-_]id)$/i],
  ["en", /^(?:(?:bahasa )?inggris|english|eng|en[-_](?:us|gb))$/i],
]);

/** With the one of `values` that was probably meant, if one. */
function orMeant(message: Message, written: unknown, values: readonly unknown[]): Message {
  const meant = values.find((value) => wordsFor.get(value)?.test(String(written)));
  return meant === undefined ? message : together(message, sayHints.didYouMean(String(meant)));
}

/** What was written, as a message names it. */
function nameOf(value: unknown): Message {
  if (Array.isArray(value)) return sayFields.aList;
  if (typeof value === "object" && value !== null) return sayFields.keysOfItsOwn;
  if (typeof value === "boolean") return sayFields.trueOrFalse(String(value));
  return asIs(quote(String(value)));
}
