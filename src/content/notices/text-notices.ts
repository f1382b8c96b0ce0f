import type { Token } from "markdown-it";
import { type Scalar, visit } from "yaml";
import { type Language, type Message, quote } from "../../messages/message.ts";
import { fileMessages, textMessages } from "../../messages/messages.ts";
import { bidiControlsInMarkdown } from "../../news/text/words.ts";
import { type Diagnostic, mistake, notice, type Place, placeAt } from "../diagnostic.ts";
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
export function findFirstWords({ file, text: { body }, bodyLine }: WrittenText): Diagnostic[] {
  const words = Object.values(firstWords);
  return body.split("\n").flatMap((line, index) => {
    const text = line.trim();
    if (!words.includes(text)) return [];
    const message = fileMessages.hasFirstWords({ words: quote(text) });
    return mistake({ file, line: bodyLine + index, column: line.indexOf(text) + 1 }, message);
  });
}

/**
 * Finds gaps that are yet to be filled in, with what belongs into the first; signs that turn around the words next to them, as in a
 * name that was made to read like another: a mistake in all that readers see, and in a draft a notice; and hashtags above a text,
 * since ` #` begins a comment in YAML, where a headline would end without a warning. A comment on purpose has a space after the sign.
 */
export function findUnfit(source: YamlSource, isDraft = false, text?: WrittenText): Diagnostic[] {
  const { file, map } = source;
  const found: Diagnostic[] = [];
  const said: [text: string, placeOf: (index: number) => Place][] = [];
  const Scalar = (_: unknown, node: Scalar): void => {
    said.push([String(node.value), () => source.placeAt(startOf(node))]);
    const [tag] = (text && node.comment && /^[\p{L}\p{N}]\S*/u.exec(node.comment)) || [];
    const remark = tag && textMessages.beginsRemark({ written: quote(`#${tag}`) });
    if (remark && node.range) found.push(notice({ file, ...source.placeAt(node.range[1] + 1) }, remark));
  };
  if (map) visit(map, { Scalar });
  // Most texts have none of them.
  const { text: { body } = { body: "" }, bodyLine = 1 } = text ?? {};
  if (body.includes("[[") || bidiControlsInMarkdown.test(body))
    for (const [index, line] of body.split("\n").entries())
      said.push([line, (at) => ({ line: bodyLine + index, column: at + 1 })]);
  const gaps = said.flatMap(([text, at]) => [...text.matchAll(gap)].map((found) => ({ found, at })));
  const [first] = gaps;
  const label = quote(first?.found[1]?.trim() || (first?.found[0] ?? ""));
  const missing = gaps.length > 1 ? fileMessages.gaps({ count: gaps.length, label }) : label;
  if (first) found.push(notice({ file, ...first.at(first.found.index) }, fileMessages.hasGap({ missing })));
  for (const [text, placeOf] of said) {
    const { 0: written, index = 0 } = bidiControlsInMarkdown.exec(text) ?? {};
    if (written === undefined) continue;
    const sign = written.length > 1 ? written : `U+${written.charCodeAt(0).toString(16).toUpperCase()}`;
    const message = textMessages.hasDirection({ sign });
    found.push((isDraft ? notice : mistake)({ file, ...placeOf(index) }, message));
  }
  return found;
}

