import { z } from "zod";
import { count, described } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

/** The setting, and the front matter key. */
export const ageSettings = () => described(words, { oldAfter: count().optional() });
export const ageKeys = () => described(words, { timeless: z.boolean().optional() });
