import type { Picture } from "../../content/article.ts";
import { plainFile } from "./renditions.ts";

type Measured = Pick<Picture, "path" | "width" | "height">;

/** The width of pictures by place, from docs/look.md. */
const columns = {
  page: "(min-width: 60rem) 55rem, calc(100vw - 2.5rem)",
  text: "(min-width: 37rem) 34rem, calc(100vw - 2.5rem)",
  // Two or three in a row; one that is alone in its row is a little coarser.
  gallery: "(min-width: 37rem) 17rem, calc(50vw - 1.25rem)",
} as const;
export type Place = keyof typeof columns;

/** Pictures narrower than this ratio are limited in height. At 5:4, a screen still has room for the whole width. */
const widestUpright = 1.2;

/**
 * The maximum height of an upright picture: two thirds of the screen, and at most 28rem, so that next to a picture of 3:4
 * there is room for its caption.
 */
const mostHigh = { vh: 65, rem: 28 } as const;

/**
 * Attributes of an `<img>` that reserve its space while it loads and limit its size: the file's size in pixels, as it is never
 * shown wider; `upright` if it is limited in height, see `_includes/styles/base.css`; and `--ratio`, width by height, from which
 * the stylesheet computes the maximum width.
 *
 * @returns in the order of the attributes
 */
export function shownSize(picture: Measured) {
  const { width, height } = plainFile(picture);
  return {
    width,
    height,
    ...(isUpright(picture) && { class: "upright" }),
    style: `--ratio:${short(width / height)}`,
  };
}

/** The `sizes` attribute of a picture: https://html.spec.whatwg.org/multipage/images.html#sizes-attributes */
export function sizesAttribute(picture: Measured, place: Place): string {
  if (!isUpright(picture) || place === "gallery") return columns[place];
  const ratio = picture.width / picture.height;
  const onAnyScreen = `${short(mostHigh.vh * ratio)}vh`;
  return `(min-width: 40rem) min(${onAnyScreen}, ${short(mostHigh.rem * ratio)}rem), min(100vw - 2.5rem, ${onAnyScreen})`;
}

const isUpright = ({ width, height }: Measured): boolean => width / height < widestUpright;

const short = (number: number): string => String(Number(number.toPrecision(5)));
