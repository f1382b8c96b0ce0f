import { z } from "zod";
import { described } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

/** `volumes` of `_data/site.yaml`: how long a part is that is built by itself; left out, a site is built at once. */
export const volumesKeys = () => described(words, { volumes: z.enum(["year", "month"]).optional() });
