import { z } from "zod";
import { group, mailAddress, webAddress } from "./fields.ts";
import words from "./keys.json" with { type: "json" };

/** The front matter of an author. */
export const authorSchema = group(words.author, {
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  jobTitle: z.string().optional(),
  image: z.string().optional(),
  email: mailAddress().optional(),
  sameAs: z.array(webAddress()).default([]),
});
