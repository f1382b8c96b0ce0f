import { toldIn } from "../../site/lists/told-in.ts";
import type { ArticlePage, SiteModel, Story } from "../../site/model.ts";
import { lookingAt } from "../../site/related.ts";
import { isOfTag, leadsToOne, type NearPages, tagsOf } from "./near-pages.ts";

/** An article that comes out below so many newer ones is no news: what is related to each of those is to be asked anew. */
const mostNewer = 50;

/**
 * The pages that may be others where articles came out. Of articles: the new ones and all that are newer, which take tags to
 * be as common as they were when they came out; those that look at a new one when they look for related ones; those that
 * lead to one; those that did so to another version of it, which is told no more in the language of the new one. Of tags:
 * those that a new one or its other version has or names. Of all other kinds, any.
 *
 * @param news the new ones
 * @returns nothing where one came out among older ones
 */
export function nearNews({ stories }: SiteModel, news: readonly Story[]): NearPages | undefined {
  const isNew = new Set(news);
  const oldest = stories.findLastIndex((story) => isNew.has(story));
  if (oldest + 1 - news.length >= mostNewer) return undefined;
  const paths = new Set(news.map(({ path }) => path));
  const versions = otherVersions(news, stories);
  const shown = [...news, ...versions.keys()];
  const tags = new Set(shown.flatMap(tagsOf));
  const near = new Set([
    ...stories.slice(0, oldest + 1),
    ...lookingAt(shown, stories),
    ...[...versions].flatMap(([story, language]) => besideIn(language, story, stories)),
  ]);
  return {
    isNear(item) {
      if (!("related" in item)) return isOfTag(item, tags);
      const page = item as ArticlePage;
      return near.has(page.story) || leadsToOne(page, paths);
    },
  };
}

/** The originals and translations of some stories, each with the language it is no longer told in. */
function otherVersions(news: readonly Story[], stories: readonly Story[]): Map<Story, Story["language"]> {
  const byFile = new Map(news.map((story) => [story.article.file, story]));
  const byOriginal = new Map(news.map((story) => [story.article.translationOf, story]));
  const versions = new Map<Story, Story["language"]>();
  for (const story of stories) {
    const { file, translationOf } = story.article;
    const version = byOriginal.get(file) ?? (translationOf ? byFile.get(translationOf) : undefined);
    if (version) versions.set(story, version.language);
  }
  return versions;
}

/** The stories that are neighbours now because one is not told between them. */
function besideIn(language: Story["language"], story: Story, stories: readonly Story[]): Story[] {
  const told = new Set(toldIn(language, stories));
  const place = stories.indexOf(story);
  const newer = stories.slice(0, place).findLast((one) => told.has(one));
  const older = stories.slice(place).find((one) => told.has(one));
  return [newer, older].flatMap((one) => one ?? []);
}
