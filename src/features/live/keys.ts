import { z } from "zod";
import { described } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

/** The front matter keys of live coverage. */
export const liveKeys = described(words, { live: z.boolean().optional() });
