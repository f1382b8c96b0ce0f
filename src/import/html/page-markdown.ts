import { parseHTML } from "linkedom";
import TurndownService from "turndown";
import { decodeSource } from "../../content/pictures/measure-pictures.ts";
import { decoded } from "../lines.ts";
import { tableMarkdown } from "../markdown/body-markdown.ts";
import { emptyAlt, escapeMarkdown, type Markup } from "../markdown/markup.ts";
import { fullUrl, markPlayers } from "./players.ts";
import { lineAttribute } from "./text-lines.ts";
import { gridOf, markTables, outAttribute, parsePage, tableAttribute, wordsIn } from "./visible-lines.ts";

/** Carries the number of a line through the page's Markdown. */
const lineMarker = /\uE000(\d+)\uE001/g;
const markerOf = (element: Element): string => `\uE000${element.getAttribute(lineAttribute)}\uE001`;

/** Writes the text of a page as Markdown. @param html with numbered lines @param kept those of the text @returns the Markdown of these lines by number */
export function textAsMarkdown(html: string, kept: ReadonlySet<number>): ReadonlyMap<number, Markup> {
  const { document } = parseHTML(html);
  for (const element of Array.from(document.querySelectorAll("img, picture, video, audio, input, hr")))
    element.remove();
  const started = new Set<string>();
  for (const element of [document.body, ...Array.from(document.body.querySelectorAll("*"))]) {
    const number = element.getAttribute(lineAttribute);
    const isText = number !== null && kept.has(Number(number));
    // If a line was split into pieces, the first one starts it.
    if (!isText || started.has(number)) element.removeAttribute(lineAttribute);
    if (isText) started.add(number);
    else
      for (const node of Array.from(element.childNodes))
        if (node.nodeType === 3 && node.textContent?.trim() !== "") node.remove();
  }
  return markupOf(turndown.turndown(document.body));
}

