import type { Language } from "../../src/messages/message.ts";
import { en } from "./en.ts";
import { id } from "./id.ts";

/** Every word the interface says, in one language. The compiler finds a language lacks one that Indonesian has. */
export type Words = typeof id;

export const words: Record<Language, Words> = { id, en };
