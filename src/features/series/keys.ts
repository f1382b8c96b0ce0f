import { z } from "zod";
import { count, described, group } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

const series = () => group(words, { name: z.string(), part: count(), of: count().optional() });

/** The front matter key of a series. */
export const seriesKeys = () => described(words, { series: series().optional() });
