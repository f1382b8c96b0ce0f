import type { DateTime } from "luxon";
import type { Article, Correction, Picture } from "../content/article.ts";
import type { Moment, PartialDate } from "../content/dates/moment.ts";
import type { Settings } from "../content/settings.ts";
import type { StaticPage } from "../content/static-page.ts";
import type { Tag } from "../content/tag.ts";
import type { Addresses } from "./addresses.ts";

/** A paragraph (or list item) of an article's text. */
export interface Paragraph {
  /** Fragment of its address, counted from 1 in text order: `p3`. */
  id: string;
  /** Plain text, no markup. */
  text: string;
  /** Trimmed; joined with one blank each they are `text`. */
  sentences: string[];
}

/** A sentence in which an article names a tag, each once for each tag it names. Tags with a file, and the article's own. */
export interface Mention {
  /** The tag's slug. */
  tag: string;
  /** The paragraph's id: `p3`. */
  paragraph: string;
  /** The whole sentence it stands in. */
  sentence: string;
  /** The first name it has there, as the text has it: `Tik Tok`. */
  name: string;
}

/** Something that happened, said in an article or written by an editor. */
export interface TimelineEvent {
  /** With the precision it was said with. */
  date: PartialDate;
  /** The sentence that says it; for `publication` the article's title. */
  text: string;
  kind: "said" | "written" | "publication";
  /** The article it is from: no more than leads there, so that another headline leaves every timeline as it is. */
  story: Pick<StoryRef, "path" | "language">;
  /** Paragraph of that article; absent for `written` and `publication`. */
  paragraph?: string;
}

/** What a list or a link needs to know of an article. */
export interface StoryRef {
  /** Address from the site's root, without prefix: `/2020/01/24/x/`. */
  path: string;
  title: string;
  description?: string | undefined;
  date: Moment;
  /** The latest of first publication, update and corrections. */
  modified: Moment;
  section: Entity;
  language: Article["language"];
  status: Article["status"];
  image?: Picture | undefined;
}

/** A thing with a name and a page of its own. */
export interface Entity {
  name: string;
  slug: string;
  /** From the site's root, without prefix. */
  path: string;
}

/** A published article with all that follows from its own text. Every output of an article is written from this one object. */
export interface Story extends StoryRef {
  article: Article;
  /** Absolute address of its page. */
  url: string;
  authors: Entity[];
  /** In the order the editor wrote them. */
  tags: TagRef[];
  /**
   * Shown text in HTML: paragraphs with ids (`p1`), headings with theirs (`bagian-…`), first mentions linked
   * (`a.sebut`), the dateline (`span.dateline`) in the first paragraph.
   */
  html: string;
  /** The same for feeds: absolute addresses, no ids, no classes. */
  feedHtml: string;
  paragraphs: Paragraph[];
  mentions: Mention[];
  /** Oldest first, its own publication among them; empty if the editor turned it off. */
  timeline: TimelineEvent[];
  /** Words of the text with its headings and captions, without code and dateline. */
  words: number;
  /** Whole minutes, at least 1. */
  readingMinutes: number;
  corrections: Correction[];
}

export interface TagRef extends Entity {
  tag: Tag;
}

export interface ArticlePage {
  story: Story;
  /** Best first, at most four, each with the tags it shares in the order of this article. */
  related: { story: StoryRef; shared: TagRef[] }[];
  newer?: StoryRef;
  older?: StoryRef;
  /** The same article in the other language, where that is on the site. */
  translation?: Translation;
}

/** What an article was translated from, or into. */
export interface Translation {
  story: StoryRef;
  /** It is what the article was translated from. */
  isOriginal: boolean;
}

/** An article withdrawn: its address stays, its text does not. */
export interface RetractedPage {
  path: string;
  url: string;
  title: string;
  date: Moment;
  retracted: Moment;
  reason: string;
  language: Article["language"];
  /** What was wrong in the withdrawal itself: corrections made since. */
  corrections: Correction[];
}

/**
 * A page of a list whose numbers never shift: page 1 holds the oldest; the front page, which has no number, the newest.
 * A numbered page is always full.
 */
export interface ListPage<T> {
  items: T[];
  /** `null`: the front page. */
  number: number | null;
  path: string;
  /** Of the list's front page. */
  frontPath: string;
  newerPath?: string;
  olderPath?: string;
  /** How many items the whole list has. It changes with every item, and stands on the front page alone. */
  total?: number;
}

/** A timeline cut to what a page can carry. */
export interface Timeline {
  /** Oldest first: the latest events. */
  events: TimelineEvent[];
  total: number;
  /** Pages that hold the whole of it, by year; none if `events` is all there is. */
  years: TimelinePeriod[];
}

