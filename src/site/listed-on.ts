import { monthOfArticle, monthPath } from "./addresses.ts";
import { pageHolding } from "./lists.ts";
import type { Story, TagRef } from "./model.ts";

/**
 * The pages of lists on which a story stands: those of its tags, its section, its authors and its month. They are found by
 * counting: the lists themselves, and what they quote of other articles, are not made.
 *
 * @param stories all of the site, newest first
 * @param tagged those of each of its tags, in the same order
 * @param pageSize how many items stand on a numbered page
 * @returns their addresses from the site's root
 */
export function listedOn(
  story: Story,
  stories: readonly Story[],
  tagged: ReadonlyMap<TagRef, readonly Story[]>,
  pageSize: number,
): string[] {
  const month = monthOfArticle(story.path);
  const pageOf = (list: readonly Story[], frontPath: string): string =>
    pageHolding(list.indexOf(story), list.length, pageSize, frontPath);
  return [
    ...story.tags.map((tag) => pageOf(tagged.get(tag) ?? [], tag.path)),
    pageOf(
      stories.filter(({ section }) => section === story.section),
      story.section.path,
    ),
    ...story.authors.map((author) =>
      pageOf(
        stories.filter(({ authors }) => authors.includes(author)),
        author.path,
      ),
    ),
    pageOf(
      stories.filter(({ path }) => monthOfArticle(path) === month),
      monthPath(month),
    ),
  ];
}
