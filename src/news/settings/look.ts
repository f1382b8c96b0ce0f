import { z } from "zod";
import { contrast, leastContrast, readableShade } from "../../content/look/contrast.ts";
import { palette } from "../../content/look/palette.ts";
import { quote } from "../../content/mistake.ts";
import { lookMessages } from "../../messages/look.ts";
import type { Message } from "../../messages/message.ts";
import { checkedText, text } from "../fields.ts";

/**
 * A colour, `#0b5394` or `#abc`, that can be read as text.
 *
 * @param background the one of the boxes: on the page itself, the contrast is higher
 */
const readableColour = (background: string, on: Message) =>
  text().transform((written, context): string => {
    const refuse = (message: Message): never => {
      context.issues.push({ code: "custom", params: { message }, input: written });
      return z.NEVER;
    };
    const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(written)?.[1]?.toLowerCase();
    if (digits === undefined) return refuse(lookMessages.isNoColour(quote(written)));
    const colour = `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
    const reached = contrast(colour, background);
    if (reached >= leastContrast) return colour;
    const shade = readableShade(colour, background, leastContrast);
    return refuse(lookMessages.isHardToRead(quote(written), reached, leastContrast, on, shade));
  });

/** A font's name in CSS, with or without quotation marks, and nothing else of CSS. */
const fontName = String.raw`(?:[\p{L}\p{N} -]+|"[\p{L}\p{N} -]+"|'[\p{L}\p{N} -]+')`;
const fontNames = new RegExp(`^${fontName}(?: *, *${fontName})*$`, "u");

const fontStack = () =>
  checkedText((written) =>
    fontNames.test(written) ? undefined : lookMessages.isNoFontStack(quote(written)),
  );

/** `look` of `_data/site.yaml`: colour, fonts, logo, a text in the footer. */
export const look = () =>
  z
    .strictObject({
      accent: readableColour(palette.light.wash, lookMessages.onLight)
        .meta({
          description:
            "The accent colour in place of red, in quotation marks. Icon, share cards and the browser's bar have it too.",
          examples: ['"#0b5394"'],
        })
        .optional(),
      accentDark: readableColour(palette.dark.wash, lookMessages.onDark)
        .meta({ description: "The accent in the dark; if left out, a lighter shade of `accent`." })
        .optional(),
      text: fontStack()
        .meta({
          description: "The fonts of headlines and text, the first that the reader has.",
          examples: ["Literata, Georgia, serif"],
        })
        .optional(),
      label: fontStack()
        .meta({
          description: "The fonts of menus, bylines, times and captions.",
          examples: ["Inter, system-ui, sans-serif"],
        })
        .optional(),
      fonts: z
        .array(
          z.strictObject({
            family: checkedText((written) =>
              /^[\p{L}\p{N} -]+$/u.test(written) ? undefined : lookMessages.isNoFontName(quote(written)),
            ).meta({
              description: "Its name, as in `text` or `label`.",
              examples: ["Literata"],
            }),
            file: text().meta({
              description: "Its file beside site.yaml or under content/: WOFF2.",
              examples: ["literata.woff2"],
            }),
            weight: checkedText((written) =>
              /^[1-9]\d{0,2}(?: [1-9]\d{0,2})?$/.test(written)
                ? undefined
                : lookMessages.isNoWeight(quote(written)),
            )
              .meta({ description: "Its weight, or the range of a variable font.", examples: ['"200 900"'] })
              .default("400"),
            style: z.enum(["normal", "italic"]).meta({ description: "normal or italic." }).default("normal"),
          }),
        )
        .meta({ description: "Fonts that the site serves itself." })
        .default([]),
      logo: text()
        .meta({
          description:
            "A logo in place of the name on top of each page: a file beside site.yaml, or from the top with content/ in front.",
          examples: ["logo.svg"],
        })
        .optional(),
      logoDark: text()
        .meta({ description: "The logo in the dark, if `logo` cannot be seen there." })
        .optional(),
      footer: text()
        .meta({
          description: "A text in the footer of each page.",
          examples: ["Terverifikasi Dewan Pers."],
        })
        .optional(),
    })
    .meta({ description: "The site's look. Left out: that of Warta." })
    .optional();
