import { parseHTML } from "linkedom";
import TurndownService from "turndown";
import { decodeSource } from "../../content/pictures/measure-pictures.ts";
import { decoded } from "../lines.ts";
import { tableMarkdown } from "../markdown/body-markdown.ts";
import { escapeMarkdown, type Markup, saysNothing } from "../markdown/markup.ts";
import { lineAttribute } from "./text-lines.ts";
import { gridOf, markTables, parsePage, valuesAttribute, wordsIn } from "./visible-lines.ts";

/** What numbers a line in the Markdown of its page. */
const sign = /\uE000(\d+)\uE001/g;
const signOf = (element: Element): string => `\uE000${element.getAttribute(lineAttribute)}\uE001`;

/**
 * Writes the text of a page as Markdown.
 *
 * @param html with numbered lines
 * @param kept the numbers of those that are text
 * @returns these lines by their number
 */
export function textAsMarkdown(html: string, kept: ReadonlySet<number>): ReadonlyMap<number, Markup> {
  const { document } = parseHTML(html);
  for (const element of Array.from(document.querySelectorAll("img, picture, video, audio, input, hr")))
    element.remove();
  const others: Node[] = [];
  const begun = new Set<number>();
  const stack: Node[] = [document.body];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const number = node.nodeType === 1 ? (node as Element).getAttribute(lineAttribute) : null;
    if (number === null) {
      if (node.nodeType === 3) others.push(node);
      else for (const child of Array.from(node.childNodes).reverse()) stack.push(child);
    } else if (!kept.has(Number(number))) others.push(node);
    // Of the pieces of a line the first one begins it.
    else if (begun.has(Number(number))) (node as Element).removeAttribute(lineAttribute);
    else begun.add(Number(number));
  }
  for (const node of others) if (node.textContent?.trim() !== "") (node as ChildNode).remove();
  return markupOf(turndown.turndown(document.body));
}

/** Begins the line that stands for a picture of a page until its lines are known. */
const pictureSign = "\uE002";

/**
 * Puts a line in the place of each picture of a page that is kept: one that is small, or stands in a menu, is none.
 *
 * @param files their addresses on the page
 * @returns the pictures in Markdown, by these lines
 */
export function linesOfPictures(document: Document, files: ReadonlySet<string>): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const picture of Array.from(document.querySelectorAll("img"))) {
    const src = decodeSource(picture.getAttribute("src") ?? "").replace(/^\.\//, "");
    const sizes = ["width", "height"].map((side) => Number(picture.getAttribute(side) ?? Number.NaN));
    const isSmall = sizes.some((size) => size < leastSide);
    if (!files.has(src) || isSmall || picture.closest("nav, footer, aside, li")) continue;
    takeCaption(picture);
    ensureAlt(picture);
    picture.setAttribute("src", src);
    const paragraph = document.createElement("p");
    picture.replaceWith(paragraph);
    paragraph.append(picture);
    const line = `${pictureSign}${lines.size}`;
    lines.set(line, turndown.turndown(paragraph));
    paragraph.textContent = line;
  }
  return lines;
}

/** Pictures of writers and signs of networks are smaller, in pixels. */
const leastSide = 150;

/** Gives a picture the caption of its figure as its title, and takes that off. */
function takeCaption(picture: Element): void {
  const figure = picture.closest("figure");
  const caption = figure?.querySelectorAll("img").length === 1 ? figure.querySelector("figcaption") : null;
  const words = caption?.textContent ?? picture.getAttribute("caption") ?? "";
  picture.setAttribute("title", words.trim().replace(/\s+/g, " "));
  caption?.remove();
}

/** Has a picture without an alternative text say what its caption says. */
function ensureAlt(picture: Element): void {
  if (!picture.getAttribute("alt")?.trim())
    picture.setAttribute("alt", picture.getAttribute("title") || saysNothing);
}

/** A whole address; as it is where it can be none. */
export const whole = (address: string, base: string): string =>
  URL.canParse(address, base) ? new URL(address, base).href : address;

/**
 * Readies the pictures and players of a page for turndown: each in a paragraph of its own, a picture with its caption as title
 * and, if it leads to a larger copy of itself, that; of a player its address.
 */
