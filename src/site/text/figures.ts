import type { Env, MarkdownIt, StateCore, Token } from "markdown-it";
import type { BodyPicture } from "../../content/article.ts";
import { formats, isShownAsItIs, plainFile, renditions, srcset } from "../pictures/renditions.ts";
import { shownSize, sizesAttribute } from "../pictures/shown-size.ts";
import { blockToken, inlineToken, newToken, textToken } from "./tokens.ts";

/** What `markdown.parse` is given beside a text: the pictures that it shows, measured. */
export interface PicturesOfText extends Env {
  pictures?: readonly BodyPicture[];
}

/**
 * A plugin for markdown-it: the pictures of a text. Each that stands in a paragraph of nothing but pictures,
 * `![alt](foto.jpg "Keterangan")`, becomes a `<figure>` with its caption, and whose it is, as they are written; one within a
 * link stays in it. Every one gets the size of its file, so that the text does not jump when it arrives.
 */
export function figures(md: MarkdownIt): void {
  md.core.ruler.push("figures", placePictures);
}

function placePictures({ tokens, env }: StateCore): void {
  const { pictures = [] }: PicturesOfText = env;
  const measured = new Map(pictures.map((picture) => [picture.src, picture]));
  for (let index = 0; index < tokens.length; index++) {
    const inline = tokens[index];
    const children = inline?.children ?? [];
    if (!inline || !children.some(isImage)) continue;

    const paragraph = tokens[index - 1];
    const groups = paragraph?.type === "paragraph_open" ? picturesAlone(children) : undefined;
    if (!groups) {
      inline.children = withFormats(children, measured);
      continue;
    }
    const placed = groups.flatMap((group) => figure(group, measured));
    // The line it is written on.
    for (const token of placed) token.map = paragraph?.map ?? null;
    tokens.splice(index - 1, 3, ...placed);
    index += placed.length - 2;
  }
}

const isImage = ({ type }: Token): boolean => type === "image";

/** The pictures of a paragraph that has nothing else, each with the link around it; nothing for any other paragraph. */
function picturesAlone(children: Token[]): Token[][] | undefined {
  const groups: Token[][] = [];
  let link: Token[] | undefined;
  for (const child of children) {
    if (child.type === "link_open") link = [child];
    else if (child.type === "link_close") {
      // Of several in one link, the link would be torn.
      if (link?.filter(isImage).length !== 1) return undefined;
      groups.push([...link, child]);
      link = undefined;
    } else if (isImage(child)) {
      if (link) link.push(child);
      else groups.push([child]);
    } else if (child.type === "text" ? child.content.trim() !== "" : !child.type.endsWith("break"))
      return undefined;
  }
  return groups;
}

function figure(group: Token[], measured: ReadonlyMap<string, BodyPicture>): Token[] {
  const image = group.find(isImage);
  const caption = String(image?.attrGet("title") ?? "");
  // The caption is read below the picture; as a tooltip too it would be read twice.
  if (image?.attrs) image.attrs = image.attrs.filter(([name]) => name !== "title");
  return [
    blockToken("figure_open", "figure", 1),
    inlineToken(withFormats(group, measured)),
    ...(caption
      ? [
          newToken("figcaption_open", "figcaption", 1),
          inlineToken([textToken(caption)]),
          newToken("figcaption_close", "figcaption", -1),
        ]
      : []),
    blockToken("figure_close", "figure", -1),
  ];
}

const withFormats = (children: Token[], measured: ReadonlyMap<string, BodyPicture>): Token[] =>
  children.flatMap((child) => (isImage(child) ? inAllFormats(child, measured.get(source(child))) : [child]));

/** The image, measured, within a `<picture>` that offers its other formats; one of another site as it is. */
function inAllFormats(image: Token, picture: BodyPicture | undefined): Token[] {
  if (picture) {
    image.attrSet("src", plainFile(picture).path);
    for (const [name, value] of Object.entries(shownSize(picture))) image.attrSet(name, value);
  }
  image.attrSet("loading", "lazy");
  image.attrSet("decoding", "async");
  if (!picture || isShownAsItIs(picture)) return [image];
  const sources = formats.map((format) => {
    const token = newToken("picture_source", "source", 0);
    token.attrSet("type", `image/${format}`);
    token.attrSet(
      "srcset",
      srcset(renditions(picture, format), (path) => path),
    );
    token.attrSet("sizes", sizesAttribute(picture, "text"));
    return token;
  });
  return [
    newToken("picture_open", "picture", 1),
    ...sources,
    image,
    newToken("picture_close", "picture", -1),
  ];
}

const source = (image: Token): string => String(image.attrGet("src") ?? "");
