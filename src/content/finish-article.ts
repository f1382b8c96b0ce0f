import type { Article, Language, Picture } from "./article.ts";
import type { PictureFile } from "./measure-pictures.ts";
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
  image?: PictureFile;
  pictures: Article["pictures"];
}

/** @returns the article; undefined where something it needs had a mistake */
export function finishArticle(file: ArticleFile, around: Surroundings): Article | undefined {
  const {
    title,
    date,
    section,
    lang,
    tags: _spellings,
    image,
    aliases: _aliases,
    draft: _draft,
    ...rest
  } = file.values;
  if (title === undefined || date === undefined || section === undefined) return undefined;
  const tags = new Set(
    file.tags.map(({ text }) => around.tagSlug(text)).filter((slug) => slug !== undefined),
  );
  return {
    ...rest,
    file: file.file,
    slug: file.slug,
    title,
    date,
    authors: rest.authors ?? [],
    editors: rest.editors ?? [],
    section: around.sectionName(section),
    tags: [...tags],
    ...(image && around.image && { image: pictureOf(image, around.image) }),
    corrections: (rest.corrections ?? []).toSorted((a, b) => a.date.epoch - b.date.epoch),
    aliases: file.aliases.map(({ text }) => text),
    review: rest.review ?? [],
    language: lang ?? around.language,
    status: statusOf(file, around.now),
    body: file.body,
    bodyLine: file.bodyLine,
    ...(around.pictures?.length && { pictures: around.pictures }),
  };
}

function pictureOf(image: NonNullable<ArticleFile["values"]["image"]>, file: PictureFile): Picture {
  const { src: _, ...words } = image;
  return { ...file, ...words };
}
