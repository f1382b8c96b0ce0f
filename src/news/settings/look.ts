import { z } from "zod";
import { lookMessages } from "../../messages/look.ts";
import { type Message, quote } from "../../messages/message.ts";
import { checkedText, key, text } from "../fields.ts";
import { contrast, leastContrast, readableShade } from "./contrast.ts";
import { palette } from "./palette.ts";

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

const font = () =>
  z.strictObject({
    family: key(
      checkedText((written) =>
        /^[\p{L}\p{N} -]+$/u.test(written) ? undefined : lookMessages.isNoFontName(quote(written)),
      ),
      {
        id: ["Nama huruf", "Sama dengan yang ditulis di atas."],
        en: ["Name", "As written above."],
        docs: "Its name, as in `text` or `label`.",
        examples: ["Literata"],
      },
    ),
    file: key(text(), {
      id: ["Berkas", "Di sebelah site.yaml atau di bawah content/."],
      en: ["File", "Its file beside site.yaml or under content/: WOFF2."],
      examples: ["literata.woff2"],
    }),
    weight: key(
      checkedText((written) =>
        /^[1-9]\d{0,2}(?: [1-9]\d{0,2})?$/.test(written)
          ? undefined
          : lookMessages.isNoWeight(quote(written)),
      ),
      {
        id: ["Tebal", "400, 700, atau 200 900 untuk huruf variabel."],
        en: ["Weight", "Its weight: 400, 700, or 200 900 for a variable font."],
        examples: ['"200 900"'],
      },
    ).default("400"),
    style: key(z.enum(["normal", "italic"]), {
      id: ["Gaya", "normal atau italic."],
      en: ["Style", "normal or italic."],
    }).default("normal"),
  });

/** `look` of `_data/site.yaml`: colour, fonts, logo, a text in the footer. */
export const look = () =>
  key(
    z.strictObject({
      accent: key(readableColour(palette.light.wash, lookMessages.onLight), {
        id: ["Warna utama", "Pengganti merah; juga di ikon dan kartu media sosial."],
        en: ["Accent", "In place of red; on icon and share cards too."],
        docs: "The accent colour in place of red, in quotation marks. Icon, share cards and the browser's bar have it too.",
        examples: ['"#0b5394"'],
        field: "colour",
      }).optional(),
      accentDark: key(readableColour(palette.dark.wash, lookMessages.onDark), {
        id: ["Warna utama saat gelap", "Kosongkan: dibuat dari warna utama."],
        en: ["Accent in the dark", "The accent in the dark. If empty, it is made from the accent."],
        field: "colour",
      }).optional(),
      text: key(fontStack(), {
        id: ["Huruf judul dan isi", "Nama huruf dengan koma, yang utama di depan."],
        en: [
          "Fonts of headlines and text",
          "The fonts of headlines and text: names with commas, the first choice first.",
        ],
        examples: ["Literata, Georgia, serif"],
      }).optional(),
      label: key(fontStack(), {
        id: ["Huruf menu dan keterangan", "Nama huruf dengan koma."],
        en: ["Fonts of menus and captions", "Names with commas."],
        docs: "The fonts of menus, bylines, times and captions.",
        examples: ["Inter, system-ui, sans-serif"],
      }).optional(),
      fonts: key(z.array(font()), {
        id: ["Huruf dari situs sendiri", "Berkas WOFF2."],
        en: ["Fonts of your own", "Fonts that the site serves itself."],
      }).default([]),
      logo: key(text(), {
        id: ["Logo", "Pengganti nama di kepala halaman."],
        en: ["Logo", "In place of the name on top of pages."],
        docs: "A logo in place of the name on top of each page: a file beside site.yaml, or from the top with content/ in front.",
        examples: ["logo.svg"],
        field: "picture",
      }).optional(),
      logoDark: key(text(), {
        id: ["Logo saat gelap", "Kalau logo tidak terlihat di latar gelap."],
        en: ["Logo in the dark", "The logo in the dark, if the other cannot be seen there."],
        field: "picture",
      }).optional(),
      footer: key(text(), {
        id: ["Tulisan di kaki halaman", "Misalnya Terverifikasi Dewan Pers.", "Terverifikasi Dewan Pers."],
        en: ["Text at the foot", "A text in the footer of each page.", "Registered with the press council."],
      }).optional(),
    }),
    {
      id: ["Wajah situs", "Warna, huruf, logo, dan tulisan di kaki halaman."],
      en: ["Look", "Colour, fonts, logo, a text at the foot of pages."],
      docs: "The site's look. Left out: that of Warta.",
    },
  ).optional();
