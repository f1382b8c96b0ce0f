import { Defuddle } from "defuddle/node";
import TurndownService from "turndown";
import { decoded } from "../lines.ts";
import { escapeMarkdown, type Markup } from "../markdown/markup.ts";
import { markTables, valuesAttribute } from "./tables.ts";
import { isHidden, type VisibleLine, wordsIn } from "./visible-lines.ts";

/** What numbers the lines of a page, from before defuddle to the Markdown of its text: an attribute, then a sign. */
const attribute = "data-line";
const sign = /\uE000(\d+)\uE001/g;
const signOf = (element: Element): string => `\uE000${element.getAttribute(attribute)}\uE001`;

/**
 * Lets defuddle find the text of a page, and turndown write it as Markdown. Both keep the number of each line.
 *
 * @param document is changed
 * @param lines all that its reader sees
 * @returns the lines that are text by their index, as Markdown; none if there is no text
 */
export async function mainText(
  document: Document,
  lines: readonly VisibleLine[],
): Promise<ReadonlyMap<number, Markup>> {
  // Read elsewhere already, and defuddle complains on the console of what is broken in them.
  for (const script of Array.from(document.querySelectorAll("script"))) script.remove();
  // Nor may what no reader sees come back with the words around it.
  for (const element of Array.from(document.querySelectorAll("[style], [hidden], [aria-hidden]")))
    if (isHidden(element)) element.remove();
  markTables(document);
  for (const [index, { start }] of lines.entries()) {
    const span = document.createElement("span");
    span.setAttribute(attribute, String(index));
    start.replaceWith(span);
    span.append(start);
  }
  try {
    // Nothing is fetched: an import reads what it is given. Its patterns for pages in English take short lists for clutter.
    const options = { useAsync: false, removeImages: true, standardize: false, removeContentPatterns: false };
    const { content } = await Defuddle(document, undefined, options);
    return markupOf(turndown.turndown(content));
  } catch {
    return new Map();
  }
}

export const turndown = new TurndownService({ emDelimiter: "*", br: "\n" });
turndown.escape = (text) => escapeMarkdown(decoded(text));
turndown.addRule("line", {
  filter: (node) => node.hasAttribute(attribute),
  replacement: (words, node) => signOf(node) + words,
});
turndown.addRule("link", {
  filter: "a",
  replacement: (words, node) => {
    const address = webAddress(node.getAttribute("href"));
    return address === undefined || words.trim() === "" || words.includes("\n")
      ? words
      : `[${words}](${address})`;
  },
});
turndown.addRule("heading", {
  filter: ["h1", "h2", "h3", "h4", "h5", "h6"],
  // Headings of a text stand below its headline, so none is of the first order. They are bold as they are.
  replacement: (words, { nodeName }) =>
    `\n\n${"#".repeat(Math.max(2, Number(nodeName.slice(1))))} ${words.replace(/(?<!\\)\*\*/g, "")}\n\n`,
});
turndown.addRule("term", { filter: "dt", replacement: (words) => `\n\n**${words}**\n\n` });
turndown.addRule("later list", {
  // Right below words, only a list that begins with 1 is one.
  filter: (node) => node.nodeName === "OL" && (node.getAttribute("start") ?? "1") !== "1",
  replacement: (items) => `\n\n${items}\n\n`,
});
/** By list, how many items were written. */
const itemCounts = new WeakMap<Element, number>();
turndown.addRule("item", {
  filter: "li",
  replacement: (words, node) => {
    const list = node.parentNode as Element;
    // Two lists side by side differ in their signs alone.
    const second = list.previousElementSibling?.nodeName === list.nodeName;
    const before = itemCounts.get(list) ?? 0;
    itemCounts.set(list, before + 1);
    const number = Number(list.getAttribute("start") || 1) + before;
    const opening = list.nodeName === "OL" ? `${number}${second ? ")" : "."} ` : second ? "* " : "- ";
    return `${opening}${words.trim().replaceAll("\n", `\n${" ".repeat(opening.length)}`)}\n`;
  },
});
turndown.addRule("table", {
  filter: (node) => node.hasAttribute(valuesAttribute),
  replacement: (_, node) => {
    const rows = Array.from(node.querySelectorAll("tr"), (row) =>
      Array.from(row.querySelectorAll("td, th"), (cell) => {
        const numbers = Array.from(cell.querySelectorAll(`[${attribute}]`), signOf).join("");
        return numbers + escapeMarkdown(wordsIn(cell)).replace(/(?<!\\)\|/g, "\\|");
      }),
    );
    const width = Math.max(...rows.map((cells) => cells.length));
    const lines = rows.map(
      (cells) => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? "").join(" | ")} |`,
    );
    lines.splice(1, 0, `|${" --- |".repeat(width)}`);
    return `\n\n${lines.join("\n")}\n\n`;
  },
});

/** Whoever reads the article elsewhere follows only whole addresses: `/berita/2` leads nowhere on another site. */
function webAddress(href: string | null): string | undefined {
  const written = href?.trim() ?? "";
  const address = URL.canParse(written) ? new URL(written).href : "";
  if (!/^(?:https?:\/\/|mailto:)/i.test(address) || /[\s<>\\]/.test(address)) return undefined;
  return address.replace(/[()]|&(?=#?\w{1,32};)/g, "\\$&");
}

/** The lines of a Markdown text by their numbers; one that several lines of the page went into by the first of these. */
function markupOf(markdown: string): Map<number, Markup> {
  const markup = new Map<number, Markup>();
  let above: Markup | undefined;
  let parted = false;
  for (const line of markdown.split("\n")) {
    const numbers = Array.from(line.matchAll(sign), ([, n]) => Number(n));
    const [first] = numbers;
    const text = line.replace(sign, "").trimEnd();
    if (first !== undefined) {
      const block = /^(?:[ >]|(?:[-*]|\d{1,9}[.)]|#{1,6}) )*/.exec(text)?.[0] ?? "";
      above = { block, inline: text.slice(block.length), join: parted ? "\n\n" : "\n", lines: numbers };
      markup.set(first, above);
    } else if (above && /^\|[ |-]+\|$/.test(text)) above.below = text;
    parted = first === undefined && !text.startsWith("|");
  }
  return markup;
}
