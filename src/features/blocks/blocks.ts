import type { MarkdownIt, Token } from "markdown-it";
import container from "markdown-it-container";

/** What a block between `:::` can be. */
export type BlockKind = "quote" | "box" | "gallery" | "bar" | "line";

/** The names that editors write, in either language. */
export const blockNames: Readonly<Record<string, BlockKind>> = {
  kutipan: "quote",
  kotak: "box",
  galeri: "gallery",
  "grafik batang": "bar",
  "grafik garis": "line",
  quote: "quote",
  box: "box",
  gallery: "gallery",
  "chart bar": "bar",
  "chart line": "line",
};

/**
 * A markdown-it plugin for blocks, `::: kotak Judul` up to `:::`. Their tokens, `container_block_open` and `_close`, take any
 * name: an unknown one is a mistake, not text.
 */
export function blocks(md: MarkdownIt): void {
  md.use(container, "block", { validate: (opening: string) => opening.trim() !== "" });
}

/** The line that opens a block, in parts. */
export interface Opening {
  /** As written, in small letters: `grafik batang`. */
  name: string;
  /** Undefined for an unknown name. */
  kind: BlockKind | undefined;
  /** The words after the name; empty if there are none. */
  title: string;
}

export function readOpening({ info }: Token): Opening {
  const [, written = "", title = ""] = /^\s*((?:grafik|chart)\s+\S+|\S+)\s*(.*?)\s*$/i.exec(info) ?? [];
  const name = written.toLowerCase().replace(/\s+/g, " ");
  return { name, kind: blockNames[name], title };
}

/** Whether a block is closed by a line of its own, not by the end of the text. @param lines of the text */
export const isClosed = ({ map }: Token, lines: readonly string[]): boolean =>
  /^[\s>]*:{3,}\s*$/.test(lines[map?.[1] ?? 0] ?? "");

/** The lines of a chart's data, up to a blank one or the block's end: the first, and the one after the last; from 0. */
export function dataLines({ map }: Token, lines: readonly string[]): [from: number, to: number] {
  const [opening = 0, end = 0] = map ?? [];
  let from = opening + 1;
  while (from < end && lines[from]?.trim() === "") from++;
  let to = from;
  while (to < end && lines[to]?.trim() !== "") to++;
  return [from, to];
}
