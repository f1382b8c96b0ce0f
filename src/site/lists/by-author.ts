import type { Author } from "../../content/entries.ts";
import type { Settings } from "../../content/settings.ts";
import type { Addresses } from "../../news/addresses.ts";
import { createEntities } from "../entities.ts";
import { once } from "../lazily.ts";
import type { AuthorPage, AuthorRef, Story } from "../model.ts";
import { type PageContext, readPlainText } from "../text/read-text.ts";
import { countTags } from "./by-tag.ts";
import { cutList, groupStories } from "./lists.ts";

/** Makes a function that gives the author for a name: with the profile of `content/authors/`, if there is one. */
export const createAuthors = (
  profiles: readonly Author[],
  addresses: Addresses,
): ((name: string) => AuthorRef) =>
  createEntities<AuthorRef>(
    addresses.author,
    profiles.map((profile) => ({
      name: profile.name,
      slug: profile.slug,
      path: addresses.author(profile.slug),
      profile,
    })),
  );

/**
 * The pages of authors, sorted by name. Their topics change with every article, so they are on the front page only, as is the
 * biography.
 *
 * @param stories newest first
 */
export function authorPages(
  stories: readonly Story[],
  { language, pageSize }: Pick<Settings, "language" | "pageSize">,
  context: PageContext,
): AuthorPage[] {
  return [...groupStories(stories, (story) => story.authors, language)]
    .sort(([a], [b]) => (a.slug < b.slug ? -1 : 1))
    .flatMap(([author, own]) => {
      const tags = once(() => countTags(own));
      return cutList(own, pageSize, author.path).map((list) => ({
        author,
        biography:
          author.profile && list.number === null
            ? readPlainText({ ...author.profile, language }, context)
            : "",
        list,
        since: list.number === null ? own.at(-1)?.date : undefined,
        get tags() {
          return list.number === null ? tags() : [];
        },
      }));
    });
}
