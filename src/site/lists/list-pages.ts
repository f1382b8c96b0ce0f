import type { Settings } from "../../content/settings.ts";
import { dedupeTranslations } from "../../features/translations/read.ts";
import { type Addresses, homePath, monthOfArticle, numberedPath } from "../../news/addresses.ts";
import type { Moment } from "../../news/dates/moment.ts";
import { groupBy } from "../../news/group-by.ts";
import { byName } from "../../news/names.ts";
import { findQuotations } from "../../news/text/quotations.ts";
import { getters, once } from "../lazily.ts";
import type {
  AuthorPage,
  Entity,
  Feed,
  ListPage,
  Mention,
  SectionPage,
  Story,
  StoryRef,
  TagPage,
  TagRef,
} from "../model.ts";
import { type PageContext, readPlainText, type StoryContext } from "../text/read-text.ts";

/** The pages of sections in menu order: those of the settings, with or without articles, then the others by name. */
export function sectionPages(
  stories: readonly Story[],
  { sections, language, pageSize }: Settings,
  sectionOf: (name: string) => Entity,
): SectionPage[] {
  const groups = groupStories(stories, ({ section }) => [section], language);
  const listed = sections.map(({ name }) => sectionOf(name));
  const others = [...groups.keys()].sort(byName(language));
  return [...new Set([...listed, ...others])].flatMap((section) =>
    cutList(groups.get(section) ?? [], pageSize, section.path).map((list) => ({ section, list })),
  );
}

/**
 * The pages of authors, sorted by name. Their topics change with every article, so they are on the front page only, as is the
 * biography.
 */
export function authorPages(
  stories: readonly Story[],
  { language, pageSize }: Pick<Settings, "language" | "pageSize">,
  context: PageContext,
): AuthorPage[] {
  return [...groupStories(stories, (story) => story.makers, language)]
    .sort(([a], [b]) => (a.slug < b.slug ? -1 : 1))
    .flatMap(([author, own]) =>
      cutList(own, pageSize, author.path).map((list) => {
        const isFront = list.number === null;
        const { text, pictures } = author;
        const since = isFront ? own.at(-1)?.date : undefined;
        const biography = isFront && text ? readPlainText({ text, pictures, language }, context) : "";
        const page = { author, biography, list, since };
        return getters({ tags: once(() => (isFront ? countTags(own) : [])) })(page);
      }),
    );
}

/**
 * The pages of a tag. Neighbours change with every article, so they are on the front page only: a numbered page changes only
 * with its own articles.
 */
export function tagPages(
  { tag, stories }: { tag: TagRef; stories: readonly Story[] },
  { language, pageSize }: Pick<Settings, "language" | "pageSize">,
  context: StoryContext,
): TagPage[] {
  const html = readPlainText({ text: tag.text, pictures: tag.pictures, language }, context);
  const hasTimeline = (): boolean => context.timelines.ofTag(tag).events.length > 0;
  const front = { neighbours: once(() => countTags(stories, tag)), months: once(() => countMonths(stories)) };
  // Computed when a page is drawn: they take the text of each story.
  const withItems = getters<{ [own]: readonly Story[] }, Pick<TagPage["list"], "items">>({
    items: (list) => list[own].map((story) => withMentions({ story, tag })),
  });
  const withCounts = getters<Pick<TagPage, "list">, Pick<TagPage, "isIndexable" | "neighbours" | "months">>({
    isIndexable: () => stories.length > 0 || html !== "" || hasTimeline(),
    neighbours: ({ list }) => (list.number === null ? front.neighbours() : []),
    months: ({ list }) => (list.number === null ? front.months() : []),
  });
  return cutList(stories, pageSize, tag.path).map(({ items, settledBy, ...list }): TagPage => {
    const isFront = list.number === null;
    // Live coverage stands where its newest entry is, on the one page that changes anyway.
    const ordered = isFront ? items.toSorted((a, b) => Number(newestTime(b)) - Number(newestTime(a))) : items;
    return withCounts({
      tag,
      html: isFront ? html : "",
      list: withItems({
        ...list,
        settledBy: settledBy && withMentions({ story: settledBy, tag }),
        [own]: ordered,
      }),
      modified: lastChange({ items, settledBy }),
      since: isFront ? stories.at(-1)?.date : undefined,
    });
  });
}

/** A list's key of the stories on it. */
const own = Symbol("own");

/** What of a story names the tag whose page lists it, best first. */
const withMentions = getters<{ story: Story; tag: TagRef }, { mentions: Mention[] }>({
  mentions: ({ story, tag }) =>
    story.mentions
      .filter((mention) => mention.tag === tag.slug)
      .sort((a, b) => rankOf(a, story) - rankOf(b, story)),
});

/** Where a sentence stands among those that name a topic: first what somebody is quoted with, then what is dated. */
function rankOf({ sentence = "", paragraph }: Mention, { datedSentences }: Story): number {
  const quotation = findQuotations(sentence).find(({ isName }) => !isName);
  const around = quotation && sentence.slice(0, quotation.start) + sentence.slice(quotation.end);
  if (around && /\p{Lu}/u.test(around)) return 0;
  return datedSentences.some((one) => one.paragraph === paragraph && sentence.includes(one.text)) ? 1 : 2;
}

/** How many stories each month has, from the first to the last. @param stories newest first */
function countMonths(stories: readonly Story[]): number[] {
  const counts: number[] = [];
  const months = stories.map(({ path }) => Number(path.slice(1, 5)) * 12 + Number(path.slice(6, 8)));
  for (const ago of months.map((month) => (months[0] ?? 0) - month)) counts[ago] = (counts[ago] ?? 0) + 1;
  return Array.from(counts, (count = 0) => count).reverse();
}

