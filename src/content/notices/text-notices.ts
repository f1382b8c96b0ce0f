import type { Token } from "markdown-it";
import { type Scalar, visit } from "yaml";
import { type Language, type Message, quote } from "../../messages/message.ts";
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

/** The text of the page about the newsroom in a file from `warta init`. */
export const firstPageText: Record<Language, string> = {
  id: "Tulis di sini siapa redaksi ini dan bagaimana menghubunginya.",
  en: "Write here who this newsroom is and how to reach it.",
};

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
 * Finds signs that turn around the words next to them, as in a name that was made to read like another: a mistake in all that
 * readers see, and in a draft a notice.
 *
 * @param source front matter or settings
 * @param text under it
 */
export function findDirections(source: YamlSource, isDraft = false, text?: WrittenText): Diagnostic[] {
  const { file, map, place } = source;
  const said: [text: string, place: Place][] = [];
  const Scalar = (_: unknown, node: Scalar) => void said.push([String(node.value), place(startOf(node))]);
  if (map) visit(map, { Scalar });
  for (const [index, line] of (text && codedDirection.test(text.body) ? text.body.split("\n") : []).entries())
    said.push([line, { line: (text?.bodyLine ?? 1) + index, column: line.search(codedDirection) + 1 }]);
  return said.flatMap(([text, at]) => {
    const [written] = codedDirection.exec(text) ?? [];
    if (written === undefined) return [];
    const sign = written.length > 1 ? written : `U+${written.charCodeAt(0).toString(16).toUpperCase()}`;
    return (isDraft ? notice : mistake)({ file, ...at }, textMessages.hasDirection({ sign }));
  });
}

/** Patterns that an editor may mean as markup but Markdown shows as text, with messages. */
const shownAsText: readonly [sign: RegExp, messageFor: (written: string) => Message][] = [
  [
    /<(?:a|b|big|blockquote|br|center|div|em|embed|figure|font|h[1-6]|hr|i|iframe|img|li|ol|p|script|span|strong|sub|sup|table|u|ul|video)(?=[\s/>])[^<>]*>|<!--/i,
    (written) => textMessages.isHtml({ written: quote(written) }),
  ],
  // An address ends at the first space: CommonMark, 6.3.
  [
    /!\[[^[\]]*\]\((?=[^()<>"]* [^()<>"])([^()<>"]+?)( "[^"]*")?\)/,
    (written) =>
      textMessages.pictureHasBlanks({ better: written.replace(/\(([^"]+?)( "[^"]*")?\)$/, "(<$1>$2)") }),
  ],
];

/**
 * Finds markup that is shown as text: the first HTML, and the first picture with spaces in its file name. These are notices,
 * because a text may be about HTML.
 */
export function findShownAsText({ file, body, bodyLine, text }: WrittenText): Diagnostic[] {
  const likely = shownAsText.filter(([sign]) => sign.test(body));
  // Most texts have none: do not parse them.
  if (likely.length === 0) return [];
  const lines = body.split("\n");
  return likely.flatMap(([sign, messageFor]) => {
    const block = text.tokens().find(({ children }) => children && sign.test(shownText(children)));
    if (!block) return [];
    const [from, to] = block.map ?? [0, lines.length];
    const line = lines.slice(from, to).findIndex((written) => sign.test(written));
    const match = sign.exec(lines[from + line] ?? "");
    if (line < 0 || !match) return [];
    const at = { file, line: bodyLine + from + line, column: match.index + 1 };
    return notice(at, messageFor(match[0]));
  });
}

/** The words of a text outside code and pictures, for which `<` stands. What only looks like an address are words. */
const shownText = (tokens: readonly Token[]): string =>
  tokens.map(({ type, info, content }) => (type === "text" ? content : info === "auto" ? "" : "<")).join("");