export function readyFigures(document: Document, base: string): void {
  for (const player of Array.from(document.querySelectorAll("iframe, embed, video, audio"))) {
    const source = player.querySelector("source") ?? player;
    const address = whole(source.getAttribute("data-src") ?? source.getAttribute("src") ?? "", base)
      .replace(/^(https:\/\/www\.youtube)(?:-nocookie)?(\.com\/)embed\/([\w-]+).*/, "$1$2watch?v=$3")
      .replace("player.vimeo.com/video/", "vimeo.com/");
    const paragraph = document.createElement("p");
    paragraph.textContent = address;
    player.replaceWith(paragraph);
  }
  for (const picture of Array.from(document.querySelectorAll("img"))) {
    const link = picture.closest("a");
    const href = link?.textContent?.trim() === "" ? (link.getAttribute("href") ?? "") : "";
    const lazy = ["data-src", "data-lazy-src", "src"].map((name) => picture.getAttribute(name)).find(Boolean);
    const isLarger = /\.(?:jpe?g|png|webp|avif|gif)$/i.test(href);
    picture.setAttribute("src", whole(isLarger ? href : (lazy ?? ""), base).replace(/^data:.*/s, ""));
    takeCaption(picture);
    const outer = isLarger && link ? link : picture;
    const paragraph = document.createElement("p");
    outer.before(paragraph);
    paragraph.append(picture);
    if (outer !== picture) outer.remove();
  }
}

/** Stands where the headline does until the rest is Markdown. */
const placeholder = "\uE000headline\uE001";

/** The HTML of a document of Word, all of it text, as Markdown: its first heading of the first order is the headline. A caption stands beside its picture. */
export function documentMarkdown(html: string): string {
  const document = parsePage(html);
  for (const picture of Array.from(document.querySelectorAll("img"))) {
    const { nextElementSibling: below, previousElementSibling: above } = picture.closest("p") ?? picture;
    const caption = [below, above].find((one) => one?.nodeName === "FIGCAPTION");
    if (caption) picture.setAttribute("caption", wordsIn(caption));
    caption?.remove();
  }
  readyFigures(document, "");
  for (const picture of Array.from(document.querySelectorAll("img"))) ensureAlt(picture);
  markTables(document);
  const first = document.querySelector("h1");
  const headline = first ? wordsIn(first) : "";
  if (first) first.outerHTML = `<p>${placeholder}</p>`;
  return turndown.turndown(document.body).replace(placeholder, headline && `# ${escapeMarkdown(headline)}`);
}

/** The attribute of what is written as the address in it, on a line of its own. */
export const addressAttribute = "data-address";

export const turndown = new TurndownService({ emDelimiter: "*", br: "\n" });
turndown.escape = (text) => escapeMarkdown(decoded(text));
turndown.addRule("line", {
  filter: (node) => node.hasAttribute(lineAttribute),
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
turndown.addRule("picture", {
  filter: "img",
  replacement: (_, node) => {
    const read = (name: string): string => node.getAttribute(name)?.trim() ?? "";
    const [alt, title] = ["alt", "title"].map((name) => escapeMarkdown(read(name).replace(/\s+/g, " ")));
    const caption = title && ` "${title.replaceAll('"', '\\"')}"`;
    const address = read("src").replace(/[\s<>()\\]/g, (sign) => `%${hex(sign)}`);
    return address && `![${alt}](${address}${caption})`;
  },
});
const hex = (sign: string): string => sign.charCodeAt(0).toString(16).padStart(2, "0");
turndown.addRule("address", {
  // A video or a map: a card is made of its address.
  filter: (node) => node.hasAttribute(addressAttribute),
  replacement: (_, node) => `\n\n${node.getAttribute(addressAttribute)}\n\n`,
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
    const grid = gridOf(node);
    const width = Math.max(...grid.map((cells) => cells.length));
    const textOf = (cell: Element): string =>
      Array.from(cell.querySelectorAll(`[${lineAttribute}]`), signOf).join("") +
      escapeMarkdown(wordsIn(cell));
    const textAt = (cell: Element | undefined): string => (cell ? textOf(cell) : "");
    const rows = grid.map((cells) => Array.from({ length: width }, (_, column) => textAt(cells[column])));
    return `\n\n${tableMarkdown(rows)}\n\n`;
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

/** A number in small digits above the line, as the mark of a note: ¹² */
export const raised = (number: string): string =>
  number.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)));
