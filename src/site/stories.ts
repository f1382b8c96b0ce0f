import type { Article } from "../content/article.ts";
import type { Content } from "../content/content.ts";
import type { Moment } from "../content/dates/moment.ts";
import { dayIn } from "../content/dates/zone.ts";
import { type Addresses, articlePath, authorPath, tagPath } from "./addresses.ts";
import { once } from "./lazily.ts";
import type { Named, Story, StoryRef, TagRef } from "./model.ts";
import { createNaming } from "./named.ts";
import { compileNames, type NameIndex } from "./text/names.ts";
import { readText } from "./text/read-text.ts";
import { readingMinutes } from "./text/reading-time.ts";
import { articleTimeline } from "./timeline/timeline.ts";

/** What stories are made with. */
interface Newsroom {
  addresses: Addresses;
  timeZone: string;
  names: NameIndex;
  tags: ReadonlyMap<string, TagRef>;
  author: (name: string) => Named;
  section: (name: string) => Named;
}

/** The articles that are not withdrawn, each with all that follows from its own text. */
export interface Stories {
  /** Newest first, then by path. */
  stories: Story[];
  /** What lists know of each. */
  refs: ReadonlyMap<Story, StoryRef>;
}

/**
 * @param tags by slug; every tag an article names
 * @param section the section of a name
 */
export function tellStories(
  content: Content,
  addresses: Addresses,
  tags: ReadonlyMap<string, TagRef>,
  section: (name: string) => Named,
): Stories {
  const { timeZone } = content.settings;
  const names = compileNames(content.tags);
  const newsroom = { addresses, timeZone, names, tags, author: createNaming(authorPath), section };
  const refs = new Map<Story, StoryRef>();
  const stories = inSiteOrder(content.articles, timeZone)
    .filter(({ article }) => !article.retracted)
    .map(({ article, path, day }) => {
      const ref = refer(article, path, newsroom);
      const story = tell(article, ref, day, newsroom);
      refs.set(story, ref);
      return story;
    });
  return { stories, refs };
}

/**
 * One article told anew among tags and sections as they are.
 *
 * @param tags by slug; every tag the article names
 */
export function tellAgain(
  article: Article,
  content: Content,
  addresses: Addresses,
  tags: ReadonlyMap<string, TagRef>,
  section: (name: string) => Named,
): Story {
  const { timeZone } = content.settings;
  const names = compileNames(content.tags);
  const newsroom = { addresses, timeZone, names, tags, author: createNaming(authorPath), section };
  const day = dayIn(article.date.at, timeZone);
  return tell(article, refer(article, articlePath(day, article.slug), newsroom), day, newsroom);
}

/** Articles newest first, then by path: the order does not depend on the one they were read in. */
export function inSiteOrder(
  articles: Article[],
  timeZone: string,
): { article: Article; path: string; day: string }[] {
  return articles
    .map((article) => {
      const day = dayIn(article.date.at, timeZone);
      return { article, day, path: articlePath(day, article.slug) };
    })
    .sort(
      (a, b) => b.article.date.at.toMillis() - a.article.date.at.toMillis() || (a.path < b.path ? -1 : 1),
    );
}

function refer(article: Article, path: string, { section }: Newsroom): StoryRef {
  const { title, description, date, language, status, image } = article;
  return {
    path,
    title,
    ...(description === undefined ? {} : { description }),
    date,
    section: section(article.section),
    language,
    status,
    ...(image ? { image } : {}),
  };
}

function tell(article: Article, ref: StoryRef, day: string, newsroom: Newsroom): Story {
  const { addresses, names, tags, author } = newsroom;
  const url = addresses.absolute(ref.path);
  const text = once(() => readText(article, { names, addresses, url, published: day }));
  const timeline = once(() => articleTimeline(article, text().said, ref, day));
  const authors = [...new Set(article.authors.map(author))];
  return {
    ...ref,
    article,
    url,
    authors,
    tags: article.tags.flatMap((slug) => tags.get(slug) ?? []),
    modified: latest(article),
    corrections: article.corrections,
    // Read when asked for: a preview draws few of a site's pages.
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
    get timeline() {
      return timeline();
    },
  };
}

function latest({ date, updated, corrections }: Article): Moment {
  const moments = [date, ...(updated ? [updated] : []), ...corrections.map((correction) => correction.date)];
  return moments.reduce((last, moment) => (moment.at > last.at ? moment : last));
}

/** Tags as lists and links need them, by slug; by name in the order of the site's language. */
export function referTags({ tags, settings }: Content): Map<string, TagRef> {
  const collator = new Intl.Collator(settings.language);
  const byName = tags.toSorted((a, b) => collator.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
  return new Map(
    byName.map((tag) => [tag.slug, { name: tag.name, slug: tag.slug, path: tagPath(tag.slug), tag }]),
  );
}
