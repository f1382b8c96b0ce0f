import type { SiteModel, Story, StoryRef } from "../site/model.ts";

/**
 * An item of a collection, as Eleventy's documentation has it (https://www.11ty.dev/docs/collections/#collection-item-data-structure).
 * Made from the model: in a preview, which renders no page before it is asked for, the collections are the same as in a build.
 */
export interface CollectionItem {
  /** Address from the site's root, without prefix. */
  url: string;
  inputPath: string;
  outputPath: string;
  date: Date;
  page: Pick<CollectionItem, "url" | "inputPath" | "outputPath" | "date">;
  data: { title: string; page: CollectionItem["page"] } & Record<string, unknown>;
  /** HTML of the text alone, without the page around it: what a feed shows. */
  content: string;
  templateContent: string;
  /** The Markdown it was written in. */
  rawInput: string;
}

interface Entry {
  path: string;
  /** Where it was written, or `warta` and the name of a list. */
  file: string;
  title: string;
  date: Date;
  data: Record<string, unknown>;
  rawInput?: string;
  content?: () => string;
}

function item({ path, file, title, date, data, rawInput = "", content = () => "" }: Entry): CollectionItem {
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

const articleItem = (story: Story): CollectionItem =>
  item({
    path: story.path,
    file: story.article.file,
    title: story.title,
    date: story.date.at.toJSDate(),
    data: { description: story.description, article: story },
    rawInput: story.article.body,
    content: () => story.feedHtml,
  });

/** Of what has a page in the site's language that lists others: as old as its newest article. */
const listItem = (
  kind: string,
  { name, path }: { name: string; path: string },
  newest: StoryRef | undefined,
  data: Record<string, unknown>,
): CollectionItem =>
  item({
    path,
    file: `warta/${kind}`,
    title: name,
    date: newest?.date.at.toJSDate() ?? new Date(0),
    data,
  });

/** The collections that Warta gives a site's own pages, by their names: oldest first, as Eleventy sorts. */
export const collections: Record<string, (site: SiteModel) => CollectionItem[]> = {
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
