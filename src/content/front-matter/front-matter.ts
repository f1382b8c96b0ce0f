import { isScalar, visit } from "yaml";
import { type Message, quote } from "../../messages/message.ts";
import { fileMessages, textMessages } from "../../messages/messages.ts";
import { articleSchema } from "../../news/article.ts";
import { slugify } from "../../news/slug.ts";
import { type Diagnostic, isDiagnostic, mistake, notice } from "../diagnostic.ts";
import { editFile } from "./edit-yaml.js";
import { parseYaml, startOf, type YamlSource } from "./yaml.ts";

/** In kilobytes. The time for keys and aliases grows faster than their number. */
const most = 64;

const blankLines = /^(?:[^\S\n]*\n)*/;
const opening = /^(?:[^\S\n]*\n)*---[^\S\n]*(?:\n|$)/;
const closing = /^---[^\S\n]*$/m;

/**
 * Splits a file into front matter (YAML between two lines of `---`) and text. Only YAML is allowed: `---js` is a mistake. Template
 * syntax (`{{ }}`, `{% %}`) is plain text.
 *
 * @param text of the file, line ends as `\n`
 * @returns the keys; the Markdown below, without blank lines before and after; and the line of the file where that starts, from 1
 */
export function readFrontMatter(file: string, text: string) {
  const before = linesIn(blankLines.exec(text)?.[0] ?? "");
  const wrong = (message: Message): Diagnostic => mistake({ file, line: before + 1 }, message);
  const [open] = opening.exec(text) ?? [];
  if (open === undefined) return wrong(fileMessages.hasNoFrontMatter());
  const rest = text.slice(open.length);
  const close = closing.exec(rest);
  if (!close) return wrong(fileMessages.isNeverClosed());

  const yaml = rest.slice(0, close.index);
  if (yaml.length > most * 1024) return wrong(fileMessages.hasTooMuchFrontMatter({ kilobytes: most }));
  const source = parseYaml(file, yaml.replace(/\n$/, ""), before + 2);
  if (isDiagnostic(source)) return source;
  // After the closing line; `body` begins on the first line that is not blank.
  const below = rest.slice(close.index + close[0].length + 1);
  const blank = blankLines.exec(below)?.[0] ?? "";
  const body = below.slice(blank.length).trimEnd();
  const firstLine = before + linesIn(yaml) + 3;
  const bodyLine = body === "" ? firstLine : firstLine + linesIn(blank);
  return { source, body, bodyLine };
}

const linesIn = (text: string): number => text.split("\n").length - 1;

/**
 * Finds in front matter what an editor or a reader does not see: headlines and names without anything to read; and hashtags,
 * since ` #` begins a comment in YAML, where a headline would end without a warning. A comment on purpose has a space after the
 * sign.
 */
export function findUnseen({ file, map, place }: YamlSource): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!map) return found;
  visit(map, {
    Scalar: (_, { comment, range }) => {
      const [tag] = (comment && /^[\p{L}\p{N}]\S*/u.exec(comment)) || [];
      const remark = tag && textMessages.beginsRemark({ written: quote(`#${tag}`) });
      if (remark && range) found.push(notice({ file, ...place(range[1] + 1) }, remark));
    },
  });
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : "";
    if (!["title", "name"].includes(name) || !isScalar(value)) continue;
    const shown = String(value.value ?? "");
    const seen = shown.replace(/\p{Default_Ignorable_Code_Point}/gu, "");
    // What an address can be made of can be read: `㎏` is a sign, and stands for letters.
    const isSeen = /[\p{L}\p{N}]/u.test(seen) || slugify(seen) !== "";
    if (shown !== "" && !isSeen)
      found.push(notice({ file, ...place(startOf(value)) }, textMessages.hasNoLetter(), name));
  }
  return found;
}

/** A value to write; undefined takes the key away. */
export type NewValue = string | string[] | Record<string, string> | undefined;

/**
 * Changes keys of an article's front matter. All else stays as it is: order, comments, quotation marks, line ends, text.
 *
 * @throws Error if the file has no front matter that can be read
 */
export const editKeys = (text: string, changes: Readonly<Record<string, NewValue>>): string =>
  editFile(text, changes, Object.keys(articleSchema("UTC").shape));
