import type { DateTime } from "luxon";
import { readLive } from "../features/live/read.ts";
import { type Message, type PageLanguage, quote } from "../messages/message.ts";
import { articleMessages, dateMessages } from "../messages/messages.ts";
import { articlePath } from "../news/addresses.ts";
import { type ArticleSchema, isWartaKey } from "../news/article.ts";
import { dayIn, timeIn } from "../news/dates/zone.ts";
import { splitPeople } from "../news/meant-words.ts";
import { articleSlug } from "../news/slug.ts";
import { locateAliases } from "./addresses.ts";
import { type ChangeDate, checkDates } from "./check-dates.ts";
import type { Article, Picture } from "./content.ts";
import { type Diagnostic, notice } from "./diagnostic.ts";
import { findDoubts } from "./front-matter/front-matter.ts";
import { findFirstWords } from "./notices/text-notices.ts";
import type { PictureFile, PictureIndex } from "./pictures/measure-pictures.ts";
import { readTextFile, type TextContext } from "./read-file.ts";

/** An article as its file has it: names of tags, section, authors and pictures are not looked up yet. Plain data. */
export type ArticleFile = NonNullable<ReturnType<typeof readArticle>["article"]>;

/** Live coverage, as the headings of its text say it. */
export interface LiveEntries {
  entries?: Article["entries"];
  dates: ChangeDate[];
  diagnostics: Diagnostic[];
}

export interface ArticleContext extends TextContext {
  schema: ArticleSchema;
  timeZone: string;
  /** The time of the build: later articles are scheduled. Without it none is. */
  now?: DateTime<true>;
}

/**
 * Reads one file of `content/articles/` and checks all that can be checked without other files.
 *
 * @returns without `article` if the file could not be read at all
 */
export function readArticle(file: string, bytes: Uint8Array, context: ArticleContext) {
  const { schema, timeZone, now } = context;
  const { slug, day: fileDay } = articleSlug(file);
  const { read, fields } = readTextFile(file, bytes, schema, context, slug);
  const { diagnostics, ...texts } = read;
  if (!fields) return { article: undefined, diagnostics };
  const { values, place } = fields;
  const { title = "", date, draft, retracted, review, kind, replyTo } = values;
  let coverage: LiveEntries = { diagnostics: [], dates: [] };
  coverage = readLive(read, values, timeZone) ?? coverage;
  const day = date && dayIn(date.at, timeZone);
  const isLater = now && date && date.at > now;
  const status: Article["status"] = draft ? "draft" : isLater ? "scheduled" : "published";

  // A draft may lack tags and keys of the site's own: an editor or an import may not know them yet.
  const mayWait = (key = ""): boolean =>
    status === "draft" &&
    Object.hasOwn(schema.shape, key) &&
    (key === "tags" || !isWartaKey(key)) &&
    fields.count([key]) === 0;
  const found: Diagnostic[] = [
    ...diagnostics.filter(({ key }) => !mayWait(key)),
    ...checkDates(fields, coverage.dates, timeZone, now),
    ...coverage.diagnostics,
    ...(status === "draft" ? [] : findFirstWords(read)),
  ];
  const aliases = locateAliases(file, fields.texts(["aliases"]), found);
  const note = (key: string, message: Message) => found.push(fields.notice([key], message));
  if (/^[“„][^“”„]*[”“]$/.test(title)) note("title", articleMessages.isWholeQuotation());
  const capitals = title.split(" ").filter((word) => /\p{Lu}{2}/u.test(word));
  if (!/\p{Ll}/u.test(title) && capitals.slice(1, -1).some((word) => /\p{Lu}{3}/u.test(word)))
    note("title", articleMessages.isAllCapitals());
  const authors = fields.texts(["authors"]);
  if (status === "published" && authors.length === 0 && (kind === "advertorial" || replyTo))
    note(replyTo ? "replyTo" : "kind", articleMessages.needsAuthor());
  for (const { text, place } of authors) {
    const doubt = doubtOfAuthor(text);
    if (doubt) found.push(notice({ file, ...place }, doubt, "authors"));
  }
  if (day && fileDay && day !== fileDay) note("date", dateMessages.fileHasOtherDay({ day, fileDay }));
  if (status !== "draft" && !retracted && read.text.body === "")
    found.push(notice({ file, line: read.bodyLine }, articleMessages.hasNoText()));
  if (status === "scheduled" && date)
    note("date", articleMessages.waits({ time: timeIn(date.at, timeZone), timeZone }));
  if (status === "published" && review?.length)
    note("review", articleMessages.importWasUnsure({ keys: review.join(", ") }));

  return {
    article: {
      /** The front matter, as far as it could be read. First, as in `finishArticle`. */
      values,
      ...texts,
      status,
      /** Its address, if its date could be read. */
      path: day && slug ? articlePath(day, slug) : undefined,
      section: fields.texts(["section"])[0],
      authors,
      tags: fields.texts(["tags"]),
      aliases,
      imageSource: fields.texts(["image", "src"])[0],
      /** Its own language as written, even one that the site has no words for. */
      lang: fields.text(["lang"]),
      translationOf: fields.texts(["translationOf"])[0],
      replyTo: fields.texts(["replyTo"])[0],
      series: fields.texts(["series", "name"])[0],
      /** What an import was unsure of, if anything. */
      doubts: review?.length ? findDoubts(fields, read.bodyLine) : undefined,
      leadPlace: values.leadUntil && place(["leadUntil"]),
      entries: coverage.entries,
    },
    diagnostics: found,
  };
}

