import { z } from "zod";
import { decimal, type Message, quote } from "../../messages/message.ts";
import { lookMessages } from "../../messages/messages.ts";
import { checkedText, group, textAs } from "../fields.ts";
import words from "../keys.json" with { type: "json" };
import { contrast, minContrast, palette, readableShade } from "./palette.ts";

/** A colour, `#0b5394` or `#abc`, that is readable as text. @param background of boxes; on the page itself the contrast is higher */
const readableColour = (background: string, on: Message) =>
  textAs<string>((written) => {
    const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(written)?.[1]?.toLowerCase();
    if (digits === undefined) return lookMessages.isNoColour({ written: quote(written) });
    const colour = `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
    const actual = contrast(colour, background);
    if (actual >= minContrast) return colour;
    const shade = readableShade(colour, background, minContrast);
    return lookMessages.isHardToRead({
      written: quote(written),
      contrast: decimal(Math.floor(actual * 10) / 10, 1),
      least: decimal(minContrast),
      on,
      shade,
    });
  });

/** A font family in CSS, with or without quotation marks, and nothing else. */
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

/** `look` of `_data/site.yaml`: colours, fonts, logos, footer text. */
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
