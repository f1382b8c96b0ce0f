import { type Article, type Content, peopleOf } from "../content/content.ts";
import { labelsOf } from "../features/labels/model.ts";
import { memoize } from "../messages/message.ts";
import type { Moment } from "../news/dates/moment.ts";
import { byName, foldName } from "../news/names.ts";
import { cutSlug, slugify } from "../news/slug.ts";
import { compileNames } from "../news/text/names.ts";
import { cutAtWord } from "../news/text/words.ts";
import { getters } from "./lazily.ts";
import type { Entity, Story, TagRef } from "./model.ts";
import { readingMinutes } from "./text/paragraphs.ts";
import { type ArticleText, readText, type StoryContext } from "./text/read-text.ts";

/**
 * Makes stories, articles with everything computed from their own texts: `storyOf`; the `tags` by slug, sorted by name; the `authors`
 * with a file; and `sectionOf`, which returns the section for a name.
 */
export function createStories(content: Content, { addresses, design, timelines, volumes }: StoryContext) {
  const { settings } = content;
  const sorted = content.tags.toSorted(byName(settings.language));
  const tags = new Map(withPaths(sorted, addresses.tag).map((tag): [string, TagRef] => [tag.slug, tag]));
  const authors = withPaths(content.authors, addresses.author);
  const sectionOf = createEntities(addresses.section, withPaths(settings.sections, addresses.section));
  const author = createEntities(addresses.author, authors);
  const names = compileNames(content.tags);
  const read = (article: Article) => readText(article, { names, addresses, design, timelines });
  const parse = (story: WithText): ArticleText => {
    story[text].result ??= read(story[text].article);
    return story[text].result;
  };
  const findings = (story: WithText): Findings => {
    const { article, result: known } = story[text];
    const isDrawn = volumes?.of(article.path) === volumes?.built;
    if (isDrawn && known) return known;
    // In a site with volumes, nothing is cached for texts that are not rendered. Those that are must be parsed anyway.
    const found = volumes?.found(article, () => (isDrawn ? parse(story) : (known ?? read(article))));
    return !isDrawn && found ? found : parse(story);
  };
  // Computed on demand: a preview renders few pages.
  const withText = getters<WithText, ArticleText & Pick<Story, "url" | "readingMinutes">>({
    url: ({ [text]: { article } }) => addresses.absolute(article.path),
    html: (story) => parse(story).html,
    feedHtml: (story) => parse(story).feedHtml,
    paragraphs: (story) => parse(story).paragraphs,
    mentions: (story) => findings(story).mentions,
    words: (story) => parse(story).words,
    readingMinutes: (story) => readingMinutes(parse(story).words),
    datedSentences: (story) => findings(story).datedSentences,
  });
  const storyOf = (article: Article): Story => {
    const authors = [...new Set(article.authors.map(author))];
    return withText({
      // First, as in `resolveArticle`.
      [text]: { article },
      ...article,
      modified: latest(article),
      labels: labelsOf(article),
      section: sectionOf(article.section),
      authors,
      credits: article.credits?.map(({ role, name }) => ({ role, author: author(name) })).filter(isNew),
      makers: article.credits ? [...new Set(peopleOf(article).map(author))] : authors,
      tags: article.tags.flatMap((slug) => tags.get(slug) ?? []),
    });
  };
  return { storyOf, tags, authors, sectionOf };
}

type Credit = NonNullable<Story["credits"]>[number];
/** Whether a credit does not repeat an earlier one with another spelling of the role. */
const isNew = ({ role, author }: Credit, index: number, all: readonly Credit[]): boolean =>
  index === all.findIndex((entity) => entity.author === author && foldName(entity.role) === foldName(role));

/** The key of a story's text and its cached results. A closure per story would take too much memory on large sites. */
const text = Symbol("text");
type WithText = Record<typeof text, { article: Article; result?: ArticleText }>;
type Findings = Pick<ArticleText, "mentions" | "datedSentences">;

function latest({ date, updated = date, corrections, entries = [] }: Article): Moment {
  const entryMoments = entries.map(({ at }): Moment => ({ at, precision: "minute" }));
  const moments = [updated, ...corrections.map((correction) => correction.date), ...entryMoments];
  return moments.reduce((last, moment) => (moment.at > last.at ? moment : last), date);
}

const withPaths = <One extends { slug: string }>(all: readonly One[], pathOf: (slug: string) => string) =>
  all.map((entity) => ({ path: pathOf(entity.slug), ...entity }));

/** In characters: about as much as a search result shows. */
const maxLength = 160;

/** Returns an article's description or, if it has none, the start of its first paragraph, cut between words; empty without text. */
export function summaryOf(story: Pick<Story, "description" | "paragraphs">): string {
  // Most articles have a description: not parsing their paragraphs saves 0.4 s per 10,000 pages.
  return story.description ?? cutAtWord(story.paragraphs[0]?.text ?? "", maxLength);
}

/**
 * Makes a function that returns the section or author for a name. Names with the same slug (which differ only in case or accents)
 * are one, under the name seen first. @param described the known ones; their slugs may differ from those that their names would make
 */
function createEntities<One extends Entity>(pathOf: (slug: string) => string, described: readonly One[]) {
  const slugs = new Map(described.map(({ name, slug }) => [name, slug]));
  const bySlug = new Map(described.map((entity): [string, One | Entity] => [entity.slug, entity]));
  return memoize((name: string): One | Entity => {
    const slug = slugs.get(name) ?? (slugify(name) || codePoints(name));
    const named = bySlug.get(slug) ?? { name, slug, path: pathOf(slug) };
    bySlug.set(slug, named);
    return named;
  });
}

/** Makes a slug for a name that has no Latin form: `李` → `u674e`. */
const codePoints = (name: string): string =>
  cutSlug(`u${[...name].map((character) => character.codePointAt(0)?.toString(16)).join("-")}`);
