import type { DateTime } from "luxon";
import type { MarkdownIt } from "markdown-it";
import { readLive } from "../features/live/read.ts";
import type { Message, PageLanguage } from "../messages/message.ts";
import { articleMessages, dateMessages, fieldMessages } from "../messages/messages.ts";
import { articlePath } from "../news/addresses.ts";
import { type ArticleSchema, isOurKey } from "../news/article.ts";
import { dayIn, timeIn } from "../news/dates/zone.ts";
import { articleSlug } from "../news/slug.ts";
import { locateAliases } from "./addresses.ts";
import type { Article } from "./article.ts";
import { type ChangeDate, checkDates } from "./check-dates.ts";
import type { Fields, Values } from "./front-matter/read-fields.ts";
import type { Place, Written } from "./front-matter/yaml-source.ts";
import { usualMarkdown } from "./markdown/parser.ts";
import type { Mistake } from "./mistake.ts";
import { type Doubt, findDoubts } from "./notices/doubts.ts";
import { findFirstWords } from "./notices/text-notices.ts";
import { type Findings, readTextFile, type TextFile } from "./read-file.ts";

/** An article as its file has it: names of tags, section, authors and pictures are not looked up yet. Plain data. */
export interface ArticleFile extends Omit<TextFile, keyof Findings> {
  /** The front matter, as far as it could be read. */
  values: Values<ArticleSchema>;
  status: Article["status"];
  /** Its address, if its date could be read. */
  path?: string;
  section?: Written;
  authors: Written[];
  tags: Written[];
  /** Old addresses, normalised. */
  aliases: Written[];
  imageSource?: Written;
  /** The article that it translates, as written. */
  translationOf?: Written;
  /** What an import was unsure of, if anything. */
  doubts?: Doubt[];
  /** The place of `leadUntil`. */
  leadPlace?: Place;
  entries?: Article["entries"];
}

/** What the headings of a text say of its times. */
export interface Coverage {
  entries?: Article["entries"];
  /** The times of its entries. */
  dates: ChangeDate[];
  mistakes: Mistake[];
}

/** What reading an article asks of its site. */
export interface ArticleContext {
  schema: ArticleSchema;
  /** IANA name of the site's zone. */
  timeZone: string;
  /** The site's language; by default Indonesian. */
  language?: PageLanguage;
  /** The time of the build: later articles are scheduled. Without it none is. */
  now?: DateTime<true>;
  /** The site's parser; by default that of a site without rules of its own. */
  markdown?: MarkdownIt;
}

/**
 * Reads one file of `content/articles/` and checks all that can be checked without other files.
 *
 * @param file from the project's root
 * @returns without `article` if the file could not be read at all
 */
export function readArticle(
  file: string,
  bytes: Uint8Array,
  { schema, timeZone, language = "id", now, markdown = usualMarkdown }: ArticleContext,
): Findings & { article?: ArticleFile } {
  const { slug, day: fileDay } = articleSlug(file);
  const { read, parsed } = readTextFile(file, bytes, schema, slug, language, markdown);
  const { mistakes, notices, ...texts } = read;
  if (!parsed) return { mistakes, notices };
  const { source, written, fields } = parsed;
  const { values, place } = fields;
  const { date, draft, retracted, review } = values;
  const coverage: Coverage = { mistakes: [], dates: [] };
  Object.assign(coverage, readLive(written, values, timeZone));
  const aliases = locateAliases(file, fields.texts(["aliases"]));
  const day = date && dayIn(date.at, timeZone);
  const status = draft ? "draft" : now && date && date.at > now ? "scheduled" : "published";

  // A draft may lack tags and keys of the site's own: an editor or an import may not know them yet.
  const mayWait = (key = ""): boolean =>
    status === "draft" &&
    Object.hasOwn(schema.shape, key) &&
    (key === "tags" || !isOurKey(key)) &&
    fields.count([key]) === 0;
  const notice = (key: string, message: Message): Mistake => ({ file, ...place([key]), key, message });
  const [section] = fields.texts(["section"]);
  const [imageSource] = fields.texts(["image", "src"]);
  const [translationOf] = fields.texts(["translationOf"]);
  return {
    article: {
      ...texts,
      values,
      status,
      ...(day && slug && { path: articlePath(day, slug) }),
      ...(section && { section }),
      authors: fields.texts(["authors"]),
      tags: fields.texts(["tags"]),
      aliases: aliases.aliases,
      ...(imageSource && { imageSource }),
      ...(translationOf && { translationOf }),
      ...(review?.length && { doubts: findDoubts(source, written.bodyLine) }),
      ...(values.leadUntil && { leadPlace: place(["leadUntil"]) }),
      ...(coverage.entries && { entries: coverage.entries }),
    },
    mistakes: [
      ...mistakes.filter(({ key }) => !mayWait(key)),
      ...tooManyNames(file, fields),
      ...checkDates(fields, file, coverage.dates, timeZone, now),
      ...aliases.mistakes,
      ...coverage.mistakes,
      ...(status === "draft" ? [] : findFirstWords(written)),
    ],
    notices: [
      ...notices,
      ...(day && fileDay && day !== fileDay
        ? [notice("date", dateMessages.fileHasOtherDay({ day, fileDay }))]
        : []),
      ...(status !== "draft" && !retracted && written.body === ""
        ? [{ file, line: written.bodyLine, column: 1, message: articleMessages.hasNoText() }]
        : []),
      ...(status === "scheduled" && date
        ? [notice("date", articleMessages.waits({ time: timeIn(date.at, timeZone), timeZone }))]
        : []),
      ...(status === "published" && review?.length
        ? [notice("review", articleMessages.importWasUnsure({ keys: review.join(", ") }))]
        : []),
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
    .map((key) => ({
      file,
      ...place([key]),
      key,
      message: fieldMessages.hasTooManyNames({ most: mostNames }),
    }));
