import { z } from "zod";
import { described, group, partialDate, webAddress } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

/** The claim that an article checks. */
const factCheck = () =>
  group(words, {
    claim: z.string(),
    claimant: z.string().optional(),
    date: partialDate().optional(),
    url: webAddress().optional(),
    rating: z.string(),
  });

/** The front matter key of fact checks. */
export const factCheckKeys = () => described(words, { factCheck: factCheck().optional() });
