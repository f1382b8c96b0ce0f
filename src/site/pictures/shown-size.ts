import type { Picture } from "../../content/article.ts";
import { plainFile } from "./renditions.ts";

type Measured = Pick<Picture, "path" | "width" | "height">;

/** Where pictures stand, by how wide they are there: the measures of docs/look.md. */
const columns = {
  page: "(min-width: 60rem) 55rem, calc(100vw - 2.5rem)",
  text: "(min-width: 37rem) 34rem, calc(100vw - 2.5rem)",
} as const;
export type Place = keyof typeof columns;

/** From what shape on a picture is bounded as an upright one: of 5:4, a screen still has room for the whole width. */
const widestUpright = 1.2;

/**
 * What an upright picture may be high: two thirds of the screen, and on a desk less than a wide one is across the page; of 3:4,
 * its caption then has room beside it in the text.
 */
const mostHigh = { vh: 65, rem: 28 } as const;

/** What an `<img>` says of the file it names, so that its place is kept while it loads, and is no larger than it can be. */
export interface ShownSize {
  /** Of the file, in pixels. It is never shown wider. */
  width: number;
  height: number;
  /** `upright`: bounded in height, `_includes/styles/base.css`. */
  class?: "upright";
  /** `--ratio`: width by height, from which the styles know how wide it may be. */
  style: string;
}

/** @returns in the order of the attributes */
export function shownSize(picture: Measured): ShownSize {
  const { width, height } = plainFile(picture);
  return {
    width,
    height,
    ...(isUpright(picture) && { class: "upright" }),
    style: `--ratio:${short(width / height)}`,
  };
}

/** How wide a picture is shown, for `sizes`: https://html.spec.whatwg.org/multipage/images.html#sizes-attributes */
export function sizesAttribute(picture: Measured, place: Place): string {
  if (!isUpright(picture)) return columns[place];
  const ratio = picture.width / picture.height;
  const onAnyScreen = `${short(mostHigh.vh * ratio)}vh`;
  return `(min-width: 40rem) min(${onAnyScreen}, ${short(mostHigh.rem * ratio)}rem), min(100vw - 2.5rem, ${onAnyScreen})`;
}

const isUpright = ({ width, height }: Measured): boolean => width / height < widestUpright;

const short = (number: number): string => String(Number(number.toPrecision(5)));
