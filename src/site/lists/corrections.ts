import type { Correction } from "../../content/article.ts";
import type { Story, StoryRef } from "../model.ts";

/**
 * Every correction of every story.
 *
 * @param stories newest first
 * @returns newest correction first; of one moment in the order of their stories
 */
export function listCorrections(stories: readonly Story[]): { story: StoryRef; correction: Correction }[] {
  return stories
    .flatMap((story) => story.corrections.toReversed().map((correction) => ({ story, correction })))
    .sort((a, b) => b.correction.date.at.toMillis() - a.correction.date.at.toMillis());
}
