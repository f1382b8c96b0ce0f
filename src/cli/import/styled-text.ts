import type { Run } from "../../extract/html/inline-runs.ts";
import { readable } from "../../extract/lines.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { wordsOf } from "./markdown-source.ts";

/**
 * A line of a page as Markdown, with its bold and italic words and its links. What Markdown cannot say, a bold half of a
 * word before a bracket, is left out: first emphasis, then links too.
 *
 * @param text the words of the line
 * @returns undefined if only the words are left
 */
export function styledText(runs: readonly Run[], text: string): string | undefined {
  const links = runs.map(({ text, href }): Run => ({ text, ...(href !== undefined && { href }) }));
  return [runs, links].map(asMarkdown).find((markdown) => readable(wordsOf(markdown)) === text);
}

function asMarkdown(runs: readonly Run[]): string {
  let markdown = "";
  for (let index = 0; index < runs.length; ) {
    const href = runs[index]?.href;
    const end = runs.findIndex((run, at) => at > index && run.href !== href);
    const group = runs.slice(index, end < 0 ? runs.length : end);
    index += group.length;
    const words = group.map(emphasised).join("");
    markdown += href === undefined ? words : around(words, "[", `](${destination(href)})`);
  }
  return markdown.replace(/ {2,}/g, " ").trim();
}

const emphasised = ({ text, bold, italic }: Run): string => {
  const sign = (bold ? "**" : "") + (italic ? "*" : "");
  return around(escaped(text), sign, sign);
};

/** Blanks stay outside of signs: `**tiga **` would be none. */
function around(text: string, before: string, behind: string): string {
  const [, start = "", words = "", end = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === "" ? text : start + before + words + behind + end;
}

function escaped(text: string): string {
  const [start, end] = [/^\s/.test(text) ? " " : "", /\s$/.test(text) ? " " : ""];
  const words = readable(text);
  return words === "" ? start || end : start + escapeMarkdown(words) + end;
}

const destination = (href: string): string => href.replace(/[()]|&(?=#?\w{1,32};)/g, "\\$&");
