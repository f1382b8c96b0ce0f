import type { Language } from "../messages/message.ts";
import type { Moment, PartialDate } from "./dates/moment.ts";

/** A picture as front matter names it, measured. */
export interface Picture {
  /** Where the file lies, from the project's root: `content/articles/foto.jpg`. */
  file: string;
  /** Its address from the site's root, without path prefix: `/gambar/foto-1a2b3c4d.jpg`. */
  path: string;
  /** True size in pixels, after any EXIF rotation. */
  width: number;
  height: number;
  alt: string;
  caption?: string;
  credit?: string;
}

/** A picture that a text shows. */
export interface BodyPicture extends Picture {
  /** As markdown-it hands it to the page, percent-encoded: what the image token's `src` says. */
  src: string;
}

/** The work an article is based on (schema.org `isBasedOn`). */
export interface Source {
  title?: string;
  author?: string;
  publisher?: string;
  date?: Moment;
  url?: string;
  license?: string;
}

export interface Correction {
  date: Moment;
  text: string;
}

export interface Retraction {
  date: Moment;
  reason: string;
}

/** A line of a timeline written by an editor. */
export interface TimelineEntry {
  date: PartialDate;
  text: string;
}

/** One article, as its file says it: front matter read and checked, tags resolved, body still Markdown. */
export interface Article {
  /** Path from the project's root: `content/articles/2020-01-24-x.md`. */
  file: string;
  /** Last part of its address: the file's name without date and `.md`. */
  slug: string;
  title: string;
  description?: string;
  /** First publication. */
  date: Moment;
  updated?: Moment;
  authors: string[];
  editors: string[];
  /** Initials of who wrote or handled it, as Indonesian newsrooms print them under a text: `MMI`. */
  initials?: string;
  /** The city the text is filed from, in ordinary casing: `Jakarta`. */
  dateline?: string;
  /** Name of its section in ordinary casing, the same for every article of that section: `Teknologi`. */
  section: string;
  /** Slugs of its tags, in the order written, each once. Every one is the `slug` of a Tag. */
  tags: string[];
  image?: Picture;
  source?: Source;
  /** Oldest first. */
  corrections: Correction[];
  /** `false`: show none. A list: show this instead of the dates found in the text. Absent: automatic. */
  timeline?: false | TimelineEntry[];
  /** Addresses the article had before, from the site's root: `/lama/berita.html`. */
  aliases: string[];
  /** Until when it leads the front page. */
  leadUntil?: Moment;
  retracted?: Retraction;
  /** File of the article that this one translates, which is in another language. */
  translationOf?: string;
  /** Front matter keys that an import was unsure of. */
  review: string[];
  language: Language;
  /** `scheduled`: its date lies in the future. Only `published` articles are built, unless previewing. */
  status: "published" | "draft" | "scheduled";
  /** The Markdown under the front matter, line ends as `\n`. */
  body: string;
  /** Stands for the body, where that is kept from build to build: another key for every other body. */
  bodyKey?: string;
  /** 1-based line of the file that `body` starts on. */
  bodyLine: number;
  /** The pictures that `body` shows, but for those on other sites; absent where there are none. */
  pictures?: BodyPicture[];
}
