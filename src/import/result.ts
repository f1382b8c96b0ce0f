import type { Reason } from "./messages.ts";

/** What a line turned out to be: a field, a source of people or dates, or no part of the article; several at once: `byline` and `date`. */
export type Role =
  | ("title" | "description" | "caption" | "initials" | "dateline" | "section" | "tags" | "publisher")
  | ("copyright" | "body" | "byline" | "date" | "noise");

/** A line of the input and what became of it. */
export interface LineReport {
  /** 1-based, in the input. */
  n: number;
  /** As it stands in the input. */
  text: string;
  roles: Role[];
  /** Name of the rule that decided it: `byline-labels`. */
  rule: string;
  /** If a paragraph was broken into several lines and this is not the first, the number of the first. */
  continues?: number;
  /** The part that was dropped if the rest is in the article, such as the place after a byline. */
  left?: string;
  /** Why the line or that part was dropped; absent if nothing was. */
  reason?: Reason;
}

/**
 * What a source with markup, such as Markdown or HTML, marks a line as: `headline` for the heading of the whole article, `heading` for those in its
 * text, `row` for a table row, a definition, or a list item that can only be text, `aside` for what is shown inside the text but does not belong to
 * it, `head` and `below` for what is shown above and below the text (a standfirst, a byline, tags), `caption` for a picture's caption in that place, `verse` for a stanza of a plain text.
 */
export type Mark =
  | ("headline" | "heading" | "item" | "row" | "quote" | "picture")
  | ("aside" | "caption" | "head" | "below" | "verse");

export type Confidence = "high" | "low";

/** The fields that carry a confidence and line numbers. */
export type FieldName = Exclude<
  keyof ExtractedArticle,
  "proposedTags" | "doubts" | "lines" | "confidence" | "provenance"
>;

/** A name that is prominent in the text but is not a known tag. */
export interface ProposedTag {
  /** `Kementerian Komunikasi dan Informatika` */
  name: string;
  /** Short or other forms that the text itself gives: `Kominfo`. */
  aliases: string[];
}

/** What `extractArticle` reads from a raw text. Fields that the text does not have are `null` or `[]`. */
export interface ExtractedArticle {
  title: string | null;
  /** The standfirst; if there is none, a caption at the very top. */
  description: string | null;
  /** Caption of the picture. */
  caption: string | null;
  authors: string[];
  editors: string[];
  /** Other contributors with their roles: `Penerjemah: Ani Budi`. */
  credits: string[];
  /** The picture's photographer, by its credit alone. */
  photographer: string | null;
  /** As printed, without brackets: `MMI`, `ini/ini`. */
  initials: string | null;
  /** ISO 8601: `2020-01-24T10:49+07:00`; `2020-01-24` where no time is printed. */
  published: string | null;
  /** In the same format. */
  updated: string | null;
  /** The place in ordinary casing, with the region printed after it: `Jakarta`, `Mataram, NTB`. */
  dateline: string | null;
  section: string | null;
  /** Names of known tags, in the order the text first mentions them. */
  tags: string[];
  /** Best first. */
  proposedTags: ProposedTag[];
  /** The site that the text comes from, as printed: `Contoh.com`. */
  publisher: string | null;
  /** The agency or paper that the site took the text from (`Sumber: …`). */
  source: string | null;
  /** The copyright notice, as printed. */
  copyright: string | null;
  /** The paragraphs in order, without dateline and initials. */
  body: string[];
  /** The 1-based numbers of lines that put the text in doubt. */
  doubts: number[];
  /** Every line that is not blank, once, in order. */
  lines: LineReport[];
  /** One entry for each field that has a value. */
  confidence: Partial<Record<FieldName, Confidence>>;
  /** For each field that has a value, the 1-based lines it was read from; for `body`, the first line of each paragraph. */
  provenance: Partial<Record<FieldName, number[]>>;
}
