import { z } from "zod";
import { described, group } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

const credit = () => group(words, { role: z.string(), name: z.string() });

/** The front matter key for all who worked on an article beside its authors. */
export const creditKeys = () => described(words, { credits: z.array(credit()).optional() });
