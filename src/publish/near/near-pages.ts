import type { ArticlePage, Story, TagRef } from "../../site/model.ts";

/** The pages that may be other than in the last build. */
export interface NearPages {
  /** Kinds of pages: those of other kinds are as they were. If not given, any. */
  kinds?: ReadonlySet<string>;
  /** Whether the pages of an item may be others. */
  isNear(item: object): boolean;
}

/** Those of any kind that are near one change or another. */
export const nearEither = (one: NearPages | undefined, other: NearPages | undefined): NearPages | undefined =>
  one && other && { isNear: (item) => one.isNear(item) || other.isNear(item) };

/**
 * Whether an article's page is that of one of some articles, or leads there as to a neighbour or a translation.
 *
 * @param paths addresses of articles
 */
export const leadsToOne = (
  { story, newer, older, translation }: ArticlePage,
  paths: ReadonlySet<string>,
): boolean => [story, newer, older, translation?.story].some((shown) => shown && paths.has(shown.path));

/** The slugs of the tags on whose pages a story leaves a trace: those that it has, and those that it names. */
export const tagsOf = ({ tags, mentions }: Story): string[] => [
  ...tags.map(({ slug }) => slug),
  ...mentions.map(({ tag }) => tag),
];

/** Whether a page is of one of some tags, by their slugs; or of none at all. */
export function isOfTag(item: object, tags: ReadonlySet<string>): boolean {
  const { tag } = item as { tag?: TagRef };
  return tag === undefined || tags.has(tag.slug);
}
