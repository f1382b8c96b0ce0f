import type { Reason, Repeats } from "../extract/reasons.ts";
import { reasonsId, repeatsId } from "./id/reasons.ts";
import type { Message } from "./message.ts";

/** Why a line of a raw text was dropped, for editors. The extractor's reasons are in English, for programs. */
export function reasonMessage(reason: Reason): Message {
  const id = isRepeats(reason) ? repeatsId(reason.slice(repeats.length)) : reasonsId[reason];
  return { id, en: reason };
}

const repeats = "repeats line ";

const isRepeats = (reason: Reason): reason is Repeats => reason.startsWith(repeats);
