import type { Moment } from "../src/content/dates/moment.ts";
import { longDate } from "./dates.ts";
import type { View } from "./view.ts";

/** How much there is under a topic or by an author: `34 berita sejak 3 Mei 2020`. @param since day of the first story */
export const coverage = ({ words, language }: View, count: number, since: Moment): string =>
  count > 1 ? words.articlesSince(count, longDate(since, language)) : words.articleCount(count);
