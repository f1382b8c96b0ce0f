import { sourcesEn } from "./en/sources.ts";
import { sourcesId } from "./id/sources.ts";
import { inEachLanguage } from "./message.ts";

/** What `warta extract` says, and `warta import` too: of the files that they read. */
export interface SourceSentences {
  // Behind a file's name.
  isEmpty: string;
  isNoText: string;
  isNoRawText: string;
  /** @param megabytes its size */
  isTooLarge(megabytes: number): string;
  isNotThere: string;
  mayNotBeRead: string;
  /** @param why what the system says, without a full stop */
  cannotBeRead(why: string): string;
  /** @param encoding the one it was read in */
  isNoUtf8(encoding: string): string;

  // Of the call.
  /** @param example the zone that was probably meant, or any */
  isNoTimeZone(written: string, example: string): string;
}

/** What `warta extract` and `warta import` say of the files that they read, in each language. */
export const saySources = inEachLanguage<SourceSentences>({ id: sourcesId, en: sourcesEn });
