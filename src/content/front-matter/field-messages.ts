import { z } from "zod";
import type { Message } from "../../messages/message.ts";
import { asIs, didYouMean, eitherOf, isMessage, quote, together } from "../../messages/message.ts";
import { fieldMessages, tooBigMessages, tooSmallMessages } from "../../messages/messages.ts";
import { choiceHints, unionMessages, unknownKeyMessages } from "../../news/fields.ts";
import { keysByWord } from "../../news/meant-words.ts";
import { nearest } from "../../news/nearest.ts";
import type { Path } from "./yaml.ts";

/** Suggests the key or choice that a word stands for (in Indonesian or in other programs), or else the most similar one. */
const suggestKey = (known: readonly string[], written: string, max?: number): string | undefined =>
  keysByWord.get(written.toLowerCase())?.find((one) => known.includes(one)) ?? nearest(written, known, max);

/** About keys that pages of the site's own have, but articles do not. */
const notOfArticles = new Map([
  ["layout", fieldMessages.isOptionLayouts()],
  ["permalink", fieldMessages.isMadeOfName()],
]);

/** Makes the message for an unknown key of a group. Suggests the key that was probably `meant`, or else lists all keys. */
export function unknownKey(name: string, group: z.ZodObject) {
  const known = Object.keys(group.shape);
  const ownMessage = unknownKeyMessages.get(group)?.message(name);
  const problem = ownMessage ?? fieldMessages.isUnknownKey({ written: quote(name) });
  // Only articles have a dateline.
  const isArticle = "dateline" in group.shape;
  const hint = isArticle ? notOfArticles.get(name) : undefined;
  if (hint) return { message: together(problem, hint) };
  // Allow edits of at most a third of the letters: otherwise unrelated words resemble a key by chance.
  const meant = ownMessage ? undefined : suggestKey(known, name, Math.max(1, Math.floor(name.length / 3)));
  if (meant) return { message: together(problem, didYouMean(`"${meant}"`)), meant };
  const more = isArticle ? fieldMessages.ownKeys() : undefined;
  return { message: together(problem, fieldMessages.knownKeys({ keys: known.join(", ") }), more) };
}

/** Converts zod's issue with a value, with the schema that raised it, to our message. @param isWritten whether the key is present */
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
        instead: describeValue(input),
      });
      const meant = suggestKey(issue.values.map(String), String(input));
      return together(message, choiceHints.get(schema)?.message ?? (meant && didYouMean(quote(meant))));
    }
    case "invalid_type":
      return schema instanceof z.ZodObject
        ? needsKeys(schema, path)
        : typeMessage(issue.expected, schema, input, path);
    case "too_small":
      return tooSmallMessages[unitOf(issue, schema)]({ limit: Number(issue.minimum) });
    case "too_big":
      return tooBigMessages[unitOf(issue, schema)]({ limit: Number(issue.maximum) });
    case "invalid_format":
      return issue.format === "email"
        ? fieldMessages.isNoMailAddress({ written: describeValue(input).en })
        : fieldMessages.hasOtherForm({ written: describeValue(input) });
    default:
      return fieldMessages.isNotWanted();
  }
}

/** Makes the message for a required key that is missing, or empty if it `isWritten`. */
function missingKey(schema: z.core.$ZodType, path: Path, isWritten: boolean): Message {
  const message = isWritten ? fieldMessages.isEmpty() : fieldMessages.isMissing();
  if (schema instanceof z.ZodObject)
    return together(message, fieldMessages.writeItWithKeys({ keys: Object.keys(schema.shape).join(", ") }));
  return together(message, exampleMessage(schema, path) ?? fieldMessages.writeIt());
}

/** Makes the message for a value that should be a group of keys, or an entry in a list of groups. */
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

type LimitIssue = Pick<z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, "origin" | "inclusive">;

function unitOf({ origin, inclusive }: LimitIssue, schema: z.core.$ZodType) {
  if (origin === "array") return "entries";
  if (origin === "string") return "letters";
  if (inclusive === false) return "exclusive";
  return isWhole(schema) ? "whole" : "number";
}

const isWhole = (schema: z.core.$ZodType): boolean => schema instanceof z.ZodNumber && schema.isInt;

function typeMessage(expected: string, schema: z.core.$ZodType, value: unknown, path: Path): Message {
  const instead = describeValue(value);
  if (expected === "boolean") return fieldMessages.needsTrueOrFalse({ instead });
  if (expected === "int" || isWhole(schema)) return fieldMessages.needsWholeNumber({ instead });
  if (expected === "number") return fieldMessages.needsNumber({ instead });
  if (expected !== "string") return fieldMessages.isNotWanted();
  if (z.globalRegistry.get(schema)?.format === "date-time") return fieldMessages.needsDate({ instead });
  const word = typeof value === "boolean" ? fieldMessages.trueOrFalse({ word: String(value) }) : undefined;
  const message = fieldMessages.needsText({ instead: word ?? instead });
  return together(message, typeof value === "object" ? exampleMessage(schema, path) : undefined);
}

/** Shows how to write a key, using the example of its schema: `Write it like "tags: [Old Market, City Council]".` */
function exampleMessage(schema: z.core.$ZodType, path: Path): Message | undefined {
  const { examples: [common] = [], words } = z.globalRegistry.get(schema) ?? {};
  const [id, en] = [words?.id?.example ?? common, words?.en?.example ?? common].map(asYaml);
  return id && en ? fieldMessages.writeItLike({ key: String(path.at(-1)), example: { id, en } }) : undefined;
}

const asYaml = (example: unknown): string =>
  Array.isArray(example) ? `[${example.join(", ")}]` : String(example ?? "");

function describeValue(value: unknown): Message {
  if (Array.isArray(value)) return fieldMessages.aList();
  if (typeof value === "object" && value !== null) return fieldMessages.keysOfItsOwn();
  return asIs(typeof value === "boolean" ? String(value) : quote(String(value)));
}
