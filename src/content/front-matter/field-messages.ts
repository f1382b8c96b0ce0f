import { z } from "zod";
import type { Message } from "../../messages/message.ts";
import { asIs, didYouMean, eitherOf, isMessage, quote, together } from "../../messages/message.ts";
import { fieldMessages, tooBigMessages, tooSmallMessages } from "../../messages/messages.ts";
import { choiceHints, unionMessages, unknownKeyMessages } from "../../news/fields.ts";
import { keysByWord } from "../../news/meant-words.ts";
import { nearest } from "../../news/nearest.ts";
import type { Path } from "./yaml.ts";

/** The key or the choice that a word means: in Indonesian or in other programs, or else the nearest. */
const meantAmong = (known: readonly string[], written: string, most?: number): string | undefined =>
  keysByWord.get(written.toLowerCase())?.find((one) => known.includes(one)) ?? nearest(written, known, most);

/** The message for an unknown key of a group: suggests the key that was probably `meant`, or else lists all keys. */
export function unknownKey(name: string, group: z.ZodObject) {
  const known = Object.keys(group.shape);
  const own = unknownKeyMessages.get(group)?.message(name);
  // At most a third of its letters: otherwise unrelated words are near to a key by chance.
  const meant = own ? undefined : meantAmong(known, name, Math.max(1, Math.floor(name.length / 3)));
  const said = own ?? fieldMessages.isUnknownKey({ written: quote(name) });
  if (meant) return { message: together(said, didYouMean(`"${meant}"`)), meant };
  // Of all groups, an article alone has a dateline.
  const more = "dateline" in group.shape ? fieldMessages.ownKeys() : undefined;
  return { message: together(said, fieldMessages.knownKeys({ keys: known.join(", ") }), more), meant };
}

/**
 * What zod says of a value, as our message.
 *
 * @param issue with the schema that raised it
 * @param isWritten whether its key is there
 */
export function fieldMessage(issue: z.core.$ZodRawIssue, path: Path, isWritten: boolean): Message {
  const schema = (issue.schema ?? issue.inst) as z.core.$ZodType;
  const { input } = issue;
  if (input === undefined) return missingKey(schema, path, isWritten);
  switch (issue.code) {
    case "custom":
      return isMessage(issue.params?.message) ? issue.params.message : fieldMessages.isNotWanted();
    case "invalid_union":
      return unionMessages.get(schema)?.message ?? fieldMessages.isNotWanted();
    case "invalid_value": {
      const message = fieldMessages.needsOneOf({
        values: eitherOf(issue.values.map(String)),
        instead: nameOf(input),
      });
      const meant = meantAmong(issue.values.map(String), String(input));
      return together(message, choiceHints.get(schema)?.message ?? (meant && didYouMean(quote(meant))));
    }
    case "invalid_type":
      return schema instanceof z.ZodObject
        ? needsKeys(schema, path)
        : wrongType(issue.expected, schema, input, path);
    case "too_small":
      return tooSmallMessages[unitOf(issue, schema)]({ limit: Number(issue.minimum) });
    case "too_big":
      return tooBigMessages[unitOf(issue, schema)]({ limit: Number(issue.maximum) });
    case "invalid_format":
      return issue.format === "email"
        ? fieldMessages.isNoMailAddress({ written: nameOf(input).en })
        : fieldMessages.hasOtherForm({ written: nameOf(input) });
    default:
      return fieldMessages.isNotWanted();
  }
}

/** A required key is missing, or empty if it `isWritten`. */
function missingKey(schema: z.core.$ZodType, path: Path, isWritten: boolean): Message {
  const message = isWritten ? fieldMessages.isEmpty() : fieldMessages.isMissing();
  if (schema instanceof z.ZodObject)
    return together(message, fieldMessages.writeItWithKeys({ keys: Object.keys(schema.shape).join(", ") }));
  return together(message, byExample(schema, path) ?? fieldMessages.writeIt());
}

/** A value should be a group of keys, or an entry of a list of such. */
function needsKeys(schema: z.ZodObject, path: Path): Message {
  const needed = Object.entries<z.ZodType>(schema.shape).filter(
    ([, key]) => !key.safeParse(undefined).success,
  );
  const example = `{ ${needed.map(([name]) => `${name}: …`).join(", ")} }`;
  if (typeof path.at(-1) === "number") return fieldMessages.needsEntries({ example: `- ${example}` });
  const message = fieldMessages.needsKeys({ keys: Object.keys(schema.shape).join(", ") });
  return needed.length > 0
    ? together(message, fieldMessages.writeItLike({ key: String(path.at(-1)), example: asIs(example) }))
    : message;
}

/** What a limit is counted in. */
function unitOf(
  { origin, inclusive }: Pick<z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, "origin" | "inclusive">,
  schema: z.core.$ZodType,
): keyof typeof tooSmallMessages {
  if (origin === "array") return "entries";
  if (origin === "string") return "letters";
  if (inclusive === false) return "exclusive";
  return isWhole(schema) ? "whole" : "number";
}

const isWhole = (schema: z.core.$ZodType): boolean => schema instanceof z.ZodNumber && schema.isInt;

function wrongType(expected: string, schema: z.core.$ZodType, value: unknown, path: Path): Message {
  if (expected === "boolean") return fieldMessages.needsTrueOrFalse({ instead: nameOf(value) });
  if (expected === "int" || isWhole(schema))
    return fieldMessages.needsWholeNumber({ instead: nameOf(value) });
  if (expected === "number") return fieldMessages.needsNumber({ instead: nameOf(value) });
  if (expected !== "string") return fieldMessages.isNotWanted();
  if (z.globalRegistry.get(schema)?.format === "date-time")
    return fieldMessages.needsDate({ instead: nameOf(value) });
  const isWord = typeof value === "boolean";
  const instead = isWord ? fieldMessages.trueOrFalse({ word: String(value) }) : nameOf(value);
  const message = fieldMessages.needsText({ instead });
  return together(message, typeof value === "object" ? byExample(schema, path) : undefined);
}

/** Shows how to write a key, with the example of its schema: `Write it like "tags: [Old Market, City Council]".` */
function byExample(schema: z.core.$ZodType, path: Path): Message | undefined {
  const { examples: [common] = [], words } = z.globalRegistry.get(schema) ?? {};
  const [id, en] = [words?.id?.example ?? common, words?.en?.example ?? common].map(asYaml);
  return id && en ? fieldMessages.writeItLike({ key: String(path.at(-1)), example: { id, en } }) : undefined;
}

const asYaml = (example: unknown): string =>
  Array.isArray(example) ? `[${example.join(", ")}]` : String(example ?? "");

function nameOf(value: unknown): Message {
  if (Array.isArray(value)) return fieldMessages.aList();
  if (typeof value === "object" && value !== null) return fieldMessages.keysOfItsOwn();
  return asIs(typeof value === "boolean" ? String(value) : quote(String(value)));
}
