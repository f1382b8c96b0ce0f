import type { CollectionItem } from "../eleventy.ts";
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
  data: Record<string, unknown>;
  rawInput?: string;
  content?: () => string;
}

function item({ path, file, title, date, data, rawInput = "", content = () => "" }: Entry): ModelItem {
  const page = { url: path, inputPath: `./${file}`, outputPath: `${path.slice(1)}index.html`, date };
  return {
    ...page,
    page,
    data: { ...data, title, date, page },
    rawInput,
    get content() {
      return content();
    },
    get templateContent() {
      return content();
    },
  };
}

const articleItem = (story: Story): ModelItem =>
  item({
    path: story.path,
    file: story.file,
    title: story.title,
    date: story.date.at.toJSDate(),
    data: { description: story.description, article: story },
    rawInput: story.text.body,
    content: () => story.feedHtml,
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
export const ownCollections = (own: OwnCollections = {}): typeof collections =>
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
