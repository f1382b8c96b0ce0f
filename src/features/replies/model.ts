import { groupBy } from "../../news/group-by.ts";
import type { ArticlePage, Story } from "../../site/model.ts";

/** Gives the replies of a story. Drafts, scheduled and withdrawn articles are none. @param stories newest first */
export function repliesAmong(
  stories: readonly Story[],
): (story: Story) => Pick<ArticlePage, "answers" | "replies"> {
  const byOriginal = groupBy(stories.toReversed(), ({ replyTo }) => (replyTo ? [replyTo] : []));
  const byFile = new Map(
    byOriginal.size > 0 ? stories.map((story): [string, Story] => [story.file, story]) : [],
  );
  return ({ file, replyTo = "" }) => ({ answers: byFile.get(replyTo), replies: byOriginal.get(file) });
}