/** A year, a month or a day of a timeline: `2020`, `2020-01`, `2020-01-24`. */
export interface TimelinePeriod {
  period: PartialDate;
  path: string;
}

/** What happened in a year; where that is too much for one page, in a month of it, and then in a day. */
export interface TimelinePage {
  /** The tag it belongs to; absent for the whole site's. */
  tag?: TagRef;
  period: PartialDate;
  /**
   * All events of the period; where it has parts, those that are dated with no more precision. Oldest first, unlike the items
   * of other lists: a timeline is read downwards.
   */
  list: ListPage<TimelineEvent>;
  /** The year of a month, the year and the month of a day. */
  above: TimelinePeriod[];
  /**
   * The months of a year, the days of a month, oldest first, where each has a page. How many events one has is not said: it
   * would change this page with every one. On the front page only, as what follows.
   */
  parts: TimelinePeriod[];
  /** What stands beside it. */
  newer?: TimelinePeriod;
  older?: TimelinePeriod;
}

export interface TagPage {
  tag: TagRef;
  /** HTML of the tag's own body; empty if none. */
  html: string;
  list: ListPage<{ story: StoryRef; mentions: Mention[] }>;
  /** On the front page only; empty on numbered ones. */
  timeline: Timeline;
  /** Tags it stands with, most often first. On the front page only, as the timeline. */
  neighbours: { tag: TagRef; count: number }[];
  /** When an article of it last changed, of a numbered page one of the page's own; none for a tag with no article. */
  modified: Moment | undefined;
}

export interface TagSummary extends TagRef {
  count: number;
  latest?: StoryRef | undefined;
}

export interface SectionPage {
  section: Entity & { description?: string };
  list: ListPage<StoryRef>;
}

export interface AuthorPage {
  author: Entity;
  list: ListPage<StoryRef>;
  /** The tags this author writes about, most often first. On the front page only. */
  tags: { tag: TagRef; count: number }[];
}

export interface MonthPage {
  /** `2020-01`. */
  month: string;
  list: ListPage<StoryRef>;
  newer?: { month: string; path: string };
  older?: { month: string; path: string };
}

export interface ArchiveYear {
  year: string;
  months: { month: string; path: string; count: number }[];
  count: number;
}

export interface HomePage {
  lead?: Story;
  latest: StoryRef[];
  tags: TagSummary[];
  timeline: Timeline;
}

/** A feed of the site or of one tag: the newest entries, newest first. */
export interface Feed {
  /** Absent for the site's own. */
  tag?: TagRef;
  atomPath: string;
  jsonPath: string;
  stories: Story[];
  modified?: Moment;
}

export interface Redirect {
  /** From the site's root. */
  from: string;
  to: string;
  title: string;
}

/** A feed as those see it who only lead to it. */
export type FeedRef = Pick<Feed, "tag" | "atomPath" | "jsonPath">;

/**
 * What every page may show beside its own: who publishes the site, its menu, its feeds. It changes when the settings, a
 * section or a tag's name do, not when an article is published: only so can most pages stay as they are.
 */
export interface SiteContext {
  settings: Settings;
  addresses: Addresses;
  /** In the order of the menu; those of the settings even if no article is in them. */
  sections: Entity[];
  pages: (StaticPage & { path: string; html: string })[];
  /** The text of `content/pages/koreksi.md`, shown on the page of corrections. */
  correctionsPolicy?: undefined | { title: string; description?: string; html: string };
  feeds: FeedRef[];
}

/** All that pages are drawn from. Nobody changes it once it is made: what is known of an object stays true. */
export interface SiteModel extends SiteContext {
  /** The build's "now", by the clocks of the site's zone. */
  now: DateTime<true>;
  /** Drafts and scheduled articles are among the stories. */
  preview: boolean;
  /** Newest first; no retracted ones. */
  stories: Story[];
  home: HomePage;
  articlePages: ArticlePage[];
  retractedPages: RetractedPage[];
  /** Every tag, by name. */
  tags: TagSummary[];
  tagPages: TagPage[];
  /** In the order of the menu; those of the settings even if no article is in them. */
  sections: (Entity & { count: number })[];
  sectionPages: SectionPage[];
  authorPages: AuthorPage[];
  monthPages: MonthPage[];
  archive: ArchiveYear[];
  timelinePages: TimelinePage[];
  /** Newest first. */
  corrections: { story: StoryRef; correction: Correction }[];
  feeds: Feed[];
  redirects: Redirect[];
  /** Every picture that a page shows, each once. */
  pictures: Picture[];
}
