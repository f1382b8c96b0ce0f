import { z } from "zod";
import { described } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

/** What a site says of its rights. */
export const rightsKeys = () => described(words, { rights: z.enum(["reserved"]).optional() });
