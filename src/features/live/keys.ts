import { z } from "zod";
import { described } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

export const liveKeys = described(words, { live: z.boolean().optional() });
