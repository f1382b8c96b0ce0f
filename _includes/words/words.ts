import type { Language } from "../../src/messages/message.ts";
import { en } from "./en.ts";
import { id } from "./id.ts";

/** All texts of the interface in one language. Indonesian defines the keys; the compiler checks the others. */
export type Words = typeof id;

export const words: Record<Language, Words> = { id, en };
