import type { z } from "zod";
import type { Language } from "../messages/message.ts";
import type { ArticleSchema } from "./schema/article.ts";

/** The front matter of an article. What each key is for stands in its schema. */
type FrontMatter = z.output<ArticleSchema>;

/** A picture as front matter names it, measured. */
export interface Picture extends Omit<NonNullable<FrontMatter["image"]>, "src"> {
  /** Where the file lies, from the project's root: `content/articles/foto.jpg`. */
  file: string;
  /** Its address from the site's root, without path prefix: `/gambar/foto-1a2b3c4d.jpg`. */
  path: string;
  /** True size in pixels, after any EXIF rotation. */
  width: number;
  height: number;
}

/** A picture that a text shows. */
export interface BodyPicture extends Picture {
  /** As markdown-it hands it to the page, percent-encoded: what the image token's `src` says. */
  src: string;
}

/** The work an article is based on (schema.org `isBasedOn`). */
export type Source = NonNullable<FrontMatter["source"]>;

export type Correction = FrontMatter["corrections"][number];

/** One article, as its file says it: front matter read and checked, tags resolved, body still Markdown. */
export interface Article extends Omit<FrontMatter, "draft" | "image" | "lang"> {
  /** Path from the project's root: `content/articles/2020-01-24-x.md`. */
  file: string;
  /** Last part of its address: the file's name without date and `.md`. */
  slug: string;
  /** Name of its section in ordinary casing, the same for every article of that section: `Teknologi`. */
  section: string;
  /** Slugs of its tags, in the order written, each once. Every one is the `slug` of a Tag. */
  tags: string[];
  image?: Picture | undefined;
  /** Oldest first. */
  corrections: Correction[];
  /** From the site's root, as the site writes its own: `/lama/berita.html`. */
  aliases: string[];
  /** File of the article that this one translates, which is in another language. */
  translationOf?: string | undefined;
  language: Language;
  /** `scheduled`: its date lies in the future. Only `published` articles are built, unless previewing. */
  status: "published" | "draft" | "scheduled";
  /** The Markdown under the front matter, line ends as `\n`. */
  body: string;
  /** 1-based line of the file that `body` starts on. */
  bodyLine: number;
  /** The pictures that `body` shows, but for those on other sites; absent where there are none. */
  pictures?: BodyPicture[] | undefined;
}
