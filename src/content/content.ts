import type { z } from "zod";
import type { PageLanguage } from "../messages/message.ts";
import type { authorSchema, PageSchema, tagSchema } from "../news/tag-author-page.ts";
import type { Article, BodyPicture } from "./article.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { WrittenText } from "./markdown/text.ts";
import type { PictureFile } from "./pictures/measure-pictures.ts";
import type { Settings } from "./settings.ts";

/** Everything under `content/` and `_data/site.yaml`, read and checked. */
export interface Content {
  settings: Settings;
  /** Newest first, including retracted ones; drafts and scheduled ones only in previews. */
  articles: Article[];
  /** Sorted by name in the site's language; includes every tag that an article of `articles` names. */
  tags: Tag[];
  /** Those of `content/authors/` who sign an article of `articles`. */
  authors: Author[];
  pages: StaticPage[];
  /** Drafts and scheduled articles that are not in this build, to check links to them. */
  unpublished: Article[];
  /** Messages that do not stop the build. */
  notices: Diagnostic[];
}

/** What tags, authors and pages have in common: a file with a text describes each. */
interface Described extends Pick<WrittenText, "file" | "bodyLine" | "text"> {
  /** Last part of its address. */
  slug: string;
  /** The pictures in its text, without those on other sites; absent if there are none. */
  pictures?: BodyPicture[];
}

/** A subject that articles share: a person, organisation, thing or place. One that only articles name has no file. */
export type Tag = z.output<typeof tagSchema> &
  Omit<Described, "file" | "bodyLine"> &
  Partial<Pick<Described, "file" | "bodyLine">>;

/** Someone who signs articles. */
export interface Author extends Omit<z.output<typeof authorSchema>, "image">, Described {
  /** The file of the portrait. */
  image?: PictureFile;
}

/** A static page, such as about. The page at the address of the corrections is shown on theirs. */
export interface StaticPage extends Omit<z.output<PageSchema>, "lang">, Described {
  language: PageLanguage;
}
