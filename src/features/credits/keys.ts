import { z } from "zod";
import { described, group, shortText } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

const credit = () => group(words, { role: shortText(), name: shortText() });

/** The front matter key for all who worked on an article beside its authors. */
export const creditKeys = () => described(words, { credits: z.array(credit()).optional() });
