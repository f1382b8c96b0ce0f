import type { Settings } from "../../content/settings.ts";
import { monthOfArticle, monthPath } from "../addresses.ts";
import type { Story, TagRef } from "../model.ts";
import { pageHolding } from "./lists.ts";
import { toldIn } from "./told-in.ts";

/**
 * The pages of lists on which a story stands: those of its tags, its section, its authors and its month; of none that tells it
 * in another language. They are found by counting: the lists themselves, and what they quote of other articles, are not made.
 *
 * @param stories all of the site, newest first
 * @param tagged those of each of its tags, in the same order
 * @param settings the language of lists, and how many items stand on a numbered page
 * @returns their addresses from the site's root
 */
export function listedOn(
  story: Story,
  stories: readonly Story[],
  tagged: ReadonlyMap<TagRef, readonly Story[]>,
  { language, pageSize }: Pick<Settings, "language" | "pageSize">,
): string[] {
  const month = monthOfArticle(story.path);
  const pageOf = (all: readonly Story[], frontPath: string): string[] => {
    const list = toldIn(language, all);
    const place = list.indexOf(story);
    return place < 0 ? [] : [pageHolding(place, list.length, pageSize, frontPath)];
  };
  return [
    ...story.tags.flatMap((tag) => pageOf(tagged.get(tag) ?? [], tag.path)),
    ...pageOf(
      stories.filter(({ section }) => section === story.section),
      story.section.path,
    ),
    ...story.authors.flatMap((author) =>
      pageOf(
        stories.filter(({ authors }) => authors.includes(author)),
        author.path,
      ),
    ),
    ...pageOf(
      stories.filter(({ path }) => monthOfArticle(path) === month),
      monthPath(month),
    ),
  ];
}
