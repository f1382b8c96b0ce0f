import type { Language, Message } from "./message.ts";

/** An error that an editor can do something about: whoever shows it chooses the language. */
export class LocalizedError extends Error {
  constructor(readonly told: Message) {
    super(told.en);
  }
}

/** The same error, as a program prints it that knows of no languages: its message in one. */
export function localize(error: unknown, language: Language): unknown {
  if (error instanceof LocalizedError) error.message = error.told[language];
  return error;
}

/** What to print of whatever was thrown: an editor's language where it has one. */
export function wordsOf(error: unknown, language: Language): string {
  if (error instanceof LocalizedError) return error.told[language];
  return error instanceof Error ? error.message : String(error);
}
