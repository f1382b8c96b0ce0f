import type { DateTime } from "luxon";
import { type Content, newestFirst } from "../content/content.ts";
import { correctionLists } from "../features/corrections/model.ts";
import { createTimelines } from "../features/timeline/model.ts";
import { createAddresses, homePath, staticPagePath } from "../news/addresses.ts";
import { inZone } from "../news/dates/zone.ts";
import { lazily, once } from "./lazily.ts";
import { composeHome } from "./lists/home.ts";
import {
  archiveOf,
  authorPages,
  frontPages,
  groupStories,
  listFeeds,
  sectionPages,
  tagPages,
} from "./lists/list-pages.ts";
import { listRedirects } from "./lists/redirects.ts";
import type { SiteModel, Story } from "./model.ts";
import { listPictures } from "./pictures/renditions.ts";
import { articlePages } from "./related.ts";
import { createStories } from "./stories.ts";
import { readPlainText } from "./text/read-text.ts";

/** What a model is built from, besides content. */
export interface ModelRequest {
  /** `folder` is the folder of the output for all pages: "" or `/berita`. */
  context: Pick<SiteModel, "design"> & { folder?: string };
  now: DateTime<true>;
  /** Whether `content` includes drafts and scheduled articles. */
  preview: boolean;
  /** Path prefix of every address, `/` or `/warta/`. */
  prefix: string;
  hrefPrefix?: string | undefined;
  volumesOf?: ((content: Content) => SiteModel["volumes"]) | undefined;
}

/**
 * Builds the model that pages are rendered from. Pure: the same content makes the same model, whatever order its files were read
 * in. Values are computed on demand, so that a preview of a large site computes little.
 */
export function buildModel(
  content: Content,
  { context: { design, folder = "" }, now, preview, prefix, hrefPrefix, volumesOf }: ModelRequest,
): SiteModel {
  const { settings } = content;
  const { timeZone, templates, oldAfter } = settings;
  // From the start of a month: all pages of a month become old at once, and change only once for this.
  const limit = oldAfter ? now.setZone(timeZone).startOf("month").minus({ months: oldAfter }) : undefined;
  const addresses = createAddresses(settings, prefix, hrefPrefix);
  const volumes = volumesOf?.(content);
  const timelines = createTimelines({ settings, addresses, listed: () => listed(), tagged: () => tagged() });
  const texts = { addresses, design, timelines, volumes };

  // Process each article on its own
  const created = createStories(content, texts);
  const articles = newestFirst(content.articles);
  const stories = articles.filter(({ retracted }) => !retracted).map(created.storyOf);
  const listsByPath = once(() => groupStories(stories, () => [homePath], settings.language));
  const listed = (): readonly Story[] => listsByPath().get(homePath) ?? [];

  // Group articles by what they share
  const tagged = once(() => {
    const groups = groupStories(stories, (story) => story.tags, settings.language);
    return [...created.tags.values()].map((tag) => ({ tag, stories: groups.get(tag) ?? [] }));
  });
  const archive = once(() => archiveOf(templates.archive ? stories : [], settings, addresses));
  const pages = content.pages
    .map((page) => ({ ...page, path: staticPagePath(page.slug), html: readPlainText(page, texts) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const policy = pages.find(({ path }) => path === addresses.corrections);

  const model: SiteModel = lazily<SiteModel>({
    settings: () => settings,
    now: () => inZone(now, timeZone),
    folder: () => folder,
    design: () => design,
    preview: () => preview,
    addresses: () => addresses,
    stories: () => stories,
    home: () => composeHome(model, listed()),
    articlePages: () => articlePages(stories, limit),
    tags: () => tagged().map(({ tag, stories }) => ({ count: stories.length, latest: stories[0], ...tag })),
    tagPages: () => tagged().flatMap((one) => tagPages(one, settings, texts)),
    sections: () => frontPages(model.sectionPages).map(({ section }) => section),
    sectionPages: () => sectionPages(stories, settings, created.sectionOf),
    authorPages: () => (templates.authors ? authorPages(stories, settings, texts) : []),
    authors: () => created.authors,
    monthPages: () => archive().monthPages,
    hasArchive: () => templates.archive && listed().length > 2,
    archive: () => archive().archive,
    timelines: () => timelines,
    volumes: () => volumes,
    ...correctionLists(articles, stories, addresses),
    pages: () => pages.filter((page) => page !== policy),
    correctionsPolicy: () => policy,
    feeds: () => (templates.feeds ? listFeeds(stories, listed(), settings) : []),
    redirects: () => listRedirects([...articles, ...pages], model),
    // Withdrawn articles have no story, so their pictures are not shown.
    pictures: () => listPictures({ ...content, articles: stories }),
  });
  return Object.freeze(model);
}
