import type { Token } from "markdown-it";
import type { BodyPicture } from "../../content/content.ts";
import { blockToken, inlineToken, newToken, textToken } from "../../content/markdown/text.ts";
import { isExternal } from "../../content/pictures/measure-pictures.ts";
import { smartQuotes } from "../../news/text/quotations.ts";
import { fallback, type Place, sizeProps, sizesAttribute, sourcesOf } from "../pictures/renditions.ts";

/**
 * Renders the pictures of a text. Each picture in a paragraph of only pictures, `![alt](foto.jpg "Keterangan")`, becomes a
 * `<figure>` with caption and credit; a link around it is kept. Every picture gets the size of its file, so that the text does not
 * shift while it loads. A picture on another site becomes a link. Modifies the given tokens.
 */
export function placeFigures(tokens: Token[], pictures: readonly BodyPicture[]): Token[] {
  if (!tokens.some(({ children }) => children?.some(isImage))) return tokens;
  const measured = new Map(pictures.map((picture) => [picture.src, picture]));
  const placed: Token[] = [];
  let place: Place = "text";
  for (let index = 0; index < tokens.length; index++) {
    const inline = tokens[index] as Token;
    placed.push(inline);
    if (inline.type === "gallery_open") place = "gallery";
    if (inline.type === "gallery_close") place = "text";
    if (!inline.children?.some(isImage)) continue;
    inline.children = linkExternalPictures(inline.children);
    const paragraph = tokens[index - 1];
    const groups = paragraph?.type === "paragraph_open" ? onlyPictures(inline.children) : undefined;
    if (!groups) {
      inline.children = setFormats(inline.children, measured);
      continue;
    }
    // The figures replace the three tokens of the paragraph, and keep its line in the source.
    placed.length -= 2;
    for (const token of groups.flatMap((group) => figure(group, measured, place))) {
      token.map = paragraph?.map ?? null;
      placed.push(token);
    }
    index++;
  }
  return placed;
}

const isImage = ({ type }: Token): boolean => type === "image";

/** Replaces pictures on other sites with links, so that the page loads nothing from them and they do not learn who reads it. */
function linkExternalPictures(children: Token[]): Token[] {
  let isInLink = false;
  return children.flatMap((child) => {
    if (child.type === "link_open" || child.type === "link_close") isInLink = child.type === "link_open";
    const src = isImage(child) ? source(child) : "";
    if (!isExternal(src)) return [child];
    const text = textToken([child.content, child.attrGet("title")].filter(Boolean).join(": "));
    if (isInLink || !/^(?:https?:)?\/\//i.test(src)) return [text];
    return [newToken("link_open", "a", 1, { href: src }), text, newToken("link_close", "a", -1)];
  });
}

/** Returns the pictures of a paragraph that contains nothing else, each with the link around it; undefined for other paragraphs. */
function onlyPictures(children: Token[]): Token[][] | undefined {
  const filled = children.filter(({ type, content }) => content.trim() !== "" || !/^text$|break$/.test(type));
  const written = filled.map(({ type }) => signs.get(type) ?? "?").join("");
  // Several pictures in one link cannot be separated.
  if (!/^(?:i|\(i\))+$/.test(written)) return undefined;
  const groups = [...written.matchAll(/i|\(i\)/g)];
  return groups.map(({ 0: { length }, index }) => filled.slice(index, index + length));
}

const signs = new Map(Object.entries({ link_open: "(", image: "i", link_close: ")" }));

function figure(group: Token[], measured: ReadonlyMap<string, BodyPicture>, place: Place): Token[] {
  const image = group.find(isImage);
  const caption = smartQuotes(String(image?.attrGet("title") ?? ""));
  // The caption is below the picture. If it were a tooltip too, screen readers would read it twice.
  if (image?.attrs) image.attrs = image.attrs.filter(([name]) => name !== "title");
  const open = blockToken("figure_open", "figure", 1);
  const content = setFormats(group, measured, place);
  // In a gallery, a picture's shape decides how much of its row it takes.
  const shape = image?.attrGet("style");
  if (place === "gallery" && shape) open.attrSet("style", shape);
  const start = newToken("figcaption_open", "figcaption", 1);
  const end = newToken("figcaption_close", "figcaption", -1);
  const below = caption ? [start, inlineToken([textToken(caption)]), end] : [];
  const row = image?.info === "row" ? [newToken("row_open", "i", 1), newToken("row_close", "i", -1)] : [];
  return [...row, open, inlineToken(content), ...below, blockToken("figure_close", "figure", -1)];
}

const setFormats = (children: Token[], measured: ReadonlyMap<string, BodyPicture>, place: Place = "text") =>
  children.flatMap((one) => (isImage(one) ? addFormats(one, measured.get(source(one)), place) : [one]));

/** Adds the size to an image, and wraps it in a `<picture>` with its other formats. */
function addFormats(image: Token, picture: BodyPicture | undefined, place: Place): Token[] {
  if (picture) {
    image.attrSet("src", fallback(picture).path);
    for (const [name, value] of Object.entries(sizeProps(picture))) image.attrSet(name, value);
  }
  image.attrSet("loading", "lazy");
  image.attrSet("decoding", "async");
  const attributeSets = picture ? sourcesOf(picture, "whole", sizesAttribute(picture, place)) : [];
  if (attributeSets.length === 0) return [image];
  const sources = attributeSets.map((attributes) => newToken("picture_source", "source", 0, attributes));
  const [open, close] = [newToken("picture_open", "picture", 1), newToken("picture_close", "picture", -1)];
  return [open, ...sources, image, close];
}

const source = (image: Token): string => String(image.attrGet("src") ?? "");
