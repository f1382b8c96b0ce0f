import { type Scalar, visit } from "yaml";
import { type Language, quote } from "../../messages/message.ts";
import { fileMessages, textMessages } from "../../messages/messages.ts";
import { codedDirection } from "../../news/text/words.ts";
import { type Diagnostic, mistake, notice, type Place } from "../diagnostic.ts";
import { startOf, type YamlSource } from "../front-matter/yaml.ts";
import type { WrittenText } from "../markdown/text.ts";

/** The placeholder text of a new article, by language. */
export const firstWords: Record<Language, string> = {
  id: "Tulis beritanya di sini.",
  en: "Write the story here.",
};

/** What an editor has yet to write, in pages from `warta init`: `[[ISI: nama penanggung jawab]]`. */
const gap = /\[\[(?:ISI|FILL)\s*(?::\s*([^\]\n]*))?\]\]/gi;

/** Finds the placeholder text in an article that is not a draft. */
export function findFirstWords({ file, body, bodyLine }: WrittenText): Diagnostic[] {
  const words = Object.values(firstWords);
  return body.split("\n").flatMap((line, index) => {
    const text = line.trim();
    if (!words.includes(text)) return [];
    const message = fileMessages.hasFirstWords({ words: quote(text) });
    return mistake({ file, line: bodyLine + index, column: line.indexOf(text) + 1 }, message);
  });
}

/**
 * Finds gaps that are yet to be filled in, with what belongs there; and signs that turn around the words next to them, as in a
 * name that was made to read like another: a mistake in all that readers see, and in a draft a notice.
 *
 * @param source front matter or settings
 * @param text under it
 */
export function findUnfit(source: YamlSource, isDraft = false, text?: WrittenText): Diagnostic[] {
  const { file, map, place } = source;
  const said: [text: string, placeOf: (index: number) => Place][] = [];
  const Scalar = (_: unknown, node: Scalar) =>
    void said.push([String(node.value), () => place(startOf(node))]);
  if (map) visit(map, { Scalar });
  for (const [index, line] of (text && (text.body.includes("[[") || codedDirection.test(text.body))
    ? text.body.split("\n")
    : []
  ).entries())
    said.push([line, (at) => ({ line: (text?.bodyLine ?? 1) + index, column: at + 1 })]);
  return said.flatMap(([text, placeOf]) => {
    const at = (index: number) => ({ file, ...placeOf(index) });
    const gaps = Array.from(text.matchAll(gap), ({ 0: whole, 1: missing, index }) =>
      notice(at(index), fileMessages.hasGap({ missing: missing?.trim() || whole })),
    );
    const { 0: written, index = 0 } = codedDirection.exec(text) ?? {};
    if (written === undefined) return gaps;
    const sign = written.length > 1 ? written : `U+${written.charCodeAt(0).toString(16).toUpperCase()}`;
    return [...gaps, (isDraft ? notice : mistake)(at(index), textMessages.hasDirection({ sign }))];
  });
}
