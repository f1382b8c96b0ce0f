import type { z } from "zod";
import { type Message, quote } from "../messages/message.ts";
import { lookMessages } from "../messages/messages.ts";
import { readableShade } from "../news/settings/contrast.ts";
import type { look } from "../news/settings/look.ts";
import { palette } from "../news/settings/palette.ts";
import type { Written } from "./front-matter/yaml-source.ts";
import type { Mistake } from "./mistake.ts";
import { readPlainFile } from "./paths.ts";
import { hashedName, locatePicture, type PictureFile } from "./pictures/measure-pictures.ts";

/** `look` as the settings have it. */
type WrittenLook = NonNullable<z.output<ReturnType<typeof look>>>;

/** A site's look. What is absent is Warta's own. */
export interface Look extends Pick<WrittenLook, "text" | "label" | "footer"> {
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
export function readLook({ accent, accentDark, text, label, footer }: WrittenLook): Look {
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

/** A font that the site serves itself. */
export interface Font {
  family: string;
  /** `400`, or the range of a variable font, `200 900`. */
  weight: string;
  style: "normal" | "italic";
  /** From the project's root. */
  file: string;
  /** Its address from the site's root; it has a hash of its bytes. */
  path: string;
}

/** A font as the settings name it. */
export type NamedFont = Omit<Font, "file" | "path"> & { written: Written };

/**
 * Reads the files of fonts.
 *
 * @param root the project's folder
 * @param namedIn the settings' file, from the root
 * @param folder of fonts in addresses: `/huruf/`
 */
export async function readFonts(
  root: string,
  named: readonly NamedFont[],
  namedIn: string,
  folder: string,
): Promise<{ fonts: Font[]; mistakes: Mistake[] }> {
  const fonts: Font[] = [];
  const mistakes: Mistake[] = [];
  for (const { written, ...font } of named) {
    const name = quote(written.text);
    const wrong = (message: Message) =>
      mistakes.push({ file: namedIn, ...written.place, key: "look.fonts.file", message });
    // A font's file is found as a picture's is.
    const located = locatePicture(written.text, namedIn);
    const bytes = located.ok ? await readPlainFile(root, located.file) : undefined;
    if (!located.ok) wrong(lookMessages.isNoFontFile({ written: name }));
    else if (!bytes) wrong(lookMessages.fontIsNotThere({ written: name, file: located.file }));
    // https://www.w3.org/TR/WOFF2/#woff20Header
    else if (bytes.toString("latin1", 0, 4) !== "wOF2") wrong(lookMessages.isNoWoff2({ written: name }));
    else {
      const { file } = located;
      fonts.push({ ...font, file, path: `${folder}${hashedName(file, bytes)}.woff2` });
    }
  }
  return { fonts, mistakes };
}
