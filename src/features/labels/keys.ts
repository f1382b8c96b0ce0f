import { z } from "zod";
import { described } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

/** The front matter keys that put a label on an article. */
export const labelKeys = () =>
  described(words, {
    kind: z.enum(["advertorial", "opinion"]).optional(),
    unverified: z.boolean().optional(),
  });
