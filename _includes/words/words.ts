import type { UsualKind } from "../../src/content/schema/tag.ts";
import type { Language } from "../../src/messages/message.ts";
import { en } from "./en.ts";
import { id } from "./id.ts";
import type { SearchWords } from "./search.ts";

/** Every word the interface says, in one language. The compiler tells when a language lacks one. */
export interface Words {
  /** BCP 47 tag for Intl and `lang`. */
  locale: string;
  /** Open Graph's form of it: `id_ID`. */
  openGraphLocale: string;
  skipToContent: string;
  menu: string;
  home: string;
  tags: string;
  archive: string;
  feeds: string;
  /** Names of the machine-readable editions, for a feed's title. */
  atomFeed: string;
  jsonFeed: string;
  latest: string;
  articles: string;
  allTags: string;
  tagsIntro: string;
  by: string;
  and: string;
  published: string;
  updated: string;
  editor: string;
  /** Leads from an article in the other language to this one: in the language of who will click it. */
  readHere: string;
  readingTime(minutes: number): string;
  articleCount(articles: number): string;
  source: string;
  /** Leads the description of the work an article is based on. */
  basedOn: string;
  license: string;
  corrections: string;
  correction: string;
  correctionsIntro: string;
  noCorrections: string;
  retraction: string;
  retractedArticles: string;
  retractedOn: string;
  draft: string;
  scheduled: string;
  draftNote: string;
  scheduledNote: string;
  inThisArticle: string;
  timeline: string;
  siteTimeline: string;
  timelineOf(name: string): string;
  timelineShown(shown: number, total: number): string;
  moreEvents(count: number): string;
  wholeTimeline: string;
  byMonth: string;
  byDay: string;
  /** Of events that are dated to a year, or a month, and no closer. @param period `2020`, `Januari 2020` */
  datedNoCloser(period: string): string;
  publication: string;
  related: string;
  newer: string;
  older: string;
  newerArticle: string;
  olderArticle: string;
  pageOf(number: number): string;
  pageNavigation: string;
  breadcrumbs: string;
  kind: string;
  alsoKnownAs: string;
  elsewhere: string;
  articlesAbout(name: string): string;
  noArticles: string;
  noArticlesYet: string;
  mentionedHere: string;
  neighbours: string;
  neighboursIntro(name: string): string;
  writesAbout: string;
  articlesBy(name: string): string;
  credit: string;
  notFound: string;
  notFoundIntro: string;
  moved: string;
  movedIntro: string;
  beforeTime: string;
  search: SearchWords;
  /** What kind of thing a tag is, by schema.org type; `Thing` for all others. */
  kinds: Record<UsualKind, string>;
}

export const words: Record<Language, Words> = { id, en };
