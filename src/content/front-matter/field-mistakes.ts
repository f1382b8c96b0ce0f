import { z } from "zod";
import { sayFields } from "../../messages/fields.ts";
import { sayHints } from "../../messages/hints.ts";
import { asIs, eitherOf, isMessage, type Message, together } from "../../messages/message.ts";
import { quote } from "../mistake.ts";
import { nearest } from "../nearest.ts";
import { refusals } from "../schema/fields.ts";
import { otherWords } from "../schema/other-words.ts";
import { factsOf } from "./schema-facts.ts";
import type { Path } from "./yaml-path.ts";

/**
 * What to say of a key that a group does not have: the one that was probably `meant`, else all that there are.
 *
 * @param known names of the group's keys
 */
export function unknownKey(name: string, known: string[]): { message: Message; meant: string | undefined } {
  const inOtherWords = otherWords.get(name.toLowerCase())?.find((key) => known.includes(key));
  // A third of its letters: among many keys a word of its own is near to one by chance.
  const meant = inOtherWords ?? nearest(name, known, Math.max(1, Math.floor(name.length / 3)));
  const hint = meant ? sayHints.didYouMean(`"${meant}"`) : sayFields.knownKeys(known.join(", "));
  return { message: together(sayFields.isUnknownKey(quote(name)), hint), meant };
}

/** What to say of a key that has to be there and is not, or is empty. */
export function missingKey(schema: z.core.$ZodType, path: Path): Message {
  if (schema instanceof z.ZodObject)
    return together(sayFields.isMissing, sayFields.writeItWithKeys(Object.keys(schema.shape).join(", ")));
  return together(sayFields.isMissing, byExample(schema, path) ?? sayFields.writeIt);
}

/** What to say of a value where keys of its own are wanted. @param isEntry of a list */
export function needsKeys(schema: z.ZodObject, path: Path, isEntry: boolean): Message {
  const needed = factsOf(schema).keys.filter(([, key]) => !factsOf(key).absent);
  const example = `{ ${needed.map(([name]) => `${name}: …`).join(", ")} }`;
  if (isEntry) return sayFields.needsEntries(`- ${example}`);
  const message = sayFields.needsKeys(Object.keys(schema.shape).join(", "));
  return needed.length > 0 ? together(message, sayFields.writeItLike(String(path.at(-1)), example)) : message;
}

/**
 * What is wrong with a value that a schema does not take.
 *
 * @param schema without `optional` and `default` around it
 * @param issue the first that zod reports
 * @param value as the schema was given it; of a list or keys an empty one
 */
export function wrongValue(
  schema: z.core.$ZodType,
  issue: z.core.$ZodIssue | undefined,
  value: unknown,
  path: Path,
): Message {
  switch (issue?.code) {
    case "custom":
      return isMessage(issue.params?.message) ? issue.params.message : sayFields.isNotWanted;
    case "invalid_union":
      return refusals.get(schema)?.message ?? sayFields.isNotWanted;
    case "invalid_value":
      return sayFields.needsOneOf(eitherOf(issue.values.map(String)), nameOf(value));
    case "invalid_type":
      return wrongType(issue.expected, schema, value, path);
    case "too_small":
      return sayFields.needsNumberFrom(Number(issue.minimum));
    case "too_big":
      return sayFields.needsNumberUpTo(Number(issue.maximum));
    default:
      return sayFields.isNotWanted;
  }
}

function wrongType(expected: string, schema: z.core.$ZodType, value: unknown, path: Path): Message {
  if (expected === "boolean") return sayFields.needsTrueOrFalse(nameOf(value));
  if (expected === "number" || expected === "int") return sayFields.needsWholeNumber(nameOf(value));
  if (expected !== "string") return sayFields.isNotWanted;
  const message = sayFields.needsText(nameOf(value));
  const example = typeof value === "object" ? byExample(schema, path) : undefined;
  return example ? together(message, example) : message;
}

/** How a key is written, by the first example of its schema: `Write it like "tags: [Kominfo, TikTok]".` */
function byExample(schema: z.core.$ZodType, path: Path): Message | undefined {
  const [example] = (z.globalRegistry.get(schema)?.examples ?? []) as readonly unknown[];
  if (example === undefined) return undefined;
  const written = Array.isArray(example) ? `[${example.join(", ")}]` : String(example);
  return sayFields.writeItLike(String(path.at(-1)), written);
}

/** What was written, as a message names it. */
function nameOf(value: unknown): Message {
  if (Array.isArray(value)) return sayFields.aList;
  if (typeof value === "object" && value !== null) return sayFields.keysOfItsOwn;
  if (typeof value === "boolean") return sayFields.trueOrFalse(String(value));
  return asIs(quote(String(value)));
}
