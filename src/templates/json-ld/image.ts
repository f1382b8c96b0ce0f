import type { Distance, ImageObjectLeaf } from "schema-dts";
import type { SiteFrame } from "../../site/model.ts";
import type { Rendition } from "../../site/pictures/renditions.ts";

/**
 * A length in pixels. Search engines take a number, though schema.org asks for text with a unit:
 * https://github.com/schemaorg/schemaorg/issues/1668.
 */
const pixels = (count: number): Distance => count as unknown as Distance;

/** A file of a picture, at its absolute address. */
export const imageObject = (
  { path, width, height }: Rendition,
  { addresses }: SiteFrame,
): ImageObjectLeaf => ({
  "@type": "ImageObject",
  url: addresses.absolute(path),
  width: pixels(width),
  height: pixels(height),
});
