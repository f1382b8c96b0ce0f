import { groupStories } from "./group-stories.ts";
import { cutList } from "./lists.ts";
import type { AuthorPage, Story, StoryRef } from "./model.ts";
import { countTags } from "./neighbours.ts";

/**
 * The pages of authors, by name. What an author writes about changes with every article and stands on the front page alone.
 *
 * @param stories newest first
 */
export function authorPages(
  stories: readonly Story[],
  refs: ReadonlyMap<Story, StoryRef>,
  pageSize: number,
): AuthorPage[] {
  return [...groupStories(stories, (story) => story.authors)]
    .sort(([a], [b]) => (a.slug < b.slug ? -1 : 1))
    .flatMap(([author, own]) => {
      const tags = countTags(own);
      const items = own.flatMap((story) => refs.get(story) ?? []);
      return cutList(items, pageSize, author.path).map((list) => ({
        author,
        list,
        tags: list.number === null ? tags : [],
      }));
    });
}
