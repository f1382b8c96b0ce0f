import type { VNode } from "preact";
import type { Picture } from "../../src/content/content.ts";
import type { PictureFile } from "../../src/content/pictures/measure-pictures.ts";
import {
  fallback,
  sizeProps,
  sizesAttribute,
  sourcesOf,
  thumbnailCut,
} from "../../src/site/pictures/renditions.ts";
import { replaceable } from "../own-components.ts";
import type { View } from "../view.ts";
import type { Words } from "../words/words.ts";
import widths from "./picture-widths.json" with { type: "json" };

/**
 * Draws the picture above an article, with caption and credit: as wide as the page (or its own width), in the format and width that the
 * browser prefers, with its size, so that nothing shifts while it loads. It is the page's first picture, so it has high priority.
 */
export const LeadPicture = replaceable("LeadPicture", ({ view, picture, place = "page" }) => {
  const { href } = view.site.addresses;
  // The credit stays on one line, unless it may be wider than the space beside an upright picture.
  const credit = `${view.words.credit}: ${picture.credit}`;
  const unbroken = credit.length > 22 ? credit : credit.replaceAll(" ", "\u00a0");
  const caption = captionOf(picture, view.words).replace(credit, () => unbroken);
  const { path } = fallback(picture);
  // A phone does not show that of live coverage, so it does not load it.
  const size = { ...sizeProps(picture), loading: place === "live" ? "lazy" : undefined } as const;
  return (
    <figure class="lead-picture">
      <WithFormats sources={sourcesOf(picture, "whole", sizesAttribute(picture, place), href)}>
        <img src={href(path)} {...size} alt={picture.alt} fetchpriority="high" />
      </WithFormats>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
});

/** Draws an image, with the formats that a browser may choose from, if there are several. */
const WithFormats = ({ sources, children }: { sources: ReturnType<typeof sourcesOf>; children: VNode }) =>
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

/** Draws the portrait of an author, cropped to a square. @param alt empty if the name stands beside it */
export function Portrait({ view, picture, alt = "", sizes }: PortraitProps) {
  const { href } = view.site.addresses;
  const { path, width, height } = fallback(picture, "portrait");
  return (
    <WithFormats sources={sourcesOf(picture, "portrait", sizes, href)}>
      <img class="portrait" src={href(path)} width={width} height={height} alt={alt} />
    </WithFormats>
  );
}

/** Returns the classes of a story's picture in a list: it is in 16:9 or, if it is upright, a square. */
export const thumbnailClass = (picture: Picture): string =>
  thumbnailCut(picture) === "square" ? "thumbnail square" : "thumbnail";

interface ThumbnailProps {
  view: View;
  picture: Picture;
  /**
   * Which determines its width: on the front page `lead`, `top` next to it, `strip` and `row` of a section, `small` of lower rank; in lists
   * `first` beside their first headline and `list` beside the others.
   */
  place: keyof typeof widths;
  /** Whether it is the page's first picture: loaded at once, and described for readers who cannot see it. */
  isFirst?: boolean;
}

/** Draws a story's picture at its headline, which says what it is about: https://www.w3.org/WAI/tutorials/images/decorative/ */
export function Thumbnail({ view, picture, place, isFirst = false }: ThumbnailProps) {
  const { href } = view.site.addresses;
  const cut = thumbnailCut(picture);
  const { path, width, height } = fallback(picture, cut);
  return (
    <WithFormats sources={sourcesOf(picture, cut, widths[place], href)}>
      <img
        class={thumbnailClass(picture)}
        src={href(path)}
        width={width}
        height={height}
        alt={isFirst ? picture.alt : ""}
        style={picture.focus && `object-position:${picture.focus}`}
        {...(isFirst ? { fetchpriority: "high" } : { loading: "lazy" })}
      />
    </WithFormats>
  );
}

/** Returns the line below a picture: caption, credit and any use of AI, separated by dots unless a sentence ends before; may be empty. */
export const captionOf = ({ caption, credit, ai }: Picture, { labels, ...words }: Words): string =>
  [
    caption,
    [credit && `${words.credit}: ${credit}`, ai && labels.names[`${ai}Picture`]].filter(Boolean).join(" · "),
  ]
    .filter(Boolean)
    .join(/[.!?…]["”’»)]*$/u.test(caption ?? "") ? " " : " · ");