/** What an article's file names in other files. */
export interface OtherFiles {
  language: PageLanguage;
  /** Of tags, by their spellings. */
  slugs: ReadonlyMap<string, string>;
  sectionName(spelling: string): string;
  authorName(spelling: string): string;
  /** The file of the article that one translates, by its own file. */
  originals: ReadonlyMap<string, string>;
  /** The file of the article that one answers, by its own file. */
  answered: ReadonlyMap<string, string>;
  pictures: PictureIndex;
}

/** What is odd about the name of one author: that it is an address, or the names of two people. */
function doubtOfAuthor(name: string): Message | undefined {
  if (/^\S+@\S+\.\S+$/.test(name)) return articleMessages.isAddressOfAuthor({ written: quote(name) });
  const { names, isCertain } = splitPeople(name);
  return names && !isCertain ? articleMessages.areTwoAuthors({ names }) : undefined;
}

/**
 * Makes an article from its file: its section, tags, authors, pictures and original are looked up.
 *
 * @returns undefined if something it needs had a mistake
 */
export function finishArticle(read: ArticleFile, others: OtherFiles): Article | undefined {
  const { file, slug, path, status, entries, bodyLine, text } = read;
  const { title, date, section, draft: _, lang = others.language, image, ...rest } = read.values;
  const pictures = others.pictures.findInBody(read.bodyPictures, file);
  const lead = read.imageSource && others.pictures.find(read.imageSource, file, "image.src");
  if (title === undefined || date === undefined || section === undefined || path === undefined)
    return undefined;
  return {
    // Not the copy first: in Node 20, what is added to one gives each object a hidden class of its own, half a kilobyte.
    file,
    ...rest,
    slug,
    path,
    title,
    date,
    authors: [...new Set(rest.authors.map(others.authorName))],
    credits: rest.credits?.map(({ role, name }) => ({ role, name: others.authorName(name) })),
    section: others.sectionName(section),
    tags: [...new Set(read.tags.flatMap((tag) => others.slugs.get(tag.text) ?? []))],
    image: image && lead && pictureOf(image, lead),
    corrections: rest.corrections.toSorted((a, b) => a.date.at.toMillis() - b.date.at.toMillis()),
    aliases: read.aliases.map((alias) => alias.text),
    translationOf: others.originals.get(file),
    replyTo: others.answered.get(file),
    // The schema has checked each against its type.
    own: Object.fromEntries(Object.entries(read.values).filter(([key]) => !isWartaKey(key))),
    ...(read.doubts && { doubts: read.doubts }),
    language: lang,
    status,
    entries,
    bodyLine,
    text,
    pictures,
  };
}

function pictureOf(image: NonNullable<ArticleFile["values"]["image"]>, file: PictureFile): Picture {
  const { src: _, ...words } = image;
  // Another article may show the same picture cropped elsewhere: those are other files.
  const path = words.focus ? file.path.replace(/\.\w+$/, `-${words.focus}$&`) : file.path;
  return { ...file, ...words, path };
}
