import { sayFields } from "../../messages/fields.ts";
import { sayHints } from "../../messages/hints.ts";
import { type Message, together } from "../../messages/message.ts";
import { quote } from "../mistake.ts";

/** Something on either side of one `@`, without what stands around an address: blanks, brackets, `mailto:`. */
const form = /^[^\s@<>()[\],;:]+@[^\s@<>()[\],;:]+$/;

/**
 * What is wrong with an e-mail address.
 *
 * @param written the address
 * @param before what stands before it and is no part of it, in what to write too: `mailto:`
 * @returns undefined where nothing is
 */
export function wrongMailAddress(written: string, before = ""): Message | undefined {
  if (form.test(written)) return undefined;
  const meant = likelyAddress(written);
  const hint = meant
    ? sayHints.didYouMean(quote(before + meant))
    : sayFields.writeMailAddress(`${before}redaksi@contoh.id`);
  return together(sayFields.isNoMailAddress(quote(before + written)), hint);
}

/** The one address in a text around it (`Redaksi <redaksi@contoh.id>`), or in one that hides its `@` from robots. */
function likelyAddress(written: string): string | undefined {
  const shown = written.replace(/\s*[[({](?:at|@)[\])}]\s*|\s+at\s+/i, "@").replace(/\s*@\s*/, "@");
  const found = shown.match(/[^\s@<>()[\],;:]+@[^\s@<>()[\],;:]+\.[a-z]+/gi) ?? [];
  return found.length === 1 ? found[0] : undefined;
}
