import type { Picture as PictureData } from "../../src/content/article.ts";
import { formats, isShownAsItIs, plainFile, renditions, srcset } from "../../src/site/pictures/renditions.ts";
import { shownSize, sizesAttribute } from "../../src/site/pictures/shown-size.ts";
import { captionOf } from "../caption.ts";
import type { View } from "../view.ts";

/**
 * A picture as wide as the page (or its own width), in the format and width the browser prefers, with its size, so that
 * nothing shifts while it loads. It is a page's first picture, so it is loaded with high priority.
 */
export function WidePicture({ view, picture }: { view: View; picture: PictureData }) {
  const { href } = view.site.addresses;
  const image = (
    <img src={href(plainFile(picture).path)} {...shownSize(picture)} alt={picture.alt} fetchpriority="high" />
  );
  if (isShownAsItIs(picture)) return image;
  return (
    <picture>
      {formats.map((format) => (
        <source
          key={format}
          type={`image/${format}`}
          srcset={srcset(renditions(picture, format), href)}
          sizes={sizesAttribute(picture, "page")}
        />
      ))}
      {image}
    </picture>
  );
}

/** The picture above an article, with caption and credit. */
export function LeadPicture({ view, picture }: { view: View; picture: PictureData }) {
  const caption = captionOf(picture, view.words);
  return (
    <figure class="lead-picture">
      <WidePicture view={view} picture={picture} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
