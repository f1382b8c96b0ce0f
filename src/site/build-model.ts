import type { Content } from "../content/content.ts";
import { momentAt } from "../content/zone.ts";
import { createAddresses } from "./addresses.ts";
import { authorPages } from "./by-author.ts";
import { archiveYears, groupByMonth, monthPages } from "./by-month.ts";
import { createSections, listSections } from "./by-section.ts";
import { summariseTag, type TagFile, tagPages } from "./by-tag.ts";
import { listCorrections } from "./corrections.ts";
import { listFeeds } from "./feeds.ts";
import { groupStories } from "./group-stories.ts";
import { homePageOf } from "./home.ts";
import type { SiteModel } from "./model.ts";
import { listPictures } from "./pictures.ts";
import { readPlainText, readText, type TextReader } from "./read-text.ts";
import { listRedirects } from "./redirects.ts";
import { articlePages } from "./related.ts";
import { retractedPages } from "./retracted-pages.ts";
import { listSitemaps } from "./sitemaps.ts";
import { staticPages } from "./static-pages.ts";
import { inSiteOrder, referTags, tellStories } from "./stories.ts";
import { tagTimelines } from "./tag-timelines.ts";

export interface ModelRequest {
  /** The build's "now", in milliseconds since 1970-01-01T00:00:00Z. */
  now: number;
  /** Whether `content` has drafts and scheduled articles too. */
  preview: boolean;
  /** Path prefix of every address, `/` or `/warta/`. */
  prefix: string;
  /** Reads the articles' texts. */
  reader?: TextReader;
}

/**
 * Makes all that pages are drawn from out of what editors wrote. Pure: the same content gives the same model, whatever the
 * order its files were read in.
 */
export function buildModel(
  content: Content,
  { now, preview, prefix, reader = readText }: ModelRequest,
): SiteModel {
  const { settings } = content;
  const { pageSize, timeZone } = settings;
  const addresses = createAddresses(settings.origin, prefix);

  // Each article by itself.
  const tagRefs = referTags(content);
  const sectionOf = createSections(settings);
  const { stories, refs } = tellStories(content, addresses, tagRefs, sectionOf, reader);
  const storyRefs = stories.flatMap((story) => refs.get(story) ?? []);
  const articles = inSiteOrder(content.articles, timeZone);

  // By what they share.
  const tagged = groupStories(stories, (story) => story.tags);
  const timelines = tagTimelines(stories, tagRefs);
  const tagFiles = [...tagRefs.values()].map(
    (tag): TagFile => ({
      tag,
      stories: tagged.get(tag) ?? [],
      events: timelines.get(tag) ?? [],
      html: readPlainText(tag.tag, addresses),
    }),
  );
  const tags = tagFiles.map((file) => summariseTag(file, refs));
  const ofTags = tagFiles.map((file) => tagPages(file, refs, pageSize));
  const { home, yearPages } = homePageOf(stories, refs, tags);
  const months = groupByMonth(storyRefs, timeZone);

  const model = {
    settings,
    now: momentAt(now, timeZone),
    preview,
    addresses,
    stories,
    home,
    articlePages: articlePages(stories, refs),
    retractedPages: retractedPages(articles, addresses),
    tags,
    tagPages: ofTags.flatMap(({ pages }) => pages),
    ...listSections(storyRefs, settings, sectionOf),
    authorPages: authorPages(stories, refs, pageSize),
    monthPages: monthPages(months, pageSize),
    archive: archiveYears(months),
    timelineYearPages: [...yearPages, ...ofTags.flatMap((ofTag) => ofTag.yearPages)],
    corrections: listCorrections(stories, refs),
    ...staticPages(content.pages, addresses),
    feeds: listFeeds(stories, tagFiles, settings.feedSize),
    redirects: listRedirects(articles),
    pictures: listPictures(stories, content.tags, content.pages),
  };
  return { ...model, sitemaps: listSitemaps(model) };
}
