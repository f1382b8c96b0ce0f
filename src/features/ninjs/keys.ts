import { z } from "zod";
import { described } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

/** The kind of file in `templates` of `_data/site.yaml`: off unless a site asks for it. */
export const ninjsKeys = () => described(words, { ninjs: z.boolean().default(false) });
