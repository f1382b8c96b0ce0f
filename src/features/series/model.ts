import { groupBy } from "../../news/group-by.ts";
import { foldName } from "../../news/names.ts";
import type { ArticlePage, Story } from "../../site/model.ts";

/** Returns a function that gives a story's series, with its published parts in order. @param stories newest first */
export function seriesAmong(stories: readonly Story[]): (story: Story) => Pick<ArticlePage, "series"> {
  const keyOf = ({ series, language }: Story) => (series ? [`${language} ${foldName(series.name)}`] : []);
  const parts = groupBy(stories.toReversed(), keyOf);
  for (const own of parts.values()) own.sort((a, b) => Number(a.series?.part) - Number(b.series?.part));
  return (story) => {
    if (!story.series) return {};
    const all = parts.get(String(keyOf(story))) ?? [];
    const at = all.indexOf(story);
    const of = Math.max(...all.flatMap(({ series }) => [series?.part ?? 0, series?.of ?? 0]));
    return { series: { ...story.series, of, parts: all, previous: all[at - 1], next: all[at + 1] } };
  };
}
