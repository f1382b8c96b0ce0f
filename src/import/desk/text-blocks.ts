import { splitBlock } from "../markdown/markup.ts";

export const blockKinds = ["text", "heading", "quote", "list"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A part of an article's text between blank lines, as it is written. */
export interface TextBlock {
  /** `other`: a table, a picture, a comment, a block of Warta's; the desk shows it and leaves it as it is. */
  kind: BlockKind | "other";
  /** Markdown, without blank lines at its ends. */
  text: string;
  /** What parts it from the block above. */
  gap: string;
}

const between = "\n\n";
const fence = /^ {0,3}(:{3,}|`{3,}|~{3,})/;

/** Cuts the text of an article into blocks. `joinBlocks` gives the same text back. */
export function blocksOf(body: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let gap = "\n";
  let open: string[] = [];
  /** What ends the block, whatever stands before it: the sign of a fence, the end of a comment. */
  let end: string | undefined;
  const close = () => {
    if (open.length === 0) return;
    const text = open.join("\n");
    blocks.push({ kind: kindOf(text), text, gap });
    [open, gap, end] = [[], "\n", undefined];
  };
  for (const line of body.split("\n")) {
    if (line.trim() === "" && end === undefined) {
      close();
      gap += "\n";
      continue;
    }
    if (end === undefined && open.length > 0 && (/^#{1,6} /.test(line) || fence.test(line))) close();
    open.push(line);
    const isEnd = end !== undefined && open.length > 1 && line.trim().startsWith(end);
    if (isEnd || (end === "-->" && line.includes(end)) || /^#{1,6} /.test(open[0] ?? "")) close();
    else if (open.length === 1) end = line.startsWith("<!--") ? "-->" : fence.exec(line)?.[1];
    if (end === "-->" && line.includes(end)) close();
  }
  close();
  return blocks;
}

/** The text that blocks make. Where a block is now below another than before, a blank line parts them. */
export const joinBlocks = (blocks: readonly TextBlock[]): string =>
  blocks
    .map(({ kind, gap, text }, index) => {
      const isParted = [kind, blocks[index - 1]?.kind].some((one) => one === "heading" || one === "other");
      return (index === 0 ? "" : gap === "\n" && !isParted ? between : gap) + text;
    })
    .join("");

function kindOf(text: string): TextBlock["kind"] {
  if (fence.test(text) || /^(?:\||<!--|!\[|\[\^)/.test(text)) return "other";
  if (/^#{1,6} /.test(text)) return "heading";
  const lines = text.split("\n");
  if (lines.every((line) => line.startsWith(">"))) return "quote";
  return /^(?:[-*+]|\d{1,9}[.)]) /.test(text) ? "list" : "text";
}

/** The lines of a block as Markdown without the signs of its kind: of a list its items. */
const linesIn = ({ kind, text }: TextBlock): string[] =>
  text.split("\n").flatMap((line) => {
    const words = kind === "text" ? line.trim() : splitBlock(line)[1];
    return words === "" ? [] : words;
  });

/** Blocks of a kind: a list of all lines, a heading or a quotation; as text each item of a list is a paragraph. */
export function blocksAs(lines: readonly string[], kind: BlockKind): TextBlock[] {
  const made = (text: string): TextBlock => ({ kind, text, gap: between });
  if (lines.length === 0) return [];
  if (kind === "list") return [made(lines.map((line) => `- ${line}`).join("\n"))];
  if (kind === "quote") return [made(lines.map((line) => `> ${line}`).join("\n>\n"))];
  return lines.map((line) =>
    made(kind === "heading" ? `## ${line.replace(/^(\*\*|__)((?:(?!\1).)+)\1$/, "$2")}` : asParagraph(line)),
  );
}

/** A sign that would open a block is written as text: `1. x` → `1\. x`. */
const asParagraph = (line: string): string =>
  splitBlock(line)[0] === "" ? line : line.replace(/^(\d{1,9})?([^\s\d])/, "$1\\$2");

/** A block as another kind. The lines of a broken paragraph are joined. */
export function withKind(block: TextBlock, kind: BlockKind): TextBlock[] {
  if (block.kind === kind || block.kind === "other") return [block];
  const lines = linesIn(block);
  const [first, ...rest] = blocksAs(block.kind === "list" ? lines : [lines.join(" ")], kind);
  return first ? [{ ...first, gap: block.gap }, ...rest] : [];
}

/** Two blocks as one of the first one's kind. */
export function joined(first: TextBlock, second: TextBlock): TextBlock {
  const lines = linesIn(second);
  if (first.kind === "list")
    return { ...first, text: [first.text, ...lines.map((line) => `- ${line}`)].join("\n") };
  return { ...first, text: [first.text, ...lines].join(" ") };
}
