import { z } from "zod";
import { language, text } from "./fields.ts";

/** The front matter of a static page. The descriptions are for editors. @param languages of pages; any, if they are not known */
export const pageSchema = (languages?: readonly string[]) =>
  z.strictObject({
    title: text().meta({ description: "The heading of the page.", examples: ["Tentang Kami"] }),
    description: text().meta({ description: "One sentence about the page, for search results." }).optional(),
    lang: language(languages)
      .meta({ description: "The language of the page, if it is not the site's." })
      .optional(),
  });

export type PageSchema = ReturnType<typeof pageSchema>;
