import type { Token } from "markdown-it";
import type { BodyPicture } from "../content/article.ts";
import { newToken, textToken } from "./markdown.ts";
import { formats, isShownAsItIs, plainFile, renditions, shownWidths, srcset } from "./renditions.ts";

/**
 * Pictures in a text. One that stands alone in its paragraph, `![alt](foto.jpg "Keterangan")`, becomes a `<figure>` with
 * its caption, and whose it is, as they are written; every one gets the size of its file, so that the text does not jump when it arrives.
 */
export function placePictures(tokens: Token[], pictures: readonly BodyPicture[]): void {
  const measured = new Map(pictures.map((picture) => [picture.src, picture]));
  for (let index = 0; index < tokens.length; index++) {
    const inline = tokens[index];
    const images = inline?.children?.filter((child) => child.type === "image") ?? [];
    if (!inline || images.length === 0) continue;

    const alone = inline.children?.length === 1 ? images[0] : undefined;
    const open = tokens[index - 1];
    const close = tokens[index + 1];
    if (alone && open?.type === "paragraph_open" && close) {
      const caption = captionTokens(alone);
      tokens.splice(index + 1, 0, ...caption);
      asFigure(open, "figure_open");
      asFigure(close, "figure_close");
    }
    inline.children = (inline.children ?? []).flatMap((child) =>
      child.type === "image" ? inAllFormats(child, measured.get(source(child))) : [child],
    );
  }
}

function asFigure(token: Token, type: string): void {
  token.type = type;
  token.tag = "figure";
  token.hidden = false;
}

function captionTokens(image: Token): Token[] {
  const caption = String(image.attrGet("title") ?? "");
  // The caption is read below the picture; as a tooltip too it would be read twice.
  if (image.attrs) image.attrs = image.attrs.filter(([name]) => name !== "title");
  if (!caption) return [];
  const inline = newToken("inline", "", 0);
  inline.children = [textToken(caption)];
  return [
    newToken("figcaption_open", "figcaption", 1),
    inline,
    newToken("figcaption_close", "figcaption", -1),
  ];
}

/** The image, measured, within a `<picture>` that offers its other formats; one of another site as it is. */
function inAllFormats(image: Token, picture: BodyPicture | undefined): Token[] {
  if (picture) {
    image.attrSet("src", plainFile(picture).path);
    image.attrSet("width", picture.width);
    image.attrSet("height", picture.height);
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
    token.attrSet("sizes", shownWidths.text);
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
