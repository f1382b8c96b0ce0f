import type { z } from "zod";
import type { PageLanguage } from "../messages/message.ts";
import type { authorSchema } from "../news/author.ts";
import type { PageSchema } from "../news/page.ts";
import type { tagSchema } from "../news/tag.ts";
import type { BodyPicture } from "./article.ts";
import type { ParsedText } from "./markdown/text.ts";
import type { PictureFile } from "./pictures/measure-pictures.ts";

/** What tags, authors and pages have in common: a file with a text. */
interface Entry {
  /** From the project's root: `content/pages/tentang.md`. */
  file: string;
  /** Last part of its address. */
  slug: string;
  /** Markdown under the front matter; may be empty. */
  body: string;
  /** 1-based line of the file where `body` starts. */
  bodyLine: number;
  /** `body`, parsed. */
  text: ParsedText;
  /** The pictures in `body`, without those on other sites; absent if there are none. */
  pictures?: BodyPicture[];
}

/** A subject that articles share: a person, organisation, thing or place. One that only articles name has no file. */
export type Tag = z.output<typeof tagSchema> &
  Omit<Entry, "file" | "bodyLine"> &
  Partial<Pick<Entry, "file" | "bodyLine">>;

/** Someone who signs articles. */
export interface Author extends Omit<z.output<typeof authorSchema>, "image">, Entry {
  /** The file of the portrait. */
  image?: PictureFile;
}

/** A static page, such as about. The page at the address of the corrections is shown on theirs. */
export interface StaticPage extends Omit<z.output<PageSchema>, "lang">, Entry {
  language: PageLanguage;
}
