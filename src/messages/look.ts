import type { Message } from "./message.ts";

/** `2,1` in Indonesian, `2.1` in English; never rounded up to what would be enough. */
const ratio = (contrast: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(Math.floor(contrast * 10) / 10);

/** Messages about `look` in the settings. `written` is the editor's text, in quotation marks; `file` is a path from the project's root. */
export const lookMessages = {
  isNoColour: (written: string): Message => ({
    id: `${written} bukan warna. Tulis dengan enam angka heksadesimal, misalnya "#0b5394".`,
    en: `${written} is not a colour. Write it with six hexadecimal digits, such as "#0b5394".`,
  }),
  colourIsComment: (key: string, colour: string): Message => ({
    id: `${colour} dianggap YAML sebagai komentar. Apit dengan tanda kutip: ${key}: "${colour}"`,
    en: `${colour} is a comment to YAML. Put quotation marks around it: ${key}: "${colour}"`,
  }),
  /** @param shade one that can be read */
  isHardToRead: (written: string, contrast: number, least: number, on: Message, shade: string): Message => ({
    id: `${written} sukar dibaca di atas latar ${on.id}: kontrasnya ${ratio(contrast, "id")} : 1, sekurangnya harus ${ratio(least, "id")} : 1. Pakai misalnya "${shade}".`,
    en: `${written} is hard to read on the ${on.en} background: its contrast is ${ratio(contrast, "en")}:1 and has to be at least ${ratio(least, "en")}:1. Use "${shade}", for example.`,
  }),
  onLight: { id: "terang", en: "light" },
  onDark: { id: "gelap", en: "dark" },
  isNoFontStack: (written: string): Message => ({
    id: `${written} bukan daftar huruf. Tulis nama-nama huruf dengan koma di antaranya, misalnya "Literata, Georgia, serif".`,
    en: `${written} is not a list of fonts. Write their names with commas between them, such as "Literata, Georgia, serif".`,
  }),
  isNoFontName: (written: string): Message => ({
    id: `${written} bukan nama huruf. Tulis namanya saja, misalnya Literata.`,
    en: `${written} is not the name of a font. Write only its name, such as Literata.`,
  }),
  isNoWeight: (written: string): Message => ({
    id: `${written} bukan tebal huruf. Tulis 400, 700, atau "200 900" untuk huruf variabel.`,
    en: `${written} is not a weight. Write 400, 700, or "200 900" for a variable font.`,
  }),
  isNoFontFile: (written: string): Message => ({
    id: `${written} bukan berkas huruf di sebelah site.yaml atau di bawah content/.`,
    en: `${written} is not a font's file beside site.yaml or under content/.`,
  }),
  fontIsNotThere: (written: string, file: string): Message => ({
    id: `${written}: tidak ada berkas ${file}.`,
    en: `${written}: there is no file ${file}.`,
  }),
  isNoWoff2: (written: string): Message => ({
    id: `${written} bukan huruf berformat WOFF2, yang dibaca semua peramban. Unduh atau ubah hurufnya ke .woff2.`,
    en: `${written} is not a font in WOFF2, which all browsers read. Download or convert it as .woff2.`,
  }),
};
