import { z } from "zod";
import { described } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

/** The kind of page in `templates` of `_data/site.yaml`. */
export const searchKeys = () => described(words, { search: z.boolean().default(true) });
