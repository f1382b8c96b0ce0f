import { lookMessages } from "../../messages/look.ts";
import { type Message, quote } from "../../messages/message.ts";
import type { Written } from "../front-matter/yaml-source.ts";
import type { Mistake } from "../mistake.ts";
import { hashedName, locatePicture } from "../pictures/measure-pictures.ts";
import { readPlainFile } from "../plain-file.ts";

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
    if (!located.ok) wrong(lookMessages.isNoFontFile(name));
    else if (!bytes) wrong(lookMessages.fontIsNotThere(name, located.file));
    // https://www.w3.org/TR/WOFF2/#woff20Header
    else if (bytes.toString("latin1", 0, 4) !== "wOF2") wrong(lookMessages.isNoWoff2(name));
    else {
      const { file } = located;
      fonts.push({ ...font, file, path: `${folder}${hashedName(file, bytes)}.woff2` });
    }
  }
  return { fonts, mistakes };
}
