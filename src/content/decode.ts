import { decimal } from "../messages/message.ts";
import { fileMessages } from "../messages/messages.ts";
import { type Diagnostic, mistake, type Place } from "./diagnostic.ts";

/** Reading takes as long as there are lines: some seconds for these. In Markdown blank ones do not count: an import adds them. */
export const mostLines = 20_000;

/**
 * Decodes a file: UTF-8, without byte order mark, line ends as `\n`. Control characters, which feeds must not contain, become
 * spaces, so that columns stay the same.
 *
 * @param file from the project's root, for the mistake
 * @returns its text, or what is wrong with it
 */
export function decode(file: string, bytes: Uint8Array): string | Diagnostic {
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    return mistake({ file, ...firstBadPlace(bytes) }, fileMessages.isNotUtf8());
  }
  if (!/\S/.test(text)) return mistake({ file }, fileMessages.isEmpty());
  if (text.length > mostLines && (text.match(/^.*\S/gm)?.length ?? 0) > mostLines)
    return mistake({ file }, fileMessages.hasTooManyLines({ most: decimal(mostLines) }));
  return withoutControls(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
}

/** Replaces control characters and the two code points that XML 1.0 forbids with spaces, lone surrogates with U+FFFD. */
export function withoutControls(text: string): string {
  // Most texts are clean, and this test takes a tenth of the replacements' time.
  if (!unwanted.test(text)) return text;
  return text
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) => (/[\t\n\r]/.test(character) ? character : " "))
    .replace(/\p{Cs}/gu, "\uFFFD");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what we search for
const unwanted = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFE\uFFFF]/;
const strict = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder("utf-8");

/** The place of the first byte that is not UTF-8: where the lenient decoder writes a U+FFFD that the file does not have. */
function firstBadPlace(bytes: Uint8Array): Place {
  const text = lenient.decode(bytes);
  const at = text.indexOf("\uFFFD");
  const before = text.slice(0, at).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
