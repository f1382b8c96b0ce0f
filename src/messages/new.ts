import { newEn } from "./en/new.ts";
import { newId } from "./id/new.ts";
import { inEachLanguage } from "./message.ts";

/** What `warta new` says. What it writes into a file is in the site's language, and stands in `src/cli/new/comments.ts`. */
export interface NewSentences {
  /** @param kind as it was called */
  isNoKind(kind: string): string;
  isThere(file: string): string;
  /** @param file of the tag that has the name */
  isNameOf(name: string, file: string): string;
  /** @param address that a page of this title would have, and is the site's own */
  isOfSite(title: string, address: string): string;
  makesNoAddress(text: string): string;
}

/** What `warta new` says, in each language. */
export const sayNew = inEachLanguage<NewSentences>({ id: newId, en: newEn });
