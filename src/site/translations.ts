import type { Story, StoryRef, Translation } from "./model.ts";

/**
 * Articles and their translations, each of the two by the other. One whose other half is a draft, scheduled or withdrawn, and
 * so not among the stories, has none.
 */
export function pairTranslations(
  stories: readonly Story[],
  refs: ReadonlyMap<Story, StoryRef>,
): Map<Story, Translation> {
  const pairs = new Map<Story, Translation>();
  const translated = stories.filter(({ article }) => article.translationOf !== undefined);
  if (translated.length === 0) return pairs;
  const byFile = new Map(stories.map((story) => [story.article.file, story]));
  for (const story of translated) {
    const original = byFile.get(story.article.translationOf ?? "");
    const [ref, originalRef] = [refs.get(story), original && refs.get(original)];
    if (!original || !ref || !originalRef) continue;
    pairs.set(story, { story: originalRef, isOriginal: true });
    pairs.set(original, { story: ref, isOriginal: false });
  }
  return pairs;
}