/** Leaves each stored picture of a page as Markdown until its place is known. Small pictures, and pictures in menus, do not count. @param files the pictures' URLs on the page */
export function markPictures(document: Document, files: ReadonlySet<string>): void {
  for (const picture of Array.from(document.querySelectorAll("img"))) {
    const src = decodeSource(picture.getAttribute("src") ?? "").replace(/^\.\//, "");
    const sizes = ["width", "height"].map((side) => Number(picture.getAttribute(side) ?? Number.NaN));
    const isSmall = sizes.some((size) => size < minSide);
    if (!files.has(src) || isSmall || picture.closest("nav, footer, aside, li")) continue;
    takeCaption(picture);
    ensureAlt(picture);
    picture.setAttribute("src", src);
    const paragraph = document.createElement("p");
    picture.replaceWith(paragraph);
    paragraph.append(picture);
    paragraph.textContent = turndown.turndown(paragraph);
    paragraph.setAttribute(outAttribute, "stands beside the text on its page");
  }
}

/** Author portraits and icons are smaller than this, in pixels. */
const minSide = 150;

/** Moves the caption of a picture's figure into the picture's title. */
function takeCaption(picture: Element): void {
  const figure = picture.closest("figure");
  const caption = figure?.querySelectorAll("img").length === 1 ? figure.querySelector("figcaption") : null;
  const words = caption?.textContent ?? picture.getAttribute("caption") ?? "";
  picture.setAttribute("title", words.trim().replace(/\s+/g, " "));
  caption?.remove();
}

/** Uses the caption as a picture's alternative text if it has none. */
function ensureAlt(picture: Element): void {
  if (!picture.getAttribute("alt")?.trim())
    picture.setAttribute("alt", picture.getAttribute("title") || emptyAlt);
}

/** Puts a page's figures in paragraphs of their own: pictures with caption as title, or the larger version that they link to; players as their address. */
export function prepareFigures(document: Document, base: string): void {
  const players = "iframe, embed, video, audio";
  markPlayers(document, base, players);
  for (const player of Array.from(document.querySelectorAll(players))) player.remove();
  for (const picture of Array.from(document.querySelectorAll("img"))) {
    const link = picture.closest("a");
    const href = link?.textContent?.trim() === "" ? (link.getAttribute("href") ?? "") : "";
    const lazy = ["data-src", "data-lazy-src", "src"].map((name) => picture.getAttribute(name)).find(Boolean);
    const isLarger = /\.(?:jpe?g|png|webp|avif|gif)$/i.test(href);
    picture.setAttribute("src", fullUrl(isLarger ? href : (lazy ?? ""), base).replace(/^data:.*/s, ""));
    takeCaption(picture);
    const outer = isLarger && link ? link : picture;
    const paragraph = document.createElement("p");
    outer.before(paragraph);
    paragraph.append(picture);
    if (outer !== picture) outer.remove();
  }
}

/** Converts a Word document's HTML, all of it text, to Markdown. The first `h1` is the headline; a caption next to a picture belongs to it. */
export function documentMarkdown(html: string): string {
  const document = parsePage(html);
  for (const picture of Array.from(document.querySelectorAll("img"))) {
    const { nextElementSibling: below, previousElementSibling: above } = picture.closest("p") ?? picture;
    const caption = [below, above].find((one) => one?.nodeName === "FIGCAPTION");
    if (caption) picture.setAttribute("caption", wordsIn(caption));
    caption?.remove();
  }
  prepareFigures(document, "");
  for (const picture of Array.from(document.querySelectorAll("img"))) ensureAlt(picture);
  markTables(document);
  document.querySelector("h1")?.setAttribute(headlineAttribute, "");
  return turndown.turndown(document.body);
}

const headlineAttribute = "data-headline";
/** Marks an element to be written as the URL in this attribute, on a line of its own. */
export const addressAttribute = "data-address";

export const turndown = new TurndownService({ emDelimiter: "*", br: "\n", codeBlockStyle: "fenced" });
turndown.escape = (text) => escapeMarkdown(decoded(text));
turndown.addRule("line", {
  filter: (node) => node.hasAttribute(lineAttribute),
  replacement: (words, node) => markerOf(node) + words,
});
turndown.addRule("link", {
  filter: "a",
  replacement: (words, node) => {
    const address = webAddress(node.getAttribute("href"));
    if (address === undefined || words.trim() === "" || words.includes("\n")) return words;
    return `[${words}](${address})`;
  },
});
turndown.addRule("heading", {
  filter: ["h1", "h2", "h3", "h4", "h5", "h6"],
  // Headings of a text stand below its headline, so none is level 1. They are bold anyway.
  replacement: (words, node) => {
    const level = node.hasAttribute(headlineAttribute) ? 1 : Math.max(2, Number(node.nodeName.slice(1)));
    return `\n\n${"#".repeat(level)} ${words.replace(/(?<!\\)\*\*/g, "")}\n\n`;
  },
});
turndown.addRule("picture", {
  filter: "img",
  replacement: (_, node) => {
    const read = (name: string): string => node.getAttribute(name)?.trim() ?? "";
    const [alt, title] = ["alt", "title"].map((name) => escapeMarkdown(read(name).replace(/\s+/g, " ")));
    const caption = title && ` "${title.replaceAll('"', '\\"')}"`;
    const address = read("src").replace(/[\s<>()\\]/g, (sign) => encodeURIComponent(sign));
    return address && `![${alt}](${address}${caption})`;
  },
});
turndown.addRule("address", {
  // A video or a map: the build makes a card of its URL.
  filter: (node) => node.hasAttribute(addressAttribute),
  replacement: (_, node) => `\n\n${node.getAttribute(addressAttribute)}\n\n`,
});
turndown.addRule("term", { filter: "dt", replacement: (words) => `\n\n**${words}**\n\n` });
turndown.addRule("later list", {
  // Directly below a paragraph, Markdown recognises only a list that starts with 1.
  filter: (node) => node.nodeName === "OL" && (node.getAttribute("start") ?? "1") !== "1",
  replacement: (items) => `\n\n${items}\n\n`,
});
/** How many items of each list have been written. */
const itemCounts = new WeakMap<Element, number>();
turndown.addRule("item", {
  filter: "li",
  replacement: (words, node) => {
    const list = node.parentNode as Element;
    // Two adjacent lists need different markers.
    const second = list.previousElementSibling?.nodeName === list.nodeName;
    const before = itemCounts.get(list) ?? 0;
    itemCounts.set(list, before + 1);
    const number = Number(list.getAttribute("start") || 1) + before;
    const opening = list.nodeName === "OL" ? `${number}${second ? ")" : "."} ` : second ? "* " : "- ";
    return `${opening}${words.trim().replaceAll("\n", `\n${" ".repeat(opening.length)}`)}\n`;
  },
});
turndown.addRule("table", {
  filter: (node) => node.hasAttribute(tableAttribute),
  replacement: (_, node) => {
    const grid = gridOf(node);
    const width = Math.max(...grid.map((cells) => cells.length));
    const textOf = (cell: Element): string =>
      Array.from(cell.querySelectorAll(`[${lineAttribute}]`), markerOf).join("") +
      escapeMarkdown(wordsIn(cell));
    const textAt = (cell: Element | undefined): string => (cell ? textOf(cell) : "");
    const rows = grid.map((cells) => Array.from({ length: width }, (_, column) => textAt(cells[column])));
    return `\n\n${tableMarkdown(rows)}\n\n`;
  },
});

/** Returns an absolute URL, if it is one: `/berita/2` would lead nowhere on another site. */
function webAddress(href: string | null): string | undefined {
  const written = href?.trim() ?? "";
  const address = URL.canParse(written) ? new URL(written).href : "";
  if (!/^(?:https?:\/\/|mailto:)/i.test(address) || /[\s<>\\]/.test(address)) return undefined;
  return address.replace(/[()]|&(?=#?\w{1,32};)/g, "\\$&");
}

/** Returns the lines of a Markdown text by number. If it joins several lines of the page, the first one's number counts. */
function markupOf(markdown: string): Map<number, Markup> {
  const markup = new Map<number, Markup>();
  let above: Markup | undefined;
  let isBlankAbove = false;
  for (const line of markdown.split("\n")) {
    const numbers = Array.from(line.matchAll(lineMarker), ([, n]) => Number(n));
    const [first] = numbers;
    const text = line.replace(lineMarker, "").trimEnd();
    if (first !== undefined) {
      const block = /^(?:[ >]|(?:[-*]|\d{1,9}[.)]|#{1,6}) )*/.exec(text)?.[0] ?? "";
      above = { block, inline: text.slice(block.length), join: isBlankAbove ? "\n\n" : "\n", lines: numbers };
      markup.set(first, above);
    } else if (above && /^\|[ |-]+\|$/.test(text)) above.below = text;
    isBlankAbove = first === undefined && !text.startsWith("|");
  }
  return markup;
}
