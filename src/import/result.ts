import type { Reason } from "./messages.ts";

/**
 * What a line of a raw text turned out to be: a field, or what gives people or dates, or nothing of the article. A line can be
 * several things: `byline` and `date`, `body` and `initials`.
 */
export type Role =
  | Exclude<
      FieldName,
      "authors" | "editors" | "credits" | "photographer" | "published" | "updated" | "source"
    >
  | "byline"
  | "date"
  | "noise";

/** A line of the input and what became of it. */
export interface LineReport {
  /** 1-based, in the input. */
  n: number;
  /** As it stands in the input. */
  text: string;
  roles: Role[];
  /** Name of the rule that decided: `byline-labels`. */
  rule: string;
  /** Where a paragraph was broken into several lines, the number of the first, whose rest this one is. */
  continues?: number;
  /** What of it was dropped, where the rest of it is in the article: the place behind a byline. */
  left?: string;
  /** Why it was dropped, or that of it; only where something was. */
  reason?: Reason;
}

/**
 * What a source that has a form of its own, Markdown or HTML, says a line is: `headline` for the heading over the whole
 * article, `heading` for those in its text, `row` for one of a table, of what a definition list explains, or of the points of
 * a list that can only be text, `aside` for what is shown among its lines and is none of them, `head` and `below` for what is
 * shown above and below them: a standfirst, a byline, tags, but no text, `caption` for what stands there below a picture.
 */
export type Mark =
  | ("headline" | "heading" | "item" | "row" | "quote" | "picture")
  | ("aside" | "caption" | "head" | "below");

export type Confidence = "high" | "low";

/** The fields that carry a confidence and line numbers. */
export type FieldName = Exclude<
  keyof ExtractedArticle,
  "proposedTags" | "doubts" | "lines" | "confidence" | "provenance"
>;

/** A name the text makes much of that is no known tag. */
export interface ProposedTag {
  /** `Kementerian Komunikasi dan Informatika` */
  name: string;
  /** Short or other forms the text itself gives for it: `Kominfo`. */
  aliases: string[];
}

/** What `extractArticle` reads out of a raw text. What the text does not say is `null` or `[]`. */
export interface ExtractedArticle {
  title: string | null;
  /** The standfirst; where there is none, a caption that stands at the very top. */
  description: string | null;
  /** Caption of the picture. */
  caption: string | null;
  authors: string[];
  editors: string[];
  /** Who else worked on it, and as what: `Penerjemah: Ani Budi`. */
  credits: string[];
  /** Of the picture, by its credit alone. */
  photographer: string | null;
  /** As printed, without brackets: `MMI`, `ini/ini`. */
  initials: string | null;
  /** ISO 8601: `2020-01-24T10:49+07:00`; `2020-01-24` where no time is printed. */
  published: string | null;
  /** The same. */
  updated: string | null;
  /** The place in ordinary casing, with what is printed behind it to say where that is: `Jakarta`, `Mataram, NTB`. */
  dateline: string | null;
  section: string | null;
  /** Names of known tags, in the order the text first names them. */
  tags: string[];
  /** Best first. */
  proposedTags: ProposedTag[];
  /** The site the text is from, as it is printed: `Contoh.com`. */
  publisher: string | null;
  /** The agency or paper that the site has the text from (`Sumber: …`). */
  source: string | null;
  /** The copyright notice as printed. */
  copyright: string | null;
  /** Paragraphs in order, without dateline and initials. */
  body: string[];
  /** The 1-based lines that put the text in doubt. */
  doubts: number[];
  /** Every line that is not blank, once, in order. */
  lines: LineReport[];
  /** For each field that has a value. */
  confidence: Partial<Record<FieldName, Confidence>>;
  /** For each field that has a value: the 1-based lines it was read from; of `body` one for each paragraph, its first. */
  provenance: Partial<Record<FieldName, number[]>>;
}
