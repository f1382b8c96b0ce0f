import { DateTime } from "luxon";
import { readLive } from "../features/live/read.ts";
import { isMessage, type Message, quote } from "../messages/message.ts";
import { articleMessages, beforeDateMessages, dateMessages, inFutureMessages } from "../messages/messages.ts";
import { articlePath } from "../news/addresses.ts";
import { type ArticleSchema, isWartaKey } from "../news/article.ts";
import { isBefore } from "../news/dates/moment.ts";
import { readMoment } from "../news/dates/read-date.ts";
import { dayIn, inZone, timeIn } from "../news/dates/zone.ts";
import { splitPeople } from "../news/meant-words.ts";
import { articleSlug } from "../news/slug.ts";
import { normaliseAliases } from "./addresses.ts";
import type { Article, Picture } from "./content.ts";
import { type Diagnostic, notice } from "./diagnostic.ts";
import { findDoubts } from "./front-matter/front-matter.ts";
import type { Fields } from "./front-matter/read-fields.ts";
import type { Path } from "./front-matter/yaml.ts";
import type { PictureFile } from "./pictures/measure-pictures.ts";
import type { Lookups } from "./read-content.ts";
import { readTextFile, type TextContext } from "./read-file.ts";

/** An article as written in its file, as plain data. The names of tags, section, authors and pictures are not resolved yet. */
export type ArticleFile = NonNullable<ReturnType<typeof readArticle>["article"]>;

export interface ArticleContext extends TextContext {
  schema: ArticleSchema;
  timeZone: string;
  /** The time of the build: articles with a later date are scheduled. Undefined if none should be. */
  now?: DateTime<true>;
}

/** An article that leads the front page for more days than this is probably an oversight. */
const maxLeadDays = 14;

/** Reads an article and checks everything that can be checked without other files. Returns none if the file could not be read at all. */
export function readArticle(file: string, bytes: Uint8Array, context: ArticleContext) {
  const { schema, timeZone, now } = context;
  const { slug, day: fileDay } = articleSlug(file);
  const { read, fields } = readTextFile(file, bytes, schema, context, slug);
  const { diagnostics, ...texts } = read;
  if (!fields) return { article: undefined, diagnostics };
  const { values } = fields;
  const { title = "", date, draft, retracted, review, kind, replyTo, leadUntil } = values;
  const day = date && dayIn(date.at, timeZone);
  const isLater = now && date && date.at > now;
  const status: Article["status"] = draft ? "draft" : isLater ? "scheduled" : "published";

  // Tags and the site's own keys may be missing in a draft: an editor or an import may not know them yet.
  const mayBeMissing = (key = ""): boolean =>
    status === "draft" &&
    Object.hasOwn(schema.shape, key) &&
    (key === "tags" || !isWartaKey(key)) &&
    fields.count([key]) === 0;
  const problems: Diagnostic[] = diagnostics.filter(({ key }) => !mayBeMissing(key));
  const isInFuture = futureTest(values, context);
  problems.push(...checkDates(fields, context, isInFuture));
  const live: Pick<Article, "entries"> = {};
  live.entries = readLive(read, values, timeZone, isInFuture, problems);
  const aliases = normaliseAliases(file, fields.texts(["aliases"]), problems);
  const addNotice = (key: string, message: Message) => problems.push(fields.notice([key], message));
  if (/^[“„][^“”„]*[”“]$/.test(title)) addNotice("title", articleMessages.isWholeQuotation());
  const capitals = title.split(" ").filter((word) => /\p{Lu}{2}/u.test(word));
  if (!/\p{Ll}/u.test(title) && capitals.slice(1, -1).some((word) => /\p{Lu}{3}/u.test(word)))
    addNotice("title", articleMessages.isAllCapitals());
  const authors = fields.texts(["authors"]);
  if (status === "published" && authors.length === 0 && (kind === "advertorial" || replyTo))
    addNotice(replyTo ? "replyTo" : "kind", articleMessages.needsAuthor());
  for (const { text, place } of authors) {
    const message = checkAuthorName(text);
    if (message) problems.push(notice({ file, ...place }, message, "authors"));
  }
  if (day && fileDay && day !== fileDay) addNotice("date", dateMessages.fileHasOtherDay({ day, fileDay }));
  if (status !== "draft" && !retracted && read.text.body === "")
    problems.push(notice({ file, line: read.bodyLine }, articleMessages.hasNoText()));
  if (status === "scheduled" && date)
    addNotice("date", articleMessages.waits({ time: timeIn(date.at, timeZone), timeZone }));
  const leadDays = leadUntil && now && status === "published" ? leadUntil.at.diff(now).as("days") : 0;
  if (leadDays > maxLeadDays)
    addNotice("leadUntil", articleMessages.leadsForLong({ days: Math.ceil(leadDays) }));
  if (status === "published" && review?.length)
    addNotice("review", articleMessages.importWasUnsure({ keys: review.join(", ") }));

  return {
    article: {
      /** The front matter, as far as it could be read. First, as in `resolveArticle`. */
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
      /** Its language as written, even one that the site has no interface words for. */
      lang: fields.text(["lang"]),
      translationOf: fields.texts(["translationOf"])[0],
      replyTo: fields.texts(["replyTo"])[0],
      series: fields.texts(["series", "name"])[0],
      /** What an import was unsure of, if anything. */
      doubts: review?.length ? findDoubts(fields) : undefined,
      entries: live.entries,
    },
    diagnostics: problems,
  };
}

