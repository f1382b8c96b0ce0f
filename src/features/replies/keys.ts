import { z } from "zod";
import { described } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

/** The front matter key of replies. */
export const replyKeys = () => described(words, { replyTo: z.string().optional() });
