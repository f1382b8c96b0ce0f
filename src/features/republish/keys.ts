import { z } from "zod";
import { described } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

/** The setting by which others may republish a site's articles. */
export const republishKeys = () => described(words, { republish: z.string().optional() });
