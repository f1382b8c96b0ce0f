import type { Story, Translation } from "./model.ts";

/**
 * Articles and their translations, each of the two by the other. One whose other half is a draft, scheduled or withdrawn, and
 * so not among the stories, has none.
 */
export function pairTranslations(stories: readonly Story[]): Map<Story, Translation> {
  const pairs = new Map<Story, Translation>();
  const translated = stories.filter(({ article }) => article.translationOf !== undefined);
  if (translated.length === 0) return pairs;
  const byFile = new Map(stories.map((story) => [story.article.file, story]));
  for (const story of translated) {
    const original = byFile.get(story.article.translationOf ?? "");
    if (!original) continue;
    pairs.set(story, { story: original, isOriginal: true });
    pairs.set(original, { story, isOriginal: false });
  }
  return pairs;
}
