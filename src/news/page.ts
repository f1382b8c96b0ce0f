import { z } from "zod";
import { key, language, text } from "./fields.ts";

/** The front matter of a static page. @param languages of pages; any, if they are not known */
export const pageSchema = (languages?: readonly string[]) =>
  z.strictObject({
    title: key(text(), {
      id: ["Judul", "Judul halaman.", "Tentang Kami"],
      en: ["Title", "The heading of the page.", "About Us"],
    }),
    description: key(text(), {
      id: ["Keterangan", "Satu kalimat tentang isinya, untuk hasil pencarian."],
      en: ["Description", "One sentence about the page, for search results."],
      field: "long text",
    }).optional(),
    lang: key(language(languages), {
      id: ["Bahasa", "Bahasa halaman, kalau bukan bahasa situs."],
      en: ["Language", "The language of the page, if it is not the site's."],
    }).optional(),
  });

export type PageSchema = ReturnType<typeof pageSchema>;
