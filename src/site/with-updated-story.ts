import type { Article } from "../content/article.ts";
import type { Content } from "../content/content.ts";
import { createSections } from "./lists/by-section.ts";
import type { SiteModel } from "./model.ts";
import { createStories, referTags } from "./stories.ts";

/**
 * Gives a site with one article's page updated. Lists, feeds, related articles and timelines are updated only when the whole
 * model is rebuilt, which takes seconds for 10,000 articles; an editor looks at the saved article first.
 *
 * @param content from which `model` was made
 * @returns undefined if no page has the article's address, because the address has changed
 */
export function withUpdatedStory(
  model: SiteModel,
  content: Content,
  article: Article,
): SiteModel | undefined {
  const { settings } = content;
  const { addresses } = model;
  const tags = referTags(content, addresses);
  const createStory = createStories(content, model, tags, createSections(settings, addresses));
  const story = createStory(article);
  const index = model.articlePages.findIndex((page) => page.story.path === story.path);
  const page = model.articlePages[index];
  if (!page) return undefined;
  const articlePages = model.articlePages.with(index, { ...page, story });
  // Copy property descriptors, not values: reading would compute all lazy values.
  const all = {
    ...Object.getOwnPropertyDescriptors(model),
    articlePages: { value: articlePages, enumerable: true },
  };
  return Object.freeze(Object.defineProperties({}, all) as SiteModel);
}
