import { dedupeTranslations } from "../../features/translations/model.ts";
import { numberedPath } from "../../news/addresses.ts";
import type { Moment } from "../../news/dates/moment.ts";
import { groupBy } from "../../news/group-by.ts";
import type { ListPage, Story } from "../model.ts";

/**
 * Cuts a list into pages that never shift: page n has items (n-1)·size … n·size-1, counted from the oldest, and is always
 * full. The front page has no number and the newest items: from `size` to 2·size-1, or fewer if there are no more. A new item
 * changes only the front page; every `size` items there is a new numbered page.
 *
 * @returns the front page, then the numbered ones from the newest to the oldest; at least an empty front page
 */
export function cutList<T>(items: readonly T[], size: number, frontPath: string): ListPage<T>[] {
  const total = items.length;
  const numbered = Math.max(0, Math.floor(total / size) - 1);
  const pathOf = (number: number): string =>
    number > numbered ? frontPath : numberedPath(frontPath, number);
  const page = (number: number, own: T[]): ListPage<T> => ({
    items: own,
    number: number > numbered ? null : number,
    path: pathOf(number),
    frontPath,
    ...(number > numbered ? { total } : { newerPath: pathOf(number + 1) }),
    ...(number > 1 ? { olderPath: pathOf(number - 1) } : {}),
  });

  const pages = [page(numbered + 1, items.slice(0, total - numbered * size))];
  for (let number = numbered; number >= 1; number--)
    pages.push(page(number, items.slice(total - number * size, total - (number - 1) * size)));
  return pages;
}

/** The latest modification of some stories; undefined for none. */
export function lastModified(stories: readonly Pick<Story, "modified">[]): Moment | undefined {
  let last: Moment | undefined;
  for (const { modified } of stories) if (!last || modified.at > last.at) last = modified;
  return last;
}

/**
 * Makes lists of stories, of which each article is in once: in the page's language, if a list has it in more than one.
 *
 * @param language of the pages that show the lists
 */
export function groupStories<Key>(
  stories: readonly Story[],
  keysOf: (story: Story) => readonly Key[],
  language: Story["language"],
): Map<Key, readonly Story[]> {
  const groups = [...groupBy(stories, keysOf)];
  return new Map(groups.map(([key, group]) => [key, dedupeTranslations(language, group)]));
}
