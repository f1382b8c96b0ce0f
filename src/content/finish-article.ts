import type { Language } from "../messages/message.ts";
import type { Article, Picture } from "./article.ts";
import type { PictureFile } from "./pictures/measure-pictures.ts";
import type { ArticleFile } from "./read-article.ts";

/** Whether an article is shown to readers now. */
export function statusOf({ values }: ArticleFile, now: number): Article["status"] {
  if (values.draft) return "draft";
  return values.date && values.date.epoch > now ? "scheduled" : "published";
}

/** What the rest of the site says about an article's words. */
export interface Surroundings {
  now: number;
  /** The site's. */
  language: Language;
  tagSlug(spelling: string): string | undefined;
  sectionName(spelling: string): string;
  /** File of the article that it translates. */
  original?: string | undefined;
  image?: PictureFile;
  pictures: Article["pictures"];
}

/** @returns the article; undefined where something it needs had a mistake */
export function finishArticle(file: ArticleFile, around: Surroundings): Article | undefined {
  const { values } = file;
  const { title, date, section } = values;
  if (title === undefined || date === undefined || section === undefined) return undefined;
  const article = {
    file: file.file,
    slug: file.slug,
    title,
    date,
    authors: values.authors ?? [],
    editors: values.editors ?? [],
    section: around.sectionName(section),
    tags: tagSlugs(file, around),
    corrections: (values.corrections ?? []).toSorted((a, b) => a.date.epoch - b.date.epoch),
    aliases: file.aliases.map(({ text }) => text),
    review: values.review ?? [],
    language: values.lang ?? around.language,
    status: statusOf(file, around.now),
    bodyLine: file.bodyLine,
  } as Article;
  // Not copied: a body that is kept packed is unpacked when it is asked for.
  Object.defineProperty(article, "body", Object.getOwnPropertyDescriptor(file, "body") ?? {});
  if (file.bodyKey !== undefined) article.bodyKey = file.bodyKey;
  if (values.description !== undefined) article.description = values.description;
  if (around.original !== undefined) article.translationOf = around.original;
  if (values.updated !== undefined) article.updated = values.updated;
  if (values.initials !== undefined) article.initials = values.initials;
  if (values.dateline !== undefined) article.dateline = values.dateline;
  if (values.source !== undefined) article.source = values.source;
  if (values.timeline !== undefined) article.timeline = values.timeline;
  if (values.leadUntil !== undefined) article.leadUntil = values.leadUntil;
  if (values.retracted !== undefined) article.retracted = values.retracted;
  if (values.image && around.image) article.image = pictureOf(values.image, around.image);
  if (around.pictures?.length) article.pictures = around.pictures;
  return article;
}

/** Each tag once, in the order written. */
function tagSlugs(file: ArticleFile, around: Surroundings): string[] {
  return [...new Set(file.tags.map(({ text }) => around.tagSlug(text)).filter((slug) => slug !== undefined))];
}

function pictureOf(image: NonNullable<ArticleFile["values"]["image"]>, file: PictureFile): Picture {
  const { src: _, ...words } = image;
  return { ...file, ...words };
}
