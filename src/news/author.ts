import { z } from "zod";
import { mailAddress, text, webAddress } from "./fields.ts";

/** The front matter of an author. The descriptions are for editors. */
export const authorSchema = z.strictObject({
  name: text().meta({ description: "The name as bylines write it.", examples: ["Sari Wulandari"] }),
  aliases: z
    .array(text())
    .meta({ description: "Other spellings of the name in bylines.", examples: [["S. Wulandari"]] })
    .default([]),
  jobTitle: text()
    .meta({ description: "The author's post, shown under the name.", examples: ["Wartawan ekonomi"] })
    .optional(),
  image: text()
    .meta({
      description:
        "The file of a portrait: beside this file, or from the top with content/ in front. JPEG, PNG, WebP or AVIF; cropped to a square.",
      examples: ["sari.jpg"],
    })
    .optional(),
  email: mailAddress()
    .meta({ description: "Where readers write to.", examples: ["sari@kabarkota.example"] })
    .optional(),
  sameAs: z
    .array(webAddress())
    .meta({ description: "Addresses of the author's profiles elsewhere." })
    .default([]),
});
