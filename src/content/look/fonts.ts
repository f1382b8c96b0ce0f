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
    const reading = await readFont(root, written.text, namedIn);
    if (reading.ok) fonts.push({ ...font, file: reading.file, path: `${folder}${reading.name}` });
    else mistakes.push({ file: namedIn, ...written.place, key: "look.fonts.file", message: reading.message });
  }
  return { fonts, mistakes };
}

async function readFont(
  root: string,
  name: string,
  namedIn: string,
): Promise<{ ok: true; file: string; name: string } | { ok: false; message: Message }> {
  // A font's file is found as a picture's is.
  const located = locatePicture(name, namedIn);
  if (!located.ok) return { ok: false, message: lookMessages.isNoFontFile(quote(name)) };
  const { file } = located;
  const bytes = await readPlainFile(root, file);
  if (!bytes) return { ok: false, message: lookMessages.fontIsNotThere(quote(name), file) };
  // https://www.w3.org/TR/WOFF2/#woff20Header
  if (bytes.toString("latin1", 0, 4) !== "wOF2")
    return { ok: false, message: lookMessages.isNoWoff2(quote(name)) };
  return { ok: true, file, name: `${hashedName(file, bytes)}.woff2` };
}
