import { type Article, type Content, peopleOf } from "../content/content.ts";
import { labelsOf } from "../features/labels/model.ts";
import { oncePer } from "../messages/message.ts";
import type { Moment } from "../news/dates/moment.ts";
import { byName, foldName } from "../news/names.ts";
import { cutSlug, slugify } from "../news/slug.ts";
import { compileNames } from "../news/text/names.ts";
import { getters } from "./lazily.ts";
import type { Entity, Story, TagRef } from "./model.ts";
import { readingMinutes } from "./text/paragraphs.ts";
import { type ArticleText, readText, type StoryContext } from "./text/read-text.ts";

/**
 * Makes stories: articles with everything computed from their own texts.
 *
 * @returns `storyOf` makes one; `tags` of the site by slug, sorted by name; `authors` with a file; `sectionOf` gives the section
 *   for a name
 */
export function createStories(content: Content, { addresses, design, timelines, volumes }: StoryContext) {
  const { settings } = content;
  const sorted = content.tags.toSorted(byName(settings.language));
  const tags = new Map(withPaths(sorted, addresses.tag).map((tag): [string, TagRef] => [tag.slug, tag]));
  const authors = withPaths(content.authors, addresses.author);
  const sectionOf = createEntities(
    addresses.section,
    withPaths(
      settings.sections.map(({ name, slug, description }) => ({ name, slug, description })),
      addresses.section,
    ),
  );
  const author = createEntities(addresses.author, authors);
  const names = compileNames(content.tags);
  const read = (article: Article) => readText(article, { names, addresses, design, timelines });
  const whole = (story: WithText): ArticleText => {
    story[text].whole ??= read(story[text].article);
    return story[text].whole;
  };
  const found = (story: WithText): Found => {
    const { article, whole: known } = story[text];
    const isDrawn = volumes?.of(article.path) === volumes?.built;
    if (isDrawn && known) return known;
    // In a site of volumes, nothing is kept of a text that is not drawn.
    return volumes?.found(article, () => (isDrawn ? whole(story) : (known ?? read(article)))) ?? whole(story);
  };
  // Computed on demand: a preview draws few pages.
  const withText = getters<WithText, ArticleText & Pick<Story, "url" | "readingMinutes">>({
    url: ({ [text]: { article } }) => addresses.absolute(article.path),
    html: (story) => whole(story).html,
    feedHtml: (story) => whole(story).feedHtml,
    paragraphs: (story) => whole(story).paragraphs,
    mentions: (story) => found(story).mentions,
    words: (story) => whole(story).words,
    readingMinutes: (story) => readingMinutes(whole(story).words),
    datedSentences: (story) => found(story).datedSentences,
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
/** A role that is spelled in two ways is one. */
const isNew = ({ role, author }: Credit, index: number, all: readonly Credit[]): boolean =>
  index === all.findIndex((one) => one.author === author && foldName(one.role) === foldName(role));

/** A story's key of what is computed from its text: large sites have no room for a function in each. */
const text = Symbol("text");
type WithText = Record<typeof text, { article: Article; whole?: ArticleText }>;
type Found = Pick<ArticleText, "mentions" | "datedSentences">;

function latest({ date, updated = date, corrections, entries = [] }: Article): Moment {
  const ofEntries = entries.map(({ at }): Moment => ({ at, precision: "minute" }));
  const moments = [updated, ...corrections.map((correction) => correction.date), ...ofEntries];
  return moments.reduce((last, moment) => (moment.at > last.at ? moment : last), date);
}

/** Topics, authors or sections with the addresses of their pages. */
const withPaths = <One extends { slug: string }>(all: readonly One[], pathOf: (slug: string) => string) =>
  all.map((one) => ({ path: pathOf(one.slug), ...one }));

/** In letters: about what a search result shows. */
const longest = 160;

/**
 * An article's description or, without one, the start of its first paragraph, cut at a word.
 *
 * @returns plain text, at most 160 characters unless the description is longer; empty for an article without text
 */
export function summaryOf(story: Pick<Story, "description" | "paragraphs">): string {
  // Most articles have a description: not parsing their paragraphs saves 0.4 s per 10,000 pages.
  return story.description ?? cutAtWord(story.paragraphs[0]?.text ?? "");
}

function cutAtWord(text: string): string {
  if (text.length <= longest) return text;
  // Leave room for the ellipsis. Text without a space is cut anywhere, except inside a surrogate pair.
  const head = text.slice(0, longest);
  const blank = head.lastIndexOf(" ");
  const cut = blank > 0 ? head.slice(0, blank) : head.slice(0, -1).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.replace(/[\s,;:–—-]+$/, "")}…`;
}

/**
 * Makes a function that gives the section or the author for a name. Names with the same slug (that differ only in case or
 * accents) are the same one, under the name seen first.
 *
 * @param described those that are there from the start; they may have other slugs than their names make
 */
function createEntities<One extends Entity>(pathOf: (slug: string) => string, described: readonly One[]) {
  const slugs = new Map(described.map(({ name, slug }) => [name, slug]));
  const bySlug = new Map(described.map((one): [string, One | Entity] => [one.slug, one]));
  return oncePer((name: string): One | Entity => {
    const slug = slugs.get(name) ?? (slugify(name) || codePoints(name));
    const named = bySlug.get(slug) ?? { name, slug, path: pathOf(slug) };
    bySlug.set(slug, named);
    return named;
  });
}

/** An address for a name without Latin letters: `李` → `u674e`. */
const codePoints = (name: string): string =>
  cutSlug(`u${[...name].map((character) => character.codePointAt(0)?.toString(16)).join("-")}`);
