import { isDeepStrictEqual } from "node:util";
import { Document, isMap, isNode, isScalar, type Pair, parseDocument, type Scalar, type YAMLMap } from "yaml";
import type { RenamedKey } from "../../content/upgrades/renamed-keys.ts";

/** A key with its new name, or lines to add at the end. */
type Change = Pick<RenamedKey, "key" | "now"> | { add: string };

/** Front matter: its opening line, its keys, and the closing line with all that follows. */
const frontMatter = /^(\uFEFF?\s*---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*\r?$[\s\S]*)$/m;

/**
 * Mends one thing that an upgrade changed in a file. All else stays, byte by byte: order, comments, quotation marks, line ends.
 *
 * @param text of a Markdown file with front matter, or of `_data/site.yaml`
 * @returns the text as it was, if that cannot be done: the new name is taken, keys are between braces
 */
export function mended(text: string, isMarkdown: boolean, mend: Change): string {
  const [, before = "", keys = "", after = ""] = (isMarkdown && frontMatter.exec(text)) || [text, "", text];
  return before + withMend(keys, mend) + after;
}

function withMend(yaml: string, mend: Change): string {
  const document = read(yaml);
  if (!isMap(document.contents) || document.contents.flow) return yaml;
  const lineEnd = yaml.includes("\r\n") ? "\r\n" : "\n";
  if ("add" in mend) {
    const added = (/[^\n]$/.test(yaml) ? yaml + lineEnd : yaml) + mend.add.replaceAll("\n", lineEnd);
    return read(added).errors.length === 0 ? added : yaml;
  }

  const key = mend.key.split(".");
  const now = mend.now.split(".");
  const parent = key.length === 1 ? document.contents : document.getIn(key.slice(0, -1));
  const own = isMap(parent) && parent.items.find((pair) => nameOf(pair) === key.at(-1));
  const group = now.length > 1 ? document.getIn(now.slice(0, -1)) : undefined;
  if (!own || document.hasIn(now) || (group !== undefined && !isMap(group))) return yaml;
  const [from, to] = (own.key as Scalar).range ?? [0, 0];
  const renamed = yaml.slice(0, from) + now.at(-1) + yaml.slice(to);
  const result = now.length === key.length ? renamed : moved(renamed, key, now, lineEnd);
  // YAML has more forms than one thinks of: write nothing that says something else.
  const wanted = new Document(document.toJS());
  wanted.setIn(now, wanted.getIn(key, true));
  wanted.deleteIn(key);
  return isDeepStrictEqual(valuesOf(result), wanted.toJS()) ? result : yaml;
}

/** What YAML says; undefined if it cannot be read. */
function valuesOf(yaml: string): unknown {
  try {
    return read(yaml).toJS();
  } catch {
    return undefined;
  }
}

/** Moves a key that has its new name into a group beside it, with the comments above it. A new group takes its place. */
function moved(yaml: string, key: string[], now: string[], lineEnd: string): string {
  const document = read(yaml);
  const lines = yaml.split(/(?<=\n)/).map((line) => (line.endsWith("\n") ? line : line + lineEnd));
  const marginAt = (index: number): string => /^ */.exec(lines[index] ?? "")?.[0] ?? "";
  const siblings = (key.length === 1 ? document.contents : document.getIn(key.slice(0, -1))) as YAMLMap;
  const index = siblings.items.findIndex((pair) => nameOf(pair) === now.at(-1));
  const own = linesOf(yaml, siblings.items[index]);
  let { first } = own;
  const { end: above } = linesOf(yaml, siblings.items[index - 1]);
  while (first > above && /^ *#/.test(lines[first - 1] ?? "")) first--;

  const path = now.slice(0, -1);
  const group = document.getIn(path);
  const last = isMap(group) ? linesOf(yaml, group.items.at(-1)) : undefined;
  const margin = marginAt(own.first);
  const inner = last ? marginAt(last.first) : `${margin}  `;
  const block = lines
    .slice(first, own.end)
    .map((line) => (/\S/.test(line) ? inner + line.slice(margin.length) : line));

  const result = lines.map((line, index) => (index < first || index >= own.end ? line : ""));
  const at = last ? last.end - 1 : first;
  result[at] += (last ? "" : `${margin}${path.at(-1)}:${lineEnd}`) + block.join("");
  return yaml.endsWith("\n") ? result.join("") : result.join("").replace(/\r?\n$/, "");
}

/** As the site's own reader does: all scalars are texts. */
const read = (yaml: string): Document => parseDocument(yaml, { schema: "failsafe", logLevel: "silent" });

const nameOf = ({ key }: Pair): unknown => isScalar(key) && key.value;

/** The lines of a key and its value, from 0; `end` is the line after. */
function linesOf(yaml: string, pair: Pair | undefined): { first: number; end: number } {
  if (!isNode(pair?.key) || !pair.key.range) return { first: 0, end: 0 };
  const [start, ownEnd] = pair.key.range;
  const end = isNode(pair.value) ? Math.max(ownEnd, pair.value.range?.[1] ?? 0) : ownEnd;
  const lineOf = (offset: number): number => yaml.slice(0, offset).split("\n").length - 1;
  // The value of a block ends behind its last line.
  return { first: lineOf(start), end: lineOf(yaml[end - 1] === "\n" ? end - 1 : end) + 1 };
}
