import { brotliDecompressSync } from "node:zlib";
import { z } from "zod";
import { decimal, type Message, quote } from "../../messages/message.ts";
import { lookMessages } from "../../messages/messages.ts";
import { checkedText, group, textAs } from "../fields.ts";
import words from "../keys.json" with { type: "json" };
import { contrast, leastContrast, palette, readableShade } from "./palette.ts";

/**
 * A colour, `#0b5394` or `#abc`, that can be read as text.
 *
 * @param background the one of the boxes: on the page itself, the contrast is higher
 */
const readableColour = (background: string, on: Message) =>
  textAs<string>((written) => {
    const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(written)?.[1]?.toLowerCase();
    if (digits === undefined) return lookMessages.isNoColour({ written: quote(written) });
    const colour = `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
    const reached = contrast(colour, background);
    if (reached >= leastContrast) return colour;
    const shade = readableShade(colour, background, leastContrast);
    return lookMessages.isHardToRead({
      written: quote(written),
      contrast: decimal(Math.floor(reached * 10) / 10),
      least: decimal(leastContrast),
      on,
      shade,
    });
  });

/** A font's name in CSS, with or without quotation marks, and nothing else of CSS. */
const fontName = String.raw`(?:[\p{L}\p{N} -]+|"[\p{L}\p{N} -]+"|'[\p{L}\p{N} -]+')`;
const fontNames = new RegExp(`^${fontName}(?: *, *${fontName})*$`, "u");

const fontStack = () =>
  checkedText((written) =>
    fontNames.test(written) ? undefined : lookMessages.isNoFontStack({ written: quote(written) }),
  );

const font = () =>
  group(words.font, {
    family: checkedText((written) =>
      /^[\p{L}\p{N} -]+$/u.test(written) ? undefined : lookMessages.isNoFontName({ written: quote(written) }),
    ),
    file: z.string(),
    weight: checkedText((written) =>
      /^[1-9]\d{0,2}(?: [1-9]\d{0,2})?$/.test(written)
        ? undefined
        : lookMessages.isNoWeight({ written: quote(written) }),
    ).default("400"),
    style: z.enum(["normal", "italic"]).default("normal"),
  });

/** `look` of `_data/site.yaml`: colour, fonts, logo, a text in the footer. */
export const look = () =>
  group(words.look, {
    accent: readableColour(palette.light.wash, lookMessages.onLight()).optional(),
    accentDark: readableColour(palette.dark.wash, lookMessages.onDark()).optional(),
    text: fontStack().optional(),
    label: fontStack().optional(),
    fonts: z.array(font()).default([]),
    logo: z.string().optional(),
    logoDark: z.string().optional(),
    footer: z.string().optional(),
  }).optional();

/** Of all tables unpacked, in bytes. The fonts of a whole script have a tenth of it. */
const largest = 30 * 1024 * 1024;

/**
 * Whether a WOFF2 file is whole: its header and its directory say how long it is packed and unpacked, and so long it is. What
 * the tables say, browsers check. https://www.w3.org/TR/WOFF2/#FileStructure
 */
export function isWholeFont(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let [at, unpacked] = [48, 0];
  const next = (): number => {
    let number = 0;
    for (let byte = 0x80; byte & 0x80; ) {
      byte = data.readUInt8(at++);
      number = number * 128 + (byte & 0x7f);
    }
    return number;
  };
  try {
    for (let tables = data.readUInt16BE(12); tables > 0; tables--) {
      const flags = data.readUInt8(at++);
      if ((flags & 63) === 63) at += 4;
      // `glyf` and `loca`, by their numbers: the only tables that are transformed unless they say otherwise.
      const isPlain = [10, 11].includes(flags & 63) ? flags >> 6 === 3 : flags >> 6 === 0;
      const length = next();
      unpacked += isPlain ? length : next();
    }
    if (data.readUInt32BE(8) !== data.length || unpacked === 0 || unpacked > largest) return false;
    const packed = data.subarray(at, at + data.readUInt32BE(20));
    return brotliDecompressSync(packed, { maxOutputLength: unpacked }).length === unpacked;
  } catch {
    return false;
  }
}
