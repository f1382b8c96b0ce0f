import type { VNode } from "preact";
import type { Picture } from "../../src/content/content.ts";
import type { PictureFile } from "../../src/content/pictures/measure-pictures.ts";
import { fallback, sizeProps, sizesAttribute, sourcesOf } from "../../src/site/pictures/renditions.ts";
import { replaceable } from "../own-components.ts";
import type { View } from "../view.ts";
import type { Words } from "../words/words.ts";
import widths from "./picture-widths.json" with { type: "json" };

/**
 * The picture above an article, with caption and credit: as wide as the page (or its own width), in the format and width the
 * browser prefers, with its size, so that nothing shifts while it loads. It is the page's first, so it has high priority.
 */
export const LeadPicture = replaceable("LeadPicture", ({ view, picture, place = "page" }) => {
  const { href } = view.site.addresses;
  // Who took it stays on one line, unless it may be wider than the room beside an upright picture.
  const credit = `${view.words.credit}: ${picture.credit}`;
  const caption = captionOf(picture, view.words).replace(credit, (name) =>
    name.length > 30 ? name : name.replaceAll(" ", "\u00a0"),
  );
  const { path } = fallback(picture);
  return (
    <figure class="lead-picture">
      <InFormats sources={sourcesOf(picture, "whole", sizesAttribute(picture, place), href)}>
        <img src={href(path)} {...sizeProps(picture)} alt={picture.alt} fetchpriority="high" />
      </InFormats>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
});

/** An image, with the formats that a browser may choose from, if there are any. */
const InFormats = ({ sources, children }: { sources: ReturnType<typeof sourcesOf>; children: VNode }) =>
  sources.length === 0 ? (
    children
  ) : (
    <picture>
      {sources.map((source) => (
        <source key={source.type} {...source} />
      ))}
      {children}
    </picture>
  );

type PortraitProps = { view: View; picture: PictureFile; alt?: string; sizes: string };

/** The portrait of an author, cropped to a square. @param alt none where the name stands beside it */
export function Portrait({ view, picture, alt = "", sizes }: PortraitProps) {
  const { href } = view.site.addresses;
  const { path, width, height } = fallback(picture, "portrait");
  return (
    <InFormats sources={sourcesOf(picture, "portrait", sizes, href)}>
      <img class="portrait" src={href(path)} width={width} height={height} alt={alt} />
    </InFormats>
  );
}

interface ThumbnailProps {
  view: View;
  picture: Picture;
  /**
   * Where it is, which says its width, for `sizes`: https://html.spec.whatwg.org/multipage/images.html#sizes-attributes. The styles
   * `home` has the front page's: `lead`, `top` next to it, `strip` of a section, `small` of lower rank. In a list:
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
  const { path, width, height } = fallback(picture, "thumbnail");
  return (
    <InFormats sources={sourcesOf(picture, "thumbnail", widths[place], href)}>
      <img
        class="thumbnail"
        src={href(path)}
        width={width}
        height={height}
        alt={isFirst ? picture.alt : ""}
        style={picture.focus && `object-position:${picture.focus}`}
        {...(isFirst ? { fetchpriority: "high" } : { loading: "lazy" })}
      />
    </InFormats>
  );
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
