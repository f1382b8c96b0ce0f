import { spawnSync } from "node:child_process";
import { decoded } from "../lines.ts";
import { sourceMessages } from "../messages/sources.ts";
import { isDateLine } from "../rules/dates.ts";
import { endsSentence } from "../shape.ts";
import { type DocumentText, found } from "./read-document.ts";

/** Longer than any article takes, in milliseconds. */
const longestWait = 30_000;

/** Reads a PDF with a program that every system has a package for: a library would be larger than all of Warta. */
export function readPdf(bytes: Uint8Array): DocumentText {
  const { error, status, stdout, stderr } = spawnSync(
    "pdftotext",
    ["-bbox-layout", "-enc", "UTF-8", "-", "-"],
    {
      input: bytes,
      encoding: "utf8",
      timeout: longestWait,
      maxBuffer: 256 << 20,
    },
  );
  // Another program of the name does not know where words stand, and says how it is called.
  if ((error && "code" in error && error.code === "ENOENT") || /^usage:/im.test(stderr))
    return { ok: false, message: sourceMessages.needsPdftotext };
  if (error || status !== 0) return { ok: false, message: sourceMessages.isDamaged };
  const text = pdfText(stdout);
  return text === "" ? { ok: false, message: sourceMessages.isScanned } : found(text);
}

/** A printed line: where it begins and ends from the left, its height, and the width of its first word, all in points. */
interface PrintedLine {
  from: number;
  to: number;
  height: number;
  firstWidth: number;
  text: string;
}

/**
 * The text of what pdftotext says of a PDF, which is XML: pages, blocks, lines and words with their places. A line goes on in
 * the next one of its block if the first word of that did not fit, inside a sentence, or if both are larger than the text, as
 * headlines are. What else belongs together, the reading of plain texts finds.
 */
export function pdfText(xml: string): string {
  const pages = xml
    .split("<page ")
    .map((page) =>
      page
        .split("<block ")
        .map((block) => Array.from(block.matchAll(printedLine), ([, ...parts]) => lineOf(parts))),
    );
  const heights = pages
    .flat(2)
    .map(({ height }) => height)
    .sort((one, other) => one - other);
  const large = (heights[heights.length >> 1] ?? 0) * 1.15;
  return pages
    .flatMap((blocks) => blocks.map((lines) => blockText(lines, blocks.flat(), large)))
    .filter((text) => text !== "")
    .join("\n\n");
}

const printedLine = /<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/line>/gs;
const printedWord = /<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/g;

function lineOf([from, top, to, bottom, inside = ""]: string[]): PrintedLine {
  const words = Array.from(inside.matchAll(printedWord));
  const [, start, end] = words[0] ?? [];
  return {
    from: Number(from),
    to: Number(to),
    height: Number(bottom) - Number(top),
    firstWidth: Number(end) - Number(start),
    text: decoded(words.map(([, , , text = ""]) => text).join(" ")),
  };
}

/** How far apart lines of one column may begin, for the indent of a paragraph. */
const indent = 40;

function blockText(lines: readonly PrintedLine[], page: readonly PrintedLine[], large: number): string {
  return lines.reduce((text, line, index) => {
    const above = lines[index - 1];
    if (!above) return line.text;
    const beside = page.filter(({ from }) => Math.abs(from - line.from) < indent);
    const edge = Math.max(...beside.map(({ to }) => to));
    const isFull = above.to + line.firstWidth > edge && !endsSentence(above.text) && !isDateLine(line.text);
    const isHeadline = above.height > large && line.height > large;
    return text + (isFull || isHeadline ? " " : "\n") + line.text;
  }, "");
}
