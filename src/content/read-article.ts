import { findBlockMistakes } from "../features/blocks/read.ts";
import { type LiveEntry, readLiveEntries } from "../features/live/read.ts";
import { fieldMessages } from "../messages/fields.ts";
import type { PageLanguage } from "../messages/message.ts";
import { type ArticleSchema, isOurKey } from "../news/article.ts";
import { articleSlug } from "../news/slug.ts";
import { locateAliases } from "./addresses/alias.ts";
import { checkDates } from "./article-dates.ts";
import { type Fields, readFields, type Values } from "./front-matter/read-fields.ts";
import type { Place, Written } from "./front-matter/yaml-source.ts";
import type { Mistake } from "./mistake.ts";
import { type Doubt, findDoubts } from "./notices/doubts.ts";
import type { ChangeDate } from "./notices/future-dates.ts";
import { findInvisible } from "./notices/invisible-signs.ts";
import { findFirstWords, findHashtags, findShownAsText } from "./notices/text-notices.ts";
import { findBodyPictures, type WrittenPicture } from "./pictures/body-pictures.ts";
import { readMarkdownFile } from "./read-file.ts";

/** The content of an article's file, before tags, section and pictures are resolved. Plain data. */
export interface ArticleFile {
  file: string;
  slug: string;
  /** The front matter, as far as it could be read. */
  values: Values<ArticleSchema>;
  /** The place of `date`, if it could be read. */
  datePlace?: Place;
  /** What an import was unsure of, if anything. */
  doubts?: Doubt[];
  /** The place of `review`, if written. */
  reviewPlace?: Place;
  /** The place of `leadUntil`, if written. */
  leadPlace?: Place;
  section?: Written;
  /** Bylines, as written. */
  authors: Written[];
  tags: Written[];
  /** Old addresses, normalised. */
  aliases: Written[];
  /** The entries of live coverage, oldest first; absent if it is none. */
  entries?: LiveEntry[];
  /** Dates of update, corrections, withdrawal and live entries, if any. */
  changeDates?: ChangeDate[];
  imageSource?: Written;
  /** The article it translates, as written. */
  translationOf?: Written;
  bodyPictures: WrittenPicture[];
  body: string;
  bodyLine: number;
}

export interface ArticleReading {
  /** Absent if the file could not be read at all. */
  article?: ArticleFile;
  mistakes: Mistake[];
  notices: Mistake[];
}

/**
 * Reads one file of `content/articles/` and checks all that can be checked without other files.
 *
 * @param file from the project's root
 * @param schema for the site's time zone
 * @param timeZone IANA name
 * @param language the site's language
 */
export function readArticle(
  file: string,
  bytes: Uint8Array,
  schema: ArticleSchema,
  timeZone: string,
  language: PageLanguage = "id",
): ArticleReading {
  const slug = articleSlug(file);
  const reading = readMarkdownFile(file, bytes);
  if (!reading.ok) return { mistakes: [...slug.mistakes, ...reading.mistakes], notices: [] };

  const { source, body, bodyLine } = reading.frontMatter;
  const fields = readFields(schema, source);
  const dates = checkDates(fields, file, slug.day, timeZone);
  const aliases = locateAliases(file, fields.texts(["aliases"]));
  const { date, live } = fields.values;
  const coverage = date && live ? readLiveEntries({ file, body, bodyLine }, date, timeZone) : undefined;
  const pictures = findBodyPictures(file, body, bodyLine);
  // A draft may lack tags and keys of the site's own: an editor or an import may not know them yet.
  const isDraft = fields.values.draft === true;
  const mayWait = (key = ""): boolean =>
    isDraft &&
    Object.hasOwn(schema.shape, key) &&
    (key === "tags" || !isOurKey(key)) &&
    fields.count([key]) === 0;
  const found = fields.mistakes.filter(({ key }) => !mayWait(key));
  const mistakes = [
    ...slug.mistakes,
    ...found,
    ...tooManyNames(file, fields),
    ...dates.mistakes,
    ...aliases.mistakes,
    ...pictures.mistakes,
    ...findBlockMistakes(file, body, bodyLine, fields.values.lang ?? language),
    ...(coverage?.mistakes ?? []),
    ...(isDraft ? [] : findFirstWords(file, body, bodyLine)),
  ];
  const changeDates = [...dates.changeDates, ...(coverage?.changeDates ?? [])];

  const imageSource = fields.texts(["image", "src"])[0];
  const section = fields.texts(["section"])[0];
  const translationOf = fields.texts(["translationOf"])[0];
  return {
    article: {
      file,
      slug: slug.slug,
      values: fields.values,
      ...(fields.values.date && { datePlace: fields.place(["date"]) }),
      ...(fields.values.review?.length && {
        reviewPlace: fields.place(["review"]),
        doubts: findDoubts(source, bodyLine),
      }),
      ...(fields.values.leadUntil && { leadPlace: fields.place(["leadUntil"]) }),
      ...(section && { section }),
      authors: fields.texts(["authors"]),
      tags: fields.texts(["tags"]),
      aliases: aliases.aliases,
      ...(coverage && { entries: coverage.entries }),
      ...(changeDates.length > 0 && { changeDates }),
      ...(imageSource && { imageSource }),
      ...(translationOf && { translationOf }),
      bodyPictures: pictures.pictures,
      body,
      bodyLine,
    },
    mistakes,
    notices: [
      ...dates.notices,
      ...findHashtags(source),
      ...findInvisible(source),
      ...pictures.notices,
      ...findShownAsText(file, body, bodyLine),
    ],
  };
}

/** Each name has pages and feeds, and each of them names all the others. */
const mostNames = 100;

const tooManyNames = (
  file: string,
  { count, place }: Pick<Fields<ArticleSchema>, "count" | "place">,
): Mistake[] =>
  ["tags", "authors"]
    .filter((key) => count([key]) > mostNames)
    .map((key) => ({ file, ...place([key]), key, message: fieldMessages.hasTooManyNames(mostNames) }));
