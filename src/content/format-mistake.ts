import type { Language } from "../messages/message.ts";
import type { Mistake } from "./mistake.ts";

/** One line, as compilers write it, so that terminals and editors link it: `content/articles/x.md:7:3 tags: …`. */
export function formatMistake({ file, line, column, key, message }: Mistake, language: Language): string {
  return `${file}:${line}:${column} ${key ? `${key}: ` : ""}${message[language]}`;
}
