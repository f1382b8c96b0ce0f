import { fieldMessages } from "../../messages/messages.ts";
import { count, described, group, shortText } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };

const series = () =>
  group(words, { name: shortText(), part: count(), of: count().optional() }).superRefine(
    ({ part, of = part }, context) => {
      const params = { message: fieldMessages.isMoreThanAll({ part, of }) };
      if (part > of) context.addIssue({ code: "custom", path: ["part"], params });
    },
  );

/** The front matter key of a series. */
export const seriesKeys = () => described(words, { series: series().optional() });
