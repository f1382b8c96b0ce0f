import type { Token } from "markdown-it";
import { type Scalar, visit } from "yaml";
import { type Message, quote } from "../../messages/message.ts";
import { fileMessages, textMessages } from "../../messages/messages.ts";
import { bidiControlsInMarkdown } from "../../news/text/words.ts";
import { type Diagnostic, mistake, notice, type Place, placeAt } from "../diagnostic.ts";
import { startOf, type YamlSource } from "../front-matter/yaml.ts";
import type { WrittenText } from "../markdown/text.ts";

/** A gap for editors to fill in, in what `warta init` and `warta new` write: `[[ISI: nama penanggung jawab]]`. */
const gap = /\[\[(?:ISI|FILL)\s*(?::\s*([^\]\n]*))?\]\]/gi;

/**
 * Finds three problems in front matter and text: gaps to fill in, named after the first (mistakes in articles, unless they are
 * drafts); bidi control characters, which can disguise a name as another (mistakes, but notices in drafts); and hashtags in front
 * matter, because ` #` begins a comment in YAML and would cut off a headline without a warning. An intended comment has a space after it.
 */
export function findTextProblems(source: YamlSource, isDraft = false, text?: WrittenText): Diagnostic[] {
  const { file, map } = source;
  const problems: Diagnostic[] = [];
  const texts: [text: string, placeOf: (index: number) => Place][] = [];
  const Scalar = (_: unknown, node: Scalar): void => {
    texts.push([String(node.value), () => source.placeAt(startOf(node))]);
    const [tag] = /^[\p{L}\p{N}]\S*/u.exec(node.comment ?? "") ?? [];
    const hint = tag && textMessages.beginsRemark({ written: quote(`#${tag}`) });
    if (hint && node.range) problems.push(notice({ file, ...source.placeAt(node.range[1] + 1) }, hint));
  };
  if (map) visit(map, { Scalar });
  // Most texts have none of them.
  const { text: { body } = { body: "" }, bodyLine = 1 } = text ?? {};
  if (body.includes("[[") || bidiControlsInMarkdown.test(body))
    for (const [index, line] of body.split("\n").entries())
      texts.push([line, (at) => ({ line: bodyLine + index, column: at + 1 })]);
  const gaps = texts.flatMap(([text, at]) => [...text.matchAll(gap)].map((match) => ({ found: match, at })));
  const [first] = gaps;
  const label = quote(first?.found[1]?.trim() || (first?.found[0] ?? ""));
  const missing = gaps.length > 1 ? fileMessages.gaps({ count: gaps.length, label }) : label;
  const reportGap = source.nodeAt(["section"]) ? mistake : notice;
  if (first && !isDraft)
    problems.push(reportGap({ file, ...first.at(first.found.index) }, fileMessages.hasGap({ missing })));
  for (const [text, placeOf] of texts) {
    const { 0: written, index = 0 } = bidiControlsInMarkdown.exec(text) ?? {};
    if (written === undefined) continue;
    const character = written.length > 1 ? written : `U+${written.charCodeAt(0).toString(16).toUpperCase()}`;
    const message = textMessages.hasDirection({ sign: character });
    problems.push((isDraft ? notice : mistake)({ file, ...placeOf(index) }, message));
  }
  return problems;
}

/** Intended markup that Markdown shows as text, with messages. If several match at the same place, the first wins. */
const rawMarkup: readonly [sign: RegExp, messageFor: (written: string, address?: string) => Message][] = [
  // Embed codes from platforms, with straight or typographic quotes: https://support.google.com/youtube/answer/171780, https://publish.x.com
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
  // Two consecutive lines: a single one may be something else.
  [/^(?:[•▪●◦‣][ \t]*\S.*\n[•▪●◦‣]|-\p{L}.*\n-\p{L}|([–—]) .*\n\1 )/mu, () => textMessages.isNoList()],
  // A hashtag has one `#`, and is not a line of a few words.
  [
    /^(?:##+(?=[\p{L}\d])|#(?=\p{Lu}\p{L}* \p{L}))[^\n#.,]{1,80}$/mu,
    (written) => textMessages.isNoHeading({ signs: /^#+/.exec(written)?.[0] ?? "" }),
  ],
  [/\*\*(?<![\p{L}\d]\*\*)(?=[\p{L}\d“"])(?![^*]*[^\s*]\*\*)/u, () => textMessages.isNotBold()],
  // At the start of a line, an asterisk may mark a footnote. The lookbehind comes after it, because most texts have no asterisk at all.
  [/\*(?<=[^\s*] \*)(?=[\p{L}“"])(?![^*]*[^\s*]\*)/u, () => textMessages.isNotItalic()],
  [/\[\^[^\][\s]{1,40}\](?!\()/, (written) => textMessages.isNoFootnote({ written: quote(written) })],
  [/\][ \t]\((?=https?:\/\/|\/\w|\))/, () => textMessages.isNoLink()],
  [/\bhttps?(?::\/|\/\/)(?=\w)\S+/, (address) => textMessages.hasOtherScheme({ written: quote(address) })],
  [/^\|?[^|\r\n]+\|.*\n(?![-: |]+(?:\n|$))\|?[^|\r\n]+\|/m, () => textMessages.isNoTable()],
];

/** Finds markup that is shown as text, the first of each kind. Reports notices, because a text may be about HTML. */
export function findRawMarkup({ file, bodyLine, text }: WrittenText): Diagnostic[] {
  const { body } = text;
  const candidates = rawMarkup.filter(([sign]) => sign.test(body));
  // Most texts have none: do not parse them.
  if (candidates.length === 0) return [];
  const lines = body.split("\n");
  const places = new Set<string>();
  return candidates.flatMap(([sign, messageFor]) => {
    const block = text.tokens().find(({ children }) => children && sign.test(visibleText(children)));
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

/** Returns the visible text, with `<` in place of code, pictures and markup, and without autolinks. */
const visibleText = (tokens: readonly Token[]): string =>
  tokens
    .map(({ type, info, content }) => {
      if (type === "text") return content;
      if (type === "softbreak") return "\n";
      return info === "auto" ? "" : "<";
    })
    .join("");
