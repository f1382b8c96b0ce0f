import type { Settings } from "../../content/settings.ts";
import { dedupeTranslations } from "../../features/translations/read.ts";
import { memoize } from "../../messages/message.ts";
import { homePath, monthOfArticle, numberedPath } from "../../news/addresses.ts";
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
  SiteModel,
  Story,
  StoryRef,
  TagPage,
  TagRef,
} from "../model.ts";
import { readPlainText, type StoryContext } from "../text/read-text.ts";

type ListContext = StoryContext & Pick<SiteModel, "settings">;

/** Makes the pages of sections in menu order: those in the settings, with or without articles, then the others by name. */
export function sectionPages(
  stories: readonly Story[],
  { sections, language, pageSize }: Settings,
  sectionOf: (name: string) => Entity,
): SectionPage[] {
  const groups = groupStories(stories, ({ section }) => [section], language);
  const listed = sections.map(({ name }) => sectionOf(name));
  const others = [...groups.keys()].sort(byName(language));
  return [...new Set([...listed, ...others])].flatMap((section) =>
    paginate(groups.get(section) ?? [], pageSize, section.path).map((list) => ({ section, list })),
  );
}

/** Makes the pages of authors, sorted by slug. Their topics change with every article, so only the front page shows them, and the biography. */
export function authorPages(stories: readonly Story[], context: ListContext): AuthorPage[] {
  const { language, pageSize } = context.settings;
  return [...groupStories(stories, (story) => story.makers, language)]
    .sort(([a], [b]) => (a.slug < b.slug ? -1 : 1))
    .flatMap(([author, group]) =>
      paginate(group, pageSize, author.path).map((list) => {
        const isFront = list.number === null;
        const { text, pictures } = author;
        const since = isFront ? group.at(-1)?.date : undefined;
        const biography = isFront && text ? readPlainText({ text, pictures, language }, context) : "";
        return { author, biography, list, since, tags: isFront ? countTags(group) : [] };
      }),
    );
}

/** Makes the pages of a tag. Neighbours change with every article, so only the front page shows them, and they are counted when it is drawn. */
export function tagPages(tag: TagRef, stories: readonly Story[], context: ListContext): TagPage[] {
  const { language, pageSize } = context.settings;
  const html = readPlainText({ text: tag.text, pictures: tag.pictures, language }, context);
  const [months, neighbours] = [once(() => countMonths(stories)), once(() => countTags(stories, tag))];
  const withLists = getters<Pick<TagPage, "list">, Pick<TagPage, "isIndexable" | "months" | "neighbours">>({
    isIndexable: () => stories.length > 0 || html !== "" || context.timelines.ofTag(tag).events.length > 0,
    months: ({ list }) => (list.number === null ? months() : []),
    neighbours: ({ list }) => (list.number === null ? neighbours() : []),
  });
  return paginate(stories, pageSize, tag.path).map(({ items, ...list }): TagPage => {
    const isFront = list.number === null;
    // On the front page, which changes anyway, live coverage is sorted by its newest entry.
    const shown = isFront ? items.toSorted((a, b) => Number(newestTime(b)) - Number(newestTime(a))) : items;
    return withLists({
      tag,
      html: isFront ? html : "",
      list: {
        ...list,
        get items() {
          return shown.map((story) => withMentions({ story, tag }));
        },
      },
      modified: lastChange({ items, settledBy: list.settledBy }),
      since: isFront ? stories.at(-1)?.date : undefined,
    });
  });
}

/** Adds the sentences of a story that mention the tag whose page lists it, best first: they require its text. */
const withMentions = getters<{ story: Story; tag: TagRef }, { mentions: Mention[] }>({
  mentions: ({ story, tag }) => {
    const rankOf = memoize((one: Mention) => rank(one, story));
    return story.mentions.filter((one) => one.tag === tag.slug).sort((a, b) => rankOf(a) - rankOf(b));
  },
});

/** Ranks a sentence that mentions a topic: attributed quotations first, then dated sentences. */
function rank({ sentence = "", paragraph: at }: Mention, story: Story): number {
  const quotation = findQuotations(sentence).find(({ isName }) => !isName);
  const around = quotation && sentence.slice(0, quotation.start) + sentence.slice(quotation.end);
  if (around && /\p{Lu}/u.test(around)) return 0;
  return story.datedSentences.some((one) => one.paragraph === at && sentence.includes(one.text)) ? 1 : 2;
}

/** Counts the stories of each month, from the first to the last. @param stories newest first */
function countMonths(stories: readonly Story[]): number[] {
  const counts: number[] = [];
  const numberOf = memoize((month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)));
  const months = stories.map(({ path }) => numberOf(path.slice(1, 8)));
  for (const ago of months.map((month) => (months[0] ?? 0) - month)) counts[ago] = (counts[ago] ?? 0) + 1;
  return Array.from(counts, (count = 0) => count).reverse();
}

