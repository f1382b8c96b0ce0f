import type { DateTime } from "luxon";
import type { z } from "zod";
import type { PageLanguage } from "../messages/message.ts";
import type { ArticleSchema } from "../news/article.ts";
import type { OwnFrontMatter } from "../news/own-keys.ts";
import type { authorSchema, PageSchema, tagSchema } from "../news/tag-author-page.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { ParsedText, WrittenText } from "./markdown/text.ts";
import type { PictureFile } from "./pictures/measure-pictures.ts";
import type { Settings } from "./settings.ts";

type FrontMatter = z.output<ArticleSchema>;

/** A picture named in front matter, with its size. */
export interface Picture extends Omit<NonNullable<FrontMatter["image"]>, "src"> {
  /** The file, from the project's root: `content/articles/foto.jpg`. */
  file: string;
  /** Its address from the site's root, without path prefix: `/gambar/foto-1a2b3c4d.jpg`. */
  path: string;
  /** Size in pixels, after EXIF rotation. */
  width: number;
  height: number;
  /** For a PDF: the size of the file. Its width and height are 0. */
  bytes?: number;
}

/** A picture in a text, or a PDF that a text links to. Both are files next to it. */
export interface BodyPicture extends Picture {
  /** The `src` of markdown-it's image token, or the `href` of its link token, percent-encoded. */
  src: string;
}

/** The work an article is based on (schema.org `isBasedOn`). */
export type Source = NonNullable<FrontMatter["source"]>;

export type Correction = FrontMatter["corrections"][number];

export interface LiveEntry {
  at: DateTime<true>;
  /** The number of its heading among those of the text, from 0. */
  heading: number;
  headline: string;
}

/** An article: front matter read and checked, tags resolved, body as Markdown. */
export interface Article extends Omit<FrontMatter, "draft" | "image" | "lang" | "live"> {
  /** Path from the project's root: `content/articles/2020-01-24-x.md`. */
  file: string;
  /** Last segment of its address: the file's name without date and `.md`. */
  slug: string;
  /** Its address from the site's root: `/2020/01/24/x/`. */
  path: string;
  /** Name of its section, spelled the same in all articles: `Teknologi`. */
  section: string;
  /** Slugs of its tags, in written order, without duplicates. Each is the `slug` of a Tag. */
  tags: string[];
  image?: Picture | undefined;
  /** Oldest first. */
  corrections: Correction[];
  /** Old addresses, normalised, from the site's root: `/lama/berita.html`. */
  aliases: string[];
  /** The values of the site's own keys (the option `frontMatter`), by key. */
  own: OwnFrontMatter;
  /** File of the article that this one translates. */
  translationOf?: string | undefined;
  /** File of the article that this one answers. */
  replyTo?: string | undefined;
  language: PageLanguage;
  /** `scheduled`: its date is in the future. Only previews include articles that are not `published`. */
  status: "published" | "draft" | "scheduled";
  /** The entries of live coverage, oldest first; absent from other articles. */
  entries?: LiveEntry[] | undefined;
  /** 1-based line of the file where its text starts. */
  bodyLine: number;
  /** The Markdown under the front matter, parsed. */
  text: ParsedText;
  /** The pictures in its text, except those on other sites; absent if there are none. */
  pictures?: BodyPicture[] | undefined;
}

/** The names of all contributors to an article, without duplicates, authors first. */
export const peopleOf = ({ authors = [], credits }: Pick<Partial<FrontMatter>, "authors" | "credits">) => [
  ...new Set([...authors, ...(credits ?? []).map(({ name }) => name)]),
];

/** The file of an article's original, which may be the article itself. */
export const originalOf = ({ translationOf, file }: Pick<Article, "file" | "translationOf">): string =>
  translationOf ?? file;

/** Sorts articles newest first, then by path, so that the order does not depend on how they were read. */
export const newestFirst = (articles: readonly Article[]): Article[] =>
  articles.toSorted((a, b) => b.date.at.toMillis() - a.date.at.toMillis() || (a.path < b.path ? -1 : 1));

/** Everything under `content/` and `_data/site.yaml`, read and checked. */
export interface Content {
  settings: Settings;
  /** Newest first, including retracted ones; drafts and scheduled articles only in previews. */
  articles: Article[];
  /** Sorted by name in the site's language. Includes every tag that one of `articles` names. */
  tags: Tag[];
  /** The authors in `content/authors/` who sign at least one of `articles` that is not withdrawn. */
  authors: Author[];
  pages: StaticPage[];
  /** Drafts and scheduled articles that are not in this build, for checking links to them. */
  unpublished: Article[];
  notices: Diagnostic[];
}

/** What tags, authors and pages have in common: each is described by a file with a text. */
interface DescribedFile extends WrittenText {
  /** Last segment of its address. */
  slug: string;
  /** The pictures in its text, except those on other sites; absent if there are none. */
  pictures?: BodyPicture[];
}

/** A subject that articles share: a person, organisation, thing or place. It has no file if only articles name it. */
export type Tag = z.output<typeof tagSchema> &
  Omit<DescribedFile, "file" | "bodyLine"> &
  Partial<Pick<DescribedFile, "file" | "bodyLine">>;

export interface Author extends Omit<z.output<typeof authorSchema>, "image">, DescribedFile {
  image?: PictureFile;
}

/** A static page, such as "About". One with the address of the corrections page is shown on that page. */
export interface StaticPage extends Omit<z.output<PageSchema>, "lang">, DescribedFile {
  language: PageLanguage;
}
