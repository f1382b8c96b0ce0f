import type { SiteModel, Story, TagRef } from "../site/model.ts";
import { tagBySlug } from "./lookup.ts";

/** The tags an article's text names without being filed under them, in the order they are first named. */
export function mentionedTags(story: Story, model: SiteModel): TagRef[] {
  const filed = new Set(story.tags.map(({ slug }) => slug));
  const others = new Set(story.mentions.map(({ tag }) => tag).filter((slug) => !filed.has(slug)));
  return [...others].flatMap((slug) => tagBySlug(model, slug) ?? []);
}
