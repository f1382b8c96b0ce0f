import type { Settings } from "../../content/settings.ts";
import { once } from "../lazily.ts";
import type { AuthorPage, Story } from "../model.ts";
import { dedupeTranslations } from "../translations.ts";
import { countTags } from "./by-tag.ts";
import { cutList, groupBy } from "./lists.ts";

/**
 * The pages of authors, sorted by name. Their topics change with every article, so they are on the front page only.
 *
 * @param stories newest first
 */
export function authorPages(
  stories: readonly Story[],
  { language, pageSize }: Pick<Settings, "language" | "pageSize">,
): AuthorPage[] {
  return [...groupBy(stories, (story) => story.authors)]
    .sort(([a], [b]) => (a.slug < b.slug ? -1 : 1))
    .flatMap(([author, all]) => {
      const own = dedupeTranslations(language, all);
      const tags = once(() => countTags(own));
      return cutList(own, pageSize, author.path).map((list) => ({
        author,
        list,
        get tags() {
          return list.number === null ? tags() : [];
        },
      }));
    });
}
