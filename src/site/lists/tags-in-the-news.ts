import type { Story, TagSummary } from "../model.ts";

/** How many tags the front page shows. */
const tagCount = 10;
/** After so many days, a story counts half. */
const halfLife = 7;

/**
 * The tags in the news. Each story counts for its tags, and half as much for each week that it is older than the newest: three
 * stories of this week put a tag before a hundred of last year. The newest story is the measure, not the clock, so a site that
 * rests keeps its tags, and the same content gives the same page.
 *
 * @param stories newest first
 * @param tags by name
 * @returns most in the news first, then by name; none without a story
 */
export function tagsInTheNews(stories: readonly Story[], tags: readonly TagSummary[]): TagSummary[] {
  const newest = stories[0]?.date.at.toMillis() ?? 0;
  const weights = new Map<string, number>();
  for (const story of stories) {
    const days = (newest - story.date.at.toMillis()) / 86_400_000;
    const weight = 2 ** (-days / halfLife);
    for (const { slug } of story.tags) weights.set(slug, (weights.get(slug) ?? 0) + weight);
  }
  const weightOf = ({ slug }: TagSummary): number => weights.get(slug) ?? 0;
  // The sort is stable.
  return tags
    .filter(({ count }) => count > 0)
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, tagCount);
}
