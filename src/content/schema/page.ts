import { z } from "zod";
import { language, text } from "./fields.ts";

/** The front matter of a static page. The descriptions are for editors. */
export const pageSchema = z.strictObject({
  title: text().meta({ description: "The heading of the page.", examples: ["Tentang Kami"] }),
  description: text().meta({ description: "One sentence about the page, for search results." }).optional(),
  lang: language()
    .meta({ description: "The language of the page, if it is not the site's: id or en." })
    .optional(),
});