/** What an editor may mean as markup but Markdown shows as text, with messages. Of several that begin at one place, the first counts. */
const shownAsText: readonly [sign: RegExp, messageFor: (written: string, address?: string) => Message][] = [
  // What hosts give as code to embed, with quotes as written or as shown: https://support.google.com/youtube/answer/171780, https://publish.x.com
  [
    /<iframe\s[^<>]*?src=["'“”‘’]?(?:https?:)?\/\/([^"'“”‘’\s<>]{5,300})/i,
    (_, address = "") =>
      textMessages.isEmbed({
        address: `https://${address.replace(/^(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{11}).*/, "www.youtube.com/watch?v=$1")}`,
      }),
  ],
  [
    /<blockquote\s[^<>]*?class=["'“”‘’]?(?:twitter|instagram|tiktok|fb)-(?:[^<]|<(?!\/blockquote)){0,1500}?https:\/\/((?:x|twitter)\.com\/\w+\/status\/\d+|(?:www\.)?(?:instagram\.com\/(?:p|reel)\/[\w-]+|tiktok\.com\/@[\w.]+\/video\/\d+))/i,
    (_, address = "") => textMessages.isEmbed({ address: `https://${address}` }),
  ],
  [
    /<(?:a|b|big|blockquote|br|center|div|em|embed|figure|font|h[1-6]|hr|i|iframe|img|li|ol|p|script|span|strong|sub|sup|table|u|ul|video)(?=[\s/>])[^<>]*>|<!--/i,
    (written) => textMessages.isHtml({ written: quote(written) }),
  ],
  [
    /\{%-?\s*\w[^%\n]*%\}|\{\{[^{}\n]+\}\}/,
    (written) => textMessages.isTemplate({ written: quote(written) }),
  ],
  // An address ends at the first space: CommonMark, 6.3.
  [
    /!\[[^[\]]*\]\((?=[^()<>"]* [^()<>"])([^()<>"]+?)( "[^"]*")?\)/,
    (written) =>
      textMessages.pictureHasBlanks({ better: written.replace(/\(([^"]+?)( "[^"]*")?\)$/, "(<$1>$2)") }),
  ],
  // Two in turn: one may be a mark of another kind.
  [/^(?:[•▪●◦‣][ \t]*\S.*\n[•▪●◦‣]|-\p{L}.*\n-\p{L}|([–—]) .*\n\1 )/mu, () => textMessages.isNoList()],
  // A hashtag has one sign, and is not the first of a few words alone.
  [
    /^(?:##+(?=[\p{L}\d])|#(?=\p{Lu}\p{L}* \p{L}))[^\n#.,]{1,80}$/mu,
    (written) => textMessages.isNoHeading({ signs: /^#+/.exec(written)?.[0] ?? "" }),
  ],
  [/\*\*(?<![\p{L}\d]\*\*)(?=[\p{L}\d“"])(?![^*]*[^\s*]\*\*)/u, () => textMessages.isNotBold()],
  // At the beginning of a line it may be a footnote's. What stands before comes second: most texts have no asterisk at all.
  [/\*(?<=[^\s*] \*)(?=[\p{L}“"])(?![^*]*[^\s*]\*)/u, () => textMessages.isNotItalic()],
  [/\[\^[^\][\s]{1,40}\](?!\()/, (written) => textMessages.isNoFootnote({ written: quote(written) })],
  [/\][ \t]\((?=https?:\/\/|\/\w|\))/, () => textMessages.isNoLink()],
  [/\bhttps?(?::\/|\/\/)(?=\w)\S+/, (address) => textMessages.hasOtherScheme({ written: quote(address) })],
  [/^\|?[^|\r\n]+\|.*\n(?![-: |]+(?:\n|$))\|?[^|\r\n]+\|/m, () => textMessages.isNoTable()],
];

/** Finds markup that is shown as text: of each kind the first. These are notices, because a text may be about HTML. */
export function findShownAsText({ file, bodyLine, text }: WrittenText): Diagnostic[] {
  const { body } = text;
  const likely = shownAsText.filter(([sign]) => sign.test(body));
  // Most texts have none: do not parse them.
  if (likely.length === 0) return [];
  const lines = body.split("\n");
  const places = new Set<string>();
  return likely.flatMap(([sign, messageFor]) => {
    const block = text.tokens().find(({ children }) => children && sign.test(shownText(children)));
    if (!block) return [];
    const [from, to] = block.map ?? [0, lines.length];
    const match = sign.exec(lines.slice(from, to).join("\n"));
    if (!match) return [];
    const place = placeAt(match.input, match.index, bodyLine + from);
    const key = `${place.line}:${place.column}`;
    if (places.has(key)) return [];
    places.add(key);
    return notice({ file, ...place }, messageFor(match[0], match[1]));
  });
}

/** The words of a text outside code and pictures, for which `<` stands. What only looks like an address are words. */
const shownText = (tokens: readonly Token[]): string =>
  tokens
    .map(({ type, info, content }) => {
      if (type === "text") return content;
      if (type === "softbreak") return "\n";
      return info === "auto" ? "" : "<";
    })
    .join("");
