import { numberedPath } from "../addresses.ts";
import type { ListPage } from "../model.ts";

/**
 * Cuts a list into pages whose numbers never shift: page n holds items (n-1)·size … n·size-1 counted from the oldest, and
 * is full. The front page has no number and holds the newest: from `size` to 2·size-1 items, all of them where there are
 * fewer. One more item at the top changes the front page alone, or once in `size` times makes the next numbered page.
 *
 * @param items newest first
 * @param frontPath address of the front page from the site's root
 * @returns the front page, then the numbered ones from the newest to the oldest; at least an empty front page
 */
export function cutList<T>(items: readonly T[], size: number, frontPath: string): ListPage<T>[] {
  const total = items.length;
  const numbered = numberedPages(total, size);
  const pathOf = (number: number): string => pathOfPage(number, numbered, frontPath);
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

/**
 * The page on which an item of such a list stands, from the site's root.
 *
 * @param place of the item: 0 is the newest
 * @param total how many items the list has
 */
export function pageHolding(place: number, total: number, size: number, frontPath: string): string {
  return pathOfPage(Math.ceil((total - place) / size), numberedPages(total, size), frontPath);
}

const numberedPages = (total: number, size: number): number => Math.max(0, Math.floor(total / size) - 1);

const pathOfPage = (number: number, numbered: number, frontPath: string): string =>
  number > numbered ? frontPath : numberedPath(frontPath, number);
