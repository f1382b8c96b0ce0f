import { sayFiles } from "../../messages/files.ts";
import type { Language } from "../../messages/message.ts";
import { type Mistake, quote } from "../mistake.ts";

/** What an article that was just begun has for a text, in the site's language. */
export const firstWords: Record<Language, string> = {
  id: "Tulis beritanya di sini.",
  en: "Write the story here.",
};

/**
 * Finds the words that a text began with: readers of what is no draft any more would see them.
 *
 * @param bodyLine line of the file that the text begins on
 */
export function findFirstWords(file: string, body: string, bodyLine: number): Mistake[] {
  const words = Object.values(firstWords);
  // Nearly no text has them, and need not be looked at line by line.
  if (!words.some((text) => body.includes(text))) return [];
  return body.split("\n").flatMap((line, index) => {
    const text = line.trim();
    if (!words.includes(text)) return [];
    const message = sayFiles.hasFirstWords(quote(text));
    return { file, line: bodyLine + index, column: line.indexOf(text) + 1, message };
  });
}
