import type { PageLanguage } from "../messages/message.ts";
import type { OwnShape } from "../news/own-keys.ts";
import type { Article, Picture } from "./article.ts";
import type { PictureFile, PictureIndex } from "./pictures/measure-pictures.ts";
import type { ArticleFile } from "./read-article.ts";

/** What an article's file names in other files. */
export interface OtherFiles {
  /** The site's language. */
  language: PageLanguage;
  tagSlug(spelling: string): string | undefined;
  sectionName(spelling: string): string;
  authorName(spelling: string): string;
  /** The file of the article that one translates, by its own file. */
  originalOf(file: string): string | undefined;
  pictures: PictureIndex;
  /** The site's own keys. */
  frontMatter: OwnShape;
}

/**
 * Makes an article from its file: its section, tags, authors, pictures and original are looked up.
 *
 * @returns undefined if something it needs had a mistake
 */
export function finishArticle(read: ArticleFile, others: OtherFiles): Article | undefined {
  const { file, slug, path, status, entries, body, bodyLine, text } = read;
  const { title, date, section, draft: _, lang = others.language, image, ...rest } = read.values;
  const pictures = others.pictures.findInBody(read.bodyPictures, file);
  const lead = read.imageSource && others.pictures.find(read.imageSource, file, "image.src");
  if (title === undefined || date === undefined || section === undefined || path === undefined)
    return undefined;
  return {
    ...rest,
    file,
    slug,
    path,
    title,
    date,
    authors: [...new Set(rest.authors.map(others.authorName))],
    section: others.sectionName(section),
    tags: [...new Set(read.tags.flatMap((tag) => others.tagSlug(tag.text) ?? []))],
    image: image && lead && pictureOf(image, lead),
    corrections: rest.corrections.toSorted((a, b) => a.date.at.toMillis() - b.date.at.toMillis()),
    aliases: read.aliases.map((alias) => alias.text),
    translationOf: others.originalOf(file),
    own: ownValues(read.values, others.frontMatter),
    ...(read.doubts && { doubts: read.doubts }),
    language: lang,
    status,
    entries,
    body,
    bodyLine,
    text,
    pictures: pictures.length > 0 ? pictures : undefined,
  };
}

function pictureOf(image: NonNullable<ArticleFile["values"]["image"]>, file: PictureFile): Picture {
  const { src: _, ...words } = image;
  return { ...file, ...words };
}

/** The values of the site's own keys. The schema has checked each against its type. */
const ownValues = (values: Readonly<Record<string, unknown>>, shape: OwnShape): Article["own"] =>
  Object.fromEntries(
    Object.keys(shape).flatMap((key) => (Object.hasOwn(values, key) ? [[key, values[key]]] : [])),
  );
