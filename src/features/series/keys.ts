import { z } from "zod";
import { count, described, group } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

/** The front matter key of a series. */
export const seriesKeys = () => {
  const { series: ofArticle, ...ofSeries } = words;
  const series = group(ofSeries, { name: z.string(), part: count(), of: count().optional() });
  return described({ series: ofArticle }, { series: series.optional() });
};
