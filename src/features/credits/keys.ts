import { z } from "zod";
import { described, group } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

/** The front matter key for all who worked on an article beside its authors. */
export const creditKeys = () => {
  const { credits: ofArticle, ...ofCredit } = words;
  const credit = group(ofCredit, { role: z.string(), name: z.string() });
  return described({ credits: ofArticle }, { credits: z.array(credit).optional() });
};
