import type { DateTime } from "luxon";
import type { PageLanguage } from "../messages/message.ts";
import type { OwnShape } from "../news/own-keys.ts";
import type { Article, BodyPicture, Picture } from "./article.ts";
import type { PictureFile } from "./pictures/measure-pictures.ts";
import type { ArticleFile } from "./read-article.ts";

/** The status of an article at a time. */
export function statusOf({ values }: ArticleFile, now: DateTime<true>): Article["status"] {
  if (values.draft) return "draft";
  return values.date && values.date.at > now ? "scheduled" : "published";
}

/** What finishing an article needs from the rest of the site. */
export interface ArticleContext {
  now: DateTime<true>;
  /** The site's language. */
  language: PageLanguage;
  tagSlug(spelling: string): string | undefined;
  sectionName(spelling: string): string;
  authorName(spelling: string): string;
  /** The site's own keys. */
  frontMatter: OwnShape;
  /** The file of the article that it translates. */
  original: string | undefined;
  /** The file of `image`. */
  image: PictureFile | undefined;
  /** The pictures in its body. */
  pictures: BodyPicture[];
}

/**
 * Makes an article from its file: resolves authors, section, tags, pictures and original by the other files.
 *
 * @returns undefined if something it needs had a mistake
 */
export function finishArticle(file: ArticleFile, context: ArticleContext): Article | undefined {
  const { title, date, section, draft: _, live: __, lang = context.language, image, ...rest } = file.values;
  if (title === undefined || date === undefined || section === undefined) return undefined;
  return {
    ...rest,
    file: file.file,
    slug: file.slug,
    title,
    date,
    authors: [...new Set(rest.authors.map(context.authorName))],
    section: context.sectionName(section),
    tags: tagSlugs(file, context),
    image: image && context.image && pictureOf(image, context.image),
    corrections: rest.corrections.toSorted((a, b) => a.date.at.toMillis() - b.date.at.toMillis()),
    aliases: file.aliases.map(({ text }) => text),
    translationOf: context.original,
    own: ownValues(file.values, context.frontMatter),
    ...(file.doubts && { doubts: file.doubts }),
    language: lang,
    status: statusOf(file, context.now),
    entries: file.entries,
    body: file.body,
    bodyLine: file.bodyLine,
    pictures: context.pictures.length > 0 ? context.pictures : undefined,
  };
}

/** The slugs of its tags, each once, in the order written. */
function tagSlugs(file: ArticleFile, context: ArticleContext): string[] {
  return [
    ...new Set(file.tags.map(({ text }) => context.tagSlug(text)).filter((slug) => slug !== undefined)),
  ];
}

/** The values of the site's own keys. The schema has checked each against its type. */
const ownValues = (values: object, shape: OwnShape): Article["own"] =>
  Object.fromEntries(Object.entries(values).filter(([key]) => Object.hasOwn(shape, key)));

function pictureOf(image: NonNullable<ArticleFile["values"]["image"]>, file: PictureFile): Picture {
  const { src: _, ...words } = image;
  return { ...file, ...words };
}
