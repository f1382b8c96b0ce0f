import type { Language, Message } from "./message.ts";

/** An error that an editor can act on, with its message in each language. */
export class LocalizedError extends Error {
  constructor(readonly localized: Message) {
    super(localized.en);
  }
}

/** The site's configuration threw. */
export class ConfigurationError extends LocalizedError {}

/** Sets the error's message to one language, for programs that print only `message`. */
export function localize(error: unknown, language: Language): unknown {
  if (error instanceof LocalizedError) error.message = error.localized[language];
  return error;
}

/** The text to print for anything thrown, in the editor's language if it has that. */
export function errorText(error: unknown, language: Language): string {
  if (error instanceof LocalizedError) return error.localized[language];
  return error instanceof Error ? error.message : String(error);
}
