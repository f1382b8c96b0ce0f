import type { DateTime } from "luxon";
import type { Design } from "../../_includes/own-components.ts";
import type { Article, Author, Correction, Picture, StaticPage, Tag } from "../content/content.ts";
import type { Settings } from "../content/settings.ts";
import type { PageLanguage } from "../messages/message.ts";
import type { Addresses } from "../news/addresses.ts";
import type { Moment, PartialDate } from "../news/dates/moment.ts";
import type { archiveOf } from "./lists/list-pages.ts";
import type { Redirect } from "./lists/redirects.ts";

/** A paragraph (or list item) of an article's text. */
export interface Paragraph {
  /** Fragment of its address, counted from 1 in text order: `p3`. */
  id: string;
  /** Plain text, no markup. */
  text: string;
  /** Trimmed; joined with spaces they are `text`. */
  sentences: string[];
}

/** A sentence that names a tag; each sentence once for each tag. Only tags with a file, and the article's own. */
export interface Mention {
  /** The tag's slug. */
  tag: string;
  /** The paragraph's id: `p3`. */
  paragraph: string;
  /** The sentence, with the marks of a quotation that it is part of; absent if they are not certain. */
  sentence?: string | undefined;
  /** The first name of the tag in it, as written: `Tik Tok`. */
  name: string;
}

/** A sentence that dates an event. */
export interface DatedSentence {
  /** With its own precision. */
  date: PartialDate;
  /** The sentence, or its clauses around the date. */
  text: string;
  /** The paragraph's id: `p3`. */
  paragraph: string;
  /** Slugs of the tags that it names. */
  tags: string[];
}

/** The properties of an article that lists and links need. */
export interface StoryRef
  extends Pick<
    Article,
    "path" | "title" | "description" | "date" | "language" | "status" | "image" | "entries" | "factCheck"
  > {
  /** The latest of publication, update and corrections. */
  modified: Moment;
  section: Entity;
  /** Their pages are there unless `settings.templates.authors` is false. */
  authors: AuthorRef[];
  /** What readers must know before they read its headline: names of `words.labels`. */
  labels: readonly (keyof Design["words"][string]["labels"]["names"])[];
}

/** Something with a name and a page, such as a section or an author. */
export interface Entity {
  name: string;
  slug: string;
  /** From the site's root, without prefix. */
  path: string;
  /** Of a topic with a file, or a section of the settings. */
  description?: string | undefined;
}

/**
 * An article with everything computed from its text, its names looked up. All output of an article is made from this object.
 */
export interface Story extends Omit<Article, "authors" | "credits" | "section" | "tags">, StoryRef {
  /** Absolute address of its page. */
  url: string;
  /** Who else worked on it, and as what. */
  credits?: { role: string; author: AuthorRef }[] | undefined;
  /** All of these, each once. */
  makers: AuthorRef[];
  /** In the order the editor wrote them. */
  tags: TagRef[];
  /**
   * The text as HTML: paragraphs with ids (`p1`), headings with ids (`bagian-…`), first mentions linked (`a.sebut`), the
   * dateline (`span.dateline`) in the first paragraph.
   */
  html: string;
  /** The text for feeds: absolute addresses, no ids, no classes. */
  feedHtml: string;
  paragraphs: Paragraph[];
  mentions: Mention[];
  /** In text order. */
  datedSentences: readonly DatedSentence[];
  /** Number of words, including headings and captions, without code and dateline. */
  words: number;
  /** Whole minutes, at least 1. */
  readingMinutes: number;
}

/** A topic: what its file says, and where its page is. */
export interface TagRef extends Tag {
  /** From the site's root, without prefix. */
  path: string;
}

/** An author: what their file says, of one without a file nothing but the name, and where their page is. */
export interface AuthorRef extends Partial<Author> {
  name: string;
  slug: string;
  /** From the site's root, without prefix. */
  path: string;
}

export interface ArticlePage {
  story: Story;
  /** Best first, at most four. */
  related: StoryRef[];
  /** The articles before it of its first topic that has any, or else of its section; newest first. Later ones change nothing. */
  earlier?: { of: Entity; stories: StoryRef[] };
  newer?: StoryRef | undefined;
  older?: StoryRef | undefined;
  /** The same article in other languages, as far as it is published: its original first. */
  translations: readonly Translation[];
  /** What it answers (the right of reply), and what answers it, oldest first; as far as they are published. */
  answers?: StoryRef | undefined;
  replies?: readonly StoryRef[] | undefined;
  /** Whether readers are told how old it is. */
  isOld?: boolean;
  /** The series that it is a part of, with all parts that are published, in order, and how many there will be. */
  series?: NonNullable<Article["series"]> & { of: number; parts: readonly Story[] } & {
    previous?: Story | undefined;
    next?: Story | undefined;
  };
}

/** Another version of an article. */
export interface Translation {
  story: StoryRef;
  /** Whether `story` is the original of the article. */
  isOriginal: boolean;
}

/** A withdrawn article: its address stays, its text does not. */
export interface RetractedPage extends Pick<StoryRef, "path" | "title" | "date" | "language"> {
  url: string;
  retracted: Moment;
  reason: string;
  /** Corrections of the withdrawal notice, made since. */
  corrections: Correction[];
}

/** What was corrected in an article, or why it was withdrawn. */
export interface Notice {
  story: Pick<StoryRef, "path" | "title" | "language">;
  kind: "correction" | "retraction";
  date: Moment;
  text: string;
}

