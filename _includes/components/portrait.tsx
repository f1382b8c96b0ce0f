import type { PictureFile } from "../../src/content/pictures/measure-pictures.ts";
import {
  isShownAsItIs,
  plainPortrait,
  portrait,
  thumbnailFormats,
} from "../../src/site/pictures/renditions.ts";
import type { View } from "../view.ts";

/** The portrait of an author, cropped to a square (styles: `author`). */
export function Portrait({ view, picture, name }: { view: View; picture: PictureFile; name: string }) {
  const { href } = view.site.addresses;
  const { path, width, height } = plainPortrait(picture);
  const image = <img class="portrait" src={href(path)} width={width} height={height} alt={name} />;
  if (isShownAsItIs(picture)) return image;
  return (
    <picture>
      {thumbnailFormats.map((format) => (
        <source key={format} type={`image/${format}`} srcset={href(portrait(picture, format).path)} />
      ))}
      {image}
    </picture>
  );
}
