import type { Article } from "../../content/article.ts";
import { type Addresses, monthOfArticle } from "../../news/addresses.ts";
import type { ArchiveYear, MonthPage, Story, StoryRef } from "../model.ts";
import { cutList, groupStories } from "./lists.ts";

/** A month with its stories, newest first. */
export interface Month {
  /** `2020-01`, in the site's zone. */
  month: string;
  stories: readonly StoryRef[];
}

/**
 * Stories by the month they were published in.
 *
 * @param stories newest first
 * @param language to keep of articles that were published in two languages in a month
 * @returns newest month first
 */
export const groupByMonth = (stories: readonly Story[], language: Article["language"]): Month[] =>
  [...groupStories(stories, ({ path }) => [monthOfArticle(path)], language)].map(([month, own]) => ({
    month,
    stories: own,
  }));

/** The pages of months, newest first, each with the previous and next month that has stories. */
export function monthPages(months: readonly Month[], pageSize: number, addresses: Addresses): MonthPage[] {
  const linkTo = (month: Month | undefined): { month: string; path: string } | undefined =>
    month && { month: month.month, path: addresses.month(month.month) };
  return months.flatMap(({ month, stories }, index) => {
    const newer = linkTo(months[index - 1]);
    const older = linkTo(months[index + 1]);
    return cutList(stories, pageSize, addresses.month(month)).map((list) => ({
      month,
      list,
      ...(newer ? { newer } : {}),
      ...(older ? { older } : {}),
    }));
  });
}

/** The index of the archive: years and their months, newest first. */
export function archiveYears(months: readonly Month[], addresses: Addresses): ArchiveYear[] {
  const years = new Map<string, ArchiveYear>();
  for (const { month, stories } of months) {
    const name = month.slice(0, 4);
    const year = years.get(name) ?? { year: name, months: [], count: 0 };
    years.set(name, year);
    year.months.push({ month, path: addresses.month(month), count: stories.length });
    year.count += stories.length;
  }
  return [...years.values()];
}
