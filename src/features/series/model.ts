import { groupBy } from "../../news/group-by.ts";
import { foldName } from "../../news/names.ts";
import type { ArticlePage, Story } from "../../site/model.ts";

/** Gives the series of a story, with the parts that are published, in their order. @param stories newest first */
export function seriesAmong(stories: readonly Story[]): (story: Story) => Pick<ArticlePage, "series"> {
  const keyOf = ({ series, language }: Story) => (series ? [`${language} ${foldName(series.name)}`] : []);
  const parts = groupBy(stories.toReversed(), keyOf);
  for (const own of parts.values()) own.sort((a, b) => Number(a.series?.part) - Number(b.series?.part));
  return (story) => {
    if (!story.series) return {};
    const own = parts.get(String(keyOf(story))) ?? [];
    const at = own.indexOf(story);
    const of = Math.max(...own.flatMap(({ series }) => [series?.part ?? 0, series?.of ?? 0]));
    return { series: { ...story.series, of, parts: own, previous: own[at - 1], next: own[at + 1] } };
  };
}
