import { z } from "zod";
import { group, language } from "./fields.ts";
import words from "./keys.json" with { type: "json" };

/** The front matter of a static page. @param languages of pages; any, if they are not known */
export const pageSchema = (languages?: readonly string[]) =>
  group(words.page, {
    title: z.string(),
    description: z.string().optional(),
    lang: language(languages).optional(),
  });

export type PageSchema = ReturnType<typeof pageSchema>;
