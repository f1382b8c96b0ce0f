import { z } from "zod";
import { described } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

/** What AI had to do with a text or a picture. */
export const aiKeys = () => described(words, { ai: z.enum(["made", "edited"]).optional() });
