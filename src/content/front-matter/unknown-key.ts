import type { z } from "zod";
import { sayFields } from "../../messages/fields.ts";
import { sayHints } from "../../messages/hints.ts";
import { type Message, together } from "../../messages/message.ts";
import { quote } from "../mistake.ts";
import { nearest } from "../nearest.ts";
import { otherWords } from "../schema/other-words.ts";
import { groupOf } from "./schema-facts.ts";

/**
 * What to say of a key that a group has not: which was `meant`, else under which it belongs, else which there are.
 *
 * @param schema of the group
 */
export function unknownKey(
  name: string,
  schema: z.ZodObject,
): { message: Message; meant: string | undefined } {
  const known = Object.keys(schema.shape);
  const ofOther = otherWords.get(name.toLowerCase())?.find((key) => known.includes(key));
  // A third of its letters: among many keys a word of its own is near to one by chance.
  const meant = ofOther ?? nearest(name, known, Math.max(1, Math.floor(name.length / 3)));
  const hint = meant ? sayHints.didYouMean(`"${meant}"`) : whereItIs(name, schema);
  return { message: together(sayFields.isUnknownKey(quote(name)), hint), meant };
}

function whereItIs(name: string, schema: z.ZodObject): Message {
  const known = Object.keys(schema.shape);
  const [group, ...others] = known.filter((key) => {
    const inner = groupOf(schema.shape[key]);
    return inner !== undefined && Object.hasOwn(inner.shape, name);
  });
  return group !== undefined && others.length === 0
    ? sayFields.belongsUnder(quote(name), quote(group))
    : sayFields.knownKeys(known.join(", "));
}
