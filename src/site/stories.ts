import type { Article } from "../content/article.ts";
import type { Content } from "../content/content.ts";
import { localesFor } from "../messages/message.ts";
import { type Addresses, dayOfArticle } from "../news/addresses.ts";
import type { Moment } from "../news/dates/moment.ts";
import { compileNames } from "../news/text/names.ts";
import { once } from "./lazily.ts";
import { createAuthors } from "./lists/by-author.ts";
import type { Entity, Story, TagRef } from "./model.ts";
import { readText, type StoryContext } from "./text/read-text.ts";
import { readingMinutes } from "./text/reading-time.ts";

/**
 * Makes stories: articles with everything computed from their own texts.
 *
 * @param tags by slug; every tag that an article names
 * @param section gives the section for a name
 */
export function createStories(
  content: Content,
  { addresses, design, timelines }: StoryContext,
  tags: ReadonlyMap<string, TagRef>,
  section: (name: string) => Entity,
): (article: Article) => Story {
  const names = compileNames(content.tags);
  const author = createAuthors(content.authors, addresses);
  return (article) => {
    const { path } = article;
    const url = addresses.absolute(path);
    const published = dayOfArticle(path);
    const text = once(() => readText(article, { names, addresses, design, timelines, url, published }));
    return {
      ...article,
      url,
      modified: latest(article),
      section: section(article.section),
      authors: [...new Set(article.authors.map(author))],
      tags: article.tags.flatMap((slug) => tags.get(slug) ?? []),
      // Computed on demand: a preview draws few pages.
      get html() {
        return text().html;
      },
      get feedHtml() {
        return text().feedHtml;
      },
      get paragraphs() {
        return text().paragraphs;
      },
      get mentions() {
        return text().mentions;
      },
      get words() {
        return text().words;
      },
      get readingMinutes() {
        return readingMinutes(text().words);
      },
      get datedSentences() {
        return text().datedSentences;
      },
    };
  };
}

/** Sorts articles newest first, then by path, whatever order they were read in. */
export const inSiteOrder = (articles: readonly Article[]): Article[] =>
  articles.toSorted((a, b) => b.date.at.toMillis() - a.date.at.toMillis() || (a.path < b.path ? -1 : 1));

function latest({ date, updated, corrections, entries = [] }: Article): Moment {
  const moments = [
    date,
    ...(updated ? [updated] : []),
    ...corrections.map((correction) => correction.date),
    ...entries.map(({ at }): Moment => ({ at, precision: "minute" })),
  ];
  return moments.reduce((last, moment) => (moment.at > last.at ? moment : last));
}

/** Tags for lists and links, by slug; sorted by name in the site's language. */
export function referTags({ tags, settings }: Content, addresses: Addresses): Map<string, TagRef> {
  const collator = new Intl.Collator(localesFor(settings.language));
  const byName = tags.toSorted((a, b) => collator.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
  return new Map(
    byName.map((tag) => [tag.slug, { name: tag.name, slug: tag.slug, path: addresses.tag(tag.slug), tag }]),
  );
}
