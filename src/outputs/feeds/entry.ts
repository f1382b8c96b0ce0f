import { bylineOf, entryId, type Signatory } from "../../../_includes/json-ld/identity.ts";
import type { Picture } from "../../content/article.ts";
import type { PageLanguage } from "../../messages/message.ts";
import type { Moment } from "../../news/dates/moment.ts";
import { lastModified } from "../../site/lists/lists.ts";
import type { Feed, SiteContext, Story } from "../../site/model.ts";
import { entryHtml } from "./entry-html.ts";

/** An entry of a feed, from which each format is written. */
export interface FeedEntry {
  /** A tag URI that never changes. */
  id: string;
  /** Absolute address of the page it is about. */
  url: string;
  /** Whether that page may have several entries. */
  isPart?: boolean;
  title: string;
  language: PageLanguage;
  date: Moment;
  /** Defaults to `date`. */
  modified?: Moment;
  summary?: string | undefined;
  html: string;
  authors?: readonly Pick<Signatory, "name" | "url">[];
  /** Names of topics. */
  tags?: readonly string[];
  section?: string;
  /** Absolute address of what it is based on. */
  source?: string | undefined;
  image?: Picture | undefined;
}

/** A feed, whatever its format. */
export interface FeedContent {
  title: string;
  description?: string | undefined;
  /** Of the page it belongs to, from the site's root. */
  path: string;
  /** The latest change of an entry; absent if there is no entry. */
  updated?: Moment | undefined;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

/** An article with its full text. */
export const storyEntry = (story: Story, model: SiteContext): FeedEntry => ({
  id: entryId(story, model),
  url: story.url,
  title: story.title,
  language: story.language,
  date: story.date,
  modified: story.modified,
  summary: story.description,
  html: entryHtml(story, model),
  authors: bylineOf(story, model),
  tags: story.tags.map(({ name }) => name),
  section: story.section.name,
  source: story.source?.url,
  image: story.image,
});

/** A feed of articles. */
export const storyFeed = ({ stories, ...feed }: Feed, model: SiteContext): FeedContent => ({
  ...feed,
  updated: lastModified(stories),
  entries: stories.map((story) => storyEntry(story, model)),
});
