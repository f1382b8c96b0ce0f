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
  /** The fragment of its address, counted from 1 in text order: `p3`. */
  id: string;
  /** Without markup. */
  text: string;
  /** Trimmed; joined with spaces they are `text`. */
  sentences: string[];
}

/** A sentence that names a tag; each sentence once per tag. Only tags with a file, and the article's own. */
export interface Mention {
  /** The tag's slug. */
  tag: string;
  /** The paragraph's id: `p3`. */
  paragraph: string;
  /** The sentence, with completed quotation marks if it is part of a quotation; absent if they are ambiguous. */
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
  /** They have pages unless `settings.templates.authors` is false. */
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
  description?: string | undefined;
}

/** An article with everything computed from its text, and its names resolved. All output about it is made from this object. */
export interface Story extends Omit<Article, "authors" | "credits" | "section" | "tags">, StoryRef {
  /** Absolute address of its page. */
  url: string;
  /** Other contributors and their roles. */
  credits?: { role: string; author: AuthorRef }[] | undefined;
  /** All authors and contributors, without duplicates. */
  makers: AuthorRef[];
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
  datedSentences: readonly DatedSentence[];
  /** Number of words, including headings and captions, without code and dateline. */
  words: number;
  readingMinutes: number;
}

/** A topic with the address of its page. */
export interface TagRef extends Tag {
  path: string;
}

/** An author: the content of their file, if there is one, and the address of their page. */
export interface AuthorRef extends Partial<Author> {
  name: string;
  slug: string;
  path: string;
}

export interface ArticlePage {
  story: Story;
  /** Best first, at most four. */
  related: StoryRef[];
  /** The articles before it in its first topic that has any, or else in its section; newest first. Later articles do not affect them. */
  earlier?: { of: Entity; stories: StoryRef[] };
  newer?: StoryRef | undefined;
  older?: StoryRef | undefined;
  /** The same article in other languages, if published; the original first. */
  translations: readonly Translation[];
  /** The article that it answers (the right of reply), and the replies to it, oldest first; only published ones. */
  answers?: StoryRef | undefined;
  replies?: readonly StoryRef[] | undefined;
  /** Whether a note tells readers how old it is. */
  isOld?: boolean;
  /** The series that it is a part of, with all published parts in order, and the planned number of parts. */
  series?: NonNullable<Article["series"]> & { of: number; parts: readonly Story[] } & {
    previous?: Story | undefined;
    next?: Story | undefined;
  };
}

export interface Translation {
  story: StoryRef;
  isOriginal: boolean;
}

/** A withdrawn article, which keeps its address but not its text. */
export interface RetractedPage extends Pick<StoryRef, "path" | "title" | "date" | "language"> {
  url: string;
  retracted: Moment;
  reason: string;
  /** Corrections of the withdrawal notice, made since then. */
  corrections: Correction[];
}

/** A correction of an article, or the reason for its withdrawal. */
export interface Notice {
  story: Pick<StoryRef, "path" | "title" | "language">;
  kind: "correction" | "retraction";
  date: Moment;
  text: string;
}

/** A page of a list, see `paginate`. */
export interface ListPage<T, Settled = T> {
  items: T[];
  /** `null` for the front page. */
  number: number | null;
  path: string;
  frontPath: string;
  newerPath?: string;
  olderPath?: string;
  /** The item whose addition changed a numbered page last: since then, `newerPath` has a number. */
  settledBy?: Settled | undefined;
  /** The number of items in the whole list; only on the front page, because it changes with every item. */
  total?: number;
}

export interface TagPage {
  tag: TagRef;
  /** The tag's own text as HTML; empty if none. */
  html: string;
  list: ListPage<{ story: Story; mentions: Mention[] }, Story>;
  /** Whether it has articles, a text or a timeline. Otherwise it is `noindex` and not in the sitemap. */
  isIndexable: boolean;
  /** When its first article was published. Only on the front page. */
  since?: Moment | undefined;
  /** The number of its articles in each month, from the first to the latest. Only on the front page. */
  months: number[];
  /** Tags it often occurs with, most often first. Only on the front page. */
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
  /** HTML, only on the front page; empty if none. */
  biography: string;
  list: ListPage<StoryRef>;
  /** When their first article was published. Only on the front page. */
  since?: Moment | undefined;
  /** The tags this author writes about, most often first. Only on the front page. */
  tags: { tag: TagRef; count: number }[];
}

/** A page with a text: from `content/pages/`, or one of a site's own templates. */
export interface TextPage {
  path: string;
  title: string;
  description?: string | undefined;
  language: PageLanguage;
  html: string;
  /** For a site's own page: the address of the picture for social networks, and the instructions for search engines. */
  image?: string | undefined;
  robots?: string | undefined;
}

type Archive = ReturnType<typeof archiveOf>;
export type MonthPage = Archive["monthPages"][number];

/** The front page. It has at most about forty stories, and none twice. */
export interface HomePage {
  lead: Story | undefined;
  /** Ongoing live coverage, unless it is the lead. */
  live: StoryRef | undefined;
  /** The stories next to the lead: three to five, or none if the site has too few. */
  top: StoryRef[];
  /** The newest other stories on the first topic of the lead, or else of the story below it: two or three, or none. */
  thread: { tag: TagRef | undefined; stories: StoryRef[] };
  /** The newest other stories, newest first. */
  latest: StoryRef[];
  /** Sections with some of their other stories: one with a picture first, if there is one, then newest first. */
  strips: { section: Entity; stories: StoryRef[] }[];
  /** The tags in the news, most prominent first. */
  tags: TagSummary[];
}

/** A feed of the site, a topic, a section or an author, newest stories first. */
export interface Feed {
  title: string;
  description?: string | undefined;
  /** The path of its page. */
  path: string;
  stories: Story[];
}

/**
 * What every page may show, such as the publisher and the menu. It depends on the settings and the names of sections and tags, but
 * does not change when an article is published, so that most pages stay the same.
 */
export interface SiteContext {
  /** Changes to the look of pages. */
  design: Design;
  settings: Settings;
  addresses: Addresses;
  /** In menu order; those in the settings even without articles. */
  sections: Entity[];
  pages: (StaticPage & { path: string; html: string })[];
  /** Whether pages link to the archive. With only one or two stories, it would show nothing that is not on the front page. */
  hasArchive: boolean;
  /** The page in `content/pages/` with the address of the corrections page, which shows it. */
  correctionsPolicy?: undefined | { title: string; description?: string; html: string };
}

/** Everything that pages are rendered from. Immutable. */
export interface SiteModel extends SiteContext {
  /** The build's "now", in the site's zone. */
  now: DateTime<true>;
  /** The folder of the output for all pages: "" or `/berita`. */
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
  /** All pictures in and above texts, without duplicates. */
  pictures: Picture[];
  timelines: import("../features/timeline/model.ts").Timelines;
  /** The volumes of the site; undefined if it is built as a whole. */
  volumes?: import("../features/volumes/model.ts").Volumes | undefined;
}