/** Makes a test for the times of changes, which must not be in the future. A scheduled article may have an update up to its own date. */
function futureTest({ date }: Pick<ArticleFile["values"], "date">, { timeZone, now }: ArticleContext) {
  if (!now || !date) return () => false;
  const latest = DateTime.max(now, date.at);
  const isSameDay = (at: DateTime<true>): boolean =>
    date.precision === "day" && date.at > now && inZone(at, timeZone).hasSame(date.at, "day");
  return (at: DateTime<true>): boolean => at > latest && !isSameDay(at);
}

/**
 * Checks that update, corrections and withdrawal are neither before publication nor in the future. If one of two dates has no time of day,
 * compares only the days.
 */
function checkDates(
  { values, text, count, mistake }: Fields<ArticleSchema>,
  { timeZone, now }: ArticleContext,
  isInFuture: (at: DateTime<true>) => boolean,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { date, leadUntil, factCheck } = values;
  if (!date) return diagnostics;
  const quoted = (...path: Path): string => quote(text(path) ?? "");
  const published = quoted("date");

  const check = (path: Path, change: keyof typeof beforeDateMessages): void => {
    const moment = text(path) && readMoment(text(path) ?? "", timeZone);
    if (!moment || isMessage(moment)) return;
    const written = quoted(...path);
    if (isInFuture(moment.at)) diagnostics.push(mistake(path, inFutureMessages[change]({ written })));
    if (isBefore(moment, date, timeZone))
      diagnostics.push(mistake(path, beforeDateMessages[change]({ written, date: published })));
  };
  check(["updated"], "updated");
  check(["retracted", "date"], "withdrawn");
  for (let index = 0; index < count(["corrections"]); index++)
    check(["corrections", index, "date"], "corrected");

  if (leadUntil && isBefore(leadUntil, date, timeZone)) {
    const message = dateMessages.leadsBeforeDate({ written: quoted("leadUntil"), date: published });
    diagnostics.push(mistake(["leadUntil"], message));
  }
  if (now && factCheck?.date && factCheck.date > dayIn(now, timeZone)) {
    const written = quoted("factCheck", "date");
    diagnostics.push(mistake(["factCheck", "date"], inFutureMessages.claimed({ written })));
  }
  return diagnostics;
}

/** Returns a message if the name of an author is an e-mail address, or the names of two people. */
function checkAuthorName(name: string): Message | undefined {
  if (/^\S+@\S+\.\S+$/.test(name)) return articleMessages.isAddressOfAuthor({ written: quote(name) });
  const { names, isCertain } = splitPeople(name);
  return names && !isCertain ? articleMessages.areTwoAuthors({ names }) : undefined;
}

/** Makes an article by resolving its section, tags, authors, pictures and original; undefined if something required had a mistake. */
export function resolveArticle(read: ArticleFile, lookups: Lookups): Article | undefined {
  const { file, slug, path, status, entries, bodyLine, text } = read;
  const { title, date, section, draft: _, lang = lookups.language, image, ...rest } = read.values;
  const pictures = lookups.pictures.findInBody(read.bodyPictures, file);
  const lead = read.imageSource && lookups.pictures.find(read.imageSource, file, "image.src");
  if (title === undefined || date === undefined || section === undefined || path === undefined)
    return undefined;
  return {
    // Do not begin with the spread: in Node 20, adding properties to a copy gives each object a hidden class of half a kilobyte.
    file,
    ...rest,
    slug,
    path,
    title,
    date,
    authors: [...new Set(rest.authors.map(lookups.authorName))],
    credits: rest.credits?.map(({ role, name }) => ({ role, name: lookups.authorName(name) })),
    section: lookups.sectionName(section),
    tags: [...new Set(read.tags.flatMap((tag) => lookups.slugs.get(tag.text) ?? []))],
    image: image && lead && createPicture(image, lead),
    corrections: rest.corrections.toSorted((a, b) => a.date.at.toMillis() - b.date.at.toMillis()),
    aliases: read.aliases.map((alias) => alias.text),
    translationOf: lookups.originals.get(file),
    replyTo: lookups.replyTargets.get(file),
    // The schema has checked the type of each.
    own: Object.fromEntries(Object.entries(read.values).filter(([key]) => !isWartaKey(key))),
    language: lang,
    status,
    entries,
    bodyLine,
    text,
    pictures,
  };
}

function createPicture(image: NonNullable<ArticleFile["values"]["image"]>, file: PictureFile): Picture {
  const { src: _, ...words } = image;
  // Another article may crop the same picture differently, which makes other files.
  const path = words.focus ? file.path.replace(/\.\w+$/, `-${words.focus}$&`) : file.path;
  return { ...file, ...words, path };
}