/**
 * A page of a list. Page 1 has the oldest items; the front page, which has no number, the newest. Numbered pages are always
 * full, so their items never shift.
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
  /** The item with which a numbered page changed last: its `newerPath` has a number since then. */
  settledBy?: T | undefined;
  /** The number of items in the whole list; only on the front page, because it changes with every item. */
  total?: number;
}

export interface TagPage {
  tag: TagRef;
  /** HTML of the tag's own body; empty if none. */
  html: string;
  list: ListPage<{ story: Story; mentions: Mention[] }>;
  /** Whether there is something on it: articles, a text or a timeline. One without is `noindex` and not in the sitemap. */
  isIndexable: boolean;
  /** When its first article was published. On the front page only. */
  since?: Moment | undefined;
  /** How many of its articles each month has, from that of the first to that of the last. On the front page only. */
  months: number[];
  /** Tags it often occurs with, most often first. On the front page only. */
  neighbours: { tag: TagRef; count: number }[];
  /** See `lastChange`; undefined for a tag without articles. */
  modified: Moment | undefined;
}

export interface TagSummary extends TagRef {
  count: number;
  latest?: StoryRef | undefined;
}

export interface SectionPage {
  section: Entity;
  list: ListPage<StoryRef>;
}

export interface AuthorPage {
  author: AuthorRef;
  /** HTML; on the front page only. Empty if none. */
  biography: string;
  list: ListPage<StoryRef>;
  /** When their first article was published. On the front page only. */
  since?: Moment | undefined;
  /** The tags this author writes about, most often first. On the front page only. */
  tags: { tag: TagRef; count: number }[];
}

/** A page with a text: one of `content/pages/`, or one of a site's own. */
export interface TextPage {
  /** Address from the site's root, without prefix. */
  path: string;
  title: string;
  description?: string | undefined;
  language: PageLanguage;
  html: string;
  /** Of a site's own page: the address of the picture that networks show, and what search engines are told. */
  image?: string | undefined;
  robots?: string | undefined;
}

type Archive = ReturnType<typeof archiveOf>;
export type MonthPage = Archive["monthPages"][number];

/** The front page. No story is on it twice, and at most about forty are, however many the site has. */
export interface HomePage {
  lead: Story | undefined;
  /** Live coverage that is running, unless it is the lead. */
  live: StoryRef | undefined;
  /** The stories next to the lead: three to five, or none if the site has too few. */
  top: StoryRef[];
  /** The newest of the others on the first topic of the lead, or else of the story below it: two or three, or none. */
  thread: { tag: TagRef | undefined; stories: StoryRef[] };
  /** The newest of the others, newest first. */
  latest: StoryRef[];
  /** Sections with some of their other stories. */
  strips: SectionStrip[];
  /** The tags in the news, most so first. */
  tags: TagSummary[];
  /** How many of them fill the column of the latest, below those. */
  tagsBeside: number;
}

/** A section on the front page: a story with a picture first, if it has one, then newest first. Two stand newest first. */
export interface SectionStrip {
  section: Entity;
  stories: StoryRef[];
}

/** A feed of the site, or of a topic, a section or an author: the newest stories, newest first. */
export interface Feed {
  title: string;
  description?: string | undefined;
  /** Of the page it belongs to, from the site's root. */
  path: string;
  stories: Story[];
}

/** What the configuration of a site chooses, besides what `ContentOptions` has. */
export interface SiteOptions {
  /** What it changes in how pages look. */
  design: Design;
}

/**
 * What every page may show: publisher, menu. It changes with the settings, a section or a tag's name, but not when an
 * article is published, so that most pages stay the same.
 */
export interface SiteContext extends SiteOptions {
  settings: Settings;
  addresses: Addresses;
  /** In menu order; those of the settings even without articles. */
  sections: Entity[];
  pages: (StaticPage & { path: string; html: string })[];
  /** Whether pages lead to the archive: there would be nothing in it that is not on the front page, of one or two stories. */
  hasArchive: boolean;
  /** The text of the page of `content/pages/` with the address of the corrections, shown there. */
  correctionsPolicy?: undefined | { title: string; description?: string; html: string };
}

/** Everything that pages are drawn from. It is never changed once made. */
export interface SiteModel extends SiteContext {
  /** The build's "now", in the site's zone. */
  now: DateTime<true>;
  /** The folder of the output that all pages are written to: "" or `/berita`. */
  folder: string;
  /** Whether `stories` includes drafts and scheduled articles. */
  preview: boolean;
  /** Newest first; no retracted ones. */
  stories: Story[];
  home: HomePage;
  articlePages: ArticlePage[];
  retractedPages: RetractedPage[];
  /** Every tag, by name. */
  tags: TagSummary[];
  tagPages: TagPage[];
  sectionPages: SectionPage[];
  authorPages: AuthorPage[];
  /** The authors of stories who have a file. */
  authors: (Author & AuthorRef)[];
  /** Newest first. */
  monthPages: MonthPage[];
  archive: Archive["archive"];
  /** Newest first. */
  corrections: Notice[];
  feeds: Feed[];
  redirects: Redirect[];
  /** Every picture in and above a text, each once. */
  pictures: Picture[];
  timelines: import("../features/timeline/model.ts").Timelines;
  /** The parts that it is built in; undefined: it is built at once. */
  volumes?: import("../features/volumes/model.ts").Volumes | undefined;
}
