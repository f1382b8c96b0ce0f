import { z } from "zod";
import { fieldMessages, type LimitUnit } from "../../messages/fields.ts";
import { asIs, didYouMean, eitherOf, isMessage, type Message, together } from "../../messages/message.ts";
import { hints, otherKeys, unionMessages } from "../../news/fields.ts";
import { nearest } from "../../news/nearest.ts";
import { otherWords } from "../../news/settings/other-words.ts";
import { quote } from "../mistake.ts";
import { factsOf } from "./schema-facts.ts";
import type { Path } from "./yaml-path.ts";

/** The message for an unknown key of a group: suggests the key that was probably `meant`, or else lists all keys. */
export function unknownKey(
  name: string,
  group: z.ZodObject,
): { message: Message; meant: string | undefined } {
  const known = Object.keys(group.shape);
  const inOtherWords = otherWords.get(name.toLowerCase())?.find((key) => known.includes(key));
  // At most a third of its letters: otherwise unrelated words are near to a key by chance.
  const meant = inOtherWords ?? nearest(name, known, Math.max(1, Math.floor(name.length / 3)));
  const own = otherKeys.get(group)?.message(name);
  if (own) return { message: together(own, fieldMessages.knownKeys(known.join(", "))), meant: undefined };
  const hint = meant ? didYouMean(`"${meant}"`) : fieldMessages.knownKeys(known.join(", "));
  return { message: together(fieldMessages.isUnknownKey(quote(name)), hint), meant };
}

/** The message for a required key that is missing, or empty if it `isWritten`. */
export function missingKey(schema: z.core.$ZodType, path: Path, isWritten: boolean): Message {
  const message = isWritten ? fieldMessages.isEmpty : fieldMessages.isMissing;
  if (schema instanceof z.ZodObject)
    return together(message, fieldMessages.writeItWithKeys(Object.keys(schema.shape).join(", ")));
  return together(message, byExample(schema, path) ?? fieldMessages.writeIt);
}

/** The message for a value that should be an object. @param isEntry of a list */
export function needsKeys(schema: z.ZodObject, path: Path, isEntry: boolean): Message {
  const needed = factsOf(schema).keys.filter(([, key]) => !factsOf(key).absent);
  const example = `{ ${needed.map(([name]) => `${name}: …`).join(", ")} }`;
  if (isEntry) return fieldMessages.needsEntries(`- ${example}`);
  const message = fieldMessages.needsKeys(Object.keys(schema.shape).join(", "));
  return needed.length > 0
    ? together(message, fieldMessages.writeItLike(String(path.at(-1)), example))
    : message;
}

/**
 * The message for a value that does not match its schema.
 *
 * @param schema without `optional` and `default` around it
 * @param issue the first one zod reports
 * @param value the value that was parsed; lists and objects are empty
 */
export function wrongValue(
  schema: z.core.$ZodType,
  issue: z.core.$ZodIssue | undefined,
  value: unknown,
  path: Path,
): Message {
  const own = issue && saidBySite(issue);
  if (own) return own;
  switch (issue?.code) {
    case "custom":
      return isMessage(issue.params?.message) ? issue.params.message : fieldMessages.isNotWanted;
    case "invalid_union":
      return unionMessages.get(schema)?.message ?? fieldMessages.isNotWanted;
    case "invalid_value": {
      const message = fieldMessages.needsOneOf(eitherOf(issue.values.map(String)), nameOf(value));
      const hint = hints.get(schema)?.message;
      return hint ? together(message, hint) : message;
    }
    case "invalid_type":
      return wrongType(issue.expected, schema, value, path);
    case "too_small":
      return fieldMessages.isTooSmall(Number(issue.minimum), unitOf(issue, schema));
    case "too_big":
      return fieldMessages.isTooBig(Number(issue.maximum), unitOf(issue, schema));
    case "invalid_format":
      return issue.format === "email"
        ? fieldMessages.isNoMailAddress(nameOf(value).en)
        : fieldMessages.hasOtherForm(nameOf(value));
    default:
      return fieldMessages.isNotWanted;
  }
}

const { localeError } = z.locales.en();

/** What a site says in a check of its own key; undefined if it leaves the words to others. */
function saidBySite(issue: z.core.$ZodIssue): Message | undefined {
  // Zod's own words name the value, which an issue no longer has.
  if (issue.code === "invalid_type") return undefined;
  const usual = localeError(issue as z.core.$ZodRawIssue);
  return issue.message === (typeof usual === "string" ? usual : usual?.message)
    ? undefined
    : asIs(issue.message);
}

/** What a limit is counted in. */
function unitOf(
  { origin, inclusive }: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  schema: z.core.$ZodType,
): LimitUnit {
  if (origin === "array") return "entries";
  if (origin === "string") return "letters";
  if (inclusive === false) return "exclusive";
  return isWhole(schema) ? "whole" : "number";
}

const isWhole = (schema: z.core.$ZodType): boolean => schema instanceof z.ZodNumber && schema.isInt;

function wrongType(expected: string, schema: z.core.$ZodType, value: unknown, path: Path): Message {
  if (expected === "boolean") return fieldMessages.needsTrueOrFalse(nameOf(value));
  if (expected === "int" || isWhole(schema)) return fieldMessages.needsWholeNumber(nameOf(value));
  if (expected === "number") return fieldMessages.needsNumber(nameOf(value));
  if (expected !== "string") return fieldMessages.isNotWanted;
  if (z.globalRegistry.get(schema)?.format === "date-time")
    return fieldMessages.needsDate(typeof value === "boolean" ? asIs(String(value)) : nameOf(value));
  const message = fieldMessages.needsText(nameOf(value));
  const example = typeof value === "object" ? byExample(schema, path) : undefined;
  return example ? together(message, example) : message;
}

/** Shows how to write a key, with the first example of its schema: `Write it like "tags: [Pasar Wage, Bank Indonesia]".` */
function byExample(schema: z.core.$ZodType, path: Path): Message | undefined {
  const [example] = (z.globalRegistry.get(schema)?.examples ?? []) as readonly unknown[];
  if (example === undefined) return undefined;
  const written = Array.isArray(example) ? `[${example.join(", ")}]` : String(example);
  return fieldMessages.writeItLike(String(path.at(-1)), written);
}

/** A value's name in messages. */
function nameOf(value: unknown): Message {
  if (Array.isArray(value)) return fieldMessages.aList;
  if (typeof value === "object" && value !== null) return fieldMessages.keysOfItsOwn;
  if (typeof value === "boolean") return fieldMessages.trueOrFalse(String(value));
  return asIs(quote(String(value)));
}
