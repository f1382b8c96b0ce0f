import type { DateTime } from "luxon";
import type { Language } from "../messages/message.ts";
import type { Article, BodyPicture, Picture } from "./article.ts";
import type { PictureFile } from "./pictures/measure-pictures.ts";
import type { ArticleFile } from "./read-article.ts";

/** Whether an article is shown to readers now. */
export function statusOf({ values }: ArticleFile, now: DateTime<true>): Article["status"] {
  if (values.draft) return "draft";
  return values.date && values.date.at > now ? "scheduled" : "published";
}

/** What the rest of the site says about an article's words. */
export interface ArticleContext {
  now: DateTime<true>;
  /** The site's. */
  language: Language;
  tagSlug(spelling: string): string | undefined;
  sectionName(spelling: string): string;
  /** File of the article that it translates. */
  original: string | undefined;
  /** The file of `image`. */
  image: PictureFile | undefined;
  /** Of its body. */
  pictures: BodyPicture[];
}

/**
 * An article as the site shows it: its front matter as it was read, with what only the other files tell in place of spellings.
 *
 * @returns undefined where something it needs had a mistake
 */
export function finishArticle(file: ArticleFile, context: ArticleContext): Article | undefined {
  const { title, date, section, draft: _, lang = context.language, image, ...rest } = file.values;
  if (title === undefined || date === undefined || section === undefined) return undefined;
  return {
    ...rest,
    file: file.file,
    slug: file.slug,
    title,
    date,
    section: context.sectionName(section),
    tags: tagSlugs(file, context),
    image: image && context.image && pictureOf(image, context.image),
    corrections: rest.corrections.toSorted((a, b) => a.date.at.toMillis() - b.date.at.toMillis()),
    aliases: file.aliases.map(({ text }) => text),
    translationOf: context.original,
    language: lang,
    status: statusOf(file, context.now),
    body: file.body,
    bodyLine: file.bodyLine,
    pictures: context.pictures.length > 0 ? context.pictures : undefined,
  };
}

/** Each tag once, in the order written. */
function tagSlugs(file: ArticleFile, context: ArticleContext): string[] {
  return [
    ...new Set(file.tags.map(({ text }) => context.tagSlug(text)).filter((slug) => slug !== undefined)),
  ];
}

function pictureOf(image: NonNullable<ArticleFile["values"]["image"]>, file: PictureFile): Picture {
  const { src: _, ...words } = image;
  return { ...file, ...words };
}
