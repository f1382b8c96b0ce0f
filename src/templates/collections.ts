import type { CollectCollection, CollectionApi, CollectionItem, EleventyConfig } from "../eleventy.ts";
import { getters } from "../site/lazily.ts";
import type { SiteModel, Story, StoryRef } from "../site/model.ts";

/**
 * An item of one of Warta's collections. It is made from the model, so that collections are complete in a preview too, where
 * pages are rendered on request. `content` is the HTML of the text alone, without the page around it, as in feeds.
 */
type ModelItem = Omit<CollectionItem, "page"> & {
  page: Pick<CollectionItem["page"], "url" | "inputPath" | "outputPath" | "date">;
};

interface Entry {
  path: string;
  /** The source file, or `warta/` and the name of a list. */
  file: string;
  title: string;
  date: Date;
  /** Of an article with its story. */
  data: Record<string, unknown> & { article?: Story };
}

/** Computed on demand: few pages ask for texts. */
const withTexts = getters<Pick<Entry, "data">, Record<"rawInput" | "content" | "templateContent", string>>({
  rawInput: ({ data: { article } }) => article?.text.body ?? "",
  content: ({ data: { article } }) => article?.feedHtml ?? "",
  templateContent: ({ data: { article } }) => article?.feedHtml ?? "",
});

function item({ path, file, title, date, data }: Entry): ModelItem {
  const page = { url: path, inputPath: `./${file}`, outputPath: `${path.slice(1)}index.html`, date };
  return withTexts({ ...page, page, data: { ...data, title, date, page } });
}

const articleItem = (story: Story): ModelItem =>
  item({
    path: story.path,
    file: story.file,
    title: story.title,
    date: story.date.at.toJSDate(),
    data: { description: story.description, tags: story.tags.map(({ name }) => name), article: story },
  });

/** The item of a page that lists articles. Its date is that of the newest article. */
const listItem = (
  kind: string,
  { name, path }: { name: string; path: string },
  newest: StoryRef | undefined,
  data: Record<string, unknown>,
): ModelItem =>
  item({
    path,
    file: `warta/${kind}`,
    title: name,
    date: newest?.date.at.toJSDate() ?? new Date(0),
    data,
  });

/** The collections that a site's own pages can use, by name. Articles are sorted oldest first, as Eleventy does. */
export const collections: Record<string, (site: SiteModel) => ModelItem[]> = {
  articles: ({ stories }) => stories.map(articleItem).reverse(),
  topics: ({ tags }) => tags.map((topic) => listItem("topic", topic, topic.latest, { topic })),
  sections: ({ sectionPages }) =>
    sectionPages
      .filter(({ list }) => list.number === null)
      .map(({ section, list }) => listItem("section", section, list.items[0], { section })),
  authors: ({ authorPages }) =>
    authorPages
      .filter(({ list }) => list.number === null)
      .map(({ author, list }) => listItem("author", author, list.items[0], { author })),
};

/** The option `collections`: each gets the stories, newest first, and gives those that it has, in its own order. */
export type OwnCollections = Readonly<Record<string, (stories: readonly Story[]) => readonly Story[]>>;

/** A site's own collections of articles. @throws Error that names one that gives no list */
const ownCollections = (own: OwnCollections = {}): typeof collections =>
  Object.fromEntries(
    Object.entries(own).map(([name, choose]) => [
      name,
      ({ stories }) => {
        const chosen = choose(stories);
        if (!Array.isArray(chosen)) throw new Error(`collections.${name}: give back a list of stories.`);
        return chosen.map(articleItem);
      },
    ]),
  );

/**
 * Registers Warta's collections and those of the option. Those of the configuration find articles as they find the site's own
 * pages: by the names of their topics, by the glob of their files, and among all.
 *
 * @param model gives it as last read
 */
export function addCollections(
  eleventyConfig: EleventyConfig,
  model: () => SiteModel | undefined,
  own?: OwnCollections,
): void {
  const ready = new WeakSet<CollectCollection>();
  for (const [name, itemsOf] of Object.entries({ ...collections, ...ownCollections(own) })) {
    const collect = (): ModelItem[] => {
      const site = model();
      return site ? itemsOf(site) : [];
    };
    ready.add(collect);
    eleventyConfig.addCollection(name, collect);
  }
  eleventyConfig.on("eleventy.before", () => {
    const all = eleventyConfig.getCollections();
    for (const [name, collect] of Object.entries(all)) {
      if (ready.has(collect)) continue;
      const withArticles: CollectCollection = (pages) => {
        const found = new (pages.constructor as new () => CollectionApi)();
        for (const item of [...pages.getAll(), ...(model()?.stories.map(articleItem) ?? [])]) found.add(item);
        return collect(found);
      };
      ready.add(withArticles);
      all[name] = withArticles;
    }
  });
}