/** Counts the tags of some stories. @param own a tag to leave out @returns most often first, then by name; at most 12 */
function countTags(stories: readonly Story[], own?: TagRef): { tag: TagRef; count: number }[] {
  return [...groupBy(stories, ({ tags }) => tags)]
    .flatMap(([tag, { length: count }]) => (tag === own ? [] : { tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag.slug < b.tag.slug ? -1 : 1))
    .slice(0, 12);
}

/**
 * Stories by the month they were published in (`2020-01`, in the site's zone): the pages of months, newest first, each with the
 * previous and next month that has stories; and the index of years and their months, newest first.
 */
export function archiveOf(
  stories: readonly Story[],
  { language, pageSize }: Pick<Settings, "language" | "pageSize">,
  addresses: Addresses,
) {
  const groups = [...groupStories(stories, ({ path }) => [monthOfArticle(path)], language)];
  const months = groups.map(([month, { length: count }]) => ({ month, path: addresses.month(month), count }));
  const links = months.map(({ month, path }) => ({ month, path }));
  return {
    monthPages: groups.flatMap(([month, own], index) => {
      const [newer, older] = [links[index - 1], links[index + 1]];
      const lists: ListPage<StoryRef>[] = cutList(own, pageSize, addresses.month(month));
      return lists.map((list) => ({ month, list, newer, older }));
    }),
    archive: [...groupBy(months, ({ month }) => [month.slice(0, 4)])].map(([year, months]) => ({
      year,
      months,
      count: months.reduce((sum, { count }) => sum + count, 0),
    })),
  };
}

/**
 * The feeds of a site's stories: its own, then one for each topic, section and author with stories.
 *
 * @param listed the same, each article once
 */
export function listFeeds(stories: readonly Story[], listed: readonly Story[], settings: Settings): Feed[] {
  const { name, description, language, feedSize, templates } = settings;
  const ofEach = (keysOf: (story: Story) => readonly Entity[]): Feed[] =>
    [...groupStories(stories, keysOf, language)].map(([of, own]) => ({
      title: `${of.name} · ${name}`,
      description: of.description,
      path: of.path,
      stories: own.slice(0, feedSize),
    }));
  return [
    { title: name, description, path: homePath, stories: listed.slice(0, feedSize) },
    ...ofEach(({ tags }) => tags),
    ...ofEach(({ section }) => [section]),
    ...(templates.authors ? ofEach(({ makers }) => makers) : []),
  ];
}

/**
 * Cuts a list into pages that never shift: page n has items (n-1)·size … n·size-1, counted from the oldest, and is always
 * full. The front page has no number and the newest items: from `size` to 2·size-1, or fewer if there are no more. A new item
 * changes only the front page; every `size` items there is a new numbered page.
 *
 * @returns the front page, then the numbered ones from the newest to the oldest; at least an empty front page
 */
export function cutList<T>(items: readonly T[], size: number, frontPath: string): ListPage<T>[] {
  const total = items.length;
  const numbered = Math.max(0, Math.floor(total / size) - 1);
  const pathOf = (number: number): string =>
    number > numbered ? frontPath : numberedPath(frontPath, number);
  const page = (number: number, own: T[]): ListPage<T> => ({
    items: own,
    number: number > numbered ? null : number,
    path: pathOf(number),
    frontPath,
    ...(number > numbered
      ? { total }
      : { newerPath: pathOf(number + 1), settledBy: items[total - (number + 2) * size] }),
    ...(number > 1 ? { olderPath: pathOf(number - 1) } : {}),
  });

  const pages = [page(numbered + 1, items.slice(0, total - numbered * size))];
  for (let number = numbered; number >= 1; number--)
    pages.push(page(number, items.slice(total - number * size, total - (number - 1) * size)));
  return pages;
}

/** The pages that lists begin with. */
export const fronts = <Page extends { list: ListPage<unknown> }>(pages: readonly Page[]): Page[] =>
  pages.filter(({ list }) => list.number === null);

/** The time that readers take a story for new by: of live coverage that of its newest entry. */
export const newestTime = ({ entries, date }: Pick<StoryRef, "entries" | "date">): Moment["at"] =>
  entries?.at(-1)?.at ?? date.at;

/**
 * When a page of a list changed last: the front page with its stories, a numbered one when it got its number. What is corrected
 * in an article later is not on it.
 */
export const lastChange = ({ items, settledBy }: Pick<ListPage<StoryRef>, "items" | "settledBy">) =>
  settledBy?.date ?? lastModified(items);

/** The latest modification of some stories; undefined for none. */
export function lastModified(stories: readonly Pick<StoryRef, "modified">[]): Moment | undefined {
  let last: Moment | undefined;
  for (const { modified } of stories) if (!last || modified.at > last.at) last = modified;
  return last;
}

/**
 * Makes lists of stories, of which each article is in once: in the page's language, if a list has it in more than one.
 *
 * @param language of the pages that show the lists
 */
export function groupStories<Key>(
  stories: readonly Story[],
  keysOf: (story: Story) => readonly Key[],
  language: Story["language"],
): Map<Key, readonly Story[]> {
  const groups = [...groupBy(stories, keysOf)];
  return new Map(groups.map(([key, group]) => [key, dedupeTranslations(language, group)]));
}
