import type { Picture as PictureData } from "../../src/content/article.ts";
import type { View } from "../view.ts";

/** A picture with its true size, so that nothing shifts while it loads, its caption and whose it is. */
export function LeadPicture({ view, picture }: { view: View; picture: PictureData }) {
  return (
    <figure class="lead-picture">
      <img
        src={view.site.addresses.href(picture.path)}
        width={picture.width}
        height={picture.height}
        alt={picture.alt}
        fetchpriority="high"
      />
      {(picture.caption || picture.credit) && (
        <figcaption>
          {picture.caption}
          {picture.caption && picture.credit && " · "}
          {picture.credit && `${view.words.credit}: ${picture.credit}`}
        </figcaption>
      )}
    </figure>
  );
}
