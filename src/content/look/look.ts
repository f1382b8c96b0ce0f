import type { z } from "zod";
import { readableShade } from "../../news/settings/contrast.ts";
import type { look } from "../../news/settings/look.ts";
import { palette } from "../../news/settings/palette.ts";
import type { PictureFile } from "../pictures/measure-pictures.ts";
import type { Font } from "./fonts.ts";

/** `look` as the settings have it. */
type Written = NonNullable<z.output<ReturnType<typeof look>>>;

/** A site's look. What is absent is Warta's own. */
export interface Look extends Pick<Written, "text" | "label" | "footer"> {
  /** As `#rrggbb`. */
  accent?: { light: string; dark: string };
  fonts: Font[];
  /** The files of the logo, with their size. */
  logo?: PictureFile;
  logoDark?: PictureFile;
}

/** WCAG's level AAA, as the thread has in the dark. */
const contrastInTheDark = 7;

/** The look of the settings, without the files that it names. */
export function readLook({ accent, accentDark, text, label, footer }: Written): Look {
  const light = accent ?? palette.light.thread;
  const dark = accentDark ?? readableShade(light, palette.dark.wash, contrastInTheDark);
  return {
    text,
    label,
    footer,
    fonts: [],
    ...((accent || accentDark) && { accent: { light, dark } }),
  };
}