/** Counts the tags of some stories. @param excluded a tag to omit @returns at most 12, most frequent first, then by slug */
function countTags(stories: readonly Story[], excluded?: TagRef): { tag: TagRef; count: number }[] {
  return [...groupBy(stories, ({ tags }) => tags)]
    .flatMap(([tag, { length: count }]) => (tag === excluded ? [] : { tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag.slug < b.tag.slug ? -1 : 1))
    .slice(0, 12);
}

/**
 * Groups stories by the month of publication (`2020-01`, in the site's zone), newest first: the pages of months, each with the previous
 * and next month that has stories; and the index of years and their months.
 */
export function archiveOf(stories: readonly Story[], { settings, addresses }: ListContext) {
  const { language, pageSize } = settings;
  const groups = [...groupStories(stories, ({ path }) => [monthOfArticle(path)], language)];
  const months = groups.map(([month, { length: count }]) => ({ month, path: addresses.month(month), count }));
  const links = months.map(({ month, path }) => ({ month, path }));
  return {
    monthPages: groups.flatMap(([month, group], index) => {
      const [newer, older] = [links[index - 1], links[index + 1]];
      const lists: ListPage<StoryRef>[] = paginate(group, pageSize, addresses.month(month));
      return lists.map((list) => ({ month, list, newer, older }));
    }),
    archive: [...groupBy(months, ({ month }) => [month.slice(0, 4)])].map(([year, months]) => ({
      year,
      months,
      count: months.reduce((sum, { count }) => sum + count, 0),
    })),
  };
}

/** Makes the feeds of a site: its own, of the stories `listed`, without translations; then one for each topic, section and author. */
export function listFeeds(stories: readonly Story[], listed: readonly Story[], settings: Settings): Feed[] {
  const { name, description, language, feedSize, templates } = settings;
  const ofEach = (keysOf: (story: Story) => readonly Entity[]): Feed[] =>
    [...groupStories(stories, keysOf, language)].map(([of, group]) => ({
      title: `${of.name} · ${name}`,
      description: of.description,
      path: of.path,
      stories: group.slice(0, feedSize),
    }));
  return [
    { title: name, description, path: homePath, stories: listed.slice(0, feedSize) },
    ...ofEach(({ tags }) => tags),
    ...ofEach(({ section }) => [section]),
    ...(templates.authors ? ofEach(({ makers }) => makers) : []),
  ];
}

/**
 * Splits a list into pages that never shift: page n has items (n-1)·size … n·size-1, counted from the oldest, and is always full. The
 * front page comes first; it has no number and the newest items, from `size` to 2·size-1, or fewer if there are no more. A new item
 * changes only the front page; every `size` items, a new numbered page is added.
 */
export function paginate<T>(items: readonly T[], size: number, frontPath: string): ListPage<T>[] {
  const total = items.length;
  const numbered = Math.max(0, Math.floor(total / size) - 1);
  const pathOf = (number: number): string =>
    number > numbered ? frontPath : numberedPath(frontPath, number);
  return Array.from({ length: numbered + 1 }, (_, index) => {
    const [number, isFront] = [numbered + 1 - index, index === 0];
    const settledBy = items[total - (number + 2) * size];
    return {
      items: items.slice(isFront ? 0 : total - number * size, total - (number - 1) * size),
      number: isFront ? null : number,
      path: pathOf(number),
      frontPath,
      ...(isFront ? { total } : { newerPath: pathOf(number + 1), settledBy }),
      ...(number > 1 && { olderPath: pathOf(number - 1) }),
    };
  });
}

/** Returns only the front pages of lists. */
export const frontPages = <Page extends { list: ListPage<unknown> }>(pages: readonly Page[]): Page[] =>
  pages.filter(({ list }) => list.number === null);

/** Returns the time that makes a story new to readers: for live coverage, that of its newest entry. */
export const newestTime = ({ entries, date }: Pick<StoryRef, "entries" | "date">): Moment["at"] =>
  entries?.at(-1)?.at ?? date.at;

/** Returns when a page of a list changed last: the front page with its stories, a numbered page when it got its number. */
export const lastChange = ({ items, settledBy }: Pick<ListPage<StoryRef>, "items" | "settledBy">) =>
  settledBy?.date ?? lastModified(items);

/** Returns the latest modification of some stories; undefined if there are none. */
export const lastModified = ([first, ...others]: readonly Pick<StoryRef, "modified">[]): Moment | undefined =>
  others.reduce((last, { modified }) => (last && modified.at > last.at ? modified : last), first?.modified);

/** Groups stories into lists that contain each article once. @param language preferred among translations: that of the pages with the lists */
export function groupStories<Key>(
  stories: readonly Story[],
  keysOf: (story: Story) => readonly Key[],
  language: Story["language"],
): Map<Key, readonly Story[]> {
  const groups = [...groupBy(stories, keysOf)];
  return new Map(groups.map(([key, group]) => [key, dedupeTranslations(language, group)]));
}
