import type { CollectCollection, CollectionApi, CollectionItem, EleventyConfig } from "../eleventy.ts";
import { callNamed } from "../messages/message.ts";
import { getters } from "../site/lazily.ts";
import { frontPages } from "../site/lists/list-pages.ts";
import type { SiteModel, Story, StoryRef } from "../site/model.ts";

/**
 * An item in one of Warta's collections. It is made from the model, so that collections are also complete in a preview, where pages
 * are rendered on request. `content` is the HTML of the text, as in feeds, without the page around it.
 */
type ModelItem = Omit<CollectionItem, "page"> & {
  page: Pick<CollectionItem["page"], "url" | "inputPath" | "outputPath" | "date">;
};

interface Entry {
  path: string;
  /** The source file, or `warta/` and the kind of a list. */
  file: string;
  title: string;
  date: Date;
  /** Includes the story of an article. */
  data: Record<string, unknown> & { article?: Story };
}

/** Adds texts, computed on demand because few pages use them. */
const withTexts = getters<Pick<Entry, "data">, Record<"rawInput" | "content" | "templateContent", string>>({
  rawInput: ({ data: { article } }) => article?.text.body ?? "",
  content: ({ data: { article } }) => article?.feedHtml ?? "",
  templateContent: ({ data: { article } }) => article?.feedHtml ?? "",
});

function item({ path, file, title, date, data }: Entry): ModelItem {
  const page = { url: path, inputPath: `./${file}`, outputPath: `${path.slice(1)}index.html`, date };
  return withTexts({ ...page, page, data: { ...data, title, date, page } });
}

/** The key of the function that makes an item. */
const make = Symbol("make");
type Maker = Record<typeof make, () => ModelItem>;
const keys = "url inputPath outputPath date page data rawInput content templateContent".split(" ");

/** The prototype of items: Eleventy looks for the template of each plain object in a collection, which takes a second for 100,000. */
const notPlain = {};

/** Makes an item anew for each use: a large site has many articles, and few of its own pages use them. */
const onDemand = getters<Maker, ModelItem>(
  Object.fromEntries(keys.map((key) => [key, (one: Maker) => one[make]()[key as keyof ModelItem]])) as never,
);

/** Makes the item of an article. If the site has its news in a folder, its address begins with it. */
function articleItem(article: Story, folder: string): ModelItem {
  const { path, file, title, date, description } = article;
  const data = { description, tags: article.tags.map(({ name }) => name), article };
  return item({ path: folder + path, file, title, date: date.at.toJSDate(), data });
}

const articleItems = ({ folder, stories }: SiteModel, chosen: readonly Story[] = stories): ModelItem[] =>
  chosen.map((article) => articleItem(article, folder));

/** Makes the item of a page that lists articles. Its date is that of the newest article. */
function listItem(kind: string, entity: { name: string; path: string }, newest?: StoryRef): ModelItem {
  const { path, name: title } = entity;
  const date = newest?.date.at.toJSDate() ?? new Date(0);
  return item({ path, file: `warta/${kind}`, title, date, data: { [kind]: entity } });
}

/** The collections that a site's own pages can use, by name. Articles are sorted oldest first, as Eleventy does. */
export const collections: Record<string, (site: SiteModel) => ModelItem[]> = {
  articles: ({ folder, stories }) =>
    stories
      .toReversed()
      .map((article) => onDemand({ __proto__: notPlain, [make]: () => articleItem(article, folder) })),
  topics: ({ tags }) => tags.map((topic) => listItem("topic", topic, topic.latest)),
  sections: ({ sectionPages }) =>
    frontPages(sectionPages).map(({ section, list }) => listItem("section", section, list.items[0])),
  authors: ({ authorPages }) =>
    frontPages(authorPages).map(({ author, list }) => listItem("author", author, list.items[0])),
};

/** The option `collections`: each function gets the stories, newest first, and returns those in the collection, in any order. */
export type OwnCollections = Readonly<Record<string, (stories: readonly Story[]) => readonly Story[]>>;

/** Makes a site's own collections of articles. They throw an Error if a function does not return a list. */
const ownCollections = (own: OwnCollections = {}): typeof collections =>
  Object.fromEntries(
    Object.entries(own).map(([name, select]) => [
      name,
      (site) => {
        const chosen = callNamed(`collections.${name}`, () => select(site.stories));
        if (!Array.isArray(chosen)) throw new Error(`collections.${name}: give back a list of stories.`);
        return articleItems(site, chosen);
      },
    ]),
  );

/**
 * Registers Warta's collections and those of the option. Collections defined in the site's configuration also find articles like
 * the site's own pages: by the names of their topics, by a glob for their files, and among all. A site with its news in a folder
 * gets only the collections of the option.
 *
 * @param model returns the model as last read
 */
export function addCollections(
  eleventyConfig: EleventyConfig,
  model: () => SiteModel | undefined,
  { own, isWholeSite }: { own: OwnCollections | undefined; isWholeSite: boolean },
): void {
  const registered = new WeakSet<CollectCollection>();
  const itemsBy = (itemsOf: (site: SiteModel) => ModelItem[]): ModelItem[] => {
    const site = model();
    return site ? itemsOf(site) : [];
  };
  const named = { ...(isWholeSite && collections), ...ownCollections(own) };
  for (const [name, itemsOf] of Object.entries(named)) {
    // A closed volume has no pages of the site's own.
    const collect = () => (model()?.volumes?.isClosed ? [] : itemsBy(itemsOf));
    registered.add(collect);
    eleventyConfig.addCollection(name, collect);
  }
  if (!isWholeSite) return;
  eleventyConfig.on("eleventy.before", () => {
    const all = eleventyConfig.getCollections();
    for (const [name, collect] of Object.entries(all)) {
      if (registered.has(collect)) continue;
      const withArticles: CollectCollection = (pages) => {
        const extended = new (pages.constructor as new () => CollectionApi)();
        for (const item of [...pages.getAll(), ...itemsBy(articleItems)]) extended.add(item);
        return collect(extended);
      };
      registered.add(withArticles);
      all[name] = withArticles;
    }
  });
}
