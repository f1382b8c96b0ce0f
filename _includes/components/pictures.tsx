import type { VNode } from "preact";
import type { Picture } from "../../src/content/content.ts";
import {
  formats,
  isShownAsItIs,
  plainFile,
  plainThumbnail,
  renditions,
  shownSize,
  sizesAttribute,
  srcset,
  thumbnails,
} from "../../src/site/pictures/renditions.ts";
import { replaceable } from "../own-components.ts";
import type { View } from "../view.ts";
import type { Words } from "../words/words.ts";
import widths from "./picture-widths.json" with { type: "json" };

/**
 * The picture above an article, with caption and credit: as wide as the page (or its own width), in the format and width the
 * browser prefers, with its size, so that nothing shifts while it loads. It is the page's first, so it has high priority.
 */
export const LeadPicture = replaceable("LeadPicture", ({ view, picture }) => {
  const { href } = view.site.addresses;
  // Who took it stays on one line, unless it may be wider than the room beside an upright picture.
  const credit = `${view.words.credit}: ${picture.credit}`;
  const caption = captionOf(picture, view.words).replace(credit, (name) =>
    name.length > 30 ? name : name.replaceAll(" ", "\u00a0"),
  );
  const sources = formats.map((format) => (
    <source
      key={format}
      type={`image/${format}`}
      srcset={srcset(renditions(picture, format), href)}
      sizes={sizesAttribute(picture, "page")}
    />
  ));
  const image = (
    <img src={href(plainFile(picture).path)} {...shownSize(picture)} alt={picture.alt} fetchpriority="high" />
  );
  return (
    <figure class="lead-picture">
      <InFormats sources={isShownAsItIs(picture) ? [] : sources}>{image}</InFormats>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
});

/** An image, with the formats that a browser may choose from, if there are any. */
export const InFormats = ({ sources, children }: { sources: VNode[]; children: VNode }) =>
  sources.length === 0 ? (
    children
  ) : (
    <picture>
      {sources}
      {children}
    </picture>
  );

interface ThumbnailProps {
  view: View;
  picture: Picture;
  /**
   * Where it is, which says its width, for `sizes`: https://html.spec.whatwg.org/multipage/images.html#sizes-attributes. The styles
   * `home` has the front page's: `lead`, `top` next to it, `strip` of a section, `later` ones, `small` of lower rank. In a list:
   * `first` over its first headline, `list` beside the others.
   */
  place: keyof typeof widths;
  /** Whether it is the page's first picture: loaded at once, and described to readers who cannot see it. */
  isFirst?: boolean;
}

/**
 * A story's picture in 16:9, over or beside its headline. It is loaded when it is about to be seen. The
 * headline says what it is about, and the article describes it, so a list does not describe it again
 * (https://www.w3.org/WAI/tutorials/images/decorative/).
 */
export function Thumbnail({ view, picture, place, isFirst = false }: ThumbnailProps) {
  const { href } = view.site.addresses;
  const { path, width, height } = plainThumbnail(picture);
  const image = (
    <img
      class="thumbnail"
      src={href(path)}
      width={width}
      height={height}
      alt={isFirst ? picture.alt : ""}
      {...(isFirst ? { fetchpriority: "high" } : { loading: "lazy" })}
    />
  );
  const sources = formats.flatMap((format) => {
    const files = thumbnails(picture, format);
    if (files.length === 0) return [];
    const type = `image/${format}`;
    return <source key={format} type={type} srcset={srcset(files, href)} sizes={widths[place]} />;
  });
  return <InFormats sources={sources}>{image}</InFormats>;
}

/**
 * The line under a picture: caption, credit and what AI had to do with it, with dots between them unless a sentence ends. Empty
 * if it has none of them.
 */
export const captionOf = ({ caption, credit, ai }: Picture, { labels, ...words }: Words): string =>
  [
    caption,
    [credit && `${words.credit}: ${credit}`, ai && labels.names[`${ai}Picture`]].filter(Boolean).join(" · "),
  ]
    .filter(Boolean)
    .join(/[.!?…]["”’»)]*$/u.test(caption ?? "") ? " " : " · ");
