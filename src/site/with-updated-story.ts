import type { Article } from "../content/article.ts";
import type { Content } from "../content/content.ts";
import { createSections } from "./lists/by-section.ts";
import type { SiteModel } from "./model.ts";
import { createStories, placeArticle, referTags } from "./stories.ts";

/**
 * A site with one article's page updated. Lists, feeds, related articles and timelines of others follow when the whole
 * model is made, which takes seconds where there are 10,000 articles; an editor who saved one looks at its page first.
 *
 * @param content that `model` was made from
 * @returns nothing where there is no page at the article's address, because the address is another now
 */
export function withUpdatedStory(
  model: SiteModel,
  content: Content,
  article: Article,
): SiteModel | undefined {
  const { settings } = content;
  const createStory = createStories(content, model.addresses, referTags(content), createSections(settings));
  const story = createStory(placeArticle(article, settings.timeZone));
  const index = model.articlePages.findIndex((page) => page.story.path === story.path);
  const page = model.articlePages[index];
  if (!page) return undefined;
  const articlePages = model.articlePages.with(index, { ...page, story });
  // Not copied: what nobody has asked the model for is not to be made now.
  const all = {
    ...Object.getOwnPropertyDescriptors(model),
    articlePages: { value: articlePages, enumerable: true },
  };
  return Object.freeze(Object.defineProperties({}, all) as SiteModel);
}
