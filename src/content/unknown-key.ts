import { sayFields } from "../messages/fields.ts";
import { sayHints } from "../messages/hints.ts";
import { type Message, together } from "../messages/message.ts";
import { quote } from "./mistake.ts";
import { nearest } from "./nearest.ts";
import { otherWords } from "./schema/other-words.ts";

/** What to say of a key that there is not: which was `meant`, else which there are. @param known names of those */
export function unknownKey(name: string, known: string[]): { message: Message; meant: string | undefined } {
  const foreign = otherWords.get(name.toLowerCase());
  const meant = foreign && known.includes(foreign) ? foreign : nearest(name, known);
  const hint = meant ? sayHints.didYouMean(`"${meant}"`) : sayFields.knownKeys(known.join(", "));
  return { message: together(sayFields.isUnknownKey(quote(name)), hint), meant };
}
