import { isMap, isScalar } from "yaml";
import { type Message, quote, together } from "../../messages/message.ts";
import { articleMessages, inAnyLanguage } from "../../messages/messages.ts";
import { type Diagnostic, notice } from "../diagnostic.ts";
import { entriesOf, nodeAt, placeOf, textOf, type YamlSource } from "../front-matter/yaml.ts";

/** A key that an import was unsure of, with the place of its value. */
export interface Doubt extends Diagnostic {
  key: string;
  /** As it is written now, a list with commas; empty if it is missing, and for the text. */
  value: string;
  /** The lines of the source that the import noted, by their numbers, and what they say: joined by ` / `, and cut. */
  lines: number[];
  said: string;
}

/** What an import writes behind an entry of `review`: `# baris 3: Beranda > Ekonomi`. */
const sourceLines = new RegExp(`^ ?${inAnyLanguage("lines")} (\\d[\\d, ]*): (.+)$`);

/**
 * What an article has under `review`: each key with its value and, where the import noted it, the line of the source.
 *
 * @param bodyLine where the text begins, which is the place of `body`
 */
export function findDoubts(source: YamlSource, bodyLine: number): Doubt[] {
  const list = nodeAt(source, ["review"]);
  return entriesOf(list).flatMap((entry) => {
    const key = textOf(entry);
    if (key === undefined || !isScalar(entry)) return [];
    const value = shownValue(nodeAt(source, [key]));
    const place = key === "body" ? { line: bodyLine, column: 1 } : placeOf(source, [key]);
    const [, numbers = "", said = ""] = sourceLines.exec(entry.comment ?? "") ?? [];
    const lines = said === "" ? [] : numbers.split(",").map(Number);
    const shown = said && articleMessages.saysSource({ count: lines.length, numbers, text: `"${said}"` });
    const message = together(state(key, value), shown || undefined);
    return { ...notice({ file: source.file, ...place }, message), key, value, lines, said };
  });
}

function state(key: string, value: string): Message {
  if (key === "body") return articleMessages.needsReading();
  return value === "" ? articleMessages.isMissing() : articleMessages.isWritten({ value: quote(value) });
}

/** The texts of a value, those of a list or of keys with commas between them: not deeper. */
function shownValue(node: unknown): string {
  const parts = isMap(node) ? node.items.flatMap(({ value }) => entriesOf(value)) : entriesOf(node);
  return parts.map((part) => textOf(part) ?? "…").join(", ");
}
