import { z } from "zod";
import { described, group, partialDate, shortText, webAddress } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

/** The claim that an article checks. */
const factCheck = () =>
  group(words, {
    claim: z.string(),
    claimant: shortText().optional(),
    date: partialDate().optional(),
    url: webAddress().optional(),
    rating: shortText(),
  });

/** The front matter key of fact checks. */
export const factCheckKeys = () => described(words, { factCheck: factCheck().optional() });
